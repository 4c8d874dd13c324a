import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import { isSecretariat } from '@tvaers/domain/actor';
import { type CriterionKind, isMet, type LinkedThing } from '@tvaers/domain/milestones/criteria';
import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import type { RecommendationState } from '@tvaers/domain/recommendations/workflow';
import type { Read } from '../doors/acting.ts';

/** A linked thing as it stands. `number`: of the recommendation, meeting or finding; of a document, its meeting's. */
export type CriterionRow = {
  id: string;
  milestoneId: string;
  wanted: string;
  kind: CriterionKind;
  thingId: string;
  number: number | null;
  title: string;
  state: string | null;
  isShared: boolean;
  isSupported: boolean;
  isThere: boolean;
  isReleased: boolean;
};

/** The links the actor may read: row security leaves out those to things he may not, so they neither show nor count. */
export const criteriaRows = Prisma.sql`coalesce((select json_agg(json_build_object('id', x.id, 'milestoneId', x.milestone_id, 'wanted', x.wanted,
      'kind', case when x.recommendation_id is not null then 'recommendation' when x.meeting_id is not null then 'meeting'
        when x.paper_id is not null then 'document' else 'finding' end,
      'thingId', coalesce(x.recommendation_id, x.meeting_id, x.finding_id, x.paper_id), 'number', coalesce(r.number, g.number, f.number, d.number),
      'title', coalesce(r.title, g.title, f.claim, d.name), 'isThere', coalesce(d.is_there, false), 'isReleased', coalesce(d.is_released, false), 'state', coalesce(r.state::text, g.state::text),
      'isShared', coalesce(f.audience <> 'sector', false),
      'isSupported', exists (select 1 from finding_sources p join sources o on o.id = p.source_id
        where p.finding_id = f.id and not p.contradicts and o.state = 'registered')) order by x.position, x.id)
    from criteria x left join recommendations r on r.id = x.recommendation_id left join meetings g on g.id = x.meeting_id
    left join findings f on f.id = x.finding_id
    left join lateral (select p.name, m.number, p.removed_at is null as is_there,
        m.released_at is not null and m.state <> 'cancelled' as is_released
      from papers p join agenda_items i on i.id = p.item_id join meetings m on m.id = i.meeting_id
      where coalesce(p.first_id, p.id) = x.paper_id and p.replaced_at is null order by p.serial desc limit 1) d on true), '[]')`;

/** What leaves of a link, with whether it is met. */
export function shownCriteria(rows: readonly CriterionRow[]) {
  return rows.map((row) => {
    const { id, kind, thingId, number, title, wanted } = row;
    return { id, kind, thingId, number, title, wanted, isMet: isMet(wanted, thingOf(row)) };
  });
}

function thingOf({ kind, state, isShared, isSupported, isThere, isReleased }: CriterionRow): LinkedThing {
  switch (kind) {
    case 'recommendation':
      return { kind, state: state as RecommendationState };
    case 'meeting':
      return { kind, state: state as MeetingState };
    case 'finding':
      return { kind, isShared, isSupported };
    case 'document':
      return { kind, isThere, isReleased };
  }
}

export type Linkable = { kind: CriterionKind; id: string; number: number | null; title: string };

/** What a milestone can be linked to, for who plans: things before the whole taskforce that have not ended another way. */
export async function listLinkables(read: Read, { actor }: { actor: Actor }): Promise<Linkable[]> {
  if (!isSecretariat(actor)) return [];
  return read.rows(Prisma.sql`
    select 'recommendation' as kind, r.id, r.number, r.title from recommendations r
      where r.audience <> 'sector' and r.state not in ('rejected', 'withdrawn', 'merged')
    union all select 'meeting', m.id, m.number, m.title from meetings m where m.state <> 'cancelled'
    union all select 'finding', f.id, f.number, f.claim from findings f where f.audience <> 'sector'
    union all select 'document', coalesce(p.first_id, p.id), m.number, p.name from papers p join agenda_items i on i.id = p.item_id
      join meetings m on m.id = i.meeting_id
      where p.replaced_at is null and p.removed_at is null and not i.is_closed and m.state <> 'cancelled'
    order by 1, 3, 4`);
}
