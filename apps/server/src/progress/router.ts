import { expectInput } from '@tvaers/domain/progress/schema';
import { Refused } from '@tvaers/domain/refusal';
import { command, listing, reading, router } from '../doors/procedure.ts';
import { findParts } from '../inbox/rows.ts';
import { listMilestones } from '../milestones/rows.ts';
import { findAttendance } from './attendance-rows.ts';
import { findLives } from './burn-up-rows.ts';
import { findExpected, findProgressAround } from './rows.ts';
import { attendanceShown, burnUpShown, expectRecommendations, progressOf } from './service.ts';

export const progressRouter = router({
  /** Can we deliver? Four statements, however much there is, and a fifth where a round keeps its answers from the seat. */
  page: listing({
    permission: 'progress.read',
    input: {},
    rows: async (read, { actor, clock }) => {
      const todayOn = clock.today();
      const [plan, around, parts] = await Promise.all([
        listMilestones(read),
        findProgressAround(read, todayOn),
        findParts(read, actor, todayOn),
      ]);
      if (!around || !parts) throw new Refused('not-found');
      return progressOf({ plan, around, ...parts }, actor, todayOn);
    },
  }),

  /** Recommendations by stage at the end of each month, against the number expected. */
  burnUp: listing({
    permission: 'progress.read',
    input: {},
    rows: async (read, { actor, clock }) => {
      const rows = await findLives(read);
      if (!rows) throw new Refused('not-found');
      return burnUpShown(rows, actor, clock.today());
    },
  }),

  /** Who came to the meetings that are held. */
  attendance: reading({
    permission: 'progress.readAttendance',
    input: {},
    load: async (read, { clock }) => {
      const rows = await findAttendance(read);
      return rows && { facts: {}, answer: attendanceShown(rows, clock.today()) };
    },
  }),

  expect: command({
    permission: 'progress.expect',
    input: expectInput,
    target: (tx, { actor }) => findExpected(tx, actor.seat.taskforceId),
    run: async ({ tx, input, target }) => {
      const { version } = await expectRecommendations(tx, target, input);
      const difference = { expected: { before: target.expected, after: input.expected } };
      return { answer: { version }, event: { thingId: target.id, difference } };
    },
  }),
});
