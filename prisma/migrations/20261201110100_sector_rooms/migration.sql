-- CreateEnum
CREATE TYPE "room_note_state" AS ENUM ('standing', 'withdrawn', 'shared');

-- CreateTable
CREATE TABLE "room_notes" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "sector_id" UUID NOT NULL,
    "recommendation_id" UUID,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "state" "room_note_state" NOT NULL DEFAULT 'standing',
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "room_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "common_positions" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "sector_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "stance" "stance" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "would_change" TEXT NOT NULL DEFAULT '',
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "common_positions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "common_assents" (
    "taskforce_id" UUID NOT NULL,
    "common_position_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "to_version" INTEGER NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "common_assents_pkey" PRIMARY KEY ("taskforce_id","common_position_id","seat_id")
);

-- CreateIndex
CREATE INDEX "room_notes_taskforce_id_sector_id_idx" ON "room_notes"("taskforce_id", "sector_id");

-- CreateIndex
CREATE UNIQUE INDEX "room_notes_taskforce_id_id_key" ON "room_notes"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "common_positions_taskforce_id_id_key" ON "common_positions"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "common_positions_taskforce_id_sector_id_recommendation_id_key" ON "common_positions"("taskforce_id", "sector_id", "recommendation_id");

-- AddForeignKey
ALTER TABLE "room_notes" ADD CONSTRAINT "room_notes_taskforce_id_sector_id_fkey" FOREIGN KEY ("taskforce_id", "sector_id") REFERENCES "sectors"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_notes" ADD CONSTRAINT "room_notes_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_notes" ADD CONSTRAINT "room_notes_taskforce_id_written_by_id_fkey" FOREIGN KEY ("taskforce_id", "written_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_notes" ADD CONSTRAINT "room_notes_taskforce_id_changed_by_id_fkey" FOREIGN KEY ("taskforce_id", "changed_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "common_positions" ADD CONSTRAINT "common_positions_taskforce_id_sector_id_fkey" FOREIGN KEY ("taskforce_id", "sector_id") REFERENCES "sectors"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "common_positions" ADD CONSTRAINT "common_positions_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "common_positions" ADD CONSTRAINT "common_positions_taskforce_id_prepared_by_id_fkey" FOREIGN KEY ("taskforce_id", "prepared_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "common_assents" ADD CONSTRAINT "common_assents_taskforce_id_common_position_id_fkey" FOREIGN KEY ("taskforce_id", "common_position_id") REFERENCES "common_positions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "common_assents" ADD CONSTRAINT "common_assents_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table common_positions
  add constraint common_positions_stance check (stance <> 'recused'),
  add constraint common_positions_reasoned check (stance <> 'cannotSupport' or (reason <> '' and would_change <> ''));

do $$
declare
  name text;
begin
  foreach name in array array['room_notes', 'common_positions', 'common_assents'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy steward on %I to current_user using (true) with check (true)', name);
    -- How many rows a busy taskforce has, as for the other tables its pages grow from.
    execute format('alter table %I alter column taskforce_id set (n_distinct = -0.02)', name);
  end loop;
end
$$;
grant select, insert, update on room_notes, common_positions to tvaers_app;
grant select, insert, update, delete on common_assents to tvaers_app;

-- rooms.read: the sector's own seats; what is about a recommendation, of those who may read that.
create policy actor on room_notes to tvaers_app using (
  taskforce_id = (select app_taskforce()) and sector_id = (select app_room())
  and (recommendation_id is null or recommendation_id in (select r.id from recommendations r))
) with check (taskforce_id = (select app_taskforce()) and sector_id = (select app_room()));
create policy actor on common_positions to tvaers_app using (
  taskforce_id = (select app_taskforce()) and sector_id = (select app_room()) and recommendation_id in (select r.id from recommendations r)
) with check (taskforce_id = (select app_taskforce()) and sector_id = (select app_room()));
create policy actor on common_assents to tvaers_app
  using (taskforce_id = (select app_taskforce()) and common_position_id in (select c.id from common_positions c))
  with check (taskforce_id = (select app_taskforce()) and seat_id = (select app_seat()));
