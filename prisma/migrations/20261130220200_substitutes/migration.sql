-- Who stands in for a member at a meeting, or at one of its items.

-- CreateTable
CREATE TABLE "substitutions" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "item_id" UUID,
    "seat_id" UUID NOT NULL,
    "substitute_seat_id" UUID NOT NULL,

    CONSTRAINT "substitutions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "substitutions_taskforce_id_meeting_id_idx" ON "substitutions"("taskforce_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "substitutions_taskforce_id_id_key" ON "substitutions"("taskforce_id", "id");

-- AddForeignKey
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_taskforce_id_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_taskforce_id_item_id_fkey" FOREIGN KEY ("taskforce_id", "item_id") REFERENCES "agenda_items"("taskforce_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_taskforce_id_substitute_seat_id_fkey" FOREIGN KEY ("taskforce_id", "substitute_seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One stands in for a seat at a time, and for one seat at a time (domain.md, Seat).
create unique index substitutions_one_for_a_seat on substitutions (meeting_id, seat_id, coalesce(item_id, '00000000-0000-0000-0000-000000000000'));
create unique index substitutions_one_at_a_time on substitutions (meeting_id, substitute_seat_id, coalesce(item_id, '00000000-0000-0000-0000-000000000000'));
alter table substitutions add constraint substitutions_another check (seat_id <> substitute_seat_id);

alter table substitutions enable row level security;
alter table substitutions force row level security;
create policy steward on substitutions to current_user using (true) with check (true);
-- As presence is read: by who works in the taskforce, by others once the minutes are approved; at an item by who reads the item.
create policy actor on substitutions to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and ((select app_works()) or meeting_id in (select m.id from meetings m where m.state = 'minutesApproved'))
  and (item_id is null or item_id in (select i.id from agenda_items i))
) with check (taskforce_id = (select app_taskforce()));
grant select, insert, delete on substitutions to tvaers_app;

-- As before, with whom each stood in for.
create or replace function meeting_facts(meeting uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object(
    'number', m.number, 'title', m.title, 'startsLocal', m.starts_local, 'endsLocal', m.ends_local, 'place', m.place,
    'attendance', coalesce((
      select jsonb_agg(jsonb_build_object('name', u.name, 'role', s.role, 'letter', x.letter, 'employer', s.employer, 'presence', a.presence,
          'arrivedAtItem', a.arrived_at_item, 'leftAfterItem', a.left_after_item,
          'standsInFor', coalesce((
            select jsonb_agg(jsonb_build_object('name', q.name, 'itemPosition', n.position) order by n.position nulls first, q.name, b.id)
            from substitutions b join seats o on o.id = b.seat_id join users q on q.id = o.user_id left join agenda_items n on n.id = b.item_id
            where b.meeting_id = m.id and b.substitute_seat_id = s.id), '[]'::jsonb)) order by s.role, x.position, u.name, s.id)
      from attendances a join seats s on s.id = a.seat_id join users u on u.id = s.user_id left join sectors x on x.id = s.sector_id
      where a.meeting_id = m.id), '[]'::jsonb),
    'items', coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'position', i.position, 'type', i.type, 'title', i.title, 'presentation', i.presentation,
          'indstilling', i.indstilling, 'isClosed', i.is_closed, 'quorumLost', i.quorum_lost, 'noQuorumReason', i.no_quorum_reason,
          'recused', coalesce((
            select jsonb_agg(p.name order by p.name, p.id)
            from (select distinct u.id, u.name from item_recusals r join seats s on s.id = r.seat_id join users u on u.id = s.user_id
              where r.item_id = i.id) p), '[]'::jsonb),
          'outcomes', coalesce((
            select jsonb_agg(jsonb_build_object('kind', l.kind, 'result', l.result, 'text', l.text, 'by', u.name, 'dueOn', l.due_on,
                'sector', x.name_da, 'role', k.owner_role,
                'decision', case when d.id is not null then jsonb_build_object('year', d.year, 'serial', d.serial) end,
                'supersededBy', case when n.id is not null then jsonb_build_object('year', n.year, 'serial', n.serial) end) order by l.position, l.id)
            from outcome_lines l left join seats s on s.id = l.owner_seat_id left join users u on u.id = s.user_id
              left join decisions d on d.outcome_line_id = l.id left join decisions n on n.id = d.superseded_by_id
              left join actions k on k.outcome_line_id = l.id left join sectors x on x.id = k.owner_sector_id
            where l.item_id = i.id), '[]'::jsonb)) order by i.position, i.id)
      from agenda_items i where i.meeting_id = m.id), '[]'::jsonb))
  from meetings m
  where m.id = meeting and m.taskforce_id = app_taskforce() and (app_role() = 'secretariat' or app_acts_as_chair())
$$;
