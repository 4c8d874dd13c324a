import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { useEffect, useRef } from 'react';
import { Button } from '../look/button.tsx';
import { useWords } from '../words/use-words.ts';
import { ComparedTexts } from '../writing/compared-texts.tsx';
import type { Theirs } from './text-saver.ts';

type StaleTextsProps = {
  mine: RichText;
  theirs: Theirs;
  /** The words are the same, but more people than before would read them. */
  wasShared: boolean;
  onMine: () => void;
  onTheirs: () => void;
  onTogether: () => void;
};

/** Two texts for the same place: both shown whole with what differs, and the writer says which stands. Neither is lost before he has. */
export function StaleTexts({ mine, theirs, wasShared, onMine, onTheirs, onTogether }: StaleTextsProps) {
  const t = useWords('recommendations');
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section ref={place} tabIndex={-1} role="alert" className="grid gap-4 rounded border border-risk bg-surface p-4 sm:p-5">
      <div className="grid gap-1">
        <h2 className="text-lg font-semibold">{t(wasShared ? 'stale.sharedTitle' : 'stale.title')}</h2>
        <p className="text-soft">{wasShared ? t('stale.sharedBody') : t('stale.body')}</p>
      </div>
      <ComparedTexts
        before={{
          name: theirs.changedBy ? t('stale.theirsBy', { name: theirs.changedBy }) : t('stale.theirs'),
          text: theirs.text,
        }}
        after={{ name: t('stale.mine'), text: mine }}
        onlyChanges
        arePeers
      />
      <div className="flex flex-wrap gap-2">
        <Button onPress={onTogether}>{t('stale.together')}</Button>
        <Button onPress={onMine}>{t('stale.useMine')}</Button>
        <Button kind="danger" onPress={onTheirs}>
          {t('stale.useTheirs')}
        </Button>
      </div>
    </section>
  );
}
