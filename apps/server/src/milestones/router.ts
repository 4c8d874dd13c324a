import {
  approveBaselineInput,
  approveForecastInput,
  declineBaselineInput,
  declineForecastInput,
  dropMilestoneInput,
  editMilestoneInput,
  forecastInput,
  layOutInput,
  planMilestoneInput,
  reachMilestoneInput,
  rebaselineInput,
  revisePlanInput,
  tickCriteriaInput,
} from '@tvaers/domain/milestones/schema';
import type { At } from '../doors/acting.ts';
import { record } from '../doors/event.ts';
import { command, creation, listing, router } from '../doors/procedure.ts';
import { approveBaselines, declineBaselines, movedOf, proposeBaselines } from './baseline-service.ts';
import { listLinkables } from './criteria-rows.ts';
import { tickSentence } from './criteria-service.ts';
import { decideForecast, type Proposed, proposeForecasts } from './forecast-service.ts';
import { findBaselineChange } from './baseline-rows.ts';
import { findForecast, findMilestone, findRevised, planPage } from './rows.ts';
import { dropMilestone, editMilestone, layOutPlan, planMilestone, alongOf, reachMilestone, revisePlan } from './service.ts';

/** Each date proposed along with another act stands in the history of its own milestone. */
async function recordProposed({ tx, actor, clock }: At, proposed: readonly Proposed[]) {
  for (const { milestoneId: thingId, difference } of proposed)
    await record(tx, actor, clock, 'milestones.forecast', { thingId, difference });
}

const answerOf = ({ milestoneId, forecast, approver }: Proposed) => ({
  milestoneId,
  forecastId: forecast.id,
  state: forecast.state,
  approver,
});

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

  /** What a milestone may be linked to, for who plans. */
  linkables: listing({ permission: 'milestones.read', input: {}, rows: listLinkables }),

  /** A whole plan for a taskforce that has none. */
  layOut: creation({
    permission: 'milestones.layOut',
    input: layOutInput,
    facts: () => ({}),
    run: async ({ tx, actor, clock, input }) => {
      const { taskforceId } = actor.seat;
      const laid = await layOutPlan(tx, taskforceId, input.milestones);
      for (const { id: thingId, title, baselineOn } of laid)
        await record(tx, actor, clock, 'milestones.plan', { thingId, difference: { title, baselineOn } });
      return { answer: { count: laid.length }, event: { thingId: taskforceId, difference: { count: laid.length } } };
    },
  }),

  /** Several milestones changed in the table, in one act. */
  revise: command({
    permission: 'milestones.revise',
    input: revisePlanInput,
    target: (tx, { input }) => findRevised(tx, input.rows),
    run: async ({ tx, actor, clock, origin, target, input: { rows } }) => {
      const { revised, proposed } = await revisePlan(tx, { actor, clock, origin }, target.milestones, rows);
      for (const { milestoneId: thingId, verb, difference } of revised)
        await record(tx, actor, clock, `milestones.${verb}`, { thingId, difference });
      const milestoneIds = rows.map(({ milestoneId }) => milestoneId);
      return {
        answer: { count: rows.length, proposed: proposed.map(answerOf) },
        event: { thingId: actor.seat.taskforceId, difference: { milestoneIds } },
      };
    },
  }),

  tick: command({
    permission: 'milestones.tick',
    input: tickCriteriaInput,
    target: (tx, { input }) => findMilestone(tx, input.milestoneId),
    run: async ({ tx, actor, clock, target, input: { version: read } }) => {
      const { id, version, criteria } = await tickSentence(tx, { actor, clock }, target, { version: read, isSo: true });
      return { answer: { id, version }, event: { thingId: id, difference: { criteria } } };
    },
  }),

  untick: command({
    permission: 'milestones.untick',
    input: tickCriteriaInput,
    target: (tx, { input }) => findMilestone(tx, input.milestoneId),
    run: async ({ tx, actor, clock, target, input: { version: read } }) => {
      const { id, version, criteria } = await tickSentence(tx, { actor, clock }, target, { version: read, isSo: false });
      return { answer: { id, version }, event: { thingId: id, difference: { criteria } } };
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
    run: async ({ tx, actor, clock, origin, target, input: { along, ...proposal } }) => {
      const by = { actor, clock, origin };
      const [own, ...others] = await proposeForecasts(tx, by, [
        { milestone: target, proposal },
        ...(await alongOf(tx, by, along)),
      ]);
      if (!own) throw new Error('A proposal that was made is missing.');
      await recordProposed({ tx, actor, clock }, others);
      const { id, state } = own.forecast;
      return { answer: { id, state, along: others.map(answerOf) }, event: { thingId: target.id, difference: own.difference } };
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
    run: async ({ tx, actor, clock, origin, target, input }) => {
      const { reached, unmetReason, proposed } = await reachMilestone(tx, { actor, clock, origin }, target, input);
      await recordProposed({ tx, actor, clock }, proposed);
      const difference = { actualOn: input.actualOn, ...(unmetReason ? { unmetReason } : {}) };
      return { answer: { id: reached.id, version: reached.version }, event: { thingId: reached.id, difference } };
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

  /** New baselines, proposed together; decided by the chair in a meeting or by the commissioner. */
  rebaseline: creation({
    permission: 'milestones.rebaseline',
    input: rebaselineInput,
    facts: () => ({}),
    run: async ({ tx, actor, clock, origin, input }) => {
      const { change, moves } = await proposeBaselines(tx, { actor, clock, origin }, input);
      for (const move of moves)
        await record(tx, actor, clock, 'milestones.rebaseline', {
          thingId: move.milestoneId,
          difference: { ...movedOf(move), reason: input.reason },
        });
      return { answer: { id: change.id }, event: { thingId: change.id, difference: { reason: input.reason } } };
    },
  }),

  approveBaseline: command({
    permission: 'milestones.approveBaseline',
    input: approveBaselineInput,
    target: (tx, { input, actor }) => findBaselineChange(tx, input.baselineChangeId, actor),
    run: async ({ tx, actor, clock, target, input: { version } }) => {
      const decision = await approveBaselines(tx, { actor, clock }, target, version);
      for (const move of target.moves)
        await record(tx, actor, clock, 'milestones.approveBaseline', { thingId: move.milestoneId, difference: movedOf(move) });
      return { answer: decision, event: { thingId: target.change.id, difference: decision } };
    },
  }),

  declineBaseline: command({
    permission: 'milestones.declineBaseline',
    input: declineBaselineInput,
    target: (tx, { input, actor }) => findBaselineChange(tx, input.baselineChangeId, actor),
    run: async ({ tx, actor, clock, target, input: { version, reason } }) => {
      const { id } = await declineBaselines(tx, { actor, clock }, target, version, reason);
      for (const { milestoneId: thingId } of target.moves)
        await record(tx, actor, clock, 'milestones.declineBaseline', { thingId, difference: { reason } });
      return { answer: { id }, event: { thingId: id, difference: { reason } } };
    },
  }),
});
