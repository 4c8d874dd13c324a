-- CreateEnum
CREATE TYPE "note_on" AS ENUM ('item', 'indstilling', 'presentation', 'paper', 'page');

-- CreateTable
CREATE TABLE "notes" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "item_id" UUID,
    "item_title" TEXT NOT NULL DEFAULT '',
    "paper_id" UUID,
    "paper_name" TEXT NOT NULL DEFAULT '',
    "paper_serial" INTEGER,
    "on" "note_on" NOT NULL,
    "page" INTEGER,
    "quote" TEXT NOT NULL DEFAULT '',
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "start" INTEGER NOT NULL DEFAULT 0,
    "body" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notes_taskforce_id_author_id_meeting_id_idx" ON "notes"("taskforce_id", "author_id", "meeting_id");

-- CreateIndex
CREATE INDEX "notes_taskforce_id_item_id_idx" ON "notes"("taskforce_id", "item_id");

-- CreateIndex
CREATE INDEX "notes_taskforce_id_paper_id_idx" ON "notes"("taskforce_id", "paper_id");

-- CreateIndex
CREATE UNIQUE INDEX "notes_taskforce_id_id_key" ON "notes"("taskforce_id", "id");

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_taskforce_id_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_taskforce_id_item_id_fkey" FOREIGN KEY ("taskforce_id", "item_id") REFERENCES "agenda_items"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_taskforce_id_paper_id_fkey" FOREIGN KEY ("taskforce_id", "paper_id") REFERENCES "papers"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- packages/domain/src/notes/schema.ts: what each kind of note names, and how long it is.
alter table notes add constraint notes_body check (length(body) between 1 and 10000);
alter table notes add constraint notes_quote check (length(quote) <= 2000 and length(prefix) <= 200 and length(suffix) <= 200 and start >= 0);
alter table notes add constraint notes_about check (
  ("on" in ('item', 'paper')) = (quote = '') and ("on" = 'page') = (page is not null) and ("on" in ('paper', 'page')) = (paper_serial is not null)
  and ("on" in ('paper', 'page') or paper_id is null)
);
alter table notes alter column taskforce_id set (n_distinct = -0.005);

-- notes.read: one's own, and on an item only while one may read that. Neither chair nor secretariat nor operator has a way past this.
alter table notes enable row level security;
alter table notes force row level security;
create policy steward on notes to current_user using (true) with check (true);
create policy actor on notes to tvaers_app
  using (
    taskforce_id = (select app_taskforce()) and author_id = (select app_user())
    and (item_id is null or item_id in (select i.id from agenda_items i))
  )
  with check (
    taskforce_id = (select app_taskforce()) and author_id = (select app_user()) and item_id in (select i.id from agenda_items i)
  );
-- One's own is one's own to delete; where it hangs is written once.
grant select, insert, delete on notes to tvaers_app;
grant update (body, changed_at, version) on notes to tvaers_app;

-- What somebody has written for himself outlives the item and the paper it is about, and stands in nobody's way: whoever takes an item off
-- the agenda does not see the notes on it, and learns nothing of them.
create function notes_outlive_item() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update notes set item_id = null, item_title = old.title where taskforce_id = old.taskforce_id and item_id = old.id;
  return old;
end
$$;
create trigger notes_outlive before delete on agenda_items for each row execute function notes_outlive_item();
create function notes_outlive_paper() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update notes set paper_id = null where taskforce_id = old.taskforce_id and paper_id = old.id;
  return old;
end
$$;
create trigger notes_outlive before delete on papers for each row execute function notes_outlive_paper();
