-- CreateEnum
CREATE TYPE "matter_state" AS ENUM ('open', 'pulledOut', 'concluded');

-- AlterTable
ALTER TABLE "agenda_items" ADD COLUMN     "pull_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pulled_out_at" TIMESTAMPTZ(3),
ADD COLUMN     "pulled_out_by_id" UUID;

-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "composition" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "computed" JSONB,
ADD COLUMN     "conclusion" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "minority" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "procedure_id" UUID;

-- CreateTable
CREATE TABLE "minority_deadlines" (
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "until_on" DATE NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "minority_deadlines_pkey" PRIMARY KEY ("taskforce_id","recommendation_id")
);

-- CreateTable
CREATE TABLE "minority_statements" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "minority_statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minority_versions" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "minority_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minority_signatures" (
    "taskforce_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "signed_serial" INTEGER NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "minority_signatures_pkey" PRIMARY KEY ("taskforce_id","statement_id","seat_id")
);

-- CreateTable
CREATE TABLE "written_procedures" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "deadline_on" DATE NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "written_procedures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_matters" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "matter_state" NOT NULL DEFAULT 'open',
    "pulled_out_by_id" UUID,
    "pulled_out_at" TIMESTAMPTZ(3),
    "pull_reason" TEXT NOT NULL DEFAULT '',
    "decision_id" UUID,

    CONSTRAINT "procedure_matters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "minority_statements_taskforce_id_recommendation_id_idx" ON "minority_statements"("taskforce_id", "recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "minority_statements_taskforce_id_id_key" ON "minority_statements"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "minority_versions_taskforce_id_id_key" ON "minority_versions"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "minority_versions_taskforce_id_statement_id_serial_key" ON "minority_versions"("taskforce_id", "statement_id", "serial");

-- CreateIndex
CREATE UNIQUE INDEX "written_procedures_taskforce_id_id_key" ON "written_procedures"("taskforce_id", "id");

-- CreateIndex
CREATE INDEX "procedure_matters_taskforce_id_recommendation_id_idx" ON "procedure_matters"("taskforce_id", "recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_matters_taskforce_id_id_key" ON "procedure_matters"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_matters_taskforce_id_procedure_id_recommendation__key" ON "procedure_matters"("taskforce_id", "procedure_id", "recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_matters_taskforce_id_round_id_key" ON "procedure_matters"("taskforce_id", "round_id");

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_taskforce_id_procedure_id_fkey" FOREIGN KEY ("taskforce_id", "procedure_id") REFERENCES "written_procedures"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_taskforce_id_pulled_out_by_id_fkey" FOREIGN KEY ("taskforce_id", "pulled_out_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minority_deadlines" ADD CONSTRAINT "minority_deadlines_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minority_deadlines" ADD CONSTRAINT "minority_deadlines_taskforce_id_set_by_id_fkey" FOREIGN KEY ("taskforce_id", "set_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minority_statements" ADD CONSTRAINT "minority_statements_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minority_versions" ADD CONSTRAINT "minority_versions_taskforce_id_statement_id_fkey" FOREIGN KEY ("taskforce_id", "statement_id") REFERENCES "minority_statements"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minority_versions" ADD CONSTRAINT "minority_versions_taskforce_id_written_by_id_fkey" FOREIGN KEY ("taskforce_id", "written_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minority_signatures" ADD CONSTRAINT "minority_signatures_taskforce_id_statement_id_fkey" FOREIGN KEY ("taskforce_id", "statement_id") REFERENCES "minority_statements"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minority_signatures" ADD CONSTRAINT "minority_signatures_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "written_procedures" ADD CONSTRAINT "written_procedures_taskforce_id_opened_by_id_fkey" FOREIGN KEY ("taskforce_id", "opened_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_matters" ADD CONSTRAINT "procedure_matters_taskforce_id_procedure_id_fkey" FOREIGN KEY ("taskforce_id", "procedure_id") REFERENCES "written_procedures"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_matters" ADD CONSTRAINT "procedure_matters_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_matters" ADD CONSTRAINT "procedure_matters_taskforce_id_version_id_fkey" FOREIGN KEY ("taskforce_id", "version_id") REFERENCES "recommendation_versions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_matters" ADD CONSTRAINT "procedure_matters_taskforce_id_round_id_fkey" FOREIGN KEY ("taskforce_id", "round_id") REFERENCES "rounds"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_matters" ADD CONSTRAINT "procedure_matters_taskforce_id_pulled_out_by_id_fkey" FOREIGN KEY ("taskforce_id", "pulled_out_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_matters" ADD CONSTRAINT "procedure_matters_taskforce_id_decision_id_fkey" FOREIGN KEY ("taskforce_id", "decision_id") REFERENCES "decisions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What may stand in them.
alter table procedure_matters add constraint procedure_matters_pulled_out check (
  (state = 'pulledOut') = (pulled_out_at is not null) and (pulled_out_at is null) = (pulled_out_by_id is null) and (pulled_out_at is null or pull_reason <> ''));
alter table procedure_matters add constraint procedure_matters_concluded check ((state = 'concluded') = (decision_id is not null));
-- A recommendation is put to adoption in one written procedure at a time.
create unique index procedure_matters_one_open on procedure_matters (taskforce_id, recommendation_id) where state = 'open';
alter table agenda_items add constraint agenda_items_pulled_out check ((pulled_out_at is null) = (pulled_out_by_id is null) and (pulled_out_at is null or pull_reason <> ''));
-- A decision between meetings hangs under no item, and what the chair concluded is written.
alter table decisions add constraint decisions_in_procedure check (procedure_id is null or (meeting_id is null and item_id is null and conclusion <> ''));

do $$
declare
  name text;
begin
  foreach name in array array['written_procedures', 'procedure_matters', 'minority_deadlines', 'minority_statements', 'minority_versions', 'minority_signatures'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy steward on %I to current_user using (true) with check (true)', name);
  end loop;
end
$$;
-- What was asked is not changed; a matter only leaves, by being pulled out or concluded.
grant select, insert on written_procedures, procedure_matters to tvaers_app;
grant update (state, pulled_out_by_id, pulled_out_at, pull_reason, decision_id) on procedure_matters to tvaers_app;
grant select, insert, update on minority_deadlines to tvaers_app;
grant select, insert on minority_statements, minority_versions, minority_signatures to tvaers_app;
grant update (released_at, version) on minority_statements to tvaers_app;
grant update (signed_serial, signed_at, left_at) on minority_signatures to tvaers_app;

-- procedures.read: who works in the taskforce and reads the recommendation; a procedure of which one reads no matter is not there.
create policy actor on procedure_matters to tvaers_app
  using ((taskforce_id, true) = (select app_taskforce(), app_works()) and recommendation_id in (select r.id from recommendations r))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on written_procedures to tvaers_app
  using ((taskforce_id, true) = (select app_taskforce(), app_works()) and id in (select m.procedure_id from procedure_matters m))
  with check (taskforce_id = (select app_taskforce()));

-- The statements this seat has signed and not left. Asked past row security, for the rule of the statements reads it.
create function app_signed() returns uuid[] language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(g.statement_id), '{}') from minority_signatures g
  where g.taskforce_id = app_taskforce() and g.seat_id = app_seat() and g.left_at is null
$$;
revoke execute on function app_signed() from public;
grant execute on function app_signed() to tvaers_app;

-- minority.read: its signers; once released whoever works in the taskforce and reads the recommendation.
create policy actor on minority_statements to tvaers_app
  using ((taskforce_id, true) = (select app_taskforce(), app_works()) and recommendation_id in (select r.id from recommendations r)
    and (released_at is not null or id = any ((select app_signed())::uuid[])))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on minority_versions to tvaers_app
  using (taskforce_id = (select app_taskforce()) and statement_id in (select m.id from minority_statements m))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on minority_signatures to tvaers_app
  using (taskforce_id = (select app_taskforce()) and statement_id in (select m.id from minority_statements m))
  with check (taskforce_id = (select app_taskforce()));
create policy actor on minority_deadlines to tvaers_app
  using ((taskforce_id, true) = (select app_taskforce(), app_works()) and recommendation_id in (select r.id from recommendations r))
  with check (taskforce_id = (select app_taskforce()));

-- Nobody signs or writes for another, and nothing is written or signed once the recommendation is decided on. A second wall: the door
-- says the same in words.
create function minority_is_own() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  who uuid;
begin
  who := case tg_table_name when 'minority_versions' then (to_jsonb(new) ->> 'written_by_id')::uuid else (to_jsonb(new) ->> 'seat_id')::uuid end;
  if app_seat() is not null and who is distinct from app_seat() then
    raise exception 'each writes and signs for himself' using errcode = 'check_violation';
  end if;
  if app_seat() is not null and not exists (
    select 1 from minority_statements m join recommendations r on r.taskforce_id = m.taskforce_id and r.id = m.recommendation_id
    where m.taskforce_id = new.taskforce_id and m.id = new.statement_id and r.state in ('shared', 'deliberation')) then
    raise exception 'what was decided on is frozen' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
revoke execute on function minority_is_own() from public;
create trigger minority_is_own before insert or update on minority_versions for each row execute function minority_is_own();
create trigger minority_is_own before insert or update on minority_signatures for each row execute function minority_is_own();

-- decisions.read: as before (20261130130000), and a decision by written procedure has no minutes to wait for.
drop policy actor on decisions;
create policy actor on decisions to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and case
    when (select app_works()) then not is_closed or item_id is null or item_id <> all ((select app_recused_items())::uuid[])
    else not is_closed and (meeting_id in (select m.id from meetings m where m.state = 'minutesApproved')
      or meeting_id is null and (procedure_id is not null or id in (select c.decision_id from baseline_changes c)))
  end
) with check (taskforce_id = (select app_taskforce()));

-- history.read: a procedure is told with its recommendations, and so not to who is recused; a statement to whoever may read it, so that
-- of one that is not released nothing is told to anybody but its signers.
create policy procedures_of_recused on events as restrictive for select to tvaers_app
  using (noun <> 'procedures' or thing_id <> all ((select app_recused())::uuid[]));
create policy minority_of_readers on events as restrictive for select to tvaers_app
  using (noun <> 'minority' or thing_id in (select m.id from minority_statements m) or thing_id in (select d.recommendation_id from minority_deadlines d));

-- How many rows a busy taskforce has, as for the other tables its pages grow from.
do $$
declare
  name text;
  busy integer;
begin
  for name, busy in select * from (values ('written_procedures', 10), ('procedure_matters', 40), ('minority_statements', 20), ('minority_versions', 60), ('minority_signatures', 40)) as t(name, busy)
  loop
    execute format('alter table %I alter column taskforce_id set (n_distinct = %s)', name, (-1.0 / busy)::real);
  end loop;
end
$$;
