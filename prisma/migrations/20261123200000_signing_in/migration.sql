-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "device" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "verification_tokens" ADD COLUMN     "browser_hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "code_hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- The people of a demo one may sign in as; none where this database is no demo.
create function demo_personas(today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'key', u.persona, 'name', u.name, 'language', u.language, 'role', seat.role, 'slug', t.slug, 'title', seat.title, 'employer', seat.employer,
      'sectorLetter', s.letter, 'sectorPosition', s.position, 'sectorDa', s.name_da, 'sectorEn', s.name_en)
    order by t.slug, seat.role, s.position, u.name), '[]'::jsonb)
  from users u
  join seats seat on seat.user_id = u.id and seat.from_on <= today and (seat.until_on is null or seat.until_on >= today)
  join taskforces t on t.id = seat.taskforce_id
  left join sectors s on s.id = seat.sector_id
  where u.persona is not null and exists (select 1 from installation i where i.is_demo)
$$;

-- Which of these sessions are good, with the seats their people hold on a day: what open streams are held to.
create function sessions_alive(ids uuid[], real_now timestamptz, today date)
returns table (session_id uuid, taskforce_id uuid, seat_id uuid, role text, sector_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.id, seat.taskforce_id, seat.id, seat.role::text, seat.sector_id
  from sessions s
  left join seats seat on seat.user_id = s.user_id and seat.from_on <= today and (seat.until_on is null or seat.until_on >= today)
  where s.id = any (ids) and s.expires > real_now and s.absolute_until > real_now
$$;

-- Says that a session has ended, to the streams it holds open. The payload is that of append_event.
create function announce_session_end() returns trigger language plpgsql as $$
begin
  perform pg_notify('changed', jsonb_build_object('taskforceId', null, 'noun', 'session', 'id', old.id, 'verb', 'end', 'sectorId', null)::text);
  return null;
end
$$;
create trigger announce_end after delete on sessions for each row execute function announce_session_end();

revoke execute on function demo_personas(date), sessions_alive(uuid[], timestamptz, date) from public;
grant execute on function demo_personas(date), sessions_alive(uuid[], timestamptz, date) to tvaers_app;

-- Old keys are swept away by the server itself, which acts as nobody.
create policy sweeper on idempotency_keys to tvaers_app using ((select app_role() = 'system'));

-- A server asks whether its database's migrations are complete; taking all rights away took this one too.
do $$
begin
  if to_regclass('public._prisma_migrations') is not null then
    grant select on public._prisma_migrations to tvaers_app;
  end if;
end
$$;
