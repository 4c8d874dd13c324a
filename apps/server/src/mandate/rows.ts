import { Prisma } from '@tvaers/db/client';
import type { MandateState } from '@tvaers/domain/mandate/workflow';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import type { Read, Transaction } from '../doors/acting.ts';

export type MandateTaskRow = {
  id: string;
  number: number;
  text: string;
  milestones: number;
  recommendations: number;
  findings: number;
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

/** All versions of the mandate, newest first, each task with how many things serve it: nought is a gap. */
export function listMandates(read: Read): Promise<MandateRow[]> {
  return read.rows(Prisma.sql`
    select m.id, m.number, m.state, m.text, m.source, m.approved_on as "approvedOn", m.version,
      coalesce((select json_agg(json_build_object('id', k.id, 'number', k.number, 'text', k.text,
          'milestones', (select count(*)::int from milestones x where x.mandate_task_id = k.id),
          'recommendations', (select count(*)::int from recommendations x where x.mandate_task_id = k.id),
          'findings', (select count(*)::int from findings x where x.mandate_task_id = k.id)) order by k.number)
        from mandate_tasks k where k.mandate_id = m.id), '[]') as tasks
    from mandates m order by m.number desc`);
}

export function findMandate(tx: Transaction, id: string) {
  return tx.mandate.findUnique({ where: { id } });
}
