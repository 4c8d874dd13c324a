import { useEffect, useRef } from 'react';
import { Button } from '../look/button.tsx';
import { useWords } from '../words/use-words.ts';
import { ComparedTexts } from '../writing/compared-texts.tsx';
import { ComparedTasks } from './compared-tasks.tsx';
import type { Content } from './mandate.ts';
import { ComparedFields } from './version-comparison.tsx';

type MandateConflictProps = {
  /** Another proposal waits, another version is in force since, or the proposal was rewritten by somebody else. */
  kind: 'open' | 'inForce' | 'newer';
  mine: Content;
  theirs: Content & { number: number };
  onMine: () => void;
  onTheirs: () => void;
};

/** Somebody else was first: what stands now and what was written, with what differs, and the writer says which goes on. */
export function MandateConflict({ kind, mine, theirs, onMine, onTheirs }: MandateConflictProps) {
  const t = useWords('mandate');
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  const number = String(theirs.number);
  return (
    <section ref={place} tabIndex={-1} role="alert" className="grid gap-4 rounded border border-risk bg-surface p-4">
      <div className="grid gap-1">
        <h3 className="font-semibold">{t(`conflict.${kind}`, { number })}</h3>
        <p className="text-sm text-soft">{t('conflict.body')}</p>
      </div>
      <ComparedFields before={theirs} after={mine} />
      <ComparedTasks before={theirs.tasks} after={mine.tasks} />
      <ComparedTexts
        before={{ name: t('conflict.theirs', { number }), text: theirs.text }}
        after={{ name: t('conflict.mine'), text: mine.text }}
        onlyChanges
        arePeers
      />
      <div className="flex flex-wrap gap-2">
        <Button onPress={onMine}>{t(`conflict.useMine.${kind}`)}</Button>
        <Button kind="danger" onPress={onTheirs}>
          {t('conflict.useTheirs')}
        </Button>
      </div>
    </section>
  );
}
