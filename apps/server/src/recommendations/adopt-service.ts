import type { Actor } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import { ballAfter } from '@tvaers/domain/recommendations/ball';
import { Refused } from '@tvaers/domain/refusal';
import type { FrozenSeat } from '@tvaers/domain/decisions/frozen-seat';
import { type FrozenMinority, waitsForMinority } from '@tvaers/domain/minority/frozen-minority';
import type { Consensus, ConsensusRule } from '@tvaers/domain/rounds/consensus';
import type { FrozenStatement } from '@tvaers/domain/rounds/sector-statement';
import type { FrozenPosition } from '@tvaers/domain/rounds/frozen-position';
import type { At, Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { record } from '../doors/event.ts';
import { endOpenConsultations } from '../consultations/end-service.ts';
import { endOpenRound } from '../rounds/end-open-round-service.ts';
import { standingsIn } from '../rounds/standings-rows.ts';
import { ballData } from './ball-service.ts';
import { findBlockers, isInProcedure } from './blockers-service.ts';
import { findComposition, findMinority, findSectorStatements } from './frozen-rows.ts';
import { findRecommendation, type RecommendationTarget } from './rows.ts';
import { settleText } from './text-service.ts';
import { findLatestVersion } from './version-service.ts';

export type Adoption = {
  tx: Transaction;
  actor: Actor;
  clock: Clock;
  recommendationId: string;
  /** The id the decision will be written under; the decision's row is written after this call, with what it returns. */
  decisionId: string;
  result: 'approved' | 'rejected';
  /** Why the rule is departed from: adopted though it is not met, or rejected though it is. */
  departureReason: string | null;
  /** Between meetings the written procedure it is in decides; in a meeting what is in one is refused. */
  isInProcedure?: boolean;
};

/**
 * What the decision's row keeps: the version decided on, how each asked member stood, the rule that was asked and what it gives, who held
 * which seat, the minority statements and what the sectors said in their own name. `departure` is why the rule was departed from, null where it was met.
 */
export type Decided = {
  versionId: string;
  positions: FrozenPosition[];
  departure: string | null;
  rule: ConsensusRule;
  computed: Consensus;
  composition: FrozenSeat[];
  minority: FrozenMinority[];
  sectorStatements: FrozenStatement[];
};

/**
 * The recommendation's part of a decision: in deliberation it becomes adopted, with version 1.0 named, or rejected; a round that is
 * still open is closed, and the recommendation's own event is written. Call it before the decision is inserted: `versionId` and
 * `positions` go into that row, which is never changed afterwards.
 *
 * Refuses with `not-found` (unreadable, or the actor is recused), `not-allowed`, `round-open` (positions are hidden still), `out-of-step`
 * (not in deliberation), `in-procedure`, what `findBlockers` finds, `minority-open` with `{ untilOn }` (who cannot support may still write)
 * and, where no reason is given, `rule-not-met` with `{ against, missing, toReconfirm }` (ids of sectors) or `reason-needed` (to reject
 * though the rule is met).
 */
export async function adoptThroughDecision({
  tx,
  actor,
  clock,
  recommendationId,
  decisionId,
  result,
  departureReason,
  isInProcedure: isOfProcedure = false,
}: Adoption): Promise<Decided> {
  const verb = result === 'approved' ? 'adopt' : 'reject';
  const target = await findRecommendation(tx, recommendationId);
  if (!target || !can(actor, 'recommendations.read', target)) throw new Refused('not-found');
  if (!can(actor, `recommendations.${verb}`, target)) throw new Refused('not-allowed');
  // Whether the rule is met would tell what is still held back: the round is closed first, for all to see.
  if (await isHeldBack(tx, recommendationId)) throw new Refused('round-open');
  if (!isOfProcedure && (await isInProcedure(tx, recommendationId))) throw new Refused('in-procedure');
  await leaveDeliberation({ tx, actor, clock }, target, verb);
  // A decision ends the asking.
  await endOpenRound({ tx, actor, clock }, target, 'close');
  await endOpenConsultations({ tx, actor, clock }, target.id, 'decision');

  const latest = await findLatestVersion(tx, recommendationId);
  if (!latest) throw new Refused('no-version');
  const { positions, consensus } = await standingsIn(tx, recommendationId, clock.today());
  const { against, missing, toReconfirm, rule } = consensus;
  const composition = await findComposition(tx, recommendationId, clock.today());
  const sectorStatements = await findSectorStatements(tx, recommendationId, target.recusedSeatIds);
  const kept = { positions, rule, computed: consensus, composition, sectorStatements };
  if (verb === 'reject') {
    if (consensus.met && !departureReason) throw new Refused('reason-needed', { fields: ['departureReason'] });
    await record(tx, actor, clock, 'recommendations.reject', {
      thingId: target.id,
      difference: { decisionId, version: latest.label, ...(consensus.met ? { departureReason } : {}) },
    });
    return { ...kept, versionId: latest.id, departure: consensus.met ? departureReason : null, minority: [] };
  }

  await settleText({ tx, actor, clock }, target);
  const [blocker] = await findBlockers(tx, recommendationId);
  if (blocker) throw new Refused(blocker.refusal, blocker.current);
  const { frozen: minority, untilOn } = await findMinority(tx, recommendationId, positions);
  const dissenting = positions.filter(({ stance }) => stance === 'cannotSupport').map(({ seatId }) => seatId);
  if (waitsForMinority(untilOn, clock.today(), dissenting, minority)) throw new Refused('minority-open', { untilOn });
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
  return { ...kept, versionId: adopted.id, departure: consensus.met ? null : departureReason, minority };
}

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
