import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { Precision } from '@tvaers/domain/dates/precision';
import type { MandateState } from '@tvaers/domain/mandate/workflow';
import type { MilestoneState } from '@tvaers/domain/milestones/workflow';
import { can } from '@tvaers/domain/policy';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { Refused } from '@tvaers/domain/refusal';
import { offers } from '@tvaers/domain/workflow';
import type { Read, Transaction } from '../doors/acting.ts';

/** A task with everything that serves it and that the reader may read. Where all three are empty, nothing serves it. */
export type MandateTaskRow = {
  id: string;
  number: number;
  text: string;
  milestones: { id: string; title: string; state: MilestoneState }[];
  findings: { id: string; number: number | null; claim: string }[];
  recommendations: { id: string; number: number | null; letter: string; draftNumber: number; title: string }[];
};
export type MandateRow = {
  id: string;
  number: number;
  state: MandateState;
  text: RichText;
  source: string | null;
  approvedOn: string | null;
  version: number;
  tasks: MandateTaskRow[];
};
type Period = { startsOn: string; deliveryOn: string; deliveryPrecision: Precision; setUpBy: string; mandates: MandateRow[] };

/** The period and all versions of the mandate, newest first, with what one may do. One statement. */
export async function mandatePage(read: Read, { actor }: { actor: Actor }) {
  const page = await read.one<Period>(Prisma.sql`
    select t.starts_on as "startsOn", t.delivery_on as "deliveryOn", t.delivery_precision as "deliveryPrecision", t.set_up_by as "setUpBy",
      coalesce((select json_agg(json_build_object('id', m.id, 'number', m.number, 'state', m.state, 'text', m.text, 'source', m.source,
          'approvedOn', m.approved_on, 'version', m.version, 'tasks', ${tasksOf(Prisma.sql`m.id`)}) order by m.number desc)
        from mandates m), '[]') as mandates
    from taskforces t`);
  if (!page) throw new Refused('not-found');
  const { mandates, ...period } = page;
  return {
    ...period,
    canPropose: can(actor, 'mandate.propose', {}),
    mandates: mandates.map((mandate) => ({ ...mandate, offers: offers('mandate', actor, mandate) })),
  };
}

function tasksOf(mandateId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((select json_agg(json_build_object('id', k.id, 'number', k.number, 'text', k.text,
      'milestones', coalesce((select json_agg(json_build_object('id', x.id, 'title', x.title, 'state', x.state) order by x.baseline_on, x.position)
        from milestones x where x.mandate_task_id = k.id and x.state <> 'dropped'), '[]'),
      'findings', coalesce((select json_agg(json_build_object('id', f.id, 'number', f.number, 'claim', f.claim) order by f.number nulls last, f.id)
        from findings f where f.mandate_task_id = k.id), '[]'),
      'recommendations', coalesce((select json_agg(json_build_object('id', r.id, 'number', r.number, 'letter', s.letter,
          'draftNumber', r.draft_number, 'title', r.title) order by r.number nulls last, s.letter, r.draft_number)
        from recommendations r join sectors s on s.id = r.lead_sector_id
        where r.mandate_task_id = k.id and r.state not in ('rejected', 'withdrawn', 'merged')), '[]')) order by k.number)
    from mandate_tasks k where k.mandate_id = ${mandateId}), '[]')`;
}

export function findMandate(tx: Transaction, id: string) {
  return tx.mandate.findUnique({ where: { id } });
}
