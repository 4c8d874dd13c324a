import { Prisma } from '@tvaers/db/client';
import type { MatterState } from '@tvaers/domain/procedures/workflow';
import type { Audience, RecommendationState } from '@tvaers/domain/recommendations/workflow';
import type { Read, Transaction } from '../doors/acting.ts';
import { itsRecusals, recusedSeatsOf } from '../recommendations/rows.ts';

/** A matter with what its rules read, held as it is until this change ends: who pulls it out and who concludes come one after the other. */
export async function findMatterHeld(tx: Transaction, id: string) {
  await tx.$queryRaw`select id from procedure_matters where id = ${id}::uuid for update`;
  const found = await tx.procedureMatter.findUnique({
    where: { id },
    include: {
      procedure: true,
      round: { select: { asked: { select: { seatId: true } } } },
      recommendation: { omit: { text: true }, include: { recusals: itsRecusals } },
    },
  });
  // What is recused from is not joined by row security.
  if (!found?.recommendation || !found.round) return null;
  const { state, round, recommendation, ...own } = found;
  return {
    ...own,
    matterState: state,
    askedSeatIds: round.asked.map(({ seatId }) => seatId),
    recommendation: { ...recommendation, recusedSeatIds: recusedSeatsOf(recommendation.recusals) },
  };
}
export type MatterTarget = NonNullable<Awaited<ReturnType<typeof findMatterHeld>>>;

/** One recommendation of a procedure, as it is shown. */
export type MatterRow = {
  id: string;
  state: MatterState;
  recommendationId: string;
  number: number | null;
  title: string;
  recommendationState: RecommendationState;
  endedFrom: RecommendationState | null;
  audience: Audience;
  leadSectorId: string;
  recusedSeatIds: string[];
  versionId: string;
  versionLabel: string;
  /** The text is no longer the one asked about. */
  isChanged: boolean;
  roundId: string;
  askedSeatIds: string[];
  /** How many of those asked owe an answer; null for who may not be told. */
  owing: number;
  answered: number;
  /** Those who owe one. */
  missing: { seatId: string; name: string }[];
  pulledOut: { by: string; at: string; reason: string } | null;
  decision: { year: number; serial: number; result: string } | null;
  minorityUntilOn: string | null;
};
export type ProcedureRow = {
  id: string;
  question: string;
  deadlineOn: string;
  openedBy: string;
  openedAt: string;
  matters: MatterRow[];
};

/**
 * Of a matter `m`: how many of those asked, and not recused since, have not answered in it. What was said in an earlier round still counts
 * for the rule, but is no answer here: whoever is asked has until the deadline to demand a meeting.
 */
export const unanswered = Prisma.sql`(select count(*)::int from round_asked a where a.round_id = m.round_id
  and not exists (select 1 from positions p where p.round_id = a.round_id and p.seat_id = a.seat_id and p.counts)
  and not exists (select 1 from recusals q where q.recommendation_id = m.recommendation_id and q.seat_id = a.seat_id))`;

/**
 * Of a matter `m`, its version `v` and its recommendation `r`: the text is another than the one asked about, so that nothing can be
 * concluded on it here.
 */
export const isChanged = Prisma.sql`(v.text is distinct from r.text or v.title <> r.title or exists (
  select 1 from recommendation_versions w where w.recommendation_id = r.id and w.serial > v.serial))`;

/** How many have not answered, of one matter, in the transaction that concludes on it. */
export async function countUnanswered(tx: Transaction, matterId: string): Promise<number> {
  const [row] = await tx.$queryRaw<
    { owing: number }[]
  >`select ${unanswered} as owing from procedure_matters m where m.id = ${matterId}::uuid`;
  return row?.owing ?? 0;
}

/** Written procedures, newest first; row security leaves out the matters the asker is recused from, and a procedure without any. */
export function listProcedures(read: Read, id: string | null = null): Promise<ProcedureRow[]> {
  return read.rows(Prisma.sql`
    select p.id, p.question, p.deadline_on as "deadlineOn", u.name as "openedBy", p.opened_at as "openedAt",
      coalesce((select json_agg(json_build_object('id', m.id, 'state', m.state, 'recommendationId', r.id, 'number', r.number, 'title', r.title,
          'recommendationState', r.state, 'endedFrom', r.ended_from, 'audience', r.audience, 'leadSectorId', r.lead_sector_id,
          'recusedSeatIds', coalesce((select json_agg(q.seat_id) from recusals q where q.recommendation_id = r.id), '[]'),
          'versionId', m.version_id, 'versionLabel', v.label,
          'isChanged', ${isChanged},
          'roundId', m.round_id,
          'askedSeatIds', coalesce((select json_agg(a.seat_id) from round_asked a where a.round_id = m.round_id), '[]'),
          'owing', ${unanswered},
          'missing', coalesce((select json_agg(json_build_object('seatId', a.seat_id, 'name', y.name) order by x.position, y.name)
            from round_asked a join seats z on z.id = a.seat_id join users y on y.id = z.user_id left join sectors x on x.id = z.sector_id
            where a.round_id = m.round_id and not exists (select 1 from positions p where p.round_id = a.round_id and p.seat_id = a.seat_id and p.counts)
              and not exists (select 1 from recusals q where q.recommendation_id = m.recommendation_id and q.seat_id = a.seat_id)), '[]'),
          'answered', (select count(distinct p.seat_id)::int from positions p where p.round_id = m.round_id and p.counts),
          'pulledOut', case when m.pulled_out_at is not null then json_build_object('at', m.pulled_out_at, 'reason', m.pull_reason,
            'by', (select y.name from seats z join users y on y.id = z.user_id where z.id = m.pulled_out_by_id)) end,
          'decision', (select json_build_object('year', d.year, 'serial', d.serial, 'result', d.result) from decisions d where d.id = m.decision_id),
          'minorityUntilOn', (select e.until_on from minority_deadlines e where e.recommendation_id = r.id))
          order by m.position)
        from procedure_matters m join recommendations r on r.id = m.recommendation_id join recommendation_versions v on v.id = m.version_id
        where m.procedure_id = p.id), '[]') as matters
    from written_procedures p join seats s on s.id = p.opened_by_id join users u on u.id = s.user_id
    where ${id}::uuid is null or p.id = ${id}::uuid
    order by p.opened_at desc, p.id desc`);
}
