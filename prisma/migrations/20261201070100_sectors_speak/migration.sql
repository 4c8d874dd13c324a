-- AlterTable
ALTER TABLE "seats" ADD COLUMN     "speaks_for_sector" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "sector_statements" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "sector_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "stance" "stance" NOT NULL,
    "text" TEXT NOT NULL,
    "stated_by_id" UUID NOT NULL,
    "stated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sector_statements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sector_statements_taskforce_id_id_key" ON "sector_statements"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sector_statements_taskforce_id_round_id_sector_id_serial_key" ON "sector_statements"("taskforce_id", "round_id", "sector_id", "serial");

-- AddForeignKey
ALTER TABLE "sector_statements" ADD CONSTRAINT "sector_statements_taskforce_id_round_id_fkey" FOREIGN KEY ("taskforce_id", "round_id") REFERENCES "rounds"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sector_statements" ADD CONSTRAINT "sector_statements_taskforce_id_version_id_fkey" FOREIGN KEY ("taskforce_id", "version_id") REFERENCES "recommendation_versions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sector_statements" ADD CONSTRAINT "sector_statements_taskforce_id_sector_id_fkey" FOREIGN KEY ("taskforce_id", "sector_id") REFERENCES "sectors"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sector_statements" ADD CONSTRAINT "sector_statements_taskforce_id_stated_by_id_fkey" FOREIGN KEY ("taskforce_id", "stated_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One voice for each sector; a voting seat of it.
create unique index seats_one_speaks_for_sector on seats (taskforce_id, sector_id) where speaks_for_sector;
alter table seats add constraint seats_speaker_votes check (not speaks_for_sector or (sector_id is not null and role in ('chair', 'deputyChair', 'member')));

-- A sector that does not support it says why, as its members do; recusal is a person's and no sector's.
alter table sector_statements add constraint sector_statements_say_why check (stance = 'supports' or text <> '');
alter table sector_statements add constraint sector_statements_not_recused check (stance <> 'recused');

alter table sector_statements enable row level security;
alter table sector_statements force row level security;
create policy steward on sector_statements to current_user using (true) with check (true);
-- As the positions beside which it stands: rounds.readPositions.
create policy actor on sector_statements to tvaers_app using (
  (taskforce_id, true) = (select app_taskforce(), app_works() or app_role() = 'observer')
  and recommendation_id in (select r.id from recommendations r)
  and round_id <> all ((select app_sealed_rounds())::uuid[])
) with check (taskforce_id = (select app_taskforce()));
-- Frozen once written.
grant select, insert on sector_statements to tvaers_app;

-- How many a sector has given in a round, also for its spokesperson who may not read them yet: the next one's number, and nothing more.
create function statements_so_far(round uuid, sector uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::int from sector_statements d where d.taskforce_id = app_taskforce() and d.round_id = round and d.sector_id = sector and sector = app_sector()
$$;
revoke execute on function statements_so_far(uuid, uuid) from public;
grant execute on function statements_so_far(uuid, uuid) to tvaers_app;
