-- Objections to minutes that are out: what is asked for, and how it was settled.

-- CreateEnum
CREATE TYPE "objection_state" AS ENUM ('open', 'accepted', 'declined');

-- CreateTable
CREATE TABLE "objections" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "line_id" UUID,
    "by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "before" TEXT NOT NULL DEFAULT '',
    "proposed" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "objection_state" NOT NULL DEFAULT 'open',
    "answer" TEXT NOT NULL DEFAULT '',
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "objections_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "objections_taskforce_id_meeting_id_idx" ON "objections"("taskforce_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "objections_taskforce_id_id_key" ON "objections"("taskforce_id", "id");

-- AddForeignKey
ALTER TABLE "objections" ADD CONSTRAINT "objections_taskforce_id_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objections" ADD CONSTRAINT "objections_taskforce_id_item_id_fkey" FOREIGN KEY ("taskforce_id", "item_id") REFERENCES "agenda_items"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objections" ADD CONSTRAINT "objections_taskforce_id_line_id_fkey" FOREIGN KEY ("taskforce_id", "line_id") REFERENCES "outcome_lines"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objections" ADD CONSTRAINT "objections_taskforce_id_by_id_fkey" FOREIGN KEY ("taskforce_id", "by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objections" ADD CONSTRAINT "objections_taskforce_id_settled_by_id_fkey" FOREIGN KEY ("taskforce_id", "settled_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Settled by somebody, once; declined with a reason (domain.md, Held → minutes out → approved).
alter table objections add constraint objections_settled check ((state = 'open') = (settled_at is null) and (state = 'open') = (settled_by_id is null));
alter table objections add constraint objections_declined check (state <> 'declined' or answer <> '');

alter table objections enable row level security;
alter table objections force row level security;
create policy steward on objections to current_user using (true) with check (true);
-- meetings.readObjection: who works in the taskforce and reads the item.
create policy actor on objections to tvaers_app using (
  taskforce_id = (select app_taskforce()) and (select app_works()) and item_id in (select i.id from agenda_items i)
) with check (taskforce_id = (select app_taskforce()));
grant select, insert, update on objections to tvaers_app;

-- What stops the approval is counted under items the asker is recused from too; never part of an answer but as a number.
create function open_objections(meeting uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::int from objections o where o.meeting_id = meeting and o.taskforce_id = app_taskforce() and o.state = 'open'
$$;
revoke execute on function open_objections(uuid) from public;
grant execute on function open_objections(uuid) to tvaers_app;

-- Minutes to which nobody may object any more and nobody has, but for objections that are answered.
create or replace function minutes_past_objection(today date) returns table (taskforce_id uuid, meeting_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.taskforce_id, m.id from meetings m
  where app_role() = 'system' and m.state = 'minutesOut' and m.objections_until_on < today
    and not exists (select 1 from objections o where o.meeting_id = m.id and o.state = 'open')
$$;
