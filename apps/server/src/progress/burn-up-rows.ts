import { Prisma } from '@tvaers/db/client';
import type { RecommendationLife } from '@tvaers/domain/progress/burn-up';
import type { Read } from '../doors/acting.ts';

export type LivesRow = { startsOn: string; expected: number | null; version: number; lives: RecommendationLife[] };

const dayOf = (instant: Prisma.Sql) => Prisma.sql`(${instant} at time zone 'Europe/Copenhagen')::date`;

/**
 * The way of every recommendation before the taskforce that the actor may read, his own sector's room left out: one statement. What
 * the log does not tell, such as what was entered from an older plan, is dated by its first sign: a named version, a round, a
 * decision. Rounds that were recalled never were.
 */
export function findLives(read: Read): Promise<LivesRow | null> {
  return read.one<LivesRow>(Prisma.sql`
    with told as materialized (select * from recommendation_lives()),
      asked as materialized (
        select o.recommendation_id, min(o.opened_at) as first, json_agg(json_build_object('openedOn', ${dayOf(Prisma.sql`o.opened_at`)},
          'closedOn', ${dayOf(Prisma.sql`o.closed_at`)}) order by o.opened_at) as rows
        from rounds o where o.state <> 'recalled' group by 1),
      named as materialized (select v.recommendation_id, min(v.named_at) as first from recommendation_versions v group by 1),
      decided as materialized (select d.recommendation_id, min(d.made_on) as "on" from decisions d
        where d.result = 'approved' and d.version_id is not null group by 1)
    select t.starts_on as "startsOn", t.expected_recommendations as expected, t.version,
      coalesce((select json_agg(json_build_object('state', r.state, 'rounds', coalesce(a.rows, '[]'),
          'begunOn', ${dayOf(Prisma.sql`l.begun_at`)},
          'sharedOn', case when r.state not in ('idea', 'drafting') then ${dayOf(Prisma.sql`coalesce(l.shared_at, least(n.first, a.first))`)} end,
          'deliberatedOn', ${dayOf(Prisma.sql`l.deliberated_at`)},
          'adoptedOn', case when r.state in ('adopted', 'published') then coalesce(${dayOf(Prisma.sql`l.adopted_at`)}, d."on") end,
          'endedOn', case when r.state in ('rejected', 'withdrawn', 'merged') then ${dayOf(Prisma.sql`l.ended_at`)} end) order by r.number)
        from recommendations r left join told l on l.recommendation_id = r.id left join asked a on a.recommendation_id = r.id
        left join named n on n.recommendation_id = r.id left join decided d on d.recommendation_id = r.id
        where r.audience <> 'sector'), '[]') as lives
    from taskforces t`);
}
