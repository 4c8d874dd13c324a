import { Check, Clock, RefreshCw } from 'lucide-react';
import { Section } from '../../look/section.tsx';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeetingShown } from '../meeting.ts';

/** Who has read the agenda through, and who has not: for those who run the taskforce, until it is out. */
export function ReadThroughSide({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('agenda');
  const dates = useDates();
  const { readers } = meeting.readThrough;
  if (readers.length === 0 || meeting.state !== 'called') return null;
  return (
    <Section title={t('readThrough.side')} level={3}>
      <ul className="grid gap-1.5 text-sm">
        {readers.map(({ seatId, name, at, untilOn, isOver, isChangedSince }) => {
          const Glyph = at === null ? Clock : isChangedSince ? RefreshCw : Check;
          const until = dates.day(untilOn, { weekday: false, year: false });
          const words =
            at === null
              ? t(isOver ? 'readThrough.late' : 'readThrough.waits', { until })
              : t(isChangedSince ? 'readThrough.readBefore' : 'readThrough.readAt', { when: dates.moment(at) });
          return (
            <li key={seatId} className="flex gap-2">
              <Glyph
                className={`mt-0.5 size-4 shrink-0 ${at === null ? (isOver ? 'text-late' : 'text-soft') : isChangedSince ? 'text-risk' : 'text-good'}`}
                aria-hidden="true"
              />
              <span className="grid">
                <span>{name}</span>
                <span className="text-soft">{words}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
