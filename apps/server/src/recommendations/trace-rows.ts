import { Prisma } from '@tvaers/db/client';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import { standAlongside, type TraceKind } from '@tvaers/domain/recommendations/trace';
import { type RecommendationState, recommendationWorkflow } from '@tvaers/domain/recommendations/workflow';
import type { Read } from '../doors/acting.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';

/** The other end of a trace, of those the reader may read. */
export type TraceEnd = {
  id: string;
  number: number | null;
  draftNumber: number | null;
  leadSectorId: string;
  title: string;
  kind: TraceKind;
  reason: string;
  by: string;
  at: string;
};

/** `to`: what became of `recommendations r`; `from`: where it comes from. Row security keeps traces of what one may not read. */
export const tracesOf = (direction: 'to' | 'from') => {
  const [own, other] = direction === 'to' ? ['from_id', 'to_id'] : ['to_id', 'from_id'];
  return Prisma.sql`coalesce((select json_agg(json_build_object('id', o.id, 'number', o.number, 'draftNumber', ${draftNumberOf('o')},
      'leadSectorId', o.lead_sector_id, 'title', o.title, 'kind', t.kind, 'reason', t.reason, 'by', u.name, 'at', t.at) order by t.at, o.number, o.id)
    from recommendation_traces t join recommendations o on o.id = t.${Prisma.raw(other ?? '')}
      join seats s on s.id = t.by_id join users u on u.id = s.user_id where t.${Prisma.raw(own ?? '')} = r.id), '[]')`;
};

/** Where `recommendations r` went on when it ended: their numbers, for a line that names it and has room for no more. */
export const wentOnIn = Prisma.sql`coalesce((select json_agg(o.number order by o.number) from recommendation_traces t
    join recommendations o on o.id = t.to_id where t.from_id = r.id and r.state = 'merged' and o.number is not null), '[]')`;

/** The same of all that have ended, by id. */
export async function listWhereEndedWent(read: Read): Promise<Map<string, number[]>> {
  const rows = await read.rows<{ id: string; numbers: number[] }>(Prisma.sql`
    select r.id, ${wentOnIn} as numbers from recommendations r where r.state = 'merged'`);
  return new Map(rows.map(({ id, numbers }) => [id, numbers]));
}

type Named = { seatId: string; name: string };
/** What the dialog shows of each before it is merged, split or replaced. */
export type PartShown = {
  id: string;
  number: number | null;
  draftNumber: number | null;
  title: string;
  state: RecommendationState;
  leadSectorId: string;
  version: number;
  textVersion: number;
  isEmpty: boolean;
  findings: number;
  comments: number;
  /** Suggestions nobody has settled. */
  suggestions: number;
  /** Minority statements that have been released on it. */
  minorities: number;
  isInProcedure: boolean;
  agenda: { meetingNumber: number; position: number }[];
  milestones: string[];
  recused: Named[];
  /** Who was asked in the latest round that was not called back; null without one. */
  round: { isOpen: boolean; deadlineOn: string; asked: Named[] } | null;
  /** Null once he holds that seat no more. */
  proposer: Named | null;
};
type PartRow = PartShown & Pick<RecommendationFacts, 'audience' | 'endedFrom' | 'recusedSeatIds'>;

/**
 * One recommendation and all others that lie where it does and can become one with it. Who took a position is not told here, only who was
 * asked: a round may keep it.
 */
export async function findBeforeRearranging(read: Read, id: string, today: string) {
  const rows = await read.rows<PartRow>(Prisma.sql`
    select r.id, r.number, ${draftNumberOf('r')} as "draftNumber", r.title, r.state, r.ended_from as "endedFrom", r.audience, r.lead_sector_id as "leadSectorId", r.version,
      r.text_version as "textVersion", not jsonb_path_exists(r.text, 'strict $.**.text') as "isEmpty",
      (select count(*)::int from basis b join findings f on f.id = b.finding_id where b.recommendation_id = r.id) as findings,
      (select count(*)::int from comments c where c.recommendation_id = r.id and c.parent_id is null and c.withdrawn_at is null) as comments,
      (select count(*)::int from suggestions g where g.recommendation_id = r.id and g.state = 'open') as suggestions,
      (select count(*)::int from minority_statements y where y.recommendation_id = r.id and y.released_at is not null) as minorities,
      exists (select 1 from procedure_matters y where y.recommendation_id = r.id and y.state = 'open') as "isInProcedure",
      coalesce((select json_agg(json_build_object('meetingNumber', m.number, 'position', i.position) order by m.number)
        from agenda_items i join meetings m on m.id = i.meeting_id
        where i.recommendation_id = r.id and m.state in ('draft', 'pollOpen', 'called', 'materialOut')), '[]') as agenda,
      coalesce((select json_agg(n.title order by n.title) from criteria c join milestones n on n.id = c.milestone_id
        where c.recommendation_id = r.id and n.state = 'planned'), '[]') as milestones,
      coalesce((select json_agg(json_build_object('seatId', q.seat_id, 'name', u.name) order by u.name)
        from recusals q join seats s on s.id = q.seat_id join users u on u.id = s.user_id where q.recommendation_id = r.id), '[]') as recused,
      coalesce((select json_agg(q.seat_id) from recusals q where q.recommendation_id = r.id), '[]') as "recusedSeatIds",
      (select json_build_object('isOpen', o.state = 'open', 'deadlineOn', o.deadline_on, 'asked', coalesce((
          select json_agg(json_build_object('seatId', a.seat_id, 'name', u.name) order by u.name)
          from round_asked a join seats s on s.id = a.seat_id join users u on u.id = s.user_id where a.round_id = o.id), '[]'))
        from rounds o where o.recommendation_id = r.id and o.state <> 'recalled' order by o.opened_at desc limit 1) as round,
      (select json_build_object('seatId', s.id, 'name', u.name) from seats s join users u on u.id = s.user_id where s.id = r.proposed_by_id
        and (s.until_on is null or s.until_on >= ${today}::date)) as proposer
    from recommendations r where r.id = ${id}::uuid or r.state::text = any (${[...recommendationWorkflow.merge.from]}::text[])
    order by r.number nulls last, r.draft_number`);
  const own = rows.find((row) => row.id === id);
  if (!own) return null;
  const others = rows.filter((row) => row !== own && standAlongside([own, row]));
  const { audience, leadSectorId, state, endedFrom, recusedSeatIds } = own;
  return {
    facts: { audience, leadSectorId, state, endedFrom, recusedSeatIds },
    answer: { own: shown(own), others: others.map(shown) },
  };
}

function shown({ audience: _, endedFrom: __, recusedSeatIds: ___, ...part }: PartRow): PartShown {
  return part;
}
