-- CreateEnum
CREATE TYPE "notice_state" AS ENUM ('known', 'waiting', 'told');

-- AlterTable
ALTER TABLE "events" ALTER COLUMN "user_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "unsubscribe" TEXT;

-- CreateTable
CREATE TABLE "mail_settings" (
    "user_id" UUID NOT NULL,
    "has_digest" BOOLEAN NOT NULL,
    "digest_weekday" INTEGER NOT NULL,
    "digest_hour" INTEGER NOT NULL,
    "muted_kinds" TEXT[],
    "quiet_from" INTEGER NOT NULL,
    "quiet_until" INTEGER NOT NULL,
    "is_weekend_quiet" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mail_settings_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "unsubscribe_tokens" (
    "hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unsubscribe_tokens_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "notice_looks" (
    "taskforce_id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "looked_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_looks_pkey" PRIMARY KEY ("taskforce_id")
);

-- CreateTable
CREATE TABLE "notices" (
    "taskforce_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "state" "notice_state" NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("seat_id","key")
);

-- CreateTable
CREATE TABLE "digest_marks" (
    "taskforce_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "digest_marks_pkey" PRIMARY KEY ("seat_id")
);

-- CreateIndex
CREATE INDEX "unsubscribe_tokens_user_id_idx" ON "unsubscribe_tokens"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "digest_marks_taskforce_id_seat_id_key" ON "digest_marks"("taskforce_id", "seat_id");

-- AddForeignKey
ALTER TABLE "mail_settings" ADD CONSTRAINT "mail_settings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unsubscribe_tokens" ADD CONSTRAINT "unsubscribe_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_looks" ADD CONSTRAINT "notice_looks_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_marks" ADD CONSTRAINT "digest_marks_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Bounds that the domain's schema of the settings (notices/schema.ts) repeats.
alter table mail_settings add constraint mail_settings_bounds check (
  digest_weekday between 1 and 7 and digest_hour between 5 and 22 and quiet_from between 0 and 23 and quiet_until between 0 and 23);

-- Row-level security --------------------------------------------------------------------------------------------------------------

do $$
declare
  name text;
begin
  foreach name in array array['mail_settings', 'unsubscribe_tokens', 'notice_looks', 'notices', 'digest_marks'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy steward on %I to current_user using (true) with check (true)', name);
    -- Who waits for whom is worked out by jobs, which act as nobody; no request reads these.
    execute format('create policy jobs on %I to tvaers_app using ((select app_role() = ''system'')) with check ((select app_role() = ''system''))', name);
  end loop;
end
$$;
grant select, insert, update on mail_settings to tvaers_app;
grant select, insert, update, delete on unsubscribe_tokens, notice_looks, notices, digest_marks to tvaers_app;
-- One's own settings, and up to where one's own seat has had its digest.
create policy actor on mail_settings to tvaers_app using (user_id = (select app_user())) with check (user_id = (select app_user()));
create policy actor on digest_marks for select to tvaers_app using (seat_id = (select app_seat()));

-- What jobs ask across taskforces. Each answers to the jobs only, and with ids.

-- A database that has been used before: what waits already is known, and nobody is told of it now.
create function begin_notice_looks() returns void
language sql security definer set search_path = pg_catalog, public as $$
  insert into notice_looks (taskforce_id, number)
    select h.taskforce_id, h.number from event_heads h join taskforces t on t.id = h.taskforce_id where app_role() = 'system'
    on conflict do nothing
$$;

-- Taskforces in which something has happened since they were looked through.
create function taskforces_to_look_through() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select h.taskforce_id from event_heads h join taskforces t on t.id = h.taskforce_id left join notice_looks l on l.taskforce_id = h.taskforce_id
  where app_role() = 'system' and h.number > coalesce(l.number, 0)
$$;

-- The events since a number: which things, and by whom; and the last number there is.
create function events_since(taskforce uuid, since bigint) returns table (number bigint, user_id uuid, thing_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select e.number, e.user_id, e.thing_id from events e where app_role() = 'system' and e.taskforce_id = taskforce and e.number > since
$$;

-- Seats held today whose digest is due and not yet written. `slots`: the weekdays and hours that have just been, each with its moment.
create function digests_due(slots jsonb, default_weekday int, default_hour int, today date)
returns table (taskforce_id uuid, seat_id uuid, due_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.taskforce_id, s.id, x.due_at
  from seats s
  left join mail_settings m on m.user_id = s.user_id
  join jsonb_to_recordset(slots) as x(weekday int, hour int, due_at timestamptz)
    on x.weekday = coalesce(m.digest_weekday, default_weekday) and x.hour = coalesce(m.digest_hour, default_hour)
  left join digest_marks k on k.seat_id = s.id
  where app_role() = 'system' and coalesce(m.has_digest, true)
    and s.from_on <= today and (s.until_on is null or s.until_on >= today)
    and (k.due_at is null or k.due_at < x.due_at)
$$;

-- Taskforces in which something that slept wakes on a day: no event tells of it.
create function taskforces_that_wake(today date) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct a.taskforce_id from actions a where app_role() = 'system' and a.state = 'open' and a.snoozed_until = today
$$;

-- Minutes to which nobody may object any more.
create function minutes_past_objection(today date) returns table (taskforce_id uuid, meeting_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.taskforce_id, m.id from meetings m
  where app_role() = 'system' and m.state = 'minutesOut' and m.objections_until_on < today
$$;

revoke execute on function begin_notice_looks(), taskforces_to_look_through(), events_since(uuid, bigint), digests_due(jsonb, int, int, date),
  taskforces_that_wake(date), minutes_past_objection(date) from public;
grant execute on function begin_notice_looks(), taskforces_to_look_through(), events_since(uuid, bigint), digests_due(jsonb, int, int, date),
  taskforces_that_wake(date), minutes_past_objection(date) to tvaers_app;
