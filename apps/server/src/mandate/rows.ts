import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { Precision } from '@tvaers/domain/dates/precision';
import type { VersionTask } from '@tvaers/domain/mandate/tasks';
import type { MandateState } from '@tvaers/domain/mandate/workflow';
import { can } from '@tvaers/domain/policy';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { Refused } from '@tvaers/domain/refusal';
import { offers } from '@tvaers/domain/workflow';
import type { Read, Transaction } from '../doors/acting.ts';
import { onOf } from '../doors/dates.ts';

/** What a version says. `id` of a task is the same in every version in which the task lives on. */
export type MandateContent = {
  text: RichText;
  source: string | null;
  startsOn: string;
  deliveryOn: string;
  deliveryPrecision: Precision;
  tasks: VersionTask[];
};
export type MandateRow = MandateContent & {
  id: string;
  number: number;
  state: MandateState;
  proposedBy: string | null;
  proposedByUserId: string | null;
  proposedAt: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  approvedOn: string | null;
  declineReason: string | null;
  version: number;
};
type Page = {
  setUpBy: string;
  /** The milestone that is the delivery, as the plan has it: its baseline does not follow the mandate. */
  delivery: { id: string; title: string; baselineOn: string; baselinePrecision: Precision } | null;
  mandates: MandateRow[];
};

/** A task's identity: the row with which it first came into the mandate. What serves the task points there. */
const identity = Prisma.sql`coalesce(k.continues_id, k.id)`;
const inForce = Prisma.sql`(select l.id from mandates l where l.state = 'approved' order by l.number desc limit 1)`;

/** The tasks of the version in force by their identities, as JSON; for what is chosen from. */
export const tasksInForce = Prisma.sql`coalesce((select json_agg(json_build_object('id', ${identity}, 'number', k.number, 'text', k.text) order by k.number)
    from mandate_tasks k where k.mandate_id = ${inForce}), '[]')`;

/**
 * The task something points at, as the newest approved version that has it words it; `isGone` where that version is not the one in
 * force. Null where it points at none.
 */
export function taskNow(pointer: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select json_build_object('id', ${identity}, 'number', k.number, 'text', k.text, 'isGone', k.mandate_id <> ${inForce})
    from mandate_tasks k join mandates a on a.id = k.mandate_id
    where (k.id = ${pointer} or k.continues_id = ${pointer}) and a.state = 'approved' order by a.number desc limit 1)`;
}

const nameOf = (seat: Prisma.Sql) =>
  Prisma.sql`(select u.name from seats s join users u on u.id = s.user_id where s.id = ${seat})`;

/** All versions of the mandate, newest first, with what one may do. One statement. */
export async function mandatePage(read: Read, { actor }: { actor: Actor }) {
  const page = await read.one<Page>(Prisma.sql`
    select t.set_up_by as "setUpBy",
      (select json_build_object('id', d.id, 'title', d.title, 'baselineOn', d.baseline_on, 'baselinePrecision', d.baseline_precision)
        from milestones d where d.is_delivery and d.state = 'planned' limit 1) as delivery,
      coalesce((select json_agg(json_build_object('id', m.id, 'number', m.number, 'state', m.state, 'text', m.text, 'source', m.source,
          'startsOn', m.starts_on, 'deliveryOn', m.delivery_on, 'deliveryPrecision', m.delivery_precision,
          'proposedBy', ${nameOf(Prisma.sql`m.proposed_by_id`)}, 'proposedByUserId', (select s.user_id from seats s where s.id = m.proposed_by_id),
          'proposedAt', m.proposed_at, 'decidedBy', ${nameOf(Prisma.sql`m.decided_by_id`)}, 'decidedAt', m.decided_at,
          'approvedOn', m.approved_on, 'declineReason', m.decline_reason, 'version', m.version,
          'tasks', coalesce((select json_agg(json_build_object('id', ${identity}, 'number', k.number, 'text', k.text) order by k.number)
            from mandate_tasks k where k.mandate_id = m.id), '[]')) order by m.number desc)
        from mandates m), '[]') as mandates
    from taskforces t`);
  if (!page) throw new Refused('not-found');
  return {
    ...page,
    // A second proposal beside one that waits is refused, so it is not offered.
    canPropose: can(actor, 'mandate.propose', {}) && !page.mandates.some(({ state }) => state === 'proposed'),
    mandates: page.mandates.map(({ proposedByUserId, ...mandate }) => ({
      ...mandate,
      offers: offers('mandate', actor, { state: mandate.state, proposedByUserId }),
    })),
  };
}

/** A version with what the rule about deciding reads of it. */
export async function findMandate(tx: Transaction, id: string) {
  const mandate = await tx.mandate.findUnique({ where: { id }, include: { proposedBy: { select: { userId: true } } } });
  return mandate && { ...mandate, proposedByUserId: mandate.proposedBy?.userId ?? null };
}

/**
 * The identity of a task something is to point at. Refuses a task that never was in force: a proposal may be rewritten or withdrawn.
 */
export async function findServedTask(tx: Transaction, taskId: string | null): Promise<string | null> {
  if (taskId === null) return null;
  const row = await tx.mandateTask.findUnique({
    where: { id: taskId },
    include: { mandate: true, continues: { include: { mandate: true } } },
  });
  const first = row?.continues ?? row;
  if (first?.mandate.state !== 'approved') throw new Refused('not-found');
  return first.id;
}

/** The days of the mandate's period, both included. */
export async function findPeriod(tx: Transaction, taskforceId: string): Promise<{ startsOn: string; endsOn: string }> {
  const found = await tx.taskforce.findUniqueOrThrow({
    where: { id: taskforceId },
    select: { startsOn: true, deliveryOn: true },
  });
  return { startsOn: onOf(found.startsOn), endsOn: onOf(found.deliveryOn) };
}
