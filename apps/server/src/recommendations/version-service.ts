import { isSameText } from '@tvaers/domain/recommendations/compare';
import { isEmptyText, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { recommendationWorkflow } from '@tvaers/domain/recommendations/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { At, Transaction } from '../doors/acting.ts';
import { changedRow } from '../doors/stale.ts';
import { standingsIn } from '../rounds/standings-rows.ts';
import type { RecommendationTarget } from './rows.ts';
import { jsonOf, settleText, textNow } from './text-service.ts';

/** Freezes the text as the next version: 0.1, 0.2, … Refuses `empty-text`, and `nothing-changed` since the last. */
export async function nameVersion(
  { tx, actor, clock }: At,
  target: RecommendationTarget,
  given: { version: number; textVersion: number; note: string; isSubstantial: boolean },
) {
  await settleText({ tx, actor, clock }, target);
  const rows = await tx.recommendation.updateManyAndReturn({
    where: {
      id: target.id,
      version: given.version,
      textVersion: given.textVersion,
      state: { in: [...recommendationWorkflow.nameVersion.from] },
    },
    data: { version: { increment: 1 } },
    select: { title: true, text: true, version: true },
  });
  const row = rows[0] ?? changedRow<never>([], await textNow(tx, target.id));
  const text = row.text as unknown as RichText;
  if (isEmptyText(text)) throw new Refused('empty-text');
  const last = await findLatestVersion(tx, target.id);
  if (last && last.title === row.title && isSameText(last.text as unknown as RichText, text))
    throw new Refused('nothing-changed');
  const serial = (last?.serial ?? 0) + 1;
  const named = await tx.recommendationVersion.create({
    data: {
      taskforceId: target.taskforceId,
      recommendationId: target.id,
      serial,
      label: `0.${serial}`,
      title: row.title,
      text: jsonOf(text),
      note: given.note,
      isSubstantial: given.isSubstantial,
      namedById: actor.seat.id,
      namedAt: clock.now(),
    },
    select: { id: true, label: true, serial: true },
  });
  return { ...named, version: row.version };
}

/** The version that counts now: what positions are taken on and decisions are made about. */
export function findLatestVersion(tx: Transaction, recommendationId: string) {
  return tx.recommendationVersion.findFirst({ where: { recommendationId }, orderBy: { serial: 'desc' } });
}

/** Those whose position is about other words than the latest version's: asked after a version of substance was named. */
export async function seatsToReconfirm({ tx, clock }: At, target: RecommendationTarget): Promise<string[]> {
  if (target.state !== 'deliberation') return [];
  const { positions } = await standingsIn(tx, target.id, clock.today());
  return positions.filter(({ toReconfirm }) => toReconfirm).map(({ seatId }) => seatId);
}
