import {
  approveForecastInput,
  declineForecastInput,
  dropMilestoneInput,
  editMilestoneInput,
  forecastInput,
  planMilestoneInput,
  reachMilestoneInput,
} from '@tvaers/domain/milestones/schema';
import { command, creation, listing, router } from '../doors/procedure.ts';
import { findForecast, findMilestone, planPage } from './rows.ts';
import { decideForecast, dropMilestone, editMilestone, planMilestone, proposeForecast, reachMilestone } from './service.ts';

export const milestonesRouter = router({
  /** The whole plan with what one may do in it. */
  page: listing({ permission: 'milestones.read', input: {}, rows: planPage }),

  plan: creation({
    permission: 'milestones.plan',
    input: planMilestoneInput,
    facts: () => ({}),
    run: async ({ tx, actor, input }) => {
      const { milestone, difference } = await planMilestone(tx, actor.seat.taskforceId, input);
      return { answer: { id: milestone.id, version: milestone.version }, event: { thingId: milestone.id, difference } };
    },
  }),

  edit: command({
    permission: 'milestones.edit',
    input: editMilestoneInput,
    target: (tx, { input }) => findMilestone(tx, input.milestoneId),
    run: async ({ tx, target, input }) => {
      const { milestone, difference } = await editMilestone(tx, target, input.version, input);
      return { answer: { id: milestone.id, version: milestone.version }, event: { thingId: milestone.id, difference } };
    },
  }),

  forecast: command({
    permission: 'milestones.forecast',
    input: forecastInput,
    target: (tx, { input }) => findMilestone(tx, input.milestoneId),
    run: async ({ tx, actor, clock, target, input }) => {
      const { forecastOn, reason } = input;
      const { forecast, heldOn } = await proposeForecast(tx, { actor, clock }, target, input);
      const difference = { fromOn: heldOn, forecastOn, reason, isApproved: forecast.state === 'approved' };
      return { answer: { id: forecast.id, state: forecast.state }, event: { thingId: target.id, difference } };
    },
  }),

  approveForecast: command({
    permission: 'milestones.approveForecast',
    input: approveForecastInput,
    target: (tx, { input, actor }) => findForecast(tx, input.forecastId, actor),
    run: async ({ tx, actor, clock, target, input: { version } }) => {
      const { id } = await decideForecast(tx, { actor, clock }, target.forecast, { version, state: 'approved' });
      return { answer: { id }, event: { thingId: target.forecast.milestoneId, difference: { forecastOn: target.proposedOn } } };
    },
  }),

  declineForecast: command({
    permission: 'milestones.declineForecast',
    input: declineForecastInput,
    target: (tx, { input, actor }) => findForecast(tx, input.forecastId, actor),
    run: async ({ tx, actor, clock, target, input: { version, reason } }) => {
      const { id } = await decideForecast(tx, { actor, clock }, target.forecast, {
        version,
        state: 'declined',
        declineReason: reason,
      });
      return {
        answer: { id },
        event: { thingId: target.forecast.milestoneId, difference: { forecastOn: target.proposedOn, reason } },
      };
    },
  }),

  reach: command({
    permission: 'milestones.reach',
    input: reachMilestoneInput,
    target: (tx, { input }) => findMilestone(tx, input.milestoneId),
    run: async ({ tx, clock, target, input: { version: read, actualOn } }) => {
      const { id, version } = await reachMilestone(tx, target, read, actualOn, clock.today());
      return { answer: { id, version }, event: { thingId: id, difference: { actualOn } } };
    },
  }),

  drop: command({
    permission: 'milestones.drop',
    input: dropMilestoneInput,
    target: (tx, { input }) => findMilestone(tx, input.milestoneId),
    run: async ({ tx, target, input: { version: read, reason } }) => {
      const { id, version } = await dropMilestone(tx, target, read, reason);
      return { answer: { id, version }, event: { thingId: id, difference: { reason } } };
    },
  }),
});
