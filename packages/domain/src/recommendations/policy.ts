import { type Actor, actsAsChair, isOfSector, isSecretariat, runs, votes, works } from '../actor.ts';
import type { Audience, RecommendationState } from './workflow.ts';

export type RecommendationFacts = {
  audience: Audience;
  leadSectorId: string;
  state: RecommendationState;
  recusedSeatIds: readonly string[];
  /** Whether every sector writes in the text, and not its lead sector alone. */
  isOpenToAll?: boolean;
  /** With whom the ball lies: one seat, a sector or a role. Read by `passBall` alone. */
  ballSeatId?: string | null;
  ballSectorId?: string | null;
  ballRole?: string | null;
  /** Of one that was withdrawn or went on in others: how far it had come. It is read afterwards by those who read it then. */
  endedFrom: RecommendationState | null;
};

/** Whose note of having read it is meant: nobody keeps, or sees, another's. */
export type ReadingFacts = RecommendationFacts & { readerSeatId: string };

/** A comment or a suggestion: whose it is, on what. */
export type WrittenFacts = RecommendationFacts & { authorSeatId: string };

/** Where a new recommendation is to live. */
export type ProposalFacts = { audience: Audience; leadSectorId: string };

/**
 * A sector's room is its own: neither the chair of another sector nor the secretariat reads in it. Observers read from *shared* on, so not
 * what was withdrawn before it came there; commissioners what is adopted. Recusal takes the papers away.
 */
function reads(actor: Actor, recommendation: RecommendationFacts): boolean {
  if (recommendation.recusedSeatIds.includes(actor.seat.id)) return false;
  if (works(actor)) return recommendation.audience !== 'sector' || isOfSector(actor, recommendation.leadSectorId);
  if (recommendation.audience === 'sector') return false;
  if (actor.seat.role === 'observer') {
    const reached = recommendation.endedFrom ?? recommendation.state;
    return reached !== 'idea' && reached !== 'drafting';
  }
  return actor.seat.role === 'commissioner' && (recommendation.state === 'adopted' || recommendation.state === 'published');
}

function isLead(actor: Actor, { leadSectorId }: { leadSectorId: string }): boolean {
  return isOfSector(actor, leadSectorId) && (votes(actor) || actor.seat.role === 'adviser');
}

/** In the sector's room its voting seats and advisers keep the text; before the taskforce also the secretariat and the chair. */
function keeps(actor: Actor, recommendation: RecommendationFacts): boolean {
  return isLead(actor, recommendation) || (recommendation.audience !== 'sector' && runs(actor));
}

/** Those who keep it; and where they have opened it, voting seats and advisers of every sector (decision 41). */
function writes(actor: Actor, recommendation: RecommendationFacts): boolean {
  const isOpen = recommendation.audience !== 'sector' && recommendation.isOpenToAll === true;
  return keeps(actor, recommendation) || (isOpen && (votes(actor) || actor.seat.role === 'adviser'));
}

function holdsBall(actor: Actor, { ballSeatId, ballSectorId, ballRole }: RecommendationFacts): boolean {
  if (ballSeatId) return ballSeatId === actor.seat.id;
  if (ballSectorId) return isOfSector(actor, ballSectorId);
  return Boolean(ballRole) && (ballRole === 'chair' ? actsAsChair(actor) : ballRole === actor.seat.role);
}

/** access.md: chosen between by the lead sector's voting seats; before the taskforce also by the secretariat and the chair. */
function settles(actor: Actor, recommendation: RecommendationFacts): boolean {
  return (votes(actor) && isLead(actor, recommendation)) || (recommendation.audience !== 'sector' && runs(actor));
}

/**
 * access.md: that it ends, or goes on in others: until it is shared its lead sector's voting seats; before the taskforce, and from then on
 * alone, the chair and the secretariat.
 */
function ends(actor: Actor, recommendation: RecommendationFacts): boolean {
  const isInRoom = recommendation.audience === 'sector';
  const isDraft = recommendation.state === 'idea' || recommendation.state === 'drafting';
  return ((isInRoom || isDraft) && votes(actor) && isLead(actor, recommendation)) || (!isInRoom && runs(actor));
}

export const recommendationPolicy = {
  'recommendations.read': reads,
  /** Into one's own sector's room, or before the whole taskforce; the secretariat only the latter. */
  'recommendations.propose': (actor: Actor, proposal: ProposalFacts) =>
    proposal.audience === 'sector'
      ? isLead(actor, proposal)
      : proposal.audience === 'taskforce' && (isSecretariat(actor) || isLead(actor, proposal)),
  'recommendations.write': writes,
  /** That every sector writes in the text, or its lead sector alone again; never in a sector's room. */
  'recommendations.letWrite': (actor: Actor, recommendation: RecommendationFacts) =>
    recommendation.audience !== 'sector' && keeps(actor, recommendation),
  'recommendations.describe': keeps,
  'recommendations.nameVersion': keeps,
  /** The draft becomes the words of an earlier version, or of a document brought in; what stood there is named first. */
  'recommendations.restore': keeps,
  'recommendations.importDraft': keeps,
  'recommendations.markRead': (actor: Actor, reading: ReadingFacts) =>
    reading.readerSeatId === actor.seat.id && reads(actor, reading),
  'recommendations.share': (actor: Actor, recommendation: RecommendationFacts) => votes(actor) && isLead(actor, recommendation),
  'recommendations.comment': (actor: Actor, _recommendation: RecommendationFacts) => works(actor),
  /** Suggestions are read with the comments. */
  'recommendations.readComments': (actor: Actor, recommendation: RecommendationFacts) =>
    works(actor) && reads(actor, recommendation),
  'recommendations.resolve': (actor: Actor, recommendation: RecommendationFacts) => keeps(actor, recommendation),
  /** One's own, while nobody has answered. */
  'recommendations.rewordComment': (actor: Actor, comment: WrittenFacts) =>
    works(actor) && comment.authorSeatId === actor.seat.id,
  'recommendations.withdrawComment': (actor: Actor, comment: WrittenFacts) =>
    works(actor) && comment.authorSeatId === actor.seat.id,
  'recommendations.suggest': (actor: Actor, _recommendation: RecommendationFacts) => works(actor),
  'recommendations.settle': settles,
  'recommendations.withdrawSuggestion': (actor: Actor, suggestion: WrittenFacts) =>
    works(actor) && suggestion.authorSeatId === actor.seat.id,
  /** What became of one's own suggestion is seen by oneself. */
  'recommendations.noteOutcome': (actor: Actor, suggestion: WrittenFacts) =>
    works(actor) && suggestion.authorSeatId === actor.seat.id,
  /** A suggestion whose paragraph is gone: its author's, and theirs who choose. */
  'recommendations.placeSuggestion': (actor: Actor, suggestion: WrittenFacts) =>
    works(actor) && (suggestion.authorSeatId === actor.seat.id || settles(actor, suggestion)),
  /** Whoever keeps it; and whoever it lies with gives it on, for it waits for him until he does. */
  'recommendations.passBall': (actor: Actor, recommendation: RecommendationFacts) =>
    keeps(actor, recommendation) || (works(actor) && holdsBall(actor, recommendation)),
  /** One declares oneself recused; the secretariat records it for someone. */
  'recommendations.recuse': (actor: Actor, _recommendation: RecommendationFacts) => votes(actor) || isSecretariat(actor),
  /** Takes a recusal back that was declared by mistake: the text opens again for that seat. */
  'recommendations.readmit': (actor: Actor, _recommendation: RecommendationFacts) => isSecretariat(actor),
  'recommendations.deliberate': (actor: Actor, _recommendation: RecommendationFacts) => runs(actor),
  /** Through a decision only: recorded by the chair or, under his eyes, by the secretariat's writer. */
  'recommendations.adopt': (actor: Actor, _recommendation: RecommendationFacts) => runs(actor),
  'recommendations.reject': (actor: Actor, _recommendation: RecommendationFacts) => runs(actor),
  'recommendations.withdraw': ends,
  'recommendations.merge': ends,
  'recommendations.split': ends,
  'recommendations.replace': ends,
};
