-- AlterTable
ALTER TABLE "taskforces" ADD COLUMN     "archive_reason" TEXT,
ADD COLUMN     "archived_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "last_sign_in_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "standing_items" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "type" "item_type" NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 5,

    CONSTRAINT "standing_items_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "standing_items_taskforce_id_id_key" ON "standing_items"("taskforce_id", "id");

-- AddForeignKey
ALTER TABLE "standing_items" ADD CONSTRAINT "standing_items_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every seat of the taskforce reads what stands on every agenda, as it does the rules.
alter table standing_items enable row level security;
alter table standing_items force row level security;
create policy steward on standing_items to current_user using (true) with check (true);
create policy actor on standing_items to tvaers_app using (taskforce_id = (select app_taskforce())) with check (taskforce_id = (select app_taskforce()));
grant select, insert on standing_items to tvaers_app;
alter table standing_items add constraint standing_items_minutes check (minutes between 0 and 600);

-- An archived taskforce -----------------------------------------------------------------------------------------------------------

alter table taskforces add constraint taskforces_archived_says_why check ((archived_at is null) = (archive_reason is null));

-- Sets the actor for the transaction, as before. Where the taskforce is archived the transaction is made read-only: PostgreSQL itself
-- refuses every write in it, whichever table it goes to.
create or replace function act_as(acting_user uuid, taskforce uuid, seat uuid, sector uuid, acting_role text, acts_as_chair boolean) returns void
language plpgsql as $$
begin
  perform set_config('app.user_id', acting_user::text, true), set_config('app.taskforce_id', taskforce::text, true),
    set_config('app.seat_id', seat::text, true), set_config('app.sector_id', coalesce(sector::text, ''), true),
    set_config('app.role', acting_role, true), set_config('app.acts_as_chair', case when acts_as_chair then 'on' else 'off' end, true);
  perform set_config('app.recused', r.recommendations, true), set_config('app.recused_items', r.items, true)
    from recused_from(taskforce, acting_user) r;
  if exists (select 1 from taskforces t where t.id = taskforce and t.archived_at is not null) then
    perform set_config('transaction_read_only', 'on', true);
  end if;
end
$$;

-- Only the functions below archive and make operators, whatever statement the application comes with: they belong to the owner.
create function keep_archive() returns trigger language plpgsql as $$
begin
  if current_user::regrole::oid <> (select c.relowner from pg_class c where c.oid = tg_relid) then
    raise exception 'this is done by the operator' using errcode = 'TVOP1';
  end if;
  return new;
end
$$;
create trigger keep_archive before update on taskforces for each row
  when (new.archived_at is distinct from old.archived_at or new.archive_reason is distinct from old.archive_reason)
  execute function keep_archive();
create trigger keep_operators before update on users for each row when (new.is_operator <> old.is_operator) execute function keep_archive();
create trigger keep_new_operators before insert on users for each row when (new.is_operator) execute function keep_archive();

create function archive_taskforce(taskforce uuid, moment timestamptz, reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform ask_operator();
  update taskforces t set archived_at = moment, archive_reason = reason, version = t.version + 1 where t.id = taskforce and t.archived_at is null;
  return found;
end
$$;

create function reopen_taskforce(taskforce uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform ask_operator();
  update taskforces t set archived_at = null, archive_reason = null, version = t.version + 1 where t.id = taskforce and t.archived_at is not null;
  return found;
end
$$;

-- What open streams, sign-in and pages know of a person, as before, and which of his taskforces are archived.
create or replace function session_actor(token_hash text, real_now timestamptz, today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object(
    'sessionId', s.id, 'userId', u.id, 'name', u.name, 'email', u.email, 'language', u.language, 'isOperator', u.is_operator,
    'lastSeenAt', s.last_seen_at, 'expires', s.expires,
    'seats', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', seat.id, 'taskforceId', seat.taskforce_id, 'slug', t.slug, 'role', seat.role, 'sectorId', seat.sector_id,
        'servesSeatId', seat.serves_seat_id, 'employer', seat.employer, 'title', seat.title, 'isArchived', t.archived_at is not null,
        'actsAsChair', seat.role = 'chair' or exists (select 1 from deputy_periods d
          where d.taskforce_id = seat.taskforce_id and d.seat_id = seat.id and seat.role = 'deputyChair' and today between d.from_on and d.until_on))
        order by t.archived_at is not null, t.slug)
      from seats seat join taskforces t on t.id = seat.taskforce_id
      where seat.user_id = u.id and seat.from_on <= today and (seat.until_on is null or seat.until_on >= today)), '[]'::jsonb))
  from sessions s join users u on u.id = s.user_id
  where s.session_token = token_hash and s.expires > real_now and s.absolute_until > real_now
$$;

-- A new taskforce -----------------------------------------------------------------------------------------------------------------

-- Lets the operator fill the taskforce he is about to make: one that is not there yet, so that there is nothing in it to read.
create function act_as_founder(taskforce uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform ask_operator();
  if exists (select 1 from taskforces t where t.id = taskforce) then
    raise exception 'a founder acts in what is not there yet' using errcode = 'TVOP1';
  end if;
  perform set_config('app.taskforce_id', taskforce::text, true), set_config('app.role', 'founder', true);
end
$$;

create function is_address_taken(address text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform ask_operator();
  return exists (select 1 from taskforces t where t.slug = address);
end
$$;

drop function installation_taskforces();
create function installation_taskforces() returns table (id uuid, slug text, name_da text, name_en text, set_up_by text, starts_on date,
  delivery_on date, delivery_precision date_precision, archived_at timestamptz, archive_reason text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform ask_operator();
  return query select t.id, t.slug, t.name_da, t.name_en, t.set_up_by, t.starts_on, t.delivery_on, t.delivery_precision, t.archived_at, t.archive_reason
    from taskforces t;
end
$$;

-- The shape of a taskforce to make another after: how it is composed, its rules, its standing items, and the titles and distances of its
-- plan. No people, no descriptions, nothing it works on.
create function taskforce_shape(taskforce uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform ask_operator();
  return (
    select jsonb_build_object(
      'deliveryOn', coalesce((select m.baseline_on from milestones m where m.taskforce_id = t.id and m.is_delivery limit 1), t.delivery_on),
      'sectors', coalesce((select jsonb_agg(jsonb_build_object('nameDa', s.name_da, 'nameEn', s.name_en, 'letter', s.letter, 'plannedSeats', s.planned_seats)
        order by s.position) from sectors s where s.taskforce_id = t.id), '[]'),
      'rule', (select jsonb_build_object('quorumShare', r.quorum_share, 'quorumMinSectors', r.quorum_min_sectors, 'quorumNeedsChair', r.quorum_needs_chair,
        'materialWorkingDays', r.material_working_days, 'objectionWorkingDays', r.objection_working_days,
        'secretariatForecastDays', r.secretariat_forecast_days, 'adoptionRule', r.adoption_rule) from composition_rules r where r.taskforce_id = t.id),
      'standingItems', coalesce((select jsonb_agg(jsonb_build_object('type', i.type, 'title', i.title, 'minutes', i.minutes) order by i.position)
        from standing_items i where i.taskforce_id = t.id), '[]'),
      'milestones', coalesce((select jsonb_agg(jsonb_build_object('key', m.id, 'title', m.title, 'on', m.baseline_on, 'isDelivery', m.is_delivery,
          'predecessorKeys', coalesce((select jsonb_agg(p.predecessor_id) from predecessors p where p.taskforce_id = t.id and p.milestone_id = m.id), '[]'))
        order by m.position) from milestones m where m.taskforce_id = t.id and m.state <> 'dropped'), '[]'))
    from taskforces t where t.id = taskforce);
end
$$;

-- Users ---------------------------------------------------------------------------------------------------------------------------

-- Sessions are swept away; when somebody signed in last stays with the person.
create function note_sign_in() returns trigger language plpgsql as $$
begin
  update users set last_sign_in_at = new.created_at where id = new.user_id;
  return null;
end
$$;
create trigger note_sign_in after insert on sessions for each row execute function note_sign_in();
update users u set last_sign_in_at = (select max(s.created_at) from sessions s where s.user_id = u.id);

-- In which taskforces a person holds a seat today, by their names only.
create function installation_users(real_now timestamptz, today date, pattern text, most integer) returns table (id uuid, name text, email text,
  language text, is_operator boolean, last_sign_in_at timestamptz, version integer, open_sessions integer, taskforces jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform ask_operator();
  return query
    select u.id, u.name, u.email, u.language, u.is_operator, u.last_sign_in_at, u.version,
      (select count(*)::int from sessions s where s.user_id = u.id and s.expires > real_now and s.absolute_until > real_now),
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'nameDa', t.name_da, 'nameEn', t.name_en) order by t.slug)
        from seats x join taskforces t on t.id = x.taskforce_id
        where x.user_id = u.id and x.from_on <= today and (x.until_on is null or x.until_on >= today)), '[]'::jsonb)
    from users u where u.name ilike pattern or u.email ilike pattern order by u.name, u.email limit most;
end
$$;

-- Makes or unmakes an operator. There is always one left, also when two go at once: the rows are locked in one order.
create function set_operator(person uuid, operates boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform ask_operator();
  perform 1 from users u where u.is_operator order by u.id for update;
  if not operates and not exists (select 1 from users u where u.is_operator and u.id <> person) then return false; end if;
  update users u set is_operator = operates, version = u.version + 1 where u.id = person and u.is_operator <> operates;
  return true;
end
$$;

-- What operators did, in every taskforce and in the installation.
create function installation_log(before timestamptz, most integer) returns table (taskforce_id uuid, number bigint, at timestamptz, verb text, thing_id uuid,
  difference jsonb, by_name text, taskforce_da text, taskforce_en text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  perform ask_operator();
  return query
    select e.taskforce_id, e.number, e.at, e.verb, e.thing_id, e.difference, u.name, t.name_da, t.name_en
    from events e left join users u on u.id = e.user_id left join taskforces t on t.id = e.taskforce_id
    where e.noun = 'installation' and (before is null or e.at < before)
    order by e.at desc, e.number desc limit most;
end
$$;
create index events_of_installation on events (at) where noun = 'installation';

revoke execute on function archive_taskforce(uuid, timestamptz, text), reopen_taskforce(uuid), act_as_founder(uuid), is_address_taken(text),
  installation_taskforces(), taskforce_shape(uuid), installation_users(timestamptz, date, text, integer), set_operator(uuid, boolean),
  installation_log(timestamptz, integer) from public;
grant execute on function archive_taskforce(uuid, timestamptz, text), reopen_taskforce(uuid), act_as_founder(uuid), is_address_taken(text),
  installation_taskforces(), taskforce_shape(uuid), installation_users(timestamptz, date, text, integer), set_operator(uuid, boolean),
  installation_log(timestamptz, integer) to tvaers_app;
