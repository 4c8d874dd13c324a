import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { AgendaFacts } from '@tvaers/domain/meetings/agenda-proposal';
import type { Read } from '../doors/acting.ts';
import { itemNumber } from '../numbers/item-number.ts';
import type { MatterState } from '@tvaers/domain/procedures/workflow';
import { listNow } from '../recommendations/now-rows.ts';

type Rows = Omit<AgendaFacts, 'todayOn' | 'recommendations'>;

const list = (of: Prisma.Sql) => Prisma.sql`coalesce((${of}), '[]')`;

const matter = Prisma.sql`case
    when i.recommendation_id is not null then json_build_object('kind', 'recommendation', 'id', i.recommendation_id)
    when i.milestone_id is not null then json_build_object('kind', 'milestone', 'id', i.milestone_id)
    when i.finding_id is not null then json_build_object('kind', 'finding', 'id', i.finding_id)
    when i.action_id is not null then json_build_object('kind', 'action', 'id', i.action_id)
    when i.previous_meeting_id is not null then json_build_object('kind', 'minutes', 'id', i.previous_meeting_id)
  end`;

const listed = (meetingId: string) => Prisma.sql`
  select json_agg(json_build_object('id', i.id, 'type', i.type, 'title', i.title, 'matter', ${matter}, 'continuesId', i.continues_id) order by i.position)
  from agenda_items i where i.meeting_id = ${meetingId}::uuid`;

const elsewhere = (meetingId: string) => Prisma.sql`
  select json_agg(json_build_object('id', i.id, 'type', i.type, 'title', i.title, 'matter', ${matter}, 'continuesId', i.continues_id,
    'meetingNumber', m.number) order by m.starts_at nulls last, m.number)
  from agenda_items i join meetings m on m.id = i.meeting_id
  where m.state in ('draft', 'pollOpen', 'called', 'materialOut', 'inSession') and m.id <> ${meetingId}::uuid`;

// What a decision's line says counts until another takes its place.
const isDeferred = Prisma.sql`exists (select 1 from outcome_lines l left join decisions d on d.outcome_line_id = l.id
    where l.item_id = i.id and l.result = 'deferred' and d.superseded_by_id is null)`;
const isSettled = Prisma.sql`(
  exists (select 1 from recommendations r where r.id = i.recommendation_id and r.state in ('adopted', 'published', 'rejected', 'withdrawn', 'merged'))
  or exists (select 1 from milestones k where k.id = i.milestone_id and k.state <> 'planned')
  or exists (select 1 from actions a where a.id = i.action_id and a.state <> 'open'))`;

const held = (meetingId: string, todayOn: string) => Prisma.sql`
  select json_agg(json_build_object('id', i.id, 'type', i.type, 'title', i.title, 'matter', ${matter}, 'continuesId', i.continues_id,
    'meetingNumber', m.number, 'position', i.position, 'minutes', i.minutes, 'presentation', i.presentation, 'indstilling', i.indstilling,
    'presenterSeatId', (select s.id from seats s where s.id = i.presenter_seat_id and (s.until_on is null or s.until_on >= ${todayOn}::date)), 'isClosed', i.is_closed,
    'isTreated', i.treated_at is not null or exists (select 1 from outcome_lines l where l.item_id = i.id),
    'isDeferred', ${isDeferred}, 'openActions', (select count(*)::int from actions a where a.item_id = i.id and a.state = 'open'),
    'isSettled', ${isSettled}) order by m.starts_at, m.number, i.position)
  from agenda_items i join meetings m on m.id = i.meeting_id
  where m.state in ('held', 'minutesOut', 'minutesApproved') and m.id <> ${meetingId}::uuid`;

const minutes = (meetingId: string) => Prisma.sql`
  select json_agg(json_build_object('meetingId', m.id, 'number', m.number, 'state', m.state, 'objections', open_objections(m.id),
    'untilOn', m.objections_until_on, 'heldOn', left(m.starts_local, 10)) order by m.starts_at)
  from meetings m where m.state in ('held', 'minutesOut') and m.id <> ${meetingId}::uuid`;

// What came of an item the asker may not read is not carried on by him: nobody could say for whom it is.
const actions = Prisma.sql`
  select json_agg(json_build_object('id', a.id, 'text', a.text, 'dueOn', a.due_on, 'snoozedUntil', a.snoozed_until, 'itemId', a.item_id,
    'owner', coalesce((select u.name from seats s join users u on u.id = s.user_id where s.id = a.owner_seat_id),
      (select x.name_da from sectors x where x.id = a.owner_sector_id), 'sekretariatet'),
    'isClosed', coalesce(i.is_closed, false),
    'isPrivate', coalesce(i.is_closed, false) or exists (select 1 from item_recusals q where q.item_id = a.item_id))
    order by a.due_on, a.assigned_at, a.id)
  from actions a left join agenda_items i on i.id = a.item_id
  where a.state = 'open' and a.due_on is not null and (a.item_id is null or i.id is not null)`;

const forecasts = Prisma.sql`
  select json_agg(json_build_object('milestoneId', k.id, 'title', k.title, 'on', f.forecast_on, 'reason', f.reason,
    'heldOn', coalesce((select h.forecast_on from forecasts h where h.milestone_id = k.id and h.state = 'approved'
      order by h.decided_at desc, h.id desc limit 1), k.baseline_on)) order by k.baseline_on, k.id)
  from forecasts f join milestones k on k.id = f.milestone_id where f.state = 'proposed' and k.state = 'planned'`;

const wishes = Prisma.sql`
  select json_agg(json_build_object('id', p.id, 'title', p.title, 'reason', p.reason, 'by', u.name, 'isLater', p.state = 'later') order by p.proposed_at, p.id)
  from item_proposals p join seats s on s.id = p.proposed_by_id join users u on u.id = s.user_id where p.state in ('waiting', 'later')`;

/** What an agenda is proposed from, as far as this actor reads it: rooms and what he is recused from are left out by row security. */
export async function findAgendaFacts(read: Read, actor: Actor, meetingId: string, todayOn: string): Promise<AgendaFacts | null> {
  const rows = await read.one<{ facts: Rows }>(Prisma.sql`
    select json_build_object('meetingOn', left(m.starts_local, 10), 'listed', ${list(listed(meetingId))},
      'elsewhere', ${list(elsewhere(meetingId))}, 'held', ${list(held(meetingId, todayOn))},
      'minutes', ${list(minutes(meetingId))}, 'actions', ${list(actions)}, 'forecasts', ${list(forecasts)}, 'wishes', ${list(wishes)}) as facts
    from meetings m where m.id = ${meetingId}::uuid`);
  if (!rows) return null;
  const matters = await listMatters(read);
  const recommendations = (await listNow(read, actor)).flatMap(({ id, number, title, state, versions, round }) => {
    if (number === null || (state !== 'shared' && state !== 'deliberation')) return [];
    const members = round?.standings?.members ?? [];
    const cannotSupport = members.filter(({ stance, toReconfirm }) => stance === 'cannotSupport' && !toReconfirm).length;
    const matter = matters.find(({ recommendationId }) => recommendationId === id);
    const isInProcedure = matter?.state === 'open';
    const pulledOut = matter?.state === 'pulledOut' ? { by: matter.by ?? '', reason: matter.reason } : null;
    const version = versions.at(-1)?.label ?? null;
    return [{ id, number, title, state, version, cannotSupport, asked: members.length, isInProcedure, pulledOut }];
  });
  return { ...rows.facts, todayOn, recommendations };
}

/** The last written procedure each recommendation was in. */
function listMatters(read: Read) {
  return read.rows<{ recommendationId: string; state: MatterState; by: string | null; reason: string }>(Prisma.sql`
    select distinct on (m.recommendation_id) m.recommendation_id as "recommendationId", m.state, u.name as by, m.pull_reason as reason
    from procedure_matters m join written_procedures p on p.id = m.procedure_id
    left join seats s on s.id = m.pulled_out_by_id left join users u on u.id = s.user_id
    order by m.recommendation_id, p.opened_at desc, p.id desc`);
}

export type TrailRow = {
  meetingNumber: number;
  startsLocal: string | null;
  itemPosition: number;
  itemTitle: string;
  isTreated: boolean;
  outcomes: { kind: string; result: string | null; text: string; decision: { year: number; serial: number } | null }[];
};

/** The meetings that an item's matter, or the item itself, has been before, with what came of it; as this actor may read them. */
export function listTrail(read: Read, itemId: string): Promise<TrailRow[]> {
  return read.rows(Prisma.sql`
    with self as materialized (select i.* from agenda_items i where i.id = ${itemId}::uuid)
    select m.number as "meetingNumber", m.starts_local as "startsLocal", ${itemNumber} as "itemPosition", i.title as "itemTitle",
      (i.treated_at is not null or exists (select 1 from outcome_lines l where l.item_id = i.id)) as "isTreated",
      coalesce((select json_agg(json_build_object('kind', l.kind, 'result', l.result, 'text', l.text,
          'decision', case when d.id is not null then json_build_object('year', d.year, 'serial', d.serial) end) order by l.position, l.id)
        from outcome_lines l left join decisions d on d.outcome_line_id = l.id where l.item_id = i.id and d.superseded_by_id is null), '[]') as outcomes
    from self join agenda_items i on i.id <> self.id and (i.recommendation_id = self.recommendation_id or i.milestone_id = self.milestone_id
        or i.finding_id = self.finding_id or i.action_id = self.action_id or i.previous_meeting_id = self.previous_meeting_id
        or i.id = self.continues_id or i.continues_id = self.continues_id or i.continues_id = self.id)
      join meetings m on m.id = i.meeting_id
    where m.state in ('held', 'minutesOut', 'minutesApproved')
    order by m.starts_at desc nulls last, m.number desc, i.position limit 100`);
}
