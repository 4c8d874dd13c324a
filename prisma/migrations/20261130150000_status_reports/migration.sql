-- CreateEnum
CREATE TYPE "status_state" AS ENUM ('draft', 'frozen', 'sent', 'asked', 'approved', 'replaced', 'withdrawn');

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "paper" JSONB;

-- CreateTable
CREATE TABLE "status_reports" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "number" INTEGER,
    "state" "status_state" NOT NULL DEFAULT 'draft',
    "words" TEXT NOT NULL DEFAULT '',
    "content" JSONB,
    "content_hash" TEXT,
    "previous_id" UUID,
    "replaces_id" UUID,
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by_id" UUID,
    "frozen_at" TIMESTAMPTZ(3),
    "sent_by_id" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "status_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_questions" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "status_questions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "status_reports_taskforce_id_id_key" ON "status_reports"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "status_reports_taskforce_id_number_key" ON "status_reports"("taskforce_id", "number");

-- CreateIndex
CREATE INDEX "status_questions_taskforce_id_report_id_idx" ON "status_questions"("taskforce_id", "report_id");

-- CreateIndex
CREATE UNIQUE INDEX "status_questions_taskforce_id_id_key" ON "status_questions"("taskforce_id", "id");

-- AddForeignKey
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_taskforce_id_previous_id_fkey" FOREIGN KEY ("taskforce_id", "previous_id") REFERENCES "status_reports"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_taskforce_id_replaces_id_fkey" FOREIGN KEY ("taskforce_id", "replaces_id") REFERENCES "status_reports"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_taskforce_id_prepared_by_id_fkey" FOREIGN KEY ("taskforce_id", "prepared_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_taskforce_id_frozen_by_id_fkey" FOREIGN KEY ("taskforce_id", "frozen_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_taskforce_id_sent_by_id_fkey" FOREIGN KEY ("taskforce_id", "sent_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_taskforce_id_approved_by_id_fkey" FOREIGN KEY ("taskforce_id", "approved_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_questions" ADD CONSTRAINT "status_questions_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_questions" ADD CONSTRAINT "status_questions_taskforce_id_report_id_fkey" FOREIGN KEY ("taskforce_id", "report_id") REFERENCES "status_reports"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_questions" ADD CONSTRAINT "status_questions_taskforce_id_asked_by_id_fkey" FOREIGN KEY ("taskforce_id", "asked_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_questions" ADD CONSTRAINT "status_questions_taskforce_id_answered_by_id_fkey" FOREIGN KEY ("taskforce_id", "answered_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One draft at a time: two half-written reports of the same month are one too many.
create unique index status_reports_one_draft on status_reports (taskforce_id) where state = 'draft';
-- domain/status/workflow.ts: a number, a content and its hash come together, when the report is frozen; so do who and when.
alter table status_reports add constraint status_reports_frozen check (
  (state in ('draft', 'withdrawn')) = (number is null) and num_nonnulls(number, content, content_hash, frozen_by_id, frozen_at) in (0, 5));
alter table status_reports add constraint status_reports_sent check (
  num_nonnulls(sent_by_id, sent_at) in (0, 2) and (state not in ('sent', 'asked', 'approved') or sent_at is not null));
alter table status_reports add constraint status_reports_approved check (
  num_nonnulls(approved_by_id, approved_at) in (0, 2) and (state <> 'approved' or approved_at is not null));
alter table status_reports add constraint status_reports_not_itself check (replaces_id is distinct from id and previous_id is distinct from id);
alter table status_questions add constraint status_questions_answered check (num_nonnulls(answer, answered_by_id, answered_at) in (0, 3));
create unique index status_questions_one_open on status_questions (report_id) where answered_at is null;

-- What is frozen stays as it was, whoever asks: the application, a job, a hand in the database.
create function keep_status_frozen() returns trigger language plpgsql as $$
begin
  if old.content is not null and (new.content, new.content_hash, new.number, new.words, new.previous_id, new.replaces_id, new.frozen_at, new.frozen_by_id)
    is distinct from (old.content, old.content_hash, old.number, old.words, old.previous_id, old.replaces_id, old.frozen_at, old.frozen_by_id) then
    raise exception 'status report % is frozen', old.number using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger keep_frozen before update on status_reports for each row execute function keep_status_frozen();

grant select, insert, update on status_reports, status_questions to tvaers_app;
do $$
declare
  name text;
begin
  foreach name in array array['status_reports', 'status_questions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy steward on %I to current_user using (true) with check (true)', name);
  end loop;
end
$$;

-- status.read: what has been sent, who works in the taskforce and the commissioner; before that, secretariat and acting chair.
create policy actor on status_reports to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and case when sent_at is null then app_runs() else app_works() or coalesce(app_role() = 'commissioner', false) end
) with check (taskforce_id = (select app_taskforce()));
create policy actor on status_questions to tvaers_app
  using (taskforce_id = (select app_taskforce()) and report_id in (select r.id from status_reports r))
  with check (taskforce_id = (select app_taskforce()));
-- history.read: nobody hears of a report he may not read. Restrictive, so that it holds beside whatever else the log asks.
create policy unsent_reports on events as restrictive for select to tvaers_app
  using (noun <> 'status' or thing_id in (select r.id from status_reports r));

-- What a report of a day is assembled from: what the commissioner may read (access.md), and how many recommendations are at which stage.
-- It reads past the walls, so that the report is the same whoever prepares it: whoever is recused from a recommendation still counts it,
-- and nobody's sector room is in it. Meetings and decisions are those no report told of before; `skipped` is the one this replaces.
create function status_facts(as_of date, skipped uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  with told as (
    select r.content from status_reports r
    where r.taskforce_id = app_taskforce() and r.sent_at is not null and r.state <> 'replaced' and r.id is distinct from skipped)
  select jsonb_build_object(
    'startsOn', t.starts_on,
    'rule', jsonb_build_object('secretariatForecastDays', coalesce(rule.secretariat_forecast_days, 10)),
    'plan', coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'state', m.state, 'isDelivery', m.is_delivery, 'baselineOn', m.baseline_on,
          'actualOn', m.actual_on,
          'predecessorIds', coalesce((select jsonb_agg(p.predecessor_id order by p.predecessor_id) from predecessors p where p.milestone_id = m.id), '[]'),
          'forecasts', coalesce((
            select jsonb_agg(jsonb_build_object('id', f.id, 'on', f.forecast_on, 'state', f.state, 'reason', f.reason, 'proposedAt', f.proposed_at,
                'decidedAt', f.decided_at, 'isByChair', s.role = 'chair') order by f.proposed_at, f.id)
            from forecasts f join seats s on s.id = f.proposed_by_id where f.milestone_id = m.id), '[]')) order by m.baseline_on, m.position, m.id)
      from milestones m where m.taskforce_id = t.id), '[]'),
    'recommendations', coalesce((
      select jsonb_agg(jsonb_build_object('number', case when r.state in ('adopted', 'published') then r.number end,
          'title', case when r.state in ('adopted', 'published') then r.title end, 'state', r.state,
          'isRoundOpen', exists (select 1 from rounds o where o.recommendation_id = r.id and o.state = 'open')) order by r.number)
      from recommendations r where r.taskforce_id = t.id and r.audience <> 'sector'), '[]'),
    'meetings', coalesce((
      select jsonb_agg(jsonb_build_object('number', m.number, 'title', m.title, 'startsLocal', m.starts_local,
          'isHeld', m.state in ('held', 'minutesOut', 'minutesApproved')) order by m.starts_local)
      from meetings m
      where m.taskforce_id = t.id and m.state in ('called', 'materialOut', 'held', 'minutesOut', 'minutesApproved') and m.starts_local is not null
        and not exists (select 1 from told, jsonb_array_elements(told.content -> 'held') h where (h ->> 'number')::int = m.number)), '[]'),
    'decisions', coalesce((
      select jsonb_agg(jsonb_build_object('year', d.year, 'serial', d.serial, 'text', d.text, 'madeOn', d.made_on) order by d.year, d.serial)
      from decisions d join meetings m on m.id = d.meeting_id
      where d.taskforce_id = t.id and not d.is_closed and m.state = 'minutesApproved' and d.made_on <= as_of
        and not exists (select 1 from told, jsonb_array_elements(told.content -> 'decisions') e
          where (e ->> 'year')::int = d.year and (e ->> 'serial')::int = d.serial)), '[]'),
    'seatsEnding', coalesce((
      select jsonb_agg(jsonb_build_object('role', s.role, 'sector', jsonb_build_object('da', x.name_da, 'en', x.name_en), 'untilOn', s.until_on,
          'next', (select jsonb_build_object('da', y.name_da, 'en', y.name_en) from seats n join sectors y on y.id = n.sector_id
            where n.taskforce_id = t.id and n.user_id = s.user_id and n.from_on = s.until_on + 1)) order by s.until_on, s.id)
      from seats s join sectors x on x.id = s.sector_id
      where s.taskforce_id = t.id and s.role in ('chair', 'deputyChair', 'member') and s.until_on between as_of and as_of + 60), '[]'))
  from taskforces t left join composition_rules rule on rule.taskforce_id = t.id
  where t.id = app_taskforce() and app_runs()
$$;
revoke execute on function status_facts(date, uuid) from public;
grant execute on function status_facts(date, uuid) to tvaers_app;
