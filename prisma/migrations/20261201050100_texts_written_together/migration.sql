-- AlterTable
ALTER TABLE "recommendations" ADD COLUMN     "text_serial" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "text_updates" (
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "seat_id" UUID NOT NULL,
    "update" BYTEA NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_updates_pkey" PRIMARY KEY ("taskforce_id","recommendation_id","serial")
);

-- CreateTable
CREATE TABLE "text_snapshots" (
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "state" BYTEA NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_snapshots_pkey" PRIMARY KEY ("taskforce_id","recommendation_id","serial")
);

-- AddForeignKey
ALTER TABLE "text_updates" ADD CONSTRAINT "text_updates_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_updates" ADD CONSTRAINT "text_updates_taskforce_id_seat_id_fkey" FOREIGN KEY ("taskforce_id", "seat_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_snapshots" ADD CONSTRAINT "text_snapshots_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: the wall of the two tables, and the functions through which a serving process keeps a text that several write in. They
-- are called outside any actor's transaction, after the rule of packages/domain was asked for each of those whose words are kept, and give
-- or take nothing but what one text holds. docs/decisions/0030-texts-are-written-together.md

alter table text_updates add constraint text_updates_size check (serial > 0 and octet_length(update) between 1 and 2000000);
alter table text_snapshots add constraint text_snapshots_serial check (serial >= 0);

-- recommendations.read: who reads the text reads how it came about. Append-only: nobody changes or removes what is logged.
do $$
declare
  name text;
begin
  foreach name in array array['text_updates', 'text_snapshots'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy steward on %I to current_user using (true) with check (true)', name);
    execute format('create policy actor on %I to tvaers_app using (taskforce_id = (select app_taskforce())
      and recommendation_id in (select r.id from recommendations r)) with check (taskforce_id = (select app_taskforce()))', name);
  end loop;
end
$$;
grant select, insert on text_updates, text_snapshots to tvaers_app;

-- What the rules of reading and writing ask of a text, by its row. Recusal is the person's: it counts for every seat he has held here.
create function text_facts(r recommendations) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object('state', r.state, 'audience', r.audience, 'leadSectorId', r.lead_sector_id,
    'isArchived', (select t.archived_at is not null from taskforces t where t.id = r.taskforce_id),
    'recusedSeatIds', coalesce((select jsonb_agg(own.id order by own.id) from seats own where own.taskforce_id = r.taskforce_id and own.user_id in (
      select held.user_id from recusals q join seats held on held.taskforce_id = q.taskforce_id and held.id = q.seat_id
      where q.taskforce_id = r.taskforce_id and q.recommendation_id = r.id)), '[]'::jsonb))
$$;

create function facts_of_texts(ids uuid[]) returns table (id uuid, taskforce_id uuid, facts jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.id, r.taskforce_id, text_facts(r) from recommendations r where r.id = any (ids)
$$;

-- The text as it is shown, which update of the log it holds, and the last there is.
create function text_standing(taskforce uuid, recommendation uuid) returns table (text jsonb, text_serial int, last_serial int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.text, r.text_serial, coalesce((select max(u.serial) from text_updates u where u.taskforce_id = taskforce and u.recommendation_id = recommendation), 0)
  from recommendations r where r.taskforce_id = taskforce and r.id = recommendation
$$;

-- The updates after one; after -1 the latest snapshot and those that follow it.
create function text_log(taskforce uuid, recommendation uuid, after int) returns table (serial int, bytes bytea)
language sql stable security definer set search_path = pg_catalog, public as $$
  with latest as materialized (
    select s.serial, s.state from text_snapshots s
    where s.taskforce_id = taskforce and s.recommendation_id = recommendation and after < 0 order by s.serial desc limit 1)
  select l.serial, l.state from latest l
  union all
  select u.serial, u.update from text_updates u
  where u.taskforce_id = taskforce and u.recommendation_id = recommendation and u.serial > greatest(after, coalesce((select l.serial from latest l), 0))
  order by 1
$$;

-- Kept once for a serial; of two processes that take the first, one is kept, and both go on from that.
create function keep_text_snapshot(taskforce uuid, recommendation uuid, at_serial int, held bytea, moment timestamptz) returns void
language sql security definer set search_path = pg_catalog, public as $$
  insert into text_snapshots (taskforce_id, recommendation_id, serial, state, taken_at)
  values (taskforce, recommendation, at_serial, held, moment) on conflict do nothing
$$;

-- Appends updates behind the one the process knows as the last, if the facts its rules were asked of still hold: both are looked at under
-- the lock of the text's row, which every act on the recommendation takes. An event is written unless this seat's writing is told already:
-- in the last ten minutes, and nothing but writing since (docs/decisions/0012-a-save-of-a-text-is-not-always-an-event.md).
create function append_text_updates(taskforce uuid, recommendation uuid, known int, seen jsonb, people uuid[], writers uuid[], updates bytea[], moment timestamptz)
returns jsonb language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  r recommendations%rowtype;
  facts jsonb;
  last int;
  acting text := app_role();
  wrote record;
begin
  select * into r from recommendations q where q.taskforce_id = taskforce and q.id = recommendation for no key update;
  if not found then return jsonb_build_object('outcome', 'gone'); end if;
  facts := text_facts(r);
  if facts <> seen then return jsonb_build_object('outcome', 'changed', 'facts', facts); end if;
  select coalesce(max(u.serial), 0) into last from text_updates u where u.taskforce_id = taskforce and u.recommendation_id = recommendation;
  if last <> known then return jsonb_build_object('outcome', 'behind'); end if;
  insert into text_updates (taskforce_id, recommendation_id, serial, seat_id, update, written_at)
    select taskforce, recommendation, known + x.place, x.seat, x.update, moment from unnest(writers, updates) with ordinality x(seat, update, place);
  perform set_config('app.role', 'system', true);
  for wrote in select distinct x.person, x.seat from unnest(people, writers) x(person, seat) loop
    if not exists (select 1 from events e where e.taskforce_id = taskforce and e.noun = 'recommendations' and e.thing_id = recommendation and e.verb = 'write'
      and e.seat_id = wrote.seat and e.at > moment - interval '10 minutes' and not exists (select 1 from events o where o.taskforce_id = taskforce
        and o.noun = 'recommendations' and o.thing_id = recommendation and o.number > e.number and o.verb <> 'write'))
    then
      perform append_event(taskforce, moment, wrote.person, wrote.seat, null, 'write', 'recommendations', recommendation,
        case when r.audience = 'sector' then r.lead_sector_id end, null, '{}'::jsonb);
    end if;
  end loop;
  perform set_config('app.role', coalesce(acting, ''), true);
  return jsonb_build_object('outcome', 'kept', 'serial', known + cardinality(updates));
end
$$;

-- Shows the text as it stands after an update of the log, unless what is shown is newer. Its first words make an idea a draft.
create function show_text(taskforce uuid, recommendation uuid, at_serial int, shown jsonb, is_written boolean, moment timestamptz) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update recommendations r set text = shown, text_serial = at_serial, text_changed_at = moment, text_version = r.text_version + 1,
      state = case when r.state = 'idea' and is_written then 'drafting' else r.state end
    where r.taskforce_id = taskforce and r.id = recommendation and r.text_serial < at_serial
$$;

-- Tells the pages that show it: apart from the showing, which comes every second while somebody writes.
create function tell_of_text(taskforce uuid, recommendation uuid) returns void
language sql stable security definer set search_path = pg_catalog, public as $$
  select pg_notify('changed', jsonb_build_object('taskforceId', taskforce, 'noun', 'recommendations', 'id', recommendation, 'verb', 'write',
    'sectorId', case when r.audience = 'sector' then r.lead_sector_id end)::text)
  from recommendations r where r.taskforce_id = taskforce and r.id = recommendation
$$;

-- Texts whose log goes further than what is shown of them: a process ended in between.
create function texts_behind() returns table (taskforce_id uuid, recommendation_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.taskforce_id, r.id from recommendations r where exists (
    select 1 from text_updates u where u.taskforce_id = r.taskforce_id and u.recommendation_id = r.id and u.serial > r.text_serial)
$$;

do $$
declare
  name text;
begin
  foreach name in array array['text_facts(recommendations)', 'facts_of_texts(uuid[])', 'text_standing(uuid, uuid)', 'text_log(uuid, uuid, int)',
    'keep_text_snapshot(uuid, uuid, int, bytea, timestamptz)', 'show_text(uuid, uuid, int, jsonb, boolean, timestamptz)', 'texts_behind()', 'tell_of_text(uuid, uuid)',
    'append_text_updates(uuid, uuid, int, jsonb, uuid[], uuid[], bytea[], timestamptz)'] loop
    execute format('revoke execute on function %s from public', name);
    if name not like 'text_facts%' then execute format('grant execute on function %s to tvaers_app', name); end if;
  end loop;
end
$$;
