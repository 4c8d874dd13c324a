import { useSuspenseQuery } from '@tanstack/react-query';
import { moveLikewise } from '@tvaers/domain/meetings/meeting-series';
import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { Section } from '../../look/section.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeetingShown, PlannedShown } from '../meeting.ts';
import { MoveCard } from './move-card.tsx';

type LikewiseMoves = ReturnType<typeof moveLikewise>;

/** The series a meeting is part of, and, where it was moved, the offer to move those after it likewise. */
export function SeriesSide({ meeting, seriesId }: { meeting: MeetingShown; seriesId: string }) {
  const t = useWords('meetingPlan');
  const m = useWords('meetings');
  const dates = useDates();
  const { taskforceId, slug } = useTaskforce();
  const { meetings } = useSuspenseQuery(trpc.meetings.plan.queryOptions({ taskforceId })).data;
  const [isMoving, setMoving] = useState(false);
  const series = meetings.filter((one) => one.seriesId === seriesId);
  const self = series.find(({ id }) => id === meeting.id);
  const moves = meeting.offers.includes('edit') ? moveLikewise(series, meeting.id) : [];
  return (
    <Section title={t('series.title')} level={3}>
      <ol className="grid gap-1 text-sm">
        {series.map(({ id, number, startsLocal }) => {
          const when = startsLocal ? dates.day(startsLocal.slice(0, 10), { year: false }) : m('noDate');
          return (
            <li key={id} aria-current={id === meeting.id ? 'true' : undefined}>
              {id === meeting.id ? (
                <span className="font-semibold">
                  {m('meetingOn', { number: String(number), day: when })} ({t('series.here')})
                </span>
              ) : (
                <TextLink to="/$slug/moeder/$number" params={{ slug, number: String(number) }}>
                  {m('meetingOn', { number: String(number), day: when })}
                </TextLink>
              )}
            </li>
          );
        })}
      </ol>
      <p className="text-sm text-soft">{t('series.alone')}</p>
      {moves.length > 0 && self?.seriesLocal ? (
        <>
          <p className="text-sm">{t('series.moved', { from: dates.day(self.seriesLocal.slice(0, 10), { year: false }) })}</p>
          <div>
            <Button size="small" onPress={() => setMoving(true)}>
              {t('series.offer', { count: moves.length })}
            </Button>
          </div>
        </>
      ) : null}
      {isMoving && moves.length > 0 ? (
        <Dialog isOpen onClose={() => setMoving(false)} title={t('series.likewise')}>
          <Likewise moves={moves} series={series} />
        </Dialog>
      ) : null}
    </Section>
  );
}

function Likewise({ moves, series }: { moves: LikewiseMoves; series: readonly PlannedShown[] }) {
  return (
    <ul className="divide-y divide-line">
      {moves.map((move) => {
        const meeting = series.find(({ id }) => id === move.meetingId);
        return meeting ? <LikewiseMove key={move.meetingId} move={move} meeting={meeting} /> : null;
      })}
    </ul>
  );
}

/** A draft is put right silently; a called meeting is moved as any other, and people are asked again. */
function LikewiseMove({ move, meeting }: { move: LikewiseMoves[number]; meeting: PlannedShown }) {
  const t = useWords('meetingPlan');
  const { taskforceId } = useTaskforce();
  const done = t('moves.moved', { number: String(move.number) });
  const edit = useCommand(trpc.meetings.edit, { done });
  const reschedule = useCommand(trpc.meetings.reschedule, { done });
  const { id: meetingId, version, title, place, videoUrl } = meeting;
  const asked = { taskforceId, meetingId, version, place, videoUrl };
  return (
    <MoveCard
      move={move}
      reason=""
      names={meeting.invited}
      problem={edit.problem ?? reschedule.problem}
      pending={edit.pending || reschedule.pending}
      onMove={(to, reason) =>
        void (reason === null ? edit.run({ ...asked, title, ...to }) : reschedule.run({ ...asked, ...to, reason }))
      }
    />
  );
}
