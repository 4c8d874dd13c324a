import { type Actor, actsAsChair, runs, votes, works } from '../actor.ts';
import { type RecommendationFacts, recommendationPolicy } from '../recommendations/policy.ts';

/** A matter of a written procedure is read where its recommendation is. */
export type ProcedureFacts = { recommendation: RecommendationFacts };
export type MatterFacts = ProcedureFacts & { askedSeatIds: readonly string[] };

export const procedurePolicy = {
  /** Who works in the taskforce; observers and commissioners read the decision that comes of it. */
  'procedures.read': (actor: Actor, { recommendation }: ProcedureFacts) =>
    works(actor) && recommendationPolicy['recommendations.read'](actor, recommendation),
  'procedures.open': (actor: Actor) => runs(actor),
  /** Anyone who is asked may demand a meeting (domain.md, Deliberation → adopted); who opened it may call it off the same way. */
  'procedures.pullOut': (actor: Actor, { askedSeatIds }: MatterFacts) =>
    runs(actor) || (votes(actor) && askedSeatIds.includes(actor.seat.id)),
  'procedures.conclude': (actor: Actor, _matter: MatterFacts) => actsAsChair(actor),
};
