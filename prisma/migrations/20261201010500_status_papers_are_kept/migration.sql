-- CreateTable
CREATE TABLE "status_papers" (
    "taskforce_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "stored_as" TEXT NOT NULL,
    "printed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "status_papers_pkey" PRIMARY KEY ("report_id","language")
);

-- AddForeignKey
ALTER TABLE "status_papers" ADD CONSTRAINT "status_papers_taskforce_id_report_id_fkey" FOREIGN KEY ("taskforce_id", "report_id") REFERENCES "status_reports"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table status_papers add constraint status_papers_language check (language in ('da', 'en'));
alter table status_papers add constraint status_papers_bytes check (bytes > 0);
alter table status_papers add constraint status_papers_hash check (hash ~ '^[0-9a-f]{64}$');
alter table status_papers add constraint status_papers_named_by_content check (stored_as = left(hash, 48));

-- Who may read a report has been asked before its sheet is looked for; what is kept of it is the server's own. It never changes.
alter table status_papers enable row level security;
alter table status_papers force row level security;
create policy steward on status_papers to current_user using (true) with check (true);
create policy jobs on status_papers to tvaers_app
  using ((select app_role() = 'system') and taskforce_id = (select app_taskforce()))
  with check ((select app_role() = 'system') and taskforce_id = (select app_taskforce()));
grant select, insert on status_papers to tvaers_app;

-- As before; the sheets of reports are named too.
create or replace function files_without_paper(names text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public as $$
  select n from unnest(names) n
  where not exists (select 1 from papers p where p.stored_as = n) and not exists (select 1 from status_papers s where s.stored_as = n)
$$;
