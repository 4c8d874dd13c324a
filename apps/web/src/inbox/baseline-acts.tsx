import { BaselineMoves, DecideBaselines } from '../milestones/revision/decide-baselines.tsx';
import { useWords } from '../words/use-words.ts';
import type { DoingOf, Settle } from './rows.ts';

/** New baselines: what would move, and the decision, where they wait. */
export function BaselineActs({ doing, touch, settled }: Settle & { doing: DoingOf<'decideBaseline'> }) {
  const t = useWords('waiting');
  const { baselineChangeId, version, moves } = doing;
  return (
    <div className="grid gap-3">
      <BaselineMoves moves={moves} />
      <DecideBaselines
        {...{ baselineChangeId, version }}
        canApprove
        onBegin={touch}
        onDecided={(decision) => settled(t(`baseline.${decision}`))}
      />
    </div>
  );
}
