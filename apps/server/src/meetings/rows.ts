import type { Actor, Role } from '@tvaers/domain/actor';
import { todayIn } from '@tvaers/domain/dates/local-time';
import type { PresenceLine, Substitution, VotingSeat } from '@tvaers/domain/meetings/quorum';
import type { MinutesFacts } from '@tvaers/domain/meetings/minutes-text';
import { can } from '@tvaers/domain/policy';
import { isVotingRole } from '@tvaers/domain/actor';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import { dateOf } from '../doors/dates.ts';

/** A meeting with what its rules read. */
export async function findMeeting(tx: Transaction, id: string) {
  const meeting = await tx.meeting.findUnique({ where: { id } });
  return meeting && { ...meeting, wasPolled: meeting.polledAt !== null, wasCalled: meeting.calledAt !== null };
}
export type MeetingTarget = NonNullable<Awaited<ReturnType<typeof findMeeting>>>;

/** An item the actor may read, with its meeting; `state` is the meeting's. */
export async function findItem(tx: Transaction, actor: Actor, id: string) {
  const item = await tx.agendaItem.findUnique({
    where: { id },
    include: {
      meeting: { include: { invitations: { where: { readThroughAskedAt: { not: null } }, select: { seatId: true } } } },
      recusals: { select: { seatId: true } },
    },
  });
  if (!item) return null;
  const {
    meeting: { invitations: draftReaders, ...meeting },
    recusals,
    ...row
  } = item;
  const facts = {
    meetingState: meeting.state,
    isReleased: meeting.releasedAt !== null,
    isClosed: row.isClosed,
    recusedSeatIds: recusals.map(({ seatId }) => seatId),
    draftReaderSeatIds: draftReaders.map(({ seatId }) => seatId),
  };
  if (!can(actor, 'meetings.readItem', facts)) return null;
  return {
    ...row,
    ...facts,
    meeting,
    state: meeting.state,
    wasPolled: meeting.polledAt !== null,
    wasCalled: meeting.calledAt !== null,
  };
}
export type ItemTarget = NonNullable<Awaited<ReturnType<typeof findItem>>>;

/** As `findItem`, with the meeting held as it is until this change ends: nobody closes it meanwhile. */
export async function findItemHeld(tx: Transaction, actor: Actor, id: string) {
  await tx.$queryRaw`select m.id from meetings m join agenda_items i on i.meeting_id = m.id where i.id = ${id}::uuid for share of m`;
  await tx.$queryRaw`select id from agenda_items where id = ${id}::uuid for update`;
  return findItem(tx, actor, id);
}

/** As `findMeeting`, with the meeting held as it is until this change ends. */
export async function findMeetingHeld(tx: Transaction, id: string) {
  await tx.$queryRaw`select id from meetings where id = ${id}::uuid for share`;
  return findMeeting(tx, id);
}

/** As `findMeeting`, with nobody else changing it or answering it until this change ends. */
export async function findMeetingAlone(tx: Transaction, id: string) {
  await tx.$queryRaw`select id from meetings where id = ${id}::uuid for no key update`;
  return findMeeting(tx, id);
}

/** An invitation. A person whose seat has changed since is still the one who is invited. */
export async function findInvitation(tx: Transaction, actor: Actor, id: string) {
  await tx.$queryRaw`select m.id from meetings m join invitations i on i.meeting_id = m.id where i.id = ${id}::uuid for share of m`;
  const invitation = await tx.invitation.findUnique({
    where: { id },
    include: { meeting: true, seat: { select: { userId: true } } },
  });
  if (!invitation) return null;
  const { meeting, seat, ...row } = invitation;
  const isOwn = seat.userId === actor.userId;
  return {
    ...row,
    seatId: isOwn ? actor.seat.id : row.seatId,
    isOwn,
    meeting,
    state: meeting.state,
    wasPolled: meeting.polledAt !== null,
    wasCalled: meeting.calledAt !== null,
  };
}

/** The actor's own invitation to a meeting, in whichever seat it names. */
export async function findOwnInvitation(tx: Transaction, actor: Actor, meetingId: string) {
  const own = await tx.invitation.findFirst({ where: { meetingId, seat: { userId: actor.userId } }, select: { id: true } });
  return own && findInvitation(tx, actor, own.id);
}

/** A wish for an item. Only the secretariat answers it, whatever meeting it may come to: to the rule it is as silent as a draft. */
export async function findProposal(tx: Transaction, id: string) {
  const proposal = await tx.itemProposal.findUnique({ where: { id } });
  return proposal && { ...proposal, proposalState: proposal.state, state: 'draft' as const };
}

/** A person's own wish for an item that has been answered. What came of it is his to know, whatever meeting it may come to. */
export async function findAnsweredProposal(tx: Transaction, id: string) {
  const proposal = await tx.itemProposal.findUnique({ where: { id } });
  return proposal?.answeredAt ? { ...proposal, seatId: proposal.proposedById, state: 'called' as const } : null;
}

export type RosterSeat = {
  id: string;
  userId: string;
  role: Role;
  sectorId: string | null;
  servesSeatId: string | null;
  name: string;
  email: string;
  language: 'da' | 'en';
};

/** Every seat held on a day, with its person. */
export async function seatsOn(tx: Transaction, on: string): Promise<RosterSeat[]> {
  const day = dateOf(on);
  const seats = await tx.seat.findMany({
    where: { fromOn: { lte: day }, OR: [{ untilOn: null }, { untilOn: { gte: day } }] },
    select: {
      id: true,
      userId: true,
      role: true,
      sectorId: true,
      servesSeatId: true,
      user: { select: { name: true, email: true, language: true } },
    },
    orderBy: [{ sector: { position: 'asc' } }, { role: 'asc' }, { id: 'asc' }],
  });
  return seats.map(({ user, ...seat }) => ({
    ...seat,
    name: user.name,
    email: user.email,
    language: user.language === 'en' ? 'en' : 'da',
  }));
}

/** The voting seats among these, as the quorum counts them. */
export function votingSeats(seats: readonly RosterSeat[]): VotingSeat[] {
  return seats.flatMap(({ id, role, sectorId }) =>
    isVotingRole(role) && sectorId
      ? [{ seatId: id, sectorId, leads: role === 'chair' || role === 'deputyChair' ? role : null }]
      : [],
  );
}

/** The composition rule of the taskforce that is acted in. */
export function compositionRule(tx: Transaction, taskforceId: string) {
  return tx.compositionRule.findUniqueOrThrow({ where: { taskforceId } });
}

/** Presence as recorded, and who is recused from an item and so out of the room for it. */
export async function presenceAt(tx: Transaction, item: { id: string; meetingId: string }) {
  const [lines, recusals, substitutions] = await Promise.all([
    tx.attendance.findMany({ where: { meetingId: item.meetingId } }),
    tx.itemRecusal.findMany({ where: { itemId: item.id }, select: { seatId: true } }),
    substitutionsOf(tx, item.meetingId),
  ]);
  return { lines: lines satisfies PresenceLine[], recused: recusals.map(({ seatId }) => seatId), substitutions };
}

/** Who stands in for whom at a meeting, by the positions of its items. */
export async function substitutionsOf(tx: Transaction, meetingId: string): Promise<Substitution[]> {
  const rows = await tx.substitution.findMany({ where: { meetingId }, include: { item: { select: { position: true } } } });
  // One at an item the asker may not read is none for the meeting.
  return rows.flatMap(({ seatId, substituteSeatId, itemId, item }) =>
    itemId !== null && !item ? [] : [{ seatId, substituteSeatId, itemPosition: item?.position ?? null }],
  );
}

/** The day of a meeting by its own clock; today where it has no time. */
export function dayOfMeeting(meeting: { startsLocal: string | null; timeZone: string }, now: Date): string {
  return meeting.startsLocal?.slice(0, 10) ?? todayIn(meeting.timeZone, now);
}

/** The whole of the meeting, past what the asker is recused from: for the server's own judgement, never for an answer. */
export async function wholeMeeting(tx: Transaction, meetingId: string): Promise<MinutesFacts> {
  const rows = await tx.$queryRaw<{ facts: MinutesFacts }[]>`select meeting_facts(${meetingId}::uuid) as facts`;
  const facts = rows[0]?.facts;
  if (!facts) throw new Refused('not-found');
  return facts;
}

type NamedItem = { id: string; position: number; title: string };

/**
 * Items a refusal names. Who is recused from one of them, such as the chair, learns that it is among them by its number, not what it is
 * about.
 */
export async function namedItems(tx: Transaction, items: readonly NamedItem[]) {
  const ids = items.map(({ id }) => id);
  const rows = await tx.agendaItem.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const readable = new Set(rows.map(({ id }) => id));
  return items.map(({ id, position, title }) =>
    readable.has(id) ? { id, position, title } : { id: null, position, title: null },
  );
}
