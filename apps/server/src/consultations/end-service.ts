import type { Actor } from '@tvaers/domain/actor';
import { type ConsultationFall, consultationWorkflow } from '@tvaers/domain/consultations/workflow';
import { can } from '@tvaers/domain/policy';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { record } from '../doors/event.ts';
import { aboutOf, tellOfEnd } from './letters.ts';
import { findConsultation, listAsked } from './rows.ts';

/**
 * The consultations that end with their recommendation: closed by a decision, or fallen when it is withdrawn or goes on in others. Each is
 * told as its own event, which says why it fell, and those asked are told that they need not answer.
 */
export async function endOpenConsultations(
  { tx, actor, clock }: { tx: Transaction; actor: Actor; clock: Clock },
  recommendationId: string,
  by: 'decision' | ConsultationFall,
): Promise<void> {
  const difference = by === 'decision' ? {} : { result: by };
  const open = await tx.consultation.findMany({ where: { recommendationId, state: 'open' }, select: { id: true } });
  for (const { id } of open) {
    const target = await findConsultation(tx, id);
    if (!target || !can(actor, 'consultations.close', target)) throw new Refused('not-allowed');
    const { count } = await tx.consultation.updateMany({
      where: { id, state: 'open' },
      data: { state: consultationWorkflow.close.to, closedAt: clock.now(), version: { increment: 1 } },
    });
    if (count === 0) continue;
    await tellOfEnd(tx, aboutOf(target), await listAsked(tx, target), by === 'decision' ? 'closed' : 'fallen');
    await record(tx, actor, clock, 'consultations.close', { thingId: recommendationId, difference });
  }
}
