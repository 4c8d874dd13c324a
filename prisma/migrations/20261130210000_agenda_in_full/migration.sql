-- CreateEnum
CREATE TYPE "paper_type" AS ENUM ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp');

-- AlterTable
ALTER TABLE "actions" ADD COLUMN     "assigned_by_id" UUID;

-- AlterTable
ALTER TABLE "agenda_items" ADD COLUMN     "continues_id" UUID,
ADD COLUMN     "heading" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "meetings" ADD COLUMN     "changes_told_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "papers" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "first_id" UUID,
    "serial" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "type" "paper_type" NOT NULL,
    "bytes" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "stored_as" TEXT NOT NULL,
    "attached_by_id" UUID NOT NULL,
    "attached_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "papers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "papers_taskforce_id_item_id_idx" ON "papers"("taskforce_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "papers_taskforce_id_id_key" ON "papers"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "papers_taskforce_id_first_id_serial_key" ON "papers"("taskforce_id", "first_id", "serial");

-- CreateIndex
CREATE UNIQUE INDEX "papers_stored_as_key" ON "papers"("stored_as");

-- CreateIndex
CREATE INDEX "agenda_items_taskforce_id_continues_id_idx" ON "agenda_items"("taskforce_id", "continues_id");

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_taskforce_id_assigned_by_id_fkey" FOREIGN KEY ("taskforce_id", "assigned_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_taskforce_id_continues_id_fkey" FOREIGN KEY ("taskforce_id", "continues_id") REFERENCES "agenda_items"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_taskforce_id_item_id_fkey" FOREIGN KEY ("taskforce_id", "item_id") REFERENCES "agenda_items"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_taskforce_id_first_id_fkey" FOREIGN KEY ("taskforce_id", "first_id") REFERENCES "papers"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_taskforce_id_attached_by_id_fkey" FOREIGN KEY ("taskforce_id", "attached_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table agenda_items add constraint agenda_items_continues check (continues_id <> id);
alter table papers add constraint papers_bytes check (bytes between 1 and 26214400);
alter table papers add constraint papers_serial check (serial > 0 and (serial = 1) = (first_id is null));
alter table papers add constraint papers_stored_as check (stored_as ~ '^[0-9a-f]{48}$');
alter table papers add constraint papers_hash check (hash ~ '^[0-9a-f]{64}$');
-- Of the versions of a paper one at most stands.
create unique index papers_one_stands on papers (coalesce(first_id, id)) where replaced_at is null and removed_at is null;

-- meetings.readItem: a paper is read by who reads the item it hangs on.
alter table papers enable row level security;
alter table papers force row level security;
create policy steward on papers to current_user using (true) with check (true);
create policy actor on papers to tvaers_app
  using (taskforce_id = (select app_taskforce()) and item_id in (select i.id from agenda_items i))
  with check (taskforce_id = (select app_taskforce()));
grant select, insert, delete on papers to tvaers_app;
grant update (replaced_at, removed_at) on papers to tvaers_app;

-- Which of these files no paper of any taskforce names: what an upload that broke off, or an item that was dropped, left behind.
create function files_without_paper(names text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public as $$
  select n from unnest(names) n where not exists (select 1 from papers p where p.stored_as = n)
$$;
revoke execute on function files_without_paper(text[]) from public;
grant execute on function files_without_paper(text[]) to tvaers_app;
