import { Prisma } from '@tvaers/db/client';
import { runs } from '@tvaers/domain/actor';
import type { Actor } from '@tvaers/domain/actor';
import type { MatterKind } from '@tvaers/domain/meetings/kinds';
import type { Read } from '../doors/acting.ts';

export type MatterChoice = { kind: MatterKind; id: string; number: number | null; title: string; isReady: boolean };

/** What an item may treat, for the one who writes the agenda: things before the whole taskforce that are not settled. */
export async function listMatters(read: Read, { actor }: { actor: Actor }): Promise<MatterChoice[]> {
  if (!runs(actor)) return [];
  return read.rows(Prisma.sql`
    select 'recommendation' as kind, r.id, r.number, r.title, r.state = 'deliberation' as "isReady"
      from recommendations r where r.audience <> 'sector' and r.state in ('idea', 'drafting', 'shared', 'deliberation')
    union all select 'milestone', k.id, null, k.title,
      exists (select 1 from baseline_moves v join baseline_changes c on c.id = v.change_id where v.milestone_id = k.id and c.state = 'proposed')
      from milestones k where k.state = 'planned'
    union all select 'finding', f.id, f.number, f.claim, false from findings f where f.audience <> 'sector'
    union all select 'action', a.id, null, a.text, false from actions a where a.state = 'open'
    union all select 'minutes', m.id, m.number, m.title, m.state = 'minutesOut' from meetings m where m.state in ('held', 'minutesOut', 'minutesApproved')
    order by 1, 3, 4`);
}
