import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { isVotingRole, type Role } from '@tvaers/domain/actor';
import { saySector } from '@tvaers/domain/language';
import { sayRecommendation } from '@tvaers/domain/numbers/serial';
import { trpc } from '../doors/trpc.ts';
import { useSectorNames } from '../recommendations/use-naming.ts';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { RosterSeat } from './roster.ts';

const destinations = ['person', 'sector', 'secretariat', 'nobody'] as const;
type Line = { id: string; goesTo: (typeof destinations)[number]; sectorId: string | null; text: string };
type Next = { role: Role; sectorId: string | null } | null;

/** What lies with the seat, and to whom each part of it goes on the day, said before it is done. `next` is null when the person leaves. */
export function DutiesEffect({ seat, fromOn, next }: { seat: RosterSeat; fromOn: string; next: Next }) {
  const t = useWords('seats');
  const dates = useDates();
  const language = useLanguage();
  const names = useSectorNames();
  const { today } = useClock();
  const { taskforceId, sector } = useTaskforce();
  const asked = { taskforceId, seatId: seat.id, fromOn, next };
  const found = useQuery(trpc.seats.duties.queryOptions(asked, { placeholderData: keepPreviousData, throwOnError: false })).data;
  if (!found) return null;

  const lines: Line[] = [
    ...found.balls.map((of) => ({ ...of, text: t('duties.ball', { what: sayText(of) }) })),
    ...found.actions.map((of) => ({ ...of, text: t('duties.action', { text: of.text }) })),
    ...found.milestones.map((of) => ({ ...of, text: t('duties.milestone', { title: of.title }) })),
    ...found.items.map((of) => ({ ...of, text: t('duties.item', { title: of.title, number: String(of.meetingNumber) }) })),
    ...found.proposals.map((of) => ({ ...of, text: t('duties.proposal', { title: of.title }) })),
    ...found.invitations.map((of) => ({ ...of, text: t('duties.invitation', { number: String(of.meetingNumber) }) })),
  ];
  const named = (sectorId: string | null) => sector(sectorId ?? '')?.name ?? '';
  const groups = Object.values(
    Object.groupBy(
      lines.toSorted((one, other) => destinations.indexOf(one.goesTo) - destinations.indexOf(other.goesTo)),
      ({ goesTo, sectorId }) => (goesTo === 'sector' ? `sector ${sectorId}` : goesTo),
    ),
  );
  const rounds = found.rounds.map((round) => {
    const sectorId = round.goesTo === 'askedAnew' ? next?.sectorId : seat.sectorId;
    const values = { what: sayText(round), sector: saySector(names[sectorId ?? ''] ?? { da: '', en: '' }, language) };
    return { id: round.id, text: t(`duties.rounds.${round.goesTo}${round.hasAnswered ? 'Answered' : 'Silent'}`, values) };
  });
  const hasRoom = isVotingRole(seat.role) || seat.role === 'adviser';

  function sayText(of: { number: number | null; letter: string; draftNumber: number | null; title: string }) {
    return `${sayRecommendation(of, language)} ${of.title}`;
  }

  return (
    <div className="grid gap-2 rounded bg-sunk px-3.5 py-2.5 text-sm" role="status">
      <p className="font-semibold">{t('duties.title', { name: seat.name })}</p>
      {lines.length + rounds.length === 0 ? (
        <p className="text-soft">{t('duties.none')}</p>
      ) : (
        <p className="text-soft">
          {fromOn > today ? t('duties.onTheDay', { day: dates.day(fromOn, { weekday: false }) }) : t('duties.atOnce')}
        </p>
      )}
      {groups.map((group = []) => {
        const [first] = group;
        return first ? (
          <Part
            key={`${first.goesTo}${first.sectorId}`}
            title={t(`duties.to.${first.goesTo}`, { sector: named(first.sectorId) })}
            lines={group}
          />
        ) : null;
      })}
      {rounds.length > 0 ? <Part title={t('duties.rounds.title')} lines={rounds} /> : null}
      {/* Said whether or not there is one: of a statement that is not shared only its signers may know. */}
      {isVotingRole(seat.role) ? <p className="text-soft">{t('duties.minority')}</p> : null}
      {hasRoom ? <p className="text-soft">{t('duties.room')}</p> : null}
    </div>
  );
}

function Part({ title, lines }: { title: string; lines: readonly { id: string; text: string }[] }) {
  return (
    <div>
      <p className="font-medium">{title}</p>
      <ul className="list-disc pl-5">
        {lines.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
