import type { Actor } from '@tvaers/domain/actor';
import type { FrozenPosition } from '@tvaers/domain/rounds/frozen-position';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';

export type Adoption = {
  tx: Transaction;
  actor: Actor;
  clock: Clock;
  recommendationId: string;
  /** The id the decision will be written under; the decision's row is written after this call, with what it returns. */
  decisionId: string;
  result: 'approved' | 'rejected';
  /** Why the rule is departed from; null when it is met or when a recommendation is rejected. */
  departureReason: string | null;
};

/** What the decision's row keeps: the version decided on, and how each asked member stood. */
export type Decided = { versionId: string; positions: FrozenPosition[] };

/**
 * The recommendation's part of a decision: in deliberation it becomes adopted, with version 1.0 named, or rejected; a round that is
 * still open is closed, and the recommendation's own event is written. Call it before the decision is inserted: `versionId` and
 * `positions` go into that row, which is never changed afterwards.
 *
 * Refuses with `not-found` (unreadable, or the actor is recused), `not-allowed`, `out-of-step` (not in deliberation), `no-version`,
 * `unnamed-changes` (the text was changed after the last named version) and, where the rule is not met and no reason is given,
 * `rule-not-met` with `{ against, missing, toReconfirm }` (ids of sectors).
 */
export async function adoptThroughDecision(_adoption: Adoption): Promise<Decided> {
  throw new Error('adoptThroughDecision is being written');
}

/** The version and the positions as they stand, for a decision that neither adopts nor rejects (deferred, noted, free wording). */
export async function decidedAsItStands(_tx: Transaction, _recommendationId: string): Promise<{ versionId: string | null; positions: FrozenPosition[] }> {
  throw new Error('decidedAsItStands is being written');
}
