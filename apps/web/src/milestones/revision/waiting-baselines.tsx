import { Panel } from '../../look/panel.tsx';
import { Section } from '../../look/section.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { BaselineMoves, DecideBaselines } from './decide-baselines.tsx';
import type { Plan } from '../plan.ts';

type Change = NonNullable<Plan['baselineChange']>;

/** New baselines that wait for a decision: what would move, why, and who decides; decided here where that is the reader's. */
export function WaitingBaselines({ change }: { change: Change }) {
  const t = useWords('plan');
  const { slug } = useTaskforce();
  const { id: baselineChangeId, version, moves, reason, approver, proposedByName, canApprove, canDecline } = change;
  return (
    <Section title={t('baseline.waitingTitle', { count: moves.length })}>
      <Panel tight>
        <div className="grid gap-3">
          <BaselineMoves moves={moves} />
          <p className="max-w-reading">“{reason}”</p>
          <p className="text-sm text-soft">
            {t('baseline.by', { name: proposedByName })} {t(`baseline.decides.${approver}`)}{' '}
            {approver === 'chair' ? <TextLink to={`/${slug}/moeder`}>{t('baseline.toMeetings')}</TextLink> : null}
          </p>
          {canApprove || canDecline ? <DecideBaselines {...{ baselineChangeId, version, canApprove }} /> : null}
        </div>
      </Panel>
    </Section>
  );
}
