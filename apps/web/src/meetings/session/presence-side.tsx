import { sayCoverage, sayQuorum } from '@tvaers/domain/meetings/quorum';
import { roleWords } from '@tvaers/domain/seats/labels';
import { lazy, Suspense, useRef, useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Avatar } from '../../look/avatar.tsx';
import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Menu } from '../../look/menu.tsx';
import type { MenuGroup } from '../../look/menu-items.ts';
import { StateChip } from '../../look/state-chip.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { hasVote, substitutionAt, type ItemShown, type MeetingShown, type PersonShown } from '../meeting.ts';
import { type Presence, presences, usePresence } from './use-presence.ts';
import { useSectorNames } from '../../recommendations/use-naming.ts';

const RecuseDialog = lazy(() => import('./recuse-dialog.tsx').then((file) => ({ default: file.RecuseDialog })));

const SubstituteDialog = lazy(() => import('./substitute-dialog.tsx').then((file) => ({ default: file.SubstituteDialog })));

const isThere = (presence: Presence | undefined) => presence === 'present' || presence === 'online';

/** Who is there, for the item that is looked at: the quorum live, and each person with what one notes about him. */
export function PresenceSide({ meeting, item }: { meeting: MeetingShown; item: ItemShown | null }) {
  const t = useWords('minutes');
  const { actor } = useTaskforce();
  const voters = meeting.people.filter(hasVote);
  const others = meeting.people.filter((person) => !hasVote(person) && person.role !== 'commissioner');
  const isRecorded = meeting.people.some(({ attendance }) => attendance !== null);
  const [recusing, setRecusing] = useState<PersonShown | null>(null);
  const [substituting, setSubstituting] = useState<PersonShown | null>(null);
  const record = usePresence(meeting);
  // The button that records all is gone when it has: the keyboard goes on from the heading.
  const heading = useRef<HTMLHeadingElement>(null);
  const mayRecord = meeting.offers.includes('recordPresence');
  // Presence is not for those who only follow, until the minutes are approved.
  if (actor.seat.role === 'observer' || actor.seat.role === 'commissioner') return null;
  const quorum = item?.quorum ?? null;
  return (
    <section aria-label={t('presence.title')} className="grid gap-3">
      <div className="grid justify-items-start gap-1">
        <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold">
          {t('presence.title')}
          {quorum && isRecorded ? (
            <span className="figures font-normal text-soft">
              {' '}
              {t('presence.count', { present: String(quorum.present), of: String(quorum.of) })}
            </span>
          ) : null}
        </h2>
        {isRecorded ? <QuorumLine item={item} /> : <p className="text-sm text-soft">{t('presence.notRecorded')}</p>}
      </div>
      <ErrorSentence>{record.problem}</ErrorSentence>
      {mayRecord && !isRecorded ? (
        <div>
          <Button
            size="small"
            pending={record.pending}
            onPress={() => void record.byReplies().then(() => heading.current?.focus())}
          >
            {t('presence.recordReplies')}
          </Button>
        </div>
      ) : null}
      <ul className="grid gap-1">
        {voters.map((person) => (
          <PersonLine
            key={person.seatId}
            {...{ meeting, person, item, mayRecord, record }}
            onRecuse={() => setRecusing(person)}
            onSubstitute={() => setSubstituting(person)}
          />
        ))}
      </ul>
      {others.length > 0 ? (
        <details>
          <summary className="w-fit cursor-pointer py-1 text-sm font-medium text-accent">{t('presence.others')}</summary>
          <ul className="mt-1 grid gap-1">
            {others.map((person) => (
              <PersonLine
                key={person.seatId}
                {...{ meeting, person, item, mayRecord, record }}
                onRecuse={() => setRecusing(person)}
              />
            ))}
          </ul>
        </details>
      ) : null}
      <Suspense>
        {recusing && item ? (
          <RecuseDialog meeting={meeting} item={item} person={recusing} onClose={() => setRecusing(null)} />
        ) : null}
        {substituting && item ? (
          <SubstituteDialog meeting={meeting} item={item} person={substituting} onClose={() => setSubstituting(null)} />
        ) : null}
      </Suspense>
    </section>
  );
}

function QuorumLine({ item }: { item: ItemShown | null }) {
  const t = useWords('minutes');
  const language = useLanguage();
  const names = useSectorNames();
  const quorum = item?.quorum;
  if (!quorum) return null;
  return (
    <div role="status" className="grid justify-items-start gap-1">
      <StateChip tone={quorum.quorate ? 'good' : 'risk'} glyph={quorum.quorate ? 'done' : 'warning'}>
        {t(quorum.quorate ? 'presence.quorate' : 'presence.notQuorate')}
      </StateChip>
      <span className="text-sm text-soft">
        {quorum.quorate ? sayCoverage(quorum.sectorsMissing, names, language) : sayQuorum(quorum, names, language)}
      </span>
    </div>
  );
}

type PersonLineProps = {
  meeting: MeetingShown;
  person: PersonShown;
  item: ItemShown | null;
  mayRecord: boolean;
  record: ReturnType<typeof usePresence>;
  onRecuse: () => void;
  /** For those with a vote. */
  onSubstitute?: () => void;
};

function PersonLine({ meeting, person, item, mayRecord, record, onRecuse, onSubstitute }: PersonLineProps) {
  const t = useWords('minutes');
  const { sector } = useTaskforce();
  const { name, sectorId, attendance } = person;
  const isRecused = item?.recused.some(({ userId }) => userId === person.userId) ?? false;
  const isAway = attendance !== null && !isThere(attendance.presence);
  const groups = useMenu({ meeting, person, item, record, onRecuse, isRecused, ...(onSubstitute ? { onSubstitute } : {}) });
  const words = (
    <>
      <Avatar name={name} sector={sector(sectorId)} size="small" />
      <span className={`min-w-0 flex-1 text-left text-sm leading-snug ${isAway || !attendance ? 'text-soft' : ''}`}>{name}</span>
      <Noted meeting={meeting} item={item} person={person} isRecused={isRecused} />
    </>
  );
  return (
    <li>
      {mayRecord ? (
        <Menu
          className="-mx-1.5 flex w-[calc(100%+0.75rem)] items-center gap-2 rounded px-1.5 py-1 hover:bg-sunk"
          label={
            <>
              <span className="sr-only">{t('presence.setForShort')} </span>
              {words}
            </>
          }
          groups={groups}
        />
      ) : (
        <span className="flex items-center gap-2 py-1">{words}</span>
      )}
    </li>
  );
}

type NotedProps = { meeting: MeetingShown; item: ItemShown | null; person: PersonShown; isRecused: boolean };

function Noted({ meeting, item, person, isRecused }: NotedProps) {
  const t = useWords('minutes');
  const language = useLanguage();
  const { attendance, role } = person;
  if (isRecused) return <StateChip tone="risk">{t('presence.recused')}</StateChip>;
  const stands = substitutionAt(meeting, item, person);
  const substitute = stands && meeting.people.find(({ seatId }) => seatId === stands.substituteSeatId);
  if (substitute) return <span className="text-right text-xs text-soft">{t('substitute.by', { name: substitute.name })}</span>;
  if (!attendance) return <span className="text-xs text-soft">{t('presence.unknown')}</span>;
  const { presence, arrivedAtItem: from, leftAfterItem: until } = attendance;
  const during =
    from !== null && until !== null
      ? t('presence.fromTo', { from: String(from), until: String(until) })
      : from !== null
        ? t('presence.from', { number: String(from) })
        : until !== null
          ? t('presence.until', { number: String(until) })
          : null;
  const lead = role === 'chair' || role === 'deputyChair' ? roleWords[role][language] : null;
  const said = presence === 'present' ? (during ?? lead) : [t(`presence.said.${presence}`), during].filter(Boolean).join(', ');
  return said ? <span className="text-right text-xs text-soft">{said}</span> : null;
}

type MenuOf = Omit<PersonLineProps, 'mayRecord'> & { isRecused: boolean };

/** What can be noted about a person now: where he is, that he came or went here, that he is recused. */
function useMenu({ meeting, person, item, record, onRecuse, onSubstitute, isRecused }: MenuOf): MenuGroup[] {
  const t = useWords('minutes');
  const { taskforceId } = useTaskforce();
  const readmit = useCommand(trpc.meetings.recordRecusal, { done: t('recusal.undone', { name: person.name }) });
  const takeBack = useCommand(trpc.meetings.nameSubstitute, { done: t('substitute.takenBack', { name: person.name }) });
  const { attendance } = person;
  const number = item?.position ?? 1;
  const now = {
    presence: attendance?.presence ?? ('present' as const),
    arrivedAtItem: attendance?.arrivedAtItem ?? null,
    leftAfterItem: attendance?.leftAfterItem ?? null,
  };
  const there = isThere(now.presence) ? now.presence : ('present' as const);
  const where = presences.map((presence) => ({
    id: presence,
    label: t(`presence.menu.${presence}`),
    isCurrent: attendance?.presence === presence,
    onPress: () => record.set(person, { ...now, presence }),
  }));
  const when = [
    {
      id: 'arrived',
      label: t('presence.menu.arrived', { number: String(number) }),
      isCurrent: attendance?.arrivedAtItem === number,
      onPress: () => record.set(person, { ...now, presence: there, arrivedAtItem: number }),
    },
    {
      id: 'left',
      label: t('presence.menu.left', { number: String(number) }),
      isCurrent: attendance?.leftAfterItem === number,
      onPress: () => record.set(person, { ...now, presence: there, leftAfterItem: number }),
    },
    ...(now.arrivedAtItem !== null || now.leftAfterItem !== null
      ? [
          {
            id: 'whole',
            label: t('presence.menu.whole'),
            onPress: () => record.set(person, { ...now, arrivedAtItem: null, leftAfterItem: null }),
          },
        ]
      : []),
  ];
  const mayRecuse = item && meeting.offers.includes('recordRecusal') && (hasVote(person) || person.role === 'adviser');
  const recusal = !mayRecuse
    ? []
    : [
        isRecused
          ? {
              id: 'readmit',
              label: t('presence.menu.readmit', { number: String(number) }),
              onPress: () =>
                void readmit.run({ taskforceId, itemId: item.id, seatId: person.seatId, isRecused: false, reason: '' }),
            }
          : { id: 'recuse', label: t('presence.menu.recuse', { number: String(number) }), onPress: onRecuse },
      ];
  const stands = substitutionAt(meeting, item, person);
  const substitution =
    !onSubstitute || !meeting.offers.includes('nameSubstitute')
      ? []
      : stands
        ? [
            {
              id: 'back',
              label: t('substitute.takeBack'),
              onPress: () =>
                void takeBack.run({
                  taskforceId,
                  meetingId: meeting.id,
                  itemId: stands.itemId,
                  seatId: person.seatId,
                  substituteSeatId: null,
                }),
            },
          ]
        : [{ id: 'substitute', label: t('substitute.menu'), onPress: onSubstitute }];
  return [
    { id: 'where', items: where },
    { id: 'substitute', items: substitution },
    { id: 'when', items: when },
    { id: 'recusal', items: recusal },
  ].filter(({ items }) => items.length > 0);
}
