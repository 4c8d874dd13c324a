import { type Actor, isVotingRole, runs, works } from '@tvaers/domain/actor';
import { agendaTimes } from '@tvaers/domain/meetings/agenda-times';
import { meetingAsRead } from '@tvaers/domain/meetings/as-read';
import { meetingOffers } from '@tvaers/domain/meetings/offers';
import { type Quorum, quorumAmong } from '@tvaers/domain/meetings/quorum';
import { lackIndstilling, materialDueOn, meetingLacks } from '@tvaers/domain/meetings/readiness';
import { rankSlots, type SlotAnswer } from '@tvaers/domain/meetings/slot-ranking';
import { can } from '@tvaers/domain/policy';
import type { Read } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import type { ItemRow } from './agenda-rows.ts';
import { type View, itemOf, itemFacts, heldOn, voting } from './page-item-service.ts';
import { findMeetingRow, type MeetingRow } from './page-rows.ts';
import { listPeople, type PersonRow } from './people-rows.ts';

type At = { actor: Actor; clock: Clock; input: { number: number } };

/** Two statements: the meeting with all that hangs on it, and the people of its days. */
export async function loadMeetingPage(read: Read, { actor, clock, input }: At) {
  const meeting = await findMeetingRow(read, input.number, actor.seat.id);
  if (!meeting) return null;
  const today = clock.today();
  const on = meeting.startsLocal?.slice(0, 10) ?? today;
  const days = [today, on, ...meeting.slots.map(({ startsLocal }) => startsLocal.slice(0, 10))].toSorted();
  const people = await listPeople(read, days[0] ?? today, days.at(-1) ?? today);
  const view = { actor, clock, meeting, people, today, on };
  const facts = { state: meeting.state, wasPolled: meeting.polledAt !== null, wasCalled: meeting.calledAt !== null };
  return { facts, answer: answerOf(view, facts) };
}

function answerOf(view: View, facts: { state: MeetingRow['state']; wasPolled: boolean; wasCalled: boolean }) {
  const { actor, clock, meeting, people, on } = view;
  const { items, recusedFrom, slots, invitations, attendance, objections, rule, currentItemSince, version, ...row } = meeting;
  const ofDay = heldOn(people, on);
  // Who has read what is his own to know.
  const invitationOf = new Map(
    invitations.map(({ hasRead: _, readThrough: __, ...invitation }) => [invitation.userId, invitation]),
  );
  const attendanceOf = new Map(attendance.map((line) => [line.seatId, line]));
  const timed = [...items, ...recusedFrom.map((item) => ({ ...item, id: '' }))].toSorted((a, b) => a.position - b.position);
  const times = meeting.startsLocal && meeting.endsLocal ? agendaTimes(meeting.startsLocal, meeting.endsLocal, timed) : null;
  const answer = {
    ...row,
    // It rises with every change of the agenda, also of items one may not read: only those who change the meeting need it.
    version: runs(actor) ? version : 1,
    readThrough: readThroughOf(view),
    currentItemSeconds:
      currentItemSince === null ? null : Math.max(0, Math.round((clock.now().getTime() - Date.parse(currentItemSince)) / 1000)),
    materialDueOn: meeting.startsLocal && materialDueOn(on, rule.materialWorkingDays),
    rule,
    people: ofDay.map(({ fromOn: _, untilOn: __, ...person }) => ({
      ...person,
      isSelf: person.userId === actor.userId,
      invitation: invitationOf.get(person.userId) ?? null,
      attendance: attendanceOf.get(person.seatId) ?? null,
    })),
    items: items.map((item) => itemOf(view, item, times)),
    objections: objections.map(({ byUserId, ...objection }) => ({
      ...objection,
      maySettle: can(actor, 'meetings.settleObjection', { byUserId }),
    })),
    agenda: times && {
      totalMinutes: times.totalMinutes,
      overrunMinutes: times.overrunMinutes,
      // What is left over would tell of a closed item.
      spareMinutes: works(actor) ? times.spareMinutes : 0,
    },
    expected: works(actor) && facts.wasCalled ? expectedQuorum(view) : null,
    poll: works(actor) && (meeting.state === 'pollOpen' || (meeting.state === 'draft' && slots.length > 0)) ? pollOf(view) : null,
    offers: [
      ...stepsOf(view, facts).filter((step) => step !== 'tellChanges' || hasUntold(meeting)),
      ...(can(actor, 'meetings.proposeItem', {}) ? (['proposeItem'] as const) : []),
    ],
    lacks: runs(actor) ? lacksOf(view) : [],
    tells: runs(actor) ? tellsOf(view) : null,
  };
  return works(actor) ? answer : meetingAsRead(answer);
}

/** Who is asked to read the agenda through: oneself, and for those who run the taskforce everybody, until it is out. */
function readThroughOf({ actor, meeting, people, today }: View) {
  const changedAt = meeting.items.reduce((latest, item) => (item.changedAt > latest ? item.changedAt : latest), '');
  const asked = new Map(meeting.invitations.map((invitation) => [invitation.seatId, invitation.readThrough]));
  const readers = people.flatMap(({ seatId, userId, name }) => {
    const readThrough = asked.get(seatId);
    if (!readThrough || !(runs(actor) || userId === actor.userId)) return [];
    const { untilOn, at } = readThrough;
    const isOver = at === null && untilOn < today;
    return [
      { seatId, name, isSelf: userId === actor.userId, untilOn, at, isOver, isChangedSince: at !== null && changedAt > at },
    ];
  });
  const own = readers.find(({ isSelf }) => isSelf) ?? null;
  const mayAsk = heldOn(people, today).filter(
    (person) =>
      (isVotingRole(person.role) || person.role === 'adviser') &&
      meeting.invitations.some(({ seatId }) => seatId === person.seatId),
  );
  return {
    own,
    readers: runs(actor) ? readers : [],
    mayBeAsked:
      runs(actor) && meeting.state === 'called'
        ? mayAsk.map(({ seatId, name, role, sectorId }) => ({ seatId, name, role, sectorId }))
        : [],
  };
}

export type MeetingPage = NonNullable<Awaited<ReturnType<typeof loadMeetingPage>>>['answer'];

function hasUntold({ items, changesToldAt, releasedAt }: MeetingRow): boolean {
  const since = changesToldAt ?? releasedAt;
  return since !== null && items.some(({ changedAt }) => changedAt > since);
}

function stepsOf({ actor, meeting, today }: View, facts: { state: MeetingRow['state']; wasPolled: boolean; wasCalled: boolean }) {
  const own = meeting.invitations.find(({ userId }) => userId === actor.userId);
  return meetingOffers(actor, {
    ...facts,
    isAgendaApproved: meeting.agendaApprovedAt !== null,
    hasItems: meeting.items.length > 0,
    isInvited: own !== undefined,
    hasRead: own?.hasRead ?? false,
    isToReadThrough: isToReadThrough(meeting, own?.readThrough ?? null),
    isPublished: meeting.publishedAt !== null,
    isOpenToObjections: meeting.objectionsUntilOn !== null && today <= meeting.objectionsUntilOn,
  });
}

/** Asked, and not since the last change of what he reads. */
function isToReadThrough({ items }: MeetingRow, readThrough: { at: string | null } | null): boolean {
  if (readThrough === null) return false;
  const { at } = readThrough;
  return at === null || items.some(({ changedAt }) => changedAt > at);
}

/** Whether those who said they come make a quorum. */
function expectedQuorum({ meeting, people, on }: View): Quorum {
  const ofDay = heldOn(people, on);
  const coming = new Set(meeting.invitations.filter(({ reply }) => reply === 'attending').map(({ userId }) => userId));
  const there = new Set(ofDay.filter(({ userId }) => coming.has(userId)).map(({ seatId }) => seatId));
  return quorumAmong(voting(ofDay, meeting), there, new Set(), meeting.rule);
}

/** Each slot with its answers and its place in the ranking, judged by the composition of its own day. */
function pollOf({ actor, meeting, people, today }: View) {
  const dayOf = (local: string) => heldOn(people, local.slice(0, 10));
  const answers = meeting.slots.flatMap((slot) => {
    const byUser = new Map(slot.answers.map((answer) => [answer.userId, answer.answer]));
    return dayOf(slot.startsLocal).flatMap(({ seatId, userId }): SlotAnswer[] => {
      const answer = byUser.get(userId);
      return answer ? [{ slotId: slot.id, seatId, answer }] : [];
    });
  });
  const slots = meeting.slots.map(({ id, startsLocal, endsLocal }) => ({ id, starts: startsLocal, ends: endsLocal }));
  const ranked = new Map(
    rankSlots(slots, ({ starts }) => voting(dayOf(starts), meeting), answers, meeting.rule).map((slot) => [slot.id, slot]),
  );
  return {
    voters: heldOn(people, today)
      .filter(({ role }) => isVotingRole(role))
      .map(({ seatId, userId, name, role, sectorId }) => ({
        seatId,
        userId,
        name,
        role,
        sectorId,
        isSelf: userId === actor.userId,
      })),
    slots: meeting.slots.flatMap(({ answers: said, ...slot }) => {
      const judged = ranked.get(slot.id);
      if (!judged) return [];
      const { rank, isTied, reasons, needsReason } = judged;
      const told = said.map(({ userId, answer, enteredBy }) => ({ userId, answer, enteredBy }));
      const invited = runs(actor) ? invitedFor(people, slot.startsLocal.slice(0, 10)) : [];
      return [{ ...slot, rank, isTied, reasons, needsReason, answers: told, invited }];
    }),
  };
}

/** Who a notice for a day would go to: everybody who holds a seat then, but the commissioner. */
function invitedFor(people: readonly PersonRow[], on: string): string[] {
  return heldOn(people, on)
    .filter(({ role }) => role !== 'commissioner')
    .map(({ name }) => name);
}

function lacksOf({ meeting, people, on, today, ...view }: View) {
  const { items, invitations, slots } = meeting;
  const isPoll = meeting.state === 'pollOpen';
  const answered = new Set(
    isPoll
      ? slots.flatMap(({ answers }) => answers.map(({ userId }) => userId))
      : invitations.filter(({ reply }) => reply !== 'unanswered').map(({ userId }) => userId),
  );
  const asked = heldOn(people, isPoll ? today : on).filter(({ role }) => isVotingRole(role));
  return meetingLacks({
    state: meeting.state,
    hasTime: meeting.startsLocal !== null,
    items: items.length,
    withoutIndstilling: lackIndstilling(items).map(({ position }) => position),
    isAgendaApproved: meeting.agendaApprovedAt !== null,
    unanswered: asked.filter(({ userId }) => !answered.has(userId)).length,
    isQuorumExpected: expectedQuorum({ meeting, people, on, today, ...view }).quorate,
  });
}

/** Who is told of each outward act, by name: what the questions before it show. */
function tellsOf({ actor, meeting, people, on, today }: View) {
  const present = heldOn(people, today);
  const invited = new Set(meeting.invitations.map(({ userId }) => userId));
  const isInvited = ({ userId }: PersonRow) => invited.has(userId);
  const readable = (person: PersonRow) => {
    const { seatId: id, role, sectorId, servesSeatId, userId } = person;
    const reader: Actor = { userId, seat: { ...actor.seat, id, role, sectorId, servesSeatId, actsAsChair: role === 'chair' } };
    return { reader, ofItem: (item: ItemRow) => can(reader, 'meetings.readItem', itemFacts(item)) };
  };
  const agenda = present.map((person) => {
    const { ofItem } = readable(person);
    return { name: person.name, without: meeting.items.filter((item) => !ofItem(item)).map(({ position }) => position) };
  });
  return {
    polled: present.filter(({ role }) => isVotingRole(role)).map(({ name }) => name),
    called: invitedFor(people, on),
    invited: present.filter(isInvited).map(({ name }) => name),
    agenda: agenda.filter(({ without }) => without.length < meeting.items.length),
    minutes: present.filter((person) => isInvited(person) && works(readable(person).reader)).map(({ name }) => name),
  };
}
