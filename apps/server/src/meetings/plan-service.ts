import type { Actor } from '@tvaers/domain/actor';
import { addWorkingDays, isWorkingDay } from '@tvaers/domain/dates/working-days';
import { daysApart, planMoves, shiftedBy, takenTimes } from '@tvaers/domain/meetings/plan-moves';
import { planProblems, type PlanProblem, stops } from '@tvaers/domain/meetings/plan-problems';
import { can } from '@tvaers/domain/policy';
import { type Refusal, Refused } from '@tvaers/domain/refusal';
import type { Read, Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { onOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';
import { askForDates, askForManyDates } from './asking-service.ts';
import { moveMeeting } from './convening-service.ts';
import type { Desk, Told } from './letters-service.ts';
import { sendMoved } from './notice-service.ts';
import { draftMeeting, editMeeting, frameOf, refusePast, type Span, timesOf } from './planning-service.ts';
import { findPlan, heldDelivery, laidOn, placedMeetings } from './plan-rows.ts';
import { openPoll } from './poll-service.ts';
import { findMeeting, type MeetingTarget } from './rows.ts';

/** The plan of meetings for its page. What follows from a moved delivery is shown to those who may do something about it. */
export async function loadPlan(read: Read, { actor, clock }: { actor: Actor; clock: Clock }) {
  const plan = await findPlan(read, clock.today());
  if (!plan) throw new Refused('not-found');
  const delivery = plan.milestones.find(({ isDelivery }) => isDelivery) ?? null;
  const offers = (['layPlan', 'followDelivery', 'copyFrame'] as const).filter((verb) => can(actor, `meetings.${verb}`, {}));
  const lays = offers.includes('layPlan');
  const { meetings, timeZone } = plan;
  return {
    ...plan,
    // Who is told of what is for those to know who tell it.
    voters: lays ? plan.voters : [],
    meetings: lays ? meetings : meetings.map((meeting) => ({ ...meeting, videoUrl: null, invited: [] })),
    delivery: delivery && { id: delivery.id, title: delivery.title, on: delivery.on },
    moves: lays && delivery ? planMoves({ deliveryOn: delivery.on, todayOn: clock.today(), meetings, timeZone }) : [],
    offers,
  };
}

const refusalOf = {
  noTime: 'no-time',
  wrongOrder: 'wrong-order',
  past: 'in-the-past',
  skipped: 'no-such-time',
  twice: 'time-twice',
  afterDelivery: 'after-delivery',
  together: 'meetings-overlap',
} as const satisfies Partial<Record<PlanProblem['kind'], Refusal>>;

/** Refuses several new meetings for the same reasons their table says beforehand, naming the row. */
export async function refuseProblems(
  at: { tx: Transaction; clock: Clock },
  spans: readonly Span[],
  { deliveryOn, timeZone }: { deliveryOn: string | null; timeZone: string },
): Promise<void> {
  const taken = takenTimes(await placedMeetings(at.tx));
  const rows = spans.map(({ startsLocal, endsLocal }) => ({
    on: startsLocal.slice(0, 10),
    from: startsLocal.slice(11),
    // A table's row begins and ends on one day.
    until: endsLocal.slice(0, 10) === startsLocal.slice(0, 10) ? endsLocal.slice(11) : '00:00',
  }));
  planProblems(rows, { deliveryOn, todayOn: at.clock.today(), taken, timeZone }).forEach((problems, index) => {
    const problem = problems.find(stops);
    if (!problem) return;
    const number = problem.kind === 'together' ? { number: problem.number } : {};
    throw new Refused(refusalOf[problem.kind as keyof typeof refusalOf], { field: 'startsLocal', index, ...number });
  });
  spans.forEach((span, index) => refusePast(timesOf(span, timeZone, index).startsAt, at.clock.now(), index));
}

export type PlanGiven = {
  place: string;
  videoUrl: string | null;
  pollDeadlineOn: string | null;
  meetings: readonly (Span & { title: string; others: readonly Span[] })[];
};

/**
 * The meetings of a plan, all or none, in the order of their days: silent drafts, or each with a poll about its own time and the others named, about
 * all of which each voting member gets one letter.
 * Refuses as `refuseProblems` does, and as the poll does.
 */
export async function layPlan(desk: Desk, taskforceId: string, given: PlanGiven) {
  const { tx, clock } = desk;
  const { timeZone } = await tx.taskforce.findUniqueOrThrow({ where: { id: taskforceId }, select: { timeZone: true } });
  const deliveryOn = await heldDelivery(tx, taskforceId);
  await refuseProblems(desk, given.meetings, { deliveryOn, timeZone });
  const polls: { meeting: Told; slots: number }[] = [];
  const laid: { id: string; number: number; startsLocal: string; title: string }[] = [];
  for (const meeting of given.meetings.toSorted((a, b) => (a.startsLocal < b.startsLocal ? -1 : 1))) {
    const { title, startsLocal, endsLocal, others } = meeting;
    const times = given.pollDeadlineOn === null ? { startsLocal, endsLocal } : { startsLocal: null, endsLocal: null };
    const frame = { title, place: given.place, videoUrl: given.videoUrl, ...times };
    const placed = laidOn(startsLocal, deliveryOn);
    const { id, number } = await draftMeeting(tx, clock, taskforceId, frame, placed.laidFromOn ? placed : {});
    if (given.pollDeadlineOn !== null)
      polls.push(await openFirstPoll(desk, id, [{ startsLocal, endsLocal }, ...others], given.pollDeadlineOn));
    laid.push({ id, number, startsLocal, title });
  }
  if (given.pollDeadlineOn !== null) await askForManyDates(desk, polls, given.pollDeadlineOn);
  return { laid, deliveryOn };
}

async function openFirstPoll(desk: Desk, meetingId: string, slots: readonly Span[], deadlineOn: string) {
  const meeting = await findMeeting(desk.tx, meetingId);
  if (!meeting) throw new Refused('not-found');
  const asked = slots.map((slot) => ({ id: null, ...slot }));
  const { row, fresh } = await openPoll(desk.tx, desk.clock, meeting, { version: meeting.version, deadlineOn, slots: asked });
  return { meeting: row, slots: fresh };
}

export type Following = { version: number; deliveryOn: string; to: Span | null; reason: string | null };

/**
 * Moves a meeting that was laid from the delivery to where somebody says it shall lie now, or lets it stay, and lays it from the delivery as it
 * stands: a draft silently, an open poll by asking again, a called meeting by calling anew, which needs a reason. Refuses with
 * `nothing-changed` where the delivery has not moved, and with `changed-meanwhile` where it has moved on since it was read.
 */
export async function followDelivery(desk: Desk, meeting: MeetingTarget, given: Following) {
  const { tx } = desk;
  const deliveryOn = await heldDelivery(tx, meeting.taskforceId);
  if (!meeting.laidFromOn || onOf(meeting.laidFromOn) === deliveryOn) throw new Refused('nothing-changed');
  if (given.deliveryOn !== deliveryOn) throw new Refused('changed-meanwhile', { deliveryOn });
  if (given.to && given.to.startsLocal.slice(0, 10) >= deliveryOn)
    throw new Refused('after-delivery', { field: 'startsLocal', index: null });
  const stood = meeting.startsLocal ?? (await firstSlot(tx, meeting.id))?.startsLocal ?? null;
  const row = given.to ? await moveTo(desk, meeting, given.to, given) : await stay(tx, meeting, given.version);
  const startsLocal = given.to?.startsLocal ?? stood;
  if (startsLocal) await tx.meeting.update({ where: { id: meeting.id }, data: laidOn(startsLocal, deliveryOn) });
  return { row, difference: { startsLocal: { before: stood, after: startsLocal }, deliveryOn } };
}

const firstSlot = (tx: Transaction, meetingId: string) =>
  tx.pollSlot.findFirst({ where: { meetingId }, orderBy: { startsLocal: 'asc' } });

async function stay(tx: Transaction, meeting: MeetingTarget, version: number) {
  const rows = await tx.meeting.updateManyAndReturn({
    where: { id: meeting.id, version },
    data: { version: { increment: 1 } },
  });
  return changedRow(rows, frameOf(meeting));
}

async function moveTo(desk: Desk, meeting: MeetingTarget, to: Span, { version, reason }: Following) {
  const { tx, clock } = desk;
  const { title, place, videoUrl, state } = meeting;
  if (state === 'draft') return (await editMeeting(tx, meeting, version, { title, place, videoUrl, ...to })).row;
  if (state === 'pollOpen') return askElsewhere(desk, meeting, to, version);
  if (!reason) throw new Refused('reason-needed', { field: 'reason' });
  const { row, invitees } = await moveMeeting(tx, clock, meeting, { ...to, version, place, videoUrl });
  await sendMoved(desk, row, invitees, reason);
  return row;
}

/** The working days that are left before answers must be in when an open poll has to ask about other days. */
const daysToAnswer = 5;

/** Every slot so many days later as the first; those that would fall on a closed day or not before the new deadline are not asked about. */
async function askElsewhere(desk: Desk, meeting: MeetingTarget, to: Span, version: number) {
  const { tx, clock } = desk;
  const slots = await tx.pollSlot.findMany({ where: { meetingId: meeting.id }, orderBy: { startsLocal: 'asc' } });
  const [first] = slots;
  const days = first ? daysApart(first.startsLocal, to.startsLocal) : 0;
  const before = meeting.pollDeadlineOn && onOf(meeting.pollDeadlineOn);
  const deadlineOn = before && before >= clock.today() ? before : addWorkingDays(clock.today(), daysToAnswer);
  const moved = slots.slice(1).flatMap(({ id, ...slot }) => {
    const span = shiftedBy(slot, days);
    const on = span.startsLocal.slice(0, 10);
    return isWorkingDay(on) && on > deadlineOn ? [{ id, ...span }] : [];
  });
  const asked = [{ id: first?.id ?? null, ...to }, ...moved];
  const { row, fresh } = await openPoll(tx, clock, meeting, { version, deadlineOn, slots: asked });
  if (fresh > 0) await askForDates(desk, row, { slots: fresh, deadlineOn, isAgain: true });
  return row;
}
