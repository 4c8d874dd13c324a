import { itemTypeWords } from '@tvaers/domain/meetings/labels';
import { lazy, Suspense } from 'react';
import { TextLink } from '../../look/text-link.tsx';
import { Section } from '../../look/section.tsx';
import { useClock } from '../../session/clock.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { ItemText } from '../agenda/agenda-item.tsx';
import { MatterLink } from '../matter-link.tsx';
import { hasVote, type ItemShown, type MeetingShown, type PersonShown } from '../meeting.ts';
import { Objections } from './objections.tsx';
import { OutcomeLines } from '../lines/outcome-lines.tsx';

const PresenceSide = lazy(() => import('../session/presence-side.tsx').then((file) => ({ default: file.PresenceSide })));

/** The minutes: who was there, then the agenda with the outcome under each indstilling. */
export function MinutesView({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('minutes');
  const { actor } = useTaskforce();
  const { role } = actor.seat;
  const isClosedToReader = (role === 'observer' || role === 'commissioner') && meeting.state !== 'minutesApproved';
  const mayRecord = meeting.offers.includes('recordPresence');
  const first = meeting.items[0] ?? null;
  if (isClosedToReader) return <p className="text-soft">{t('minutes.notForYou')}</p>;
  return (
    <div
      className={
        mayRecord ? 'grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,52rem)_14rem] print:block' : 'max-w-[52rem] print:max-w-none'
      }
    >
      <div className="grid gap-8">
        <MinutesState meeting={meeting} />
        <Attendance meeting={meeting} />
        <ol className="grid gap-8">
          {meeting.items.map((item) => (
            <li key={item.id} id={`punkt-${item.position}`} className="scroll-mt-20">
              {item.heading ? <p className="pb-3 text-lg font-semibold">{item.heading}</p> : null}
              <MinutedItem meeting={meeting} item={item} />
            </li>
          ))}
        </ol>
        <Corrections meeting={meeting} />
      </div>
      {mayRecord ? (
        <aside aria-label={t('session.aside')} data-print="no">
          <Suspense>
            <PresenceSide meeting={meeting} item={first} />
          </Suspense>
        </aside>
      ) : null}
    </div>
  );
}

function MinutesState({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('minutes');
  const dates = useDates();
  const { today } = useClock();
  const { slug, taskforceId } = useTaskforce();
  const language = useLanguage();
  const paper = new URLSearchParams({ taskforceId, meetingId: meeting.id, language });
  const { state, minutesSentAt, objectionsUntilOn, minutesApprovedAt, minutesHash } = meeting;
  const when = (at: string | null) => (at ? dates.moment(at) : '');
  const day = objectionsUntilOn ? dates.day(objectionsUntilOn) : '';
  const isOver = objectionsUntilOn !== null && today > objectionsUntilOn;
  const open = meeting.objections.filter((objection) => objection.state === 'open').length;
  return (
    <div className="grid gap-1 text-soft" data-print="no">
      {state === 'held' ? <p>{t('minutes.draft')}</p> : null}
      {state === 'minutesOut' ? (
        <p>{t(isOver ? 'minutes.outOver' : 'minutes.outUntil', { when: when(minutesSentAt), day })}</p>
      ) : null}
      {state === 'minutesOut' && open > 0 ? (
        <p className="font-medium text-risk">{t('objections.open', { count: open })}</p>
      ) : null}
      {state === 'minutesApproved' ? <p>{t('minutes.approvedOn', { when: when(minutesApprovedAt) })}</p> : null}
      {state === 'minutesApproved' && (meeting.publishedAt !== null || meeting.offers.includes('publish')) ? (
        <p className="text-sm">
          <TextLink to="/$slug/moeder/$number/$face" params={{ slug, number: String(meeting.number), face: 'offentlig' }}>
            {t('public.open')}
          </TextLink>
          {meeting.publishedAt ? <span> · {t('public.publishedOn', { when: when(meeting.publishedAt) })}</span> : null}
        </p>
      ) : null}
      <p className="text-sm">
        <a className="text-accent underline underline-offset-3" href={`/api/papers/minutes?${paper.toString()}`} download>
          {t('minutes.pdf')}
        </a>
      </p>
      {minutesHash ? <p className="text-sm">{t('minutes.frozen', { hash: minutesHash.slice(0, 12) })}</p> : null}
    </div>
  );
}

/** Attendance at the head of the minutes, as Danish minutes have it. */
function Attendance({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('minutes');
  const { people } = meeting;
  const by = (...presences: string[]) =>
    people
      .filter(({ attendance }) => attendance !== null && presences.includes(attendance.presence))
      .toSorted((a, b) => Number(hasVote(b)) - Number(hasVote(a)));
  const groups = [
    { id: 'present', term: t('minutes.present'), people: by('present', 'online') },
    { id: 'apologies', term: t('minutes.apologies'), people: by('apologies') },
    { id: 'absent', term: t('minutes.absent'), people: by('absent') },
  ].filter((group) => group.people.length > 0);
  return (
    <dl className="grid gap-x-6 gap-y-3 rounded bg-sunk px-4 py-4 sm:grid-cols-[max-content_1fr] print:bg-transparent print:px-0">
      {groups.length === 0 ? <dd className="text-soft sm:col-span-2">{t('minutes.nobody')}</dd> : null}
      {groups.map((group) => (
        <div key={group.id} className="grid sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="font-semibold">{group.term}</dt>
          <dd>
            <ul className="flex flex-wrap gap-x-1.5">
              {group.people.map((person, place) => (
                <li key={person.seatId}>
                  <Attended meeting={meeting} person={person} />
                  {place < group.people.length - 1 ? ';' : ''}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Attended({ meeting, person }: { meeting: MeetingShown; person: PersonShown }) {
  const t = useWords('minutes');
  const { sector } = useTaskforce();
  const { name, sectorId, employer, attendance } = person;
  const standsIn = meeting.substitutions
    .filter(({ substituteSeatId }) => substituteSeatId === person.seatId)
    .map(({ seatId, itemPosition }) => {
      const of = meeting.people.find((one) => one.seatId === seatId)?.name ?? '';
      return itemPosition === null
        ? t('substitute.for', { name: of })
        : t('substitute.forAt', { name: of, number: String(itemPosition) });
    });
  const during = [
    ...standsIn,
    attendance?.presence === 'online' ? t('presence.said.online') : null,
    attendance?.arrivedAtItem ? t('presence.from', { number: String(attendance.arrivedAtItem) }) : null,
    attendance?.leftAfterItem ? t('presence.until', { number: String(attendance.leftAfterItem) }) : null,
  ].filter(Boolean);
  const place = [sector(sectorId)?.letter, employer].filter(Boolean).join(', ');
  return (
    <>
      {name} <span className="text-soft">({place})</span>
      {during.length > 0 ? `, ${during.join(', ')}` : ''}
    </>
  );
}

function MinutedItem({ meeting, item }: { meeting: MeetingShown; item: ItemShown }) {
  const t = useWords('minutes');
  const a = useWords('agenda');
  const language = useLanguage();
  const { position, title, type, presenter, isClosed, matter, recused, quorumLost, noQuorumReason, treatedAt, outcomes } = item;
  const mayWrite = meeting.offers.includes('recordOutcome');
  const facts = [
    itemTypeWords[type][language],
    presenter ? a('agenda.presenter', { name: presenter }) : null,
    isClosed ? a('agenda.closed') : null,
  ];
  return (
    <article className="grid gap-3">
      <header className="grid gap-0.5 border-t-2 border-line-strong pt-3">
        <h2 className="text-xl font-semibold">
          {position}. {title}
        </h2>
        <p className="text-sm text-soft">
          {facts.filter(Boolean).join(' · ')}
          {matter ? (
            <>
              {' · '}
              <MatterLink matter={matter} />
            </>
          ) : null}
        </p>
        {recused.length > 0 ? (
          <p className="text-sm">{t('minutes.recused', { names: recused.map(({ name }) => name).join(', ') })}</p>
        ) : null}
        {quorumLost ? (
          <p className="text-sm font-medium text-risk">
            {t('minutes.noQuorum')} {noQuorumReason}
          </p>
        ) : null}
      </header>
      <ItemText item={item} />
      {outcomes.length === 0 && !mayWrite ? (
        <p className="text-soft">{t(treatedAt ? 'session.nothing' : 'minutes.notTreated')}</p>
      ) : null}
      <OutcomeLines meeting={meeting} item={item} isWriting={mayWrite} isFolded />
      <Objections meeting={meeting} item={item} />
    </article>
  );
}

function Corrections({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('minutes');
  const dates = useDates();
  const { corrections, items } = meeting;
  if (corrections.length === 0) return null;
  return (
    <Section title={t('minutes.corrections')}>
      <ol className="divide-y divide-line border-y border-line">
        {corrections.map(({ number, text, reason, madeAt, itemId }) => {
          const item = items.find(({ id }) => id === itemId);
          const of = { number: String(number), when: dates.moment(madeAt) };
          return (
            <li key={number} className="grid gap-1 py-3">
              <p className="font-semibold">
                {item ? t('minutes.correctionOf', { ...of, item: String(item.position) }) : t('minutes.correction', of)}
              </p>
              <p className="whitespace-pre-line">{text}</p>
              <p className="text-sm text-soft">{t('minutes.because', { reason })}</p>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
