import type { Actor } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import { ballAfter } from '@tvaers/domain/recommendations/ball';
import { Refused } from '@tvaers/domain/refusal';
import type { ConsensusRule } from '@tvaers/domain/rounds/consensus';
import type { FrozenPosition } from '@tvaers/domain/rounds/frozen-position';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { record } from '../doors/event.ts';
import { endOpenRound } from '../rounds/end-open-round-service.ts';
import { standingsIn } from '../rounds/standings-rows.ts';
import { findRecommendation, type RecommendationTarget } from './rows.ts';
import { ballData, findLatestVersion } from './service.ts';
import { findCollisions } from './suggestion-rows.ts';

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

/**
 * What the decision's row keeps: the version decided on, how each asked member stood, and the rule that was asked. `departure` is why
 * the rule was departed from, null where it was met.
 */
export type Decided = { versionId: string; positions: FrozenPosition[]; departure: string | null; rule: ConsensusRule };

/**
 * The recommendation's part of a decision: in deliberation it becomes adopted, with version 1.0 named, or rejected; a round that is
 * still open is closed, and the recommendation's own event is written. Call it before the decision is inserted: `versionId` and
 * `positions` go into that row, which is never changed afterwards.
 *
 * Refuses with `not-found` (unreadable, or the actor is recused), `not-allowed`, `round-open` (to adopt while positions are hidden),
 * `out-of-step` (not in deliberation), `no-version`, `unnamed-changes` (the text was changed after the last named version), `colliding-suggestions` and, where the rule is not met and no reason is given,
 * `rule-not-met` with `{ against, missing, toReconfirm }` (ids of sectors).
 */
export async function adoptThroughDecision({
  tx,
  actor,
  clock,
  recommendationId,
  decisionId,
  result,
  departureReason,
}: Adoption): Promise<Decided> {
  const verb = result === 'approved' ? 'adopt' : 'reject';
  const target = await findRecommendation(tx, recommendationId);
  if (!target || !can(actor, 'recommendations.read', target)) throw new Refused('not-found');
  if (!can(actor, `recommendations.${verb}`, target)) throw new Refused('not-allowed');
  // Whether the rule is met would tell what is still held back: the round is closed first, for all to see.
  if (verb === 'adopt' && (await isHeldBack(tx, recommendationId))) throw new Refused('round-open');
  await leaveDeliberation({ tx, actor, clock }, target, verb);
  // A decision ends the asking, and what a hidden round held back is open from here on.
  await endOpenRound({ tx, actor, clock }, target, 'close');

  const latest = await findLatestVersion(tx, recommendationId);
  if (!latest) throw new Refused('no-version');
  const { positions, consensus } = await standingsIn(tx, recommendationId, clock.today());
  const { against, missing, toReconfirm, rule } = consensus;
  if (verb === 'reject') {
    await record(tx, actor, clock, 'recommendations.reject', {
      thingId: target.id,
      difference: { decisionId, version: latest.label },
    });
    return { versionId: latest.id, positions, departure: null, rule };
  }

  if (await isChangedSince(tx, target, latest)) throw new Refused('unnamed-changes', { label: latest.label });
  const collisions = await findCollisions(tx, recommendationId);
  if (collisions.length > 0) throw new Refused('colliding-suggestions', { collisions });
  if (!consensus.met && !departureReason) throw new Refused('rule-not-met', { against, missing, toReconfirm });
  const adopted = await tx.recommendationVersion.create({
    data: {
      taskforceId: target.taskforceId,
      recommendationId,
      serial: latest.serial + 1,
      label: '1.0',
      title: latest.title,
      text: latest.text as object,
      note: '',
      isSubstantial: false,
      namedById: actor.seat.id,
      namedAt: clock.now(),
    },
    select: { id: true },
  });
  const departure = consensus.met ? {} : { departureReason, against, missing, toReconfirm };
  await record(tx, actor, clock, 'recommendations.adopt', {
    thingId: target.id,
    difference: { decisionId, version: '1.0', of: latest.label, ...departure },
  });
  return { versionId: adopted.id, positions, departure: consensus.met ? null : departureReason, rule };
}

type At = { tx: Transaction; actor: Actor; clock: Clock };

async function leaveDeliberation(
  { tx, actor, clock }: At,
  target: RecommendationTarget,
  verb: 'adopt' | 'reject',
): Promise<void> {
  const { count } = await tx.recommendation.updateMany({
    where: { id: target.id, state: 'deliberation' },
    data: {
      state: verb === 'adopt' ? 'adopted' : 'rejected',
      version: { increment: 1 },
      ...ballData(ballAfter('end', actor.seat.id), clock.now()),
    },
  });
  if (count === 0) throw new Refused('out-of-step', { state: target.state });
}

async function isChangedSince(tx: Transaction, target: RecommendationTarget, latest: { id: string }): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isChanged: boolean }[]>`
    select v.text is distinct from r.text or v.title <> r.title as "isChanged"
    from recommendations r join recommendation_versions v on v.id = ${latest.id}::uuid where r.id = ${target.id}::uuid`;
  return row?.isChanged ?? true;
}

/** Is a round open whose positions are hidden from who has not answered? */
async function isHeldBack(tx: Transaction, recommendationId: string): Promise<boolean> {
  return (await tx.round.count({ where: { recommendationId, state: 'open', isHiddenUntilAnswer: true } })) > 0;
}

/**
 * The version and the positions as they stand, for a decision that neither adopts nor rejects (deferred, noted, free wording). While a
 * hidden round is open its answers are kept out of the register too. Nothing is changed; the same `not-found` as above.
 */
export async function decidedAsItStands({
  tx,
  actor,
  clock,
  recommendationId,
}: Pick<Adoption, 'tx' | 'actor' | 'clock' | 'recommendationId'>): Promise<{
  versionId: string | null;
  positions: FrozenPosition[];
}> {
  const target = await findRecommendation(tx, recommendationId);
  if (!target || !can(actor, 'recommendations.read', target)) throw new Refused('not-found');
  const latest = await findLatestVersion(tx, recommendationId);
  const isHidden = await isHeldBack(tx, recommendationId);
  const { positions } = isHidden ? { positions: [] } : await standingsIn(tx, recommendationId, clock.today());
  return { versionId: latest?.id ?? null, positions };
}
