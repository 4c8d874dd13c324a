import { Refused } from '@tvaers/domain/refusal';
import { listing, router } from '../doors/procedure.ts';
import { findParts } from '../inbox/rows.ts';
import { listMilestones } from '../milestones/rows.ts';
import { findProgressAround } from './rows.ts';
import { progressOf } from './service.ts';

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
});
