import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { Eye } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { RecommendationPageData } from './page-data.ts';
import { SaveState } from './save-state.tsx';
import { StaleTexts } from './stale-texts.tsx';
import { type EditorHandle, TextEditor } from './text-editor.tsx';
import { useReaders } from './use-naming.ts';
import { useTextSaver } from './use-text-saver.ts';
import { writtenTogether } from './written-together.ts';

/** The text while it is written: kept as it is typed, with who can read it and whether it is saved. */
export function WriteFace({ page, onEnd }: { page: RecommendationPageData; onEnd: () => void }) {
  const t = useWords('recommendations');
  const readers = useReaders();
  const { sector } = useTaskforce();
  const readerId = useId();
  const editor = useRef<EditorHandle>(null);
  const mine = useRef<RichText | null>(null);
  const { saver, state, start, restored } = useTextSaver(page);
  const [isEnding, setEnding] = useState(false);
  mine.current ??= start;

  useEffect(() => {
    // Others' saves appear by themselves while nothing of one's own waits; what one is writing is never moved.
    if (page.textVersion > saver.textVersion && saver.follow(page)) {
      mine.current = page.text;
      editor.current?.replace(page.text);
    }
  }, [page, saver]);

  const put = (text: RichText) => {
    mine.current = text;
    editor.current?.replace(text);
  };
  const end = async () => {
    setEnding(true);
    await saver.flush();
    setEnding(false);
    // What could not be sent stays kept in the browser, and the page says so; two texts are settled here first.
    if (saver.state.kind !== 'stale' && saver.state.kind !== 'refused') onEnd();
  };
  const isStale = state.kind === 'stale';
  return (
    <div className="grid gap-4">
      {restored && state.kind !== 'saved' ? <p className="text-sm text-soft">{t('save.restored')}</p> : null}
      {state.kind === 'refused' ? (
        <ErrorSentence
          action={
            <Button size="small" onPress={() => saver.retry()}>
              {t('save.again')}
            </Button>
          }
        >
          {state.sentence} {t('save.keptHere')}
        </ErrorSentence>
      ) : null}
      {isStale ? (
        <StaleTexts
          mine={mine.current}
          theirs={state.theirs}
          wasShared={state.theirs.audience !== saver.audience}
          onMine={() => saver.settle(mine.current ?? start)}
          onTheirs={() => {
            put(state.theirs.text);
            saver.takeTheirs();
          }}
          onTogether={() => {
            const both = writtenTogether(state.theirs.text, mine.current ?? start);
            put(both);
            saver.settle(both);
          }}
        />
      ) : null}
      <div className="rounded border border-line bg-surface" data-sector={sector(page.leadSectorId)?.colour}>
        <TextEditor
          start={start}
          isEditable={!isStale}
          label={t('editor.label', { title: page.title })}
          hint={t('editor.hint')}
          describedBy={readerId}
          onReady={(handle) => (editor.current = handle)}
          onChange={(text) => {
            mine.current = text;
            saver.change(text);
          }}
        />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-b border-t border-line px-4 py-2.5">
          <p id={readerId} className="flex items-center gap-1.5 text-xs text-soft">
            <Eye className="size-4 shrink-0" aria-hidden="true" />
            {t('readers', { who: readers(page) })}
          </p>
          <div className="flex items-center gap-4">
            <SaveState state={state} />
            <Button size="small" pending={isEnding} onPress={() => void end()}>
              {t('editor.done')}
            </Button>
          </div>
        </div>
      </div>
    </div>
  );
}
