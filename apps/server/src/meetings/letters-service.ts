import { type Actor, works } from '@tvaers/domain/actor';
import type { Language } from '@tvaers/domain/language';
import { agendaTimes } from '@tvaers/domain/meetings/agenda-times';
import { itemTypeWords } from '@tvaers/domain/meetings/labels';
import {
  changesLetter,
  type LetterMeeting,
  type LetterText,
  minutesLetter,
  objectionLetter,
  proposalLetter,
  releaseLetter,
  reopenLetter,
} from '@tvaers/domain/meetings/letters';
import { can, type Permission } from '@tvaers/domain/policy';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { enqueueMails, type Letter } from '../mail/outbox.ts';
import { type RosterSeat, seatsOn } from './rows.ts';

/**
 * What letters are written from: whoever sends, when, and where this installation is reached. `calendarAddress`: the mailbox whose mail
 * is given to `npm run mail:receive`, where there is one.
 */
export type Desk = { tx: Transaction; actor: Actor; clock: Clock; origin: string; calendarAddress?: string | null };
/** As much of it as a letter needs that a rule sends, which is nobody. */
export type Postroom = Pick<Desk, 'tx' | 'clock' | 'origin'>;

export type Told = {
  id: string;
  taskforceId: string;
  number: number;
  title: string;
  startsLocal: string | null;
  endsLocal: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  place: string;
  videoUrl: string | null;
  timeZone: string;
  sequence: number;
};

/** The seat as a rule sees it: the deputy chair's dated rights do not matter to what he reads. */
export function asActor({ id, userId, role, sectorId, servesSeatId }: RosterSeat, taskforceId: string): Actor {
  return { userId, seat: { id, taskforceId, role, sectorId, servesSeatId, actsAsChair: role === 'chair' } };
}

/** A meeting as its letters tell of it, in each language. */
export async function letterMeetings({ tx, origin }: Postroom, meeting: Told): Promise<Record<Language, LetterMeeting>> {
  const taskforce = await tx.taskforce.findUniqueOrThrow({
    where: { id: meeting.taskforceId },
    select: { slug: true, nameDa: true, nameEn: true },
  });
  const { number, title, startsLocal, endsLocal, place, videoUrl } = meeting;
  const url = `${origin}/${taskforce.slug}/moeder/${number}`;
  const shared = { number, title, startsLocal, endsLocal, place, videoUrl, url };
  return { da: { ...shared, taskforce: taskforce.nameDa }, en: { ...shared, taskforce: taskforce.nameEn } };
}

/** One letter to each, in his own language. */
export async function send(
  desk: Postroom,
  kind: Permission,
  meeting: Told,
  to: readonly RosterSeat[],
  write: (about: LetterMeeting, seat: RosterSeat) => LetterText & { calendar?: string },
) {
  const about = await letterMeetings(desk, meeting);
  const letters = to.map((seat): Letter => ({
    taskforceId: meeting.taskforceId,
    seatId: seat.id,
    kind,
    to: seat.email,
    ...write(about[seat.language], seat),
  }));
  await enqueueMails(desk.tx, letters);
}

/** A meeting's items by reader, each with the number by which he knows it: who only follows is told of no gap, as on the page. */
async function itemsByReader({ tx, clock }: Desk, meeting: Told) {
  const items = await tx.agendaItem.findMany({
    where: { meetingId: meeting.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { recusals: { select: { seatId: true } } },
  });
  const readBy = (seat: RosterSeat) => {
    const reader = asActor(seat, meeting.taskforceId);
    const read = items.filter(({ isClosed, recusals }) =>
      can(reader, 'meetings.readItem', {
        ...{ meetingState: 'materialOut' as const, isReleased: true, isClosed },
        recusedSeatIds: recusals.map(({ seatId }) => seatId),
      }),
    );
    return works(reader) ? read : read.map((item, place) => ({ ...item, position: place + 1 }));
  };
  return { items, readBy, seats: await seatsOn(tx, clock.today()) };
}

/** Agenda and material to each who reads any of it: only the items he may read are named. */
export async function sendAgenda(desk: Desk, meeting: Told) {
  const { startsLocal, endsLocal } = meeting;
  if (!startsLocal || !endsLocal) return;
  const { items, readBy, seats } = await itemsByReader(desk, meeting);
  const readers = seats.filter((seat) => readBy(seat).length > 0);
  await send(desk, 'meetings.release', meeting, readers, (about, seat) => {
    const read = readBy(seat);
    // The room a closed item takes up would tell of it to who only follows.
    const timed = works(asActor(seat, meeting.taskforceId)) ? items : read;
    const times = new Map(agendaTimes(startsLocal, endsLocal, timed).items.map(({ id, starts }) => [id, starts]));
    const lines = read.map(({ id, position, title, type }) => ({
      position,
      title,
      starts: times.get(id) ?? startsLocal,
      typeWord: itemTypeWords[type][seat.language],
    }));
    return releaseLetter(about, lines, seat.language);
  });
}

/** What has changed since a moment, in one letter to each who reads any of it; gives how many were told. */
export async function sendChanges(desk: Desk, meeting: Told, since: Date | null): Promise<number> {
  if (!since) return 0;
  const { readBy, seats } = await itemsByReader(desk, meeting);
  const changedFor = (seat: RosterSeat) => readBy(seat).filter(({ changedAt }) => changedAt > since);
  const readers = seats.filter((seat) => changedFor(seat).length > 0);
  await send(desk, 'meetings.tellChanges', meeting, readers, (about, seat) =>
    changesLetter(about, changedFor(seat), seat.language),
  );
  return readers.length;
}

/** Minutes to those who were invited and may read them before they are approved. */
export async function sendMinutesLetters(desk: Desk, meeting: Told, to: readonly RosterSeat[], untilOn: string) {
  await send(desk, 'meetings.sendMinutes', meeting, to, (about, { language }) => minutesLetter(about, untilOn, language));
}

/** To those who got the minutes: they are being written again. */
export async function sendReopened(desk: Desk, meeting: Told, to: readonly RosterSeat[], reason: string) {
  await send(desk, 'meetings.reopen', meeting, to, (about, { language }) => reopenLetter(about, reason, language));
}

/** The answer to who objected, in the seat he holds today; to nobody where he holds none. */
export async function sendSettled(
  desk: Desk,
  meeting: Told,
  byUserId: string,
  settled: { isAccepted: boolean; item: number; answer: string },
) {
  const his = (await seatsOn(desk.tx, desk.clock.today())).filter(({ userId }) => userId === byUserId);
  await send(desk, 'meetings.settleObjection', meeting, his, (about, { language }) => objectionLetter(about, settled, language));
}

type Answered = { id: string; taskforceId: string; proposedById: string; title: string; answer: string; state: string };

/** The answer to who proposed an item, in the seat it was proposed from while that is held. `meeting`: whose agenda it is on. */
export async function sendProposalAnswer(desk: Desk, proposal: Answered, meeting: { number: number } | null): Promise<void> {
  const { tx, clock, origin } = desk;
  const { taskforceId, title, answer, state } = proposal;
  if (state !== 'scheduled' && state !== 'later' && state !== 'declined') return;
  const seat = (await seatsOn(tx, clock.today())).find(({ id }) => id === proposal.proposedById);
  if (!seat) return;
  const { slug, nameDa, nameEn } = await tx.taskforce.findUniqueOrThrow({
    where: { id: taskforceId },
    select: { slug: true, nameDa: true, nameEn: true },
  });
  const taskforce = seat.language === 'da' ? nameDa : nameEn;
  // Who proposed it may not read that meeting yet, but sees his own proposals with the list of meetings.
  const written = proposalLetter(
    { title, answer, as: state, meeting, url: `${origin}/${slug}/moeder`, taskforce },
    seat.language,
  );
  await enqueueMails(tx, [{ taskforceId, seatId: seat.id, kind: 'meetings.answerProposal', to: seat.email, ...written }]);
}
