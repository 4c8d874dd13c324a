import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { MeetingShown } from './meeting.ts';

type PaperHeadProps = { meeting: MeetingShown; kind: 'agenda' | 'minutes' };

/**
 * What a printed agenda or printed minutes begin with, so that the one is never taken for the other: the agenda in an open frame, the
 * minutes in a filled one, and each says how final it is.
 */
export function PaperHead({ meeting, kind }: PaperHeadProps) {
  const t = useWords('minutes');
  const dates = useDates();
  const { name } = useTaskforce();
  const { releasedAt, minutesApprovedAt, state } = meeting;
  const isMinutes = kind === 'minutes';
  const title = isMinutes
    ? t(state === 'minutesApproved' ? 'paper.minutes' : state === 'minutesOut' ? 'paper.sentMinutes' : 'paper.draftMinutes')
    : t(releasedAt ? 'paper.agenda' : 'paper.draftAgenda');
  const note = isMinutes
    ? minutesApprovedAt && t('paper.approvedOn', { when: dates.moment(minutesApprovedAt) })
    : releasedAt && t('paper.releasedOn', { when: dates.moment(releasedAt) });
  return (
    <div
      className={`mb-6 hidden justify-between px-4 py-3 print:flex ${isMinutes ? 'bg-ink text-paper' : 'border-4 border-double border-ink'}`}
    >
      <p className="text-xl font-semibold uppercase">{title}</p>
      <p className="text-right">
        {name}
        {note ? <span className="block text-sm">{note}</span> : null}
      </p>
    </div>
  );
}
