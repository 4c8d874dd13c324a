import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { Roster, RosterSeat } from './roster.ts';

/** When the deputy chair leads in the chair's place, and what the chair can do about it. Nothing where there is nothing to say. */
export function DeputyPeriods({ seat, roster, onDeputize }: { seat: RosterSeat; roster: Roster; onDeputize: () => void }) {
  const t = useWords('seats');
  const dates = useDates();
  const { taskforceId } = useTaskforce();
  const recall = useCommand(trpc.seats.recall, { done: t('deputize.recalled') });
  const periods = roster.deputyPeriods.filter(({ seatId }) => seatId === seat.id);
  const mayDeputize = seat.offers.includes('deputize');
  if (periods.length === 0 && !mayDeputize) return null;
  const day = (on: string) => dates.day(on, { weekday: false });
  return (
    <div className="mb-3 ml-11 grid justify-items-start gap-2 text-sm">
      {periods.map(({ id, fromOn, untilOn }) => (
        <p key={id} className="flex flex-wrap items-center gap-2">
          {t('row.inChairsPlace', { from: day(fromOn), until: day(untilOn) })}
          {roster.offers.includes('recall') ? (
            <Button
              kind="quiet"
              size="small"
              pending={recall.pending}
              onPress={() => void recall.run({ taskforceId, periodId: id })}
            >
              {t('deputize.recall')}
            </Button>
          ) : null}
        </p>
      ))}
      <ErrorSentence>{recall.problem}</ErrorSentence>
      {mayDeputize ? (
        <Button size="small" onPress={onDeputize}>
          {t('deputize.open')}
        </Button>
      ) : null}
    </div>
  );
}
