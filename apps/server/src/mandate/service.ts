import type { Prisma } from '@tvaers/db/client';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { mandateWorkflow } from '@tvaers/domain/mandate/workflow';
import type { Transaction } from '../doors/acting.ts';
import { dateOf } from '../doors/dates.ts';
import { changedRow } from '../doors/stale.ts';

/** A new version, after all others; it counts when the commissioner has approved it. */
export async function proposeMandate(
  tx: Transaction,
  taskforceId: string,
  proposal: { text: RichText; source: string | null; tasks: string[] },
) {
  // Two versions proposed at once get two numbers.
  await tx.$queryRaw`select id from taskforces where id = ${taskforceId}::uuid for no key update`;
  const last = await tx.mandate.findFirst({ where: { taskforceId }, orderBy: { number: 'desc' }, select: { number: true } });
  const mandate = await tx.mandate.create({
    data: {
      taskforceId,
      number: (last?.number ?? 0) + 1,
      text: proposal.text as unknown as Prisma.InputJsonValue,
      source: proposal.source,
    },
  });
  await tx.mandateTask.createMany({
    data: proposal.tasks.map((text, index) => ({ taskforceId, mandateId: mandate.id, number: index + 1, text })),
  });
  return mandate;
}

/** Refuses with `changed-meanwhile` when the version is not the one that was read. */
export async function approveMandate(tx: Transaction, mandate: { id: string }, version: number, today: string) {
  const rows = await tx.mandate.updateManyAndReturn({
    where: { id: mandate.id, version, state: { in: [...mandateWorkflow.approve.from] } },
    data: { state: mandateWorkflow.approve.to, approvedOn: dateOf(today), version: { increment: 1 } },
  });
  return changedRow(rows, mandate);
}
