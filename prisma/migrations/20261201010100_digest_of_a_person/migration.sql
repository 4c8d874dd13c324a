-- CreateTable
CREATE TABLE "digest_turns" (
    "user_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "digest_turns_pkey" PRIMARY KEY ("user_id")
);

-- AddForeignKey
ALTER TABLE "digest_turns" ADD CONSTRAINT "digest_turns_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "digest" JSONB;

-- Whoever had his digest in one of his taskforces has had it in this turn.
insert into digest_turns (user_id, due_at)
  select s.user_id, max(k.due_at) from digest_marks k join seats s on s.id = k.seat_id group by s.user_id;

-- Seats held today whose digest was due: by person now.
drop function digests_due(jsonb, int, int, date);

-- AlterTable
ALTER TABLE "digest_marks" DROP COLUMN "due_at";

alter table digest_turns enable row level security;
alter table digest_turns force row level security;
create policy steward on digest_turns to current_user using (true) with check (true);
-- Who is written to is worked out by jobs, which act as nobody; no request reads it.
create policy jobs on digest_turns to tvaers_app using ((select app_role() = 'system')) with check ((select app_role() = 'system'));
grant select, insert, update, delete on digest_turns to tvaers_app;

-- People who hold a seat today in a taskforce that is not archived, and whose digest is due and not yet written. `slots`: the weekdays
-- and hours that have just been, each with its moment.
create function digests_due(slots jsonb, default_weekday int, default_hour int, today date)
returns table (user_id uuid, due_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select u.id, x.due_at
  from users u
  left join mail_settings m on m.user_id = u.id
  join jsonb_to_recordset(slots) as x(weekday int, hour int, due_at timestamptz)
    on x.weekday = coalesce(m.digest_weekday, default_weekday) and x.hour = coalesce(m.digest_hour, default_hour)
  left join digest_turns k on k.user_id = u.id
  where app_role() = 'system' and coalesce(m.has_digest, true) and (k.due_at is null or k.due_at < x.due_at)
    and exists (select 1 from seats s join taskforces t on t.id = s.taskforce_id
      where s.user_id = u.id and t.archived_at is null and s.from_on <= today and (s.until_on is null or s.until_on >= today))
$$;

-- The seats one digest tells of, in the order of the taskforces' addresses.
create function digest_seats(person uuid, today date) returns table (taskforce_id uuid, seat_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.taskforce_id, s.id from seats s join taskforces t on t.id = s.taskforce_id
  where app_role() = 'system' and s.user_id = person and t.archived_at is null
    and s.from_on <= today and (s.until_on is null or s.until_on >= today)
  order by t.slug, s.id
$$;

revoke execute on function digests_due(jsonb, int, int, date), digest_seats(uuid, date) from public;
grant execute on function digests_due(jsonb, int, int, date), digest_seats(uuid, date) to tvaers_app;
