import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import type { Stance } from '@tvaers/domain/rounds/workflow';
import { atStart } from '@tvaers/domain/language';
import { Button } from '../look/button.tsx';
import { RelativeTime } from '../look/relative-time.tsx';
import { useLabel } from '../recommendations/use-naming.ts';
import { useWords } from '../words/use-words.ts';

/** A position that was taken from another place while one was written here. */
export type Meanwhile = {
  id: string;
  stance: Stance;
  reason: string;
  wouldChange: string;
  takenAt: string;
  enteredBy: string;
};

/** What a refusal carries, where it is such a position and not a newer version of the text. */
export function meanwhileOf(conflict: unknown): Meanwhile | null {
  return (conflict as { position?: Meanwhile } | null)?.position ?? null;
}

type AnsweredMeanwhileProps = { position: Meanwhile; mine: Stance | null; onKeep: () => void };

/** Both positions side by side: the one that counts now, and the one in the form, which is sent again only by pressing again. */
export function AnsweredMeanwhile({ position, mine, onKeep }: AnsweredMeanwhileProps) {
  const t = useWords('rounds');
  const label = useLabel();
  const { stance, reason, wouldChange, enteredBy, takenAt } = position;
  return (
    <div role="alert" className="grid gap-2 rounded bg-risk-ground px-3.5 py-3 text-sm">
      <p className="font-semibold">{t('meanwhile.title')}</p>
      <dl className="grid gap-2 sm:grid-cols-2">
        <div className="grid content-start gap-0.5">
          <dt className="text-soft">
            {t('meanwhile.theirs', { name: enteredBy })}, <RelativeTime at={takenAt} />
          </dt>
          <dd className="font-medium">{atStart(label(stanceWords[stance]))}</dd>
          {reason ? <dd className="whitespace-pre-line">“{reason}”</dd> : null}
          {wouldChange ? (
            <dd className="whitespace-pre-line">
              <span className="text-soft">{t('wouldChange')}</span> {wouldChange}
            </dd>
          ) : null}
        </div>
        <div className="grid content-start gap-0.5">
          <dt className="text-soft">{t('meanwhile.mine')}</dt>
          <dd className="font-medium">{mine ? atStart(label(stanceWords[mine])) : t('meanwhile.nothing')}</dd>
        </div>
      </dl>
      <p>{t('meanwhile.how')}</p>
      <div>
        <Button size="small" onPress={onKeep}>
          {t('meanwhile.keep')}
        </Button>
      </div>
    </div>
  );
}
