import { Prisma } from '@tvaers/db/client';
import type { MilestoneState } from '@tvaers/domain/milestones/workflow';
import type { RecommendationState } from '@tvaers/domain/recommendations/workflow';
import type { Read } from '../doors/acting.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';
import { taskNow } from './rows.ts';

type MilestoneServing = { id: string; title: string; state: MilestoneState };
type FindingServing = { id: string; number: number | null; claim: string };
type RecommendationServing = {
  id: string;
  number: number | null;
  letter: string;
  draftNumber: number | null;
  title: string;
  state: RecommendationState;
};

/** A task with everything that serves it and that the reader may read. Where a kind is empty, nothing of it serves the task. */
export type CoveredTask = {
  id: string;
  number: number;
  text: string;
  milestones: MilestoneServing[];
  findings: FindingServing[];
  recommendations: RecommendationServing[];
  /** Chapters of the report in which an adopted recommendation of the task stands; `themeId` null is what has no theme. */
  sections: { themeId: string | null; nameDa: string; nameEn: string }[];
};
/** Things that point at a task that was in an earlier version and is in force no more. */
export type Gone = { task: { id: string; number: number; text: string } } & (
  | ({ kind: 'milestones' } & MilestoneServing)
  | ({ kind: 'findings' } & FindingServing)
  | ({ kind: 'recommendations' } & RecommendationServing)
);
type Covered = {
  /** The version whose tasks these are: the one in force, or the proposal while there is none. Null when there is neither. */
  mandate: { number: number; isApproved: boolean } | null;
  tasks: CoveredTask[];
  gone: Gone[];
};

const milestone = Prisma.sql`'id', x.id, 'title', x.title, 'state', x.state`;
const finding = Prisma.sql`'id', f.id, 'number', f.number, 'claim', f.claim`;
const recommendation = Prisma.sql`'id', r.id, 'number', r.number, 'letter', s.letter, 'draftNumber', ${draftNumberOf('r')}, 'title', r.title, 'state', r.state`;
const liveMilestones = Prisma.sql`x.state <> 'dropped'`;
const liveRecommendations = Prisma.sql`r.state not in ('rejected', 'withdrawn', 'merged')`;

/** What points at `task` and is still live; each kind cut by its own row security. */
const isGone = (pointer: Prisma.Sql) =>
  Prisma.sql`${pointer} is not null and not exists (select 1 from mandate_tasks k where (k.id = ${pointer} or k.continues_id = ${pointer})
    and k.mandate_id = (select m.id from mandates m where m.state = 'approved' order by m.number desc limit 1))`;

/**
 * The thread from each task: milestones, findings, recommendations, chapters of the report; and what points at a task that is gone. One
 * statement. A sector's draft shows in its own room only, because row security leaves it out for everybody else.
 */
export async function coveragePage(read: Read): Promise<Covered> {
  const row = await read.one<Covered>(Prisma.sql`
    with shown as (
      select m.id, m.number, m.state from mandates m where m.state in ('approved', 'proposed')
      order by m.state = 'approved' desc, m.number desc limit 1)
    select
      (select json_build_object('number', w.number, 'isApproved', w.state = 'approved') from shown w) as mandate,
      coalesce((select json_agg(json_build_object('id', t.id, 'number', t.number, 'text', t.text,
          'milestones', coalesce((select json_agg(json_build_object(${milestone}) order by x.baseline_on, x.position)
            from milestones x where x.mandate_task_id = t.id and ${liveMilestones}), '[]'),
          'findings', coalesce((select json_agg(json_build_object(${finding}) order by f.number nulls last, f.id)
            from findings f where f.mandate_task_id = t.id), '[]'),
          'recommendations', coalesce((select json_agg(json_build_object(${recommendation}) order by r.number nulls last, s.letter, r.draft_number)
            from recommendations r left join sectors s on s.id = r.lead_sector_id where r.mandate_task_id = t.id and ${liveRecommendations}), '[]'),
          'sections', coalesce((select json_agg(json_build_object('themeId', c.id, 'nameDa', coalesce(c.name_da, ''), 'nameEn', coalesce(c.name_en, ''))
              order by c.position nulls last)
            from (select distinct h.id, h.name_da, h.name_en, h.position from recommendations r left join themes h on h.id = r.theme_id
              where r.mandate_task_id = t.id and r.number is not null and r.state in ('adopted', 'published')) c), '[]')) order by t.number)
        from (select coalesce(k.continues_id, k.id) as id, k.number, k.text from mandate_tasks k join shown w on w.id = k.mandate_id) t), '[]') as tasks,
      coalesce((select json_agg(g.gone order by g.rank, g.sort, g.id) from (
        select 1 as rank, x.baseline_on::text as sort, x.id, jsonb_build_object('kind', 'milestones', ${milestone},
            'task', ${taskNow(Prisma.sql`x.mandate_task_id`)}) as gone
          from milestones x where ${liveMilestones} and ${isGone(Prisma.sql`x.mandate_task_id`)}
        union all select 2, lpad(coalesce(f.number, 99999)::text, 5, '0'), f.id, jsonb_build_object('kind', 'findings', ${finding},
            'task', ${taskNow(Prisma.sql`f.mandate_task_id`)})
          from findings f where ${isGone(Prisma.sql`f.mandate_task_id`)}
        union all select 3, lpad(coalesce(r.number, 99999)::text, 5, '0'), r.id, jsonb_build_object('kind', 'recommendations', ${recommendation},
            'task', ${taskNow(Prisma.sql`r.mandate_task_id`)})
          from recommendations r left join sectors s on s.id = r.lead_sector_id where ${liveRecommendations} and ${isGone(Prisma.sql`r.mandate_task_id`)}
        ) g), '[]') as gone`);
  return row ?? { mandate: null, tasks: [], gone: [] };
}
