import { type Actor, works } from '../actor.ts';

export type DecisionFacts = {
  isClosed: boolean;
  isOfApprovedMinutes: boolean;
  isOfPlan: boolean;
  isOfProcedure: boolean;
  recusedSeatIds: readonly string[];
};

export const decisionPolicy = {
  /**
   * Closed decisions are kept from who was recused; observers and commissioners read open ones once
   * the minutes are approved, those on new baselines made outside a meeting, because every seat follows the plan, and those by written
   * procedure, which have no minutes.
   */
  'decisions.read': (actor: Actor, decision: DecisionFacts) =>
    works(actor)
      ? !decision.isClosed || !decision.recusedSeatIds.includes(actor.seat.id)
      : !decision.isClosed && (decision.isOfApprovedMinutes || decision.isOfPlan || decision.isOfProcedure),
};
