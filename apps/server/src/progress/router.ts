import { Refused } from '@tvaers/domain/refusal';
import { listing, router } from '../doors/procedure.ts';
import { findInbox } from '../inbox/rows.ts';
import { listMilestones } from '../milestones/rows.ts';
import { listRecommendations } from '../recommendations/rows.ts';
import { findProgressAround } from './rows.ts';
import { progressOf } from './service.ts';

export const progressRouter = router({
  /** Can we deliver? Four statements, however much there is. */
  page: listing({
    permission: 'progress.read',
    input: {},
    rows: async (read, { actor, clock }) => {
      const todayOn = clock.today();
      const plan = await listMilestones(read);
      const recommendations = await listRecommendations(read, actor);
      const around = await findProgressAround(read, todayOn);
      const inbox = await findInbox(read, actor, todayOn);
      if (!around || !inbox) throw new Refused('not-found');
      return progressOf({ plan, recommendations, around, inbox }, actor, todayOn);
    },
  }),
});
