import { useState } from 'react';
import { Button } from '../../look/button.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useWords } from '../../words/use-words.ts';

type FootnoteFormProps = {
  start: string;
  isNew: boolean;
  onDone: (words: string) => void;
  onRemove: () => void;
  onClose: () => void;
};

/** The words of a footnote, new or already there. Left empty it is no footnote. */
export function FootnoteForm({ start, isNew, onDone, onRemove, onClose }: FootnoteFormProps) {
  const t = useWords('writing');
  const common = useWords('everywhere');
  const [words, setWords] = useState(start);
  const written = words.replaceAll(/\s+/g, ' ').trim();
  const isLong = written.length > 2000;
  const finish = () => {
    if (isLong) return;
    if (written === '') onRemove();
    else onDone(written);
  };
  return (
    <form
      className="grid gap-2 px-1 pt-1 pb-2"
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <TextArea
        label={t(isNew ? 'footnote.new' : 'footnote.text')}
        value={words}
        onChange={setWords}
        error={isLong ? t('footnote.tooLong') : null}
        rows={2}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            finish();
          }
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small">
          {t(isNew ? 'footnote.insert' : 'footnote.keep')}
        </Button>
        {isNew ? null : (
          <Button size="small" onPress={onRemove}>
            {t('footnote.remove')}
          </Button>
        )}
        <Button kind="quiet" size="small" onPress={onClose}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
