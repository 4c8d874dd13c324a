import { RelativeTime } from '../look/relative-time.tsx';
import { Row, Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useHolder } from '../recommendations/ball-line.tsx';
import { useSerial } from '../recommendations/use-naming.ts';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { isLacking } from './agreeing.ts';
import type { Matter, RoomData, Waiting } from './room-data.ts';

/** What waits for the sector: open rounds by their deadline, and what it or one of its own has the ball in. */
export function RoomNext({ room }: { room: RoomData }) {
  const t = useWords('rooms');
  const dates = useDates();
  const { today } = useClock();
  const rounds = room.matters
    .flatMap((matter) => (matter.round && isLacking(matter.round) ? [{ matter, round: matter.round }] : []))
    .toSorted((a, b) => a.round.deadlineOn.localeCompare(b.round.deadlineOn));
  // What one is asked about and has the ball in is one row.
  const ballOf = (id: string) => room.waiting.find((one) => one.id === id)?.ball;
  const waiting = room.waiting.filter(({ id }) => !rounds.some(({ matter }) => matter.id === id));
  if (rounds.length === 0 && waiting.length === 0)
    return (
      <Section title={t('next.title')}>
        <p className="text-soft">{t('next.empty')}</p>
      </Section>
    );
  return (
    <Section title={t('next.title')}>
      <Rows label={t('next.title')}>
        {rounds.map(({ matter, round: { id, deadlineOn, members } }) => (
          <Row
            key={id}
            title={<Named about={matter} />}
            sub={
              <span className="flex flex-wrap gap-x-4 gap-y-1">
                <span className="font-semibold text-accent">
                  {deadlineOn < today
                    ? t('round.wasDue', { on: dates.day(deadlineOn, { weekday: false, year: false }) })
                    : t('next.answer', { deadline: dates.deadline(deadlineOn, today) })}
                </span>
                <span>{members ? answered(members) : t('round.hidden')}</span>
                <BallSince ball={ballOf(matter.id)} />
              </span>
            }
          />
        ))}
        {waiting.map((one) => (
          <Row key={one.id} title={<Named about={one} />} sub={<BallSince ball={one.ball} />} />
        ))}
      </Rows>
    </Section>
  );

  function answered(members: NonNullable<NonNullable<Matter['round']>['members']>) {
    const lacking = members.filter(({ stance }) => stance === 'notStated').map(({ name }) => name);
    return t('next.lacks', { names: lacking.join(', ') });
  }
}

function BallSince({ ball }: { ball: Waiting['ball'] | undefined }) {
  const t = useWords('rooms');
  const holder = useHolder();
  if (!ball) return null;
  return (
    <span>
      {t('next.ball', { holder: holder(ball) })} <RelativeTime at={ball.since} isDay />
    </span>
  );
}

function Named({ about }: { about: Matter | Waiting }) {
  const { slug } = useTaskforce();
  const { serialOf, keyOf } = useSerial();
  return (
    <>
      <span className="figures mr-2 text-sm font-semibold text-soft">{serialOf(about)}</span>
      <TextLink to="/$slug/anbefalinger/$number" params={{ slug, number: keyOf(about) }}>
        <span {...written}>{about.title}</span>
      </TextLink>
    </>
  );
}
