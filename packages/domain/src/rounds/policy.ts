import { type Actor, isSecretariat, runs, votes, works } from '../actor.ts';
import { type RecommendationFacts, recommendationPolicy } from '../recommendations/policy.ts';
import type { RoundState } from './workflow.ts';

export type RoundFacts = {
  state: RoundState;
  recommendation: RecommendationFacts;
  askedSeatIds: readonly string[];
};
export type PositionFacts = {
  round: RoundFacts;
  isHiddenUntilAnswer: boolean;
  /** The asker has taken a position of his own in this round. */
  hasAnswered: boolean;
  seatId: string;
};

function reads(actor: Actor, round: RoundFacts): boolean {
  return (
    (works(actor) || actor.seat.role === 'observer') && recommendationPolicy['recommendations.read'](actor, round.recommendation)
  );
}

/** Oneself, voting and asked; the secretariat on someone's behalf, naming how it was given. */
function answers(actor: Actor, round: RoundFacts): boolean {
  return isSecretariat(actor) || (votes(actor) && round.askedSeatIds.includes(actor.seat.id));
}

export const roundPolicy = {
  'rounds.read': reads,
  'rounds.open': (actor: Actor) => runs(actor),
  'rounds.extend': (actor: Actor, _round: RoundFacts) => runs(actor),
  'rounds.remind': (actor: Actor, _round: RoundFacts) => runs(actor),
  'rounds.close': (actor: Actor, _round: RoundFacts) => runs(actor),
  'rounds.recall': (actor: Actor, _round: RoundFacts) => runs(actor),
  'rounds.takePosition': answers,
  'rounds.reconfirm': answers,
  /** Of what was entered in his name the member alone says that it is not right. */
  'rounds.dispute': (actor: Actor, round: RoundFacts) => votes(actor) && round.askedSeatIds.includes(actor.seat.id),
  /** Whether he is the one who speaks for his sector the door asks of the roster; see `spokespersonOf`. */
  'rounds.stateForSector': (actor: Actor, round: RoundFacts) => votes(actor) && round.askedSeatIds.includes(actor.seat.id),
  'rounds.settle': (actor: Actor, _round: RoundFacts) => runs(actor),
  /** Observers see positions when the round is closed; where the round says so, others' positions only after one's own. */
  'rounds.readPositions': (actor: Actor, position: PositionFacts) => {
    if (!reads(actor, position.round)) return false;
    if (actor.seat.role === 'observer') return position.round.state === 'closed';
    return (
      position.seatId === actor.seat.id ||
      !position.isHiddenUntilAnswer ||
      position.round.state === 'closed' ||
      isSecretariat(actor) ||
      position.hasAnswered
    );
  },
};
