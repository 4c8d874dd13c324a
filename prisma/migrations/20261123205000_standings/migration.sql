-- Where those asked stand, put together when somebody answers instead of at every look: the list and Fremdrift show it for every
-- recommendation at once, and sorting every position ever taken was most of what they cost. docs/decisions/0014-standings-are-kept.md

-- CreateTable
CREATE TABLE "standings" (
    "taskforce_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "members" JSON NOT NULL,

    CONSTRAINT "standings_pkey" PRIMARY KEY ("taskforce_id","recommendation_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "standings_taskforce_id_round_id_key" ON "standings"("taskforce_id", "round_id");

-- AddForeignKey
ALTER TABLE "standings" ADD CONSTRAINT "standings_taskforce_id_round_id_fkey" FOREIGN KEY ("taskforce_id", "round_id") REFERENCES "rounds"("taskforce_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Puts one recommendation's row together anew. Those who answer at the same moment come one after the other here, so that the later
-- sees the earlier's position.
create function keep_standing(taskforce uuid, recommendation uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  latest rounds%rowtype;
begin
  perform pg_advisory_xact_lock(hashtextextended('standing ' || recommendation, 0));
  -- A recalled round never was, and neither were the positions taken in it.
  select * into latest from rounds o
    where o.taskforce_id = taskforce and o.recommendation_id = recommendation and o.state <> 'recalled' order by o.opened_at desc, o.id desc limit 1;
  if latest.id is null then
    delete from standings w where w.taskforce_id = taskforce and w.recommendation_id = recommendation;
    return;
  end if;
  insert into standings (taskforce_id, recommendation_id, round_id, members)
    select taskforce, recommendation, latest.id, coalesce(json_agg(json_build_array(g.sector_id, g.seats) order by g.position), '[]')
    from (
      select s.sector_id, x.position, json_agg(json_build_array(a.seat_id, p.stance, v.serial, p.round_id is not distinct from latest.id) order by a.seat_id) as seats
      from round_asked a
      join seats s on s.taskforce_id = taskforce and s.id = a.seat_id
      join sectors x on x.taskforce_id = taskforce and x.id = s.sector_id
      left join (
        select distinct on (q.seat_id) q.seat_id, q.round_id, q.version_id, q.stance from positions q join rounds o on o.taskforce_id = taskforce and o.id = q.round_id
        where q.taskforce_id = taskforce and q.recommendation_id = recommendation and o.state <> 'recalled'
        order by q.seat_id, q.taken_at desc, q.id desc) p on p.seat_id = a.seat_id
      left join recommendation_versions v on v.taskforce_id = taskforce and v.id = p.version_id
      where a.taskforce_id = taskforce and a.round_id = latest.id
      group by s.sector_id, x.position) g
    on conflict (taskforce_id, recommendation_id) do update set round_id = excluded.round_id, members = excluded.members;
end
$$;

create function keep_standings() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_table_name = 'round_asked' then
    perform keep_standing(o.taskforce_id, o.recommendation_id)
      from (select distinct r.taskforce_id, r.recommendation_id from changed c join rounds r on r.taskforce_id = c.taskforce_id and r.id = c.round_id order by 2) o;
  else
    perform keep_standing(o.taskforce_id, o.recommendation_id) from (select distinct c.taskforce_id, c.recommendation_id from changed c order by 2) o;
  end if;
  return null;
end
$$;
revoke execute on function keep_standing(uuid, uuid), keep_standings() from public;

do $$
declare
  name text;
begin
  foreach name in array array['rounds', 'round_asked', 'positions'] loop
    execute format('create trigger keep_standings_in after insert on %I referencing new table as changed for each statement execute function keep_standings()', name);
    execute format('create trigger keep_standings_up after update on %I referencing new table as changed for each statement execute function keep_standings()', name);
    execute format('create trigger keep_standings_out after delete on %I referencing old table as changed for each statement execute function keep_standings()', name);
  end loop;
end
$$;

alter table standings enable row level security;
alter table standings force row level security;
create policy steward on standings to current_user using (true) with check (true);
-- As the positions it is made of: rounds.readPositions.
create policy actor on standings for select to tvaers_app using (
  (taskforce_id, true) = (select app_taskforce(), app_works() or app_role() = 'observer')
  and recommendation_id in (select r.id from recommendations r)
  and round_id <> all ((select app_sealed_rounds())::uuid[])
);
grant select on standings to tvaers_app;

-- What was answered before there were triggers.
do $$
begin
  perform keep_standing(o.taskforce_id, o.recommendation_id) from (select distinct r.taskforce_id, r.recommendation_id from rounds r) o;
end
$$;
