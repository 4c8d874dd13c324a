import { Paperclip } from 'lucide-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useWords } from '../../words/use-words.ts';
import { type Upload, useUploads } from './use-uploads.ts';

export const takenFiles = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.pptx,.odt,.ods,.odp';

/** Whether somebody drags files over the page, so that the places they may be let go show. */
function useFilesDragged(): boolean {
  const [isDragged, setDragged] = useState(false);
  useEffect(() => {
    const over = (event: globalThis.DragEvent) => setDragged(event.dataTransfer?.types.includes('Files') ?? false);
    const gone = (event: globalThis.DragEvent) => {
      // Between two elements of the page it has not left.
      if (event.type !== 'dragleave' || event.relatedTarget === null) setDragged(false);
    };
    window.addEventListener('dragover', over);
    for (const type of ['dragleave', 'drop', 'dragend'] as const) window.addEventListener(type, gone);
    return () => {
      window.removeEventListener('dragover', over);
      for (const type of ['dragleave', 'drop', 'dragend'] as const) window.removeEventListener(type, gone);
    };
  }, []);
  return isDragged;
}

/** Hangs files under an item: chosen, or dropped here, each with how far it has come. */
export function PaperUpload({ itemId, count }: { itemId: string; count: number }) {
  const t = useWords('agenda');
  const input = useRef<HTMLInputElement>(null);
  const isDragged = useFilesDragged();
  const { uploads, take } = useUploads(itemId, count, null);
  const accept = (event: DragEvent) => {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault();
  };
  return (
    <div
      data-print="no"
      className={`grid min-w-0 grid-cols-1 gap-1.5 rounded border border-dashed sm:-mx-2 sm:px-2 ${isDragged ? 'border-accent bg-sunk py-3' : 'border-transparent'}`}
      onDragEnter={accept}
      onDragOver={accept}
      onDrop={(event) => {
        accept(event);
        take([...event.dataTransfer.files]);
      }}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          size="small"
          kind="quiet"
          icon={<Paperclip className="size-4" aria-hidden="true" />}
          onPress={() => input.current?.click()}
        >
          {t('papers.attach')}
        </Button>
        {isDragged ? <span className="text-sm text-soft">{t('papers.dropHere')}</span> : null}
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={takenFiles}
          aria-label={t('papers.attach')}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      <Uploads uploads={uploads} />
    </div>
  );
}

export function Uploads({ uploads }: { uploads: readonly Upload[] }) {
  const t = useWords('agenda');
  return uploads.map(({ key, name, share, problem, stop, retry }) => (
    <div key={key} className="grid gap-1">
      {problem ? (
        <ErrorSentence>{problem}</ErrorSentence>
      ) : (
        <label className="grid gap-1 text-sm">
          {t('papers.progress', { name, percent: String(Math.round(share * 100)) })}
          <progress value={share} max={1} className="h-1.5 w-full max-w-dialog accent-accent" />
        </label>
      )}
      <span className="flex gap-2">
        {retry ? (
          <Button size="small" onPress={retry}>
            {t('papers.retry')}
          </Button>
        ) : null}
        <Button size="small" kind="quiet" onPress={stop}>
          {t(problem ? 'papers.forget' : 'papers.cancel')}
        </Button>
      </span>
    </div>
  ));
}
