import type { MeetingState, Prisma } from '../generated/client.ts';
import { numbered } from './serials.ts';
import type { Factory } from './taskforces.ts';

const ways: MeetingState[] = ['draft', 'pollOpen', 'called', 'materialOut', 'inSession', 'held', 'minutesOut', 'minutesApproved'];

/** What a meeting in this state has behind it: 15 March 2022, 9 to 11.30 in Copenhagen, unless it has no time yet. */
function behind(state: MeetingState) {
  const has = (reached: MeetingState) => ways.indexOf(state) >= ways.indexOf(reached);
  const at = (reached: MeetingState, instant: string) => (has(reached) ? new Date(instant) : null);
  const isTimed = has('called');
  return {
    startsLocal: isTimed ? '2022-03-15T09:00' : null,
    endsLocal: isTimed ? '2022-03-15T11:30' : null,
    startsAt: at('called', '2022-03-15T08:00:00Z'),
    endsAt: at('called', '2022-03-15T10:30:00Z'),
    polledAt: state === 'pollOpen' ? new Date('2022-02-01T08:00:00Z') : null,
    pollDeadlineOn: state === 'pollOpen' ? new Date('2022-03-09') : null,
    calledAt: at('called', '2022-02-08T08:00:00Z'),
    agendaApprovedAt: at('materialOut', '2022-02-20T08:00:00Z'),
    releasedAt: at('materialOut', '2022-02-21T08:00:00Z'),
    openedAt: at('inSession', '2022-03-15T08:00:00Z'),
    closedAt: at('held', '2022-03-15T10:30:00Z'),
    minutesSentAt: at('minutesOut', '2022-03-16T08:00:00Z'),
    objectionsUntilOn: at('minutesOut', '2022-03-23'),
    minutesApprovedAt: at('minutesApproved', '2022-03-24T08:00:00Z'),
  };
}

/** A meeting with the next number of its taskforce; a draft unless a state is given, and then with what that state has behind it. */
export async function makeMeeting(
  db: Factory,
  given: Omit<Partial<Prisma.MeetingUncheckedCreateInput>, 'state' | 'number'> & {
    taskforceId: string;
    state?: MeetingState;
    number?: number;
  },
) {
  const state = given.state ?? 'draft';
  const number = await numbered(db, given.taskforceId, 'meeting', given.number);
  return db.meeting.create({ data: { ...behind(state), title: 'Surveyen', place: 'Landgreven 4', ...given, state, number } });
}

/** An item after those that are there; an open discussion unless said otherwise. */
export async function makeItem(
  db: Factory,
  given: Partial<Prisma.AgendaItemUncheckedCreateInput> & { taskforceId: string; meetingId: string },
) {
  const position = given.position ?? (await db.agendaItem.count({ where: { meetingId: given.meetingId } })) + 1;
  return db.agendaItem.create({
    data: { type: 'discussion', title: `Punkt ${position}`, changedAt: new Date('2022-02-10T08:00:00Z'), ...given, position },
  });
}

export function makeInvitation(
  db: Factory,
  given: Partial<Prisma.InvitationUncheckedCreateInput> & { taskforceId: string; meetingId: string; seatId: string },
) {
  return db.invitation.create({ data: given });
}

/** A time to ask about: 9 to 11.30 in Copenhagen's summer, on 3 May 2022 unless another day is given. */
export function makeSlot(db: Factory, { on = '2022-05-03', ...given }: { taskforceId: string; meetingId: string; on?: string }) {
  return db.pollSlot.create({
    data: {
      startsLocal: `${on}T09:00`,
      endsLocal: `${on}T11:30`,
      startsAt: new Date(`${on}T07:00:00Z`),
      endsAt: new Date(`${on}T09:30:00Z`),
      ...given,
    },
  });
}

/** An answer the person gave himself unless another seat entered it. */
export function makePollAnswer(
  db: Factory,
  given: Partial<Prisma.PollAnswerUncheckedCreateInput> &
    Pick<Prisma.PollAnswerUncheckedCreateInput, 'taskforceId' | 'slotId' | 'seatId'>,
) {
  return db.pollAnswer.create({
    data: { answer: 'yes', answeredAt: new Date('2022-02-22T08:00:00Z'), enteredById: given.seatId, ...given },
  });
}

export function makeAttendance(
  db: Factory,
  given: Partial<Prisma.AttendanceUncheckedCreateInput> & { taskforceId: string; meetingId: string; seatId: string },
) {
  return db.attendance.create({ data: { presence: 'present', ...given } });
}

/** A line of the minutes after those that are there. */
export async function makeOutcomeLine(
  db: Factory,
  given: Partial<Prisma.OutcomeLineUncheckedCreateInput> & { taskforceId: string; itemId: string },
) {
  const position = given.position ?? (await db.outcomeLine.count({ where: { itemId: given.itemId } })) + 1;
  return db.outcomeLine.create({ data: { kind: 'discussed', text: 'Der var enighed.', ...given, position } });
}

/** An open objection about what is missing under the item, unless a line is given. */
export function makeObjection(
  db: Factory,
  given: Partial<Prisma.ObjectionUncheckedCreateInput> &
    Pick<Prisma.ObjectionUncheckedCreateInput, 'taskforceId' | 'meetingId' | 'itemId' | 'byId'>,
) {
  return db.objection.create({
    data: {
      proposed: 'Regionerne tog forbehold for økonomien.',
      reason: 'Det blev sagt under punktet.',
      madeAt: new Date('2022-03-17T08:00:00Z'),
      ...given,
    },
  });
}

export function makeItemProposal(
  db: Factory,
  given: Partial<Prisma.ItemProposalUncheckedCreateInput> & { taskforceId: string; proposedById: string },
) {
  return db.itemProposal.create({
    data: { title: 'Hvad kan kun aftales?', proposedAt: new Date('2022-02-23T16:00:00Z'), ...given },
  });
}

let papers = 0;

/** A paper under an item, without its bytes: a PDF of the kind the demo has. */
export function makePaper(
  db: Factory,
  given: Partial<Prisma.PaperUncheckedCreateInput> & { taskforceId: string; itemId: string; attachedById: string },
) {
  papers += 1;
  return db.paper.create({
    data: {
      name: 'Notat.pdf',
      type: 'pdf',
      bytes: 1000,
      hash: 'ab'.repeat(32),
      storedAs: `${papers.toString(16).padStart(8, '0')}${crypto.randomUUID().replaceAll('-', '')}${'0'.repeat(8)}`,
      attachedAt: new Date('2022-02-10T08:00:00Z'),
      ...given,
    },
  });
}
