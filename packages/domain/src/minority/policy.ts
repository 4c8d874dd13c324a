import { type Actor, runs, votes, works } from '../actor.ts';
import { type RecommendationFacts, recommendationPolicy } from '../recommendations/policy.ts';

/** `signerSeatIds`: who has signed and not left. */
export type MinorityFacts = {
  recommendation: RecommendationFacts;
  isReleased: boolean;
  signerSeatIds: readonly string[];
};
/** `isAgainst`: the asker's own position that counts is that he cannot support. */
export type DissentFacts = { recommendation: RecommendationFacts; isAgainst: boolean };

function reads(actor: Actor, { recommendation, isReleased, signerSeatIds }: MinorityFacts): boolean {
  return (
    works(actor) &&
    recommendationPolicy['recommendations.read'](actor, recommendation) &&
    (isReleased || signerSeatIds.includes(actor.seat.id))
  );
}

const signed = (actor: Actor, { signerSeatIds }: MinorityFacts): boolean => votes(actor) && signerSeatIds.includes(actor.seat.id);

const dissents = (actor: Actor, { recommendation, isAgainst }: DissentFacts): boolean =>
  votes(actor) && isAgainst && recommendationPolicy['recommendations.read'](actor, recommendation);

export const minorityPolicy = {
  /** Its signers; once one of them releases it, whoever works in the taskforce. Others read it as it is printed with the decision. */
  'minority.read': reads,
  /** When a recommendation goes to adoption: until when a minority may write. */
  'minority.setDeadline': (actor: Actor, _statement: MinorityFacts) => runs(actor),
  /** Nobody writes it for the minority, neither secretariat nor chair. */
  'minority.write': dissents,
  'minority.revise': signed,
  'minority.release': signed,
  'minority.sign': (actor: Actor, statement: MinorityFacts & DissentFacts) =>
    reads(actor, statement) && dissents(actor, statement),
  'minority.leave': signed,
};
