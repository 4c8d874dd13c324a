import { Link } from '@tanstack/react-router';
import { sayLack } from '@tvaers/domain/meetings/readiness';
import { works } from '@tvaers/domain/actor';
import { Row } from '../look/rows.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { MeetingStateChip } from './meeting-state-chip.tsx';
import { faceOf, type MeetingListed } from './meeting.ts';

/** One meeting in the list: when, what about, how far it is, what it lacks or what came of it. */
export function MeetingRow({ meeting }: { meeting: MeetingListed }) {
  const t = useWords('meetings');
  const dates = useDates();
  const { slug } = useTaskforce();
  const { number, title, startsLocal, endsLocal, place, state } = meeting;
  const day = startsLocal ? dates.day(startsLocal.slice(0, 10)) : t('noDate');
  const time = startsLocal && endsLocal ? `${dates.time(startsLocal)}–${dates.time(endsLocal)}` : null;
  return (
    <Row
      title={
        <Link
          to="/$slug/moeder/$number"
          params={{ slug, number: String(number) }}
          className="no-underline hover:text-accent hover:underline"
        >
          {t('meetingOn', { number: String(number), day })}
        </Link>
      }
      sub={[title, time, place].filter(Boolean).join(' · ')}
      end={<MeetingStateChip state={state} />}
    >
      <Readiness meeting={meeting} />
    </Row>
  );
}

function Readiness({ meeting }: { meeting: MeetingListed }) {
  const t = useWords('meetings');
  const dates = useDates();
  const language = useLanguage();
  const { today } = useClock();
  const { actor } = useTaskforce();
  const { state, lacks, asked, attending, ownReply, ownAnswers, slots, pollDeadlineOn, items, decisions } = meeting;
  const isHeld = faceOf(state) === 'minutes';
  const isComing = state === 'called' || state === 'materialOut';
  const facts = [
    state === 'pollOpen' ? t('slots', { count: slots }) : '',
    state === 'pollOpen' && pollDeadlineOn ? t('answerBy', { deadline: dates.deadline(pollDeadlineOn, today) }) : '',
    isComing && asked > 0 ? t('repliesOf', { attending: String(attending), asked: String(asked) }) : '',
    (isHeld || isComing) && items > 0 ? t('items', { count: items }) : '',
    isHeld && decisions > 0 ? t('decisions', { count: decisions }) : '',
  ].filter(Boolean);
  const own = [
    state === 'pollOpen' && works(actor) && actor.seat.role !== 'adviser' && actor.seat.role !== 'secretariat'
      ? ownAnswers === 0
        ? t('ownAnswers.none')
        : ownAnswers < slots
          ? t('ownAnswers.some', { count: slots - ownAnswers })
          : t('ownAnswers.all')
      : '',
    isComing && ownReply ? t(`ownReply.${ownReply}`) : '',
  ].filter(Boolean);
  const isOwing = ownReply === 'unanswered' ? isComing : state === 'pollOpen' && ownAnswers < slots;
  if (facts.length + own.length + lacks.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-soft">
      {own.length > 0 ? <span className={isOwing ? 'font-semibold text-ink' : ''}>{own.join(' · ')}</span> : null}
      {facts.length > 0 ? <span>{facts.join(' · ')}</span> : null}
      {lacks.map((lack) => (
        <span key={lack.kind} className={lack.kind === 'release' ? 'text-good' : 'text-risk'}>
          {sayLack(lack, language)}
        </span>
      ))}
    </p>
  );
}
