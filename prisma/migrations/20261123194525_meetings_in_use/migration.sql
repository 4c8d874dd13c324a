-- When a meeting was asked about and called, when an item was taken up, and the minutes as they were frozen.

-- AlterTable
ALTER TABLE "agenda_items" ADD COLUMN     "treated_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "attendances" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "meetings" ADD COLUMN     "called_at" TIMESTAMPTZ(3),
ADD COLUMN     "current_item_since" TIMESTAMPTZ(3),
ADD COLUMN     "polled_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "frozen_minutes" (
    "taskforce_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "frozen_minutes_pkey" PRIMARY KEY ("taskforce_id","meeting_id")
);

-- AddForeignKey
ALTER TABLE "frozen_minutes" ADD CONSTRAINT "frozen_minutes_taskforce_id_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- meetings.read: a draft is silent, also when it is given up; a poll is for those who work in the taskforce, also when it comes to nothing.
alter policy actor on meetings using (
  taskforce_id = (select app_taskforce())
  and case
    when state = 'draft' or (state = 'cancelled' and called_at is null and polled_at is null) then (select app_role() = 'secretariat' or app_acts_as_chair())
    when state = 'pollOpen' or (state = 'cancelled' and called_at is null) then (select app_works())
    else true
  end
);

-- Frozen minutes hold closed items too: they are written once, and read only by who verifies them.
alter table frozen_minutes enable row level security;
alter table frozen_minutes force row level security;
create policy steward on frozen_minutes to current_user using (true) with check (true);
create policy actor on frozen_minutes for insert to tvaers_app with check (taskforce_id = (select app_taskforce()));
grant insert on frozen_minutes to tvaers_app;

-- The whole of a meeting, whoever of those who run it asks: whether every decision item is decided and what the minutes say may not
-- depend on what the asker is recused from. For the server's own judgement; never part of an answer.
create function meeting_facts(meeting uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object(
    'number', m.number, 'title', m.title, 'startsLocal', m.starts_local, 'endsLocal', m.ends_local, 'place', m.place,
    'attendance', coalesce((
      select jsonb_agg(jsonb_build_object('name', u.name, 'role', s.role, 'letter', x.letter, 'employer', s.employer, 'presence', a.presence,
          'arrivedAtItem', a.arrived_at_item, 'leftAfterItem', a.left_after_item) order by s.role, x.position, u.name, s.id)
      from attendances a join seats s on s.id = a.seat_id join users u on u.id = s.user_id left join sectors x on x.id = s.sector_id
      where a.meeting_id = m.id), '[]'::jsonb),
    'items', coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'position', i.position, 'type', i.type, 'title', i.title, 'presentation', i.presentation,
          'indstilling', i.indstilling, 'isClosed', i.is_closed, 'quorumLost', i.quorum_lost, 'noQuorumReason', i.no_quorum_reason,
          'recused', coalesce((
            select jsonb_agg(u.name order by u.name, s.id)
            from item_recusals r join seats s on s.id = r.seat_id join users u on u.id = s.user_id where r.item_id = i.id), '[]'::jsonb),
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
revoke execute on function meeting_facts(uuid) from public;
grant execute on function meeting_facts(uuid) to tvaers_app;
