import { Refused } from '@tvaers/domain/refusal';
import { spokespersonOf } from '@tvaers/domain/rounds/spokesperson';
import type { Stance } from '@tvaers/domain/rounds/workflow';
import type { At } from '../doors/acting.ts';
import { dateOf } from '../doors/dates.ts';
import { findLatestVersion } from '../recommendations/version-service.ts';
import { holdTurn, type RoundTarget } from './rows.ts';

type Statement = { versionId: string; stance: Exclude<Stance, 'recused'>; text: string };

/**
 * The sector's own statement, on the version that was read. It stands beside what follows of the members and changes nothing of it: neither
 * the rule nor a count. Refuses whoever does not speak for the sector.
 */
export async function stateForSector({ tx, actor, clock }: At, round: RoundTarget, given: Statement) {
  const { sectorId, taskforceId, id: statedById } = actor.seat;
  const { recusedSeatIds } = round.recommendation;
  // Held until this is kept: it comes before the decision that freezes it, or is too late for it.
  const state = await holdTurn(tx, round.recommendationId, statedById);
  if (state !== 'shared' && state !== 'deliberation') throw new Refused('out-of-step', { state });
  if (given.stance !== 'supports' && given.text === '') throw new Refused('reason-needed', { fields: ['text'] });
  const today = dateOf(clock.today());
  const seats = await tx.seat.findMany({
    where: {
      role: { in: ['chair', 'deputyChair', 'member'] },
      sectorId,
      fromOn: { lte: today },
      OR: [{ untilOn: null }, { untilOn: { gte: today } }],
    },
    select: { id: true, speaksForSector: true },
  });
  const own = seats.map(({ id: seatId, speaksForSector }) => ({ seatId, sectorId: sectorId ?? '', speaksForSector }));
  if (sectorId === null || spokespersonOf(sectorId, own, recusedSeatIds) !== statedById) throw new Refused('not-allowed');
  const latest = await findLatestVersion(tx, round.recommendationId);
  if (!latest) throw new Refused('no-version');
  const { id: versionId, label } = latest;
  if (versionId !== given.versionId) throw new Refused('changed-meanwhile', { versionId, label });
  const statement = { taskforceId, recommendationId: round.recommendationId, roundId: round.id, sectorId, statedById };
  // Row security may keep an earlier one from him while the round is hidden. Two at once meet at the same number.
  const [{ earlier } = { earlier: 0 }] = await tx.$queryRaw<{ earlier: number }[]>`
    select statements_so_far(${round.id}::uuid, ${sectorId}::uuid) as earlier`;
  const serial = earlier + 1;
  await tx.sectorStatement.createMany({ data: [{ ...statement, ...given, serial, statedAt: clock.now() }] });
  return { label };
}
