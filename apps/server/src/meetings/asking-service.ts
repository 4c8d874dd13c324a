import { isVotingRole } from '@tvaers/domain/actor';
import { allAnsweredLetter, pollLetter, pollsLetter, remindLetter } from '@tvaers/domain/meetings/letters';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { onOf } from '../doors/dates.ts';
import { type Desk, letterMeetings, type Postroom, send, type Told } from './letters-service.ts';
import { type RosterSeat, seatsOn } from './rows.ts';

type Polled = Told & { pollDeadlineOn: Date | null };

const votersOn = async ({ tx, clock }: { tx: Transaction; clock: Clock }) =>
  (await seatsOn(tx, clock.today())).filter(({ role }) => isVotingRole(role));

/** Asks the voting seats of today about the slots of a poll; `isAgain`: they were asked before, about others. */
export async function askForDates(desk: Desk, meeting: Told, poll: { slots: number; deadlineOn: string; isAgain: boolean }) {
  await send(desk, 'meetings.poll', meeting, await votersOn(desk), (about, { language }) => pollLetter(about, poll, language));
}

/** Asks the voting seats of today about the slots of several new meetings, in one letter to each. */
export async function askForManyDates(desk: Desk, polls: readonly { meeting: Told; slots: number }[], deadlineOn: string) {
  const [first] = polls;
  if (!first) return;
  if (polls.length === 1) return askForDates(desk, first.meeting, { slots: first.slots, deadlineOn, isAgain: false });
  const told: { about: Awaited<ReturnType<typeof letterMeetings>>; slots: number }[] = [];
  for (const { meeting, slots } of polls) told.push({ about: await letterMeetings(desk, meeting), slots });
  await send(desk, 'meetings.poll', first.meeting, await votersOn(desk), (_, { language }) =>
    pollsLetter(
      told.map(({ about, slots }) => ({ ...about[language], slots })),
      deadlineOn,
      language,
    ),
  );
}

/** The voting members who have a slot to answer, with how many. An answer is the person's, whichever seat he held when he gave it. */
export async function unansweredBy(at: { tx: Transaction; clock: Clock }, meetingId: string) {
  const [voters, slots] = await Promise.all([
    votersOn(at),
    at.tx.pollSlot.findMany({
      where: { meetingId },
      select: { answers: { select: { seat: { select: { userId: true } } } } },
    }),
  ]);
  return voters
    .map((seat) => ({
      seat,
      unanswered: slots.filter(({ answers }) => !answers.some(({ seat: { userId } }) => userId === seat.userId)).length,
    }))
    .filter(({ unanswered }) => unanswered > 0);
}

/**
 * One letter to each who has a slot to answer. By hand from the secretariat, and callable by whatever else reminds; refuses with
 * `all-answered` when there is nobody. Answers who was reminded.
 */
export async function remindUnanswered(desk: Postroom, meeting: Polled): Promise<RosterSeat[]> {
  const missing = await unansweredBy(desk, meeting.id);
  if (missing.length === 0) throw new Refused('all-answered');
  const lacks = new Map(missing.map(({ seat, unanswered }) => [seat.id, unanswered]));
  const people = missing.map(({ seat }) => seat);
  const deadlineOn = meeting.pollDeadlineOn && onOf(meeting.pollDeadlineOn);
  await send(desk, 'meetings.remind', meeting, people, (about, seat) =>
    remindLetter(about, { unanswered: lacks.get(seat.id) ?? 0, deadlineOn }, seat.language),
  );
  await desk.tx.meeting.update({ where: { id: meeting.id }, data: { pollRemindedAt: desk.clock.now() } });
  return people;
}

/**
 * Tells the secretariat when the last answer has come, once for the slots as they stand. Whoever answers holds the meeting alone
 * (`findMeetingAlone`), so that of two last answers given at once the second sees the first.
 */
export async function tellWhenComplete(desk: Desk, meeting: Told & { pollCompleteAt: Date | null }): Promise<void> {
  if (meeting.pollCompleteAt !== null) return;
  const { tx, clock } = desk;
  if ((await unansweredBy(desk, meeting.id)).length > 0) return;
  await tx.meeting.update({ where: { id: meeting.id }, data: { pollCompleteAt: clock.now() } });
  const secretariat = (await seatsOn(tx, clock.today())).filter(({ role }) => role === 'secretariat');
  await send(desk, 'meetings.answerPoll', meeting, secretariat, (about, { language }) => allAnsweredLetter(about, language));
}
