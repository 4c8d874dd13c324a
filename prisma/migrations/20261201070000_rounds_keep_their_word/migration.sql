-- A round keeps the word it was opened with, and what is entered in another's name counts only as long as he does not say no.

-- CreateEnum
CREATE TYPE "position_source" AS ENUM ('phone', 'mail', 'meeting');

-- AlterTable
ALTER TABLE "positions" ADD COLUMN     "counts" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "disputed_at" TIMESTAMPTZ(3),
ADD COLUMN     "does_stand" BOOLEAN,
ADD COLUMN     "settled_at" TIMESTAMPTZ(3),
ADD COLUMN     "settled_by_id" UUID,
ADD COLUMN     "settlement" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "source" "position_source";

-- AlterTable
ALTER TABLE "rounds" ADD COLUMN     "reminded_step" INTEGER;

-- AddForeignKey
ALTER TABLE "positions" ADD CONSTRAINT "positions_taskforce_id_settled_by_id_fkey" FOREIGN KEY ("taskforce_id", "settled_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only what somebody else entered can be said not to be right.
alter table positions add constraint positions_entered_is_disputed check (disputed_at is null or source is not null or how_given is not null);
alter table positions add constraint positions_settled_at_once check (
  (settled_at is null) = (does_stand is null) and (settled_at is null) = (settled_by_id is null) and (settled_at is null or disputed_at is not null)
  and (does_stand is not true or settlement <> ''));
alter table positions add constraint positions_count_unless_disputed check (counts = (disputed_at is null or coalesce(does_stand, false)));
grant update (disputed_at, settled_at, settled_by_id, does_stand, settlement, counts) on positions to tvaers_app;

-- What people answered to is not changed under them: the question, the text, and that answers are hidden. A deadline goes one way.
create function round_keeps_its_word() returns trigger language plpgsql as $$
begin
  if old.is_hidden_until_answer and not new.is_hidden_until_answer then
    raise exception 'what was promised to be hidden stays hidden' using errcode = 'check_violation';
  end if;
  if new.deadline_on < old.deadline_on then
    raise exception 'a deadline is only moved to a later day' using errcode = 'check_violation';
  end if;
  if (new.recommendation_id, new.version_id, new.question) is distinct from (old.recommendation_id, old.version_id, old.question) then
    raise exception 'people answered to another question' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger round_keeps_its_word before update on rounds for each row execute function round_keeps_its_word();

-- As before, without what the member says is not right.
create or replace function keep_standing(taskforce uuid, recommendation uuid) returns void
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
        where q.taskforce_id = taskforce and q.recommendation_id = recommendation and o.state <> 'recalled' and q.counts
        order by q.seat_id, q.taken_at desc, q.id desc) p on p.seat_id = a.seat_id
      left join recommendation_versions v on v.taskforce_id = taskforce and v.id = p.version_id
      where a.taskforce_id = taskforce and a.round_id = latest.id
      group by s.sector_id, x.position) g
    on conflict (taskforce_id, recommendation_id) do update set round_id = excluded.round_id, members = excluded.members;
end
$$;

create or replace function app_sealed_rounds() returns uuid[] language sql stable security definer set search_path = pg_catalog, public as $$
  select case app_role()
    when 'secretariat' then '{}'
    when 'observer' then coalesce((select array_agg(o.id) from rounds o where o.taskforce_id = (select app_taskforce()) and o.state <> 'closed'), '{}')
    else coalesce((select array_agg(o.id) from rounds o
      where o.taskforce_id = (select app_taskforce()) and o.is_hidden_until_answer and o.state <> 'closed'
        and not exists (select 1 from positions p where p.taskforce_id = o.taskforce_id and p.round_id = o.id and p.seat_id = app_seat() and p.counts)), '{}')
  end
$$;

create or replace function answers_in_hidden_rounds() returns table (round_id uuid, opened_at timestamptz, seat_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct p.round_id, o.opened_at, p.seat_id
  from rounds o join positions p on p.taskforce_id = o.taskforce_id and p.round_id = o.id
  where o.taskforce_id = (select app_taskforce()) and o.state = 'open' and o.is_hidden_until_answer and o.recommendation_id <> all (app_recused()) and p.counts
$$;

-- Who is asked in an open round and owes: has said nothing, or is to look again at a changed text. That is no secret in a hidden round
-- either, and says nothing of what was answered. Repeats `standingPosition` of the domain; reminders.test.ts holds the two together.
create function owes_position(round uuid, today date) returns table (seat_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.seat_id
  from rounds o
  join round_asked a on a.taskforce_id = o.taskforce_id and a.round_id = o.id
  join seats h on h.taskforce_id = a.taskforce_id and h.id = a.seat_id and h.from_on <= today and (h.until_on is null or h.until_on >= today)
  left join lateral (
    select p.stance, v.serial
    from positions p
    join rounds e on e.taskforce_id = p.taskforce_id and e.id = p.round_id and e.state <> 'recalled'
    join recommendation_versions v on v.taskforce_id = p.taskforce_id and v.id = p.version_id
    where p.taskforce_id = o.taskforce_id and p.recommendation_id = o.recommendation_id and p.seat_id = a.seat_id and p.counts
    order by p.taken_at desc, p.id desc limit 1) said on true
  where o.id = round and o.taskforce_id = app_taskforce() and app_works() and o.state = 'open' and o.recommendation_id <> all (app_recused())
    and not exists (select 1 from recusals q where q.taskforce_id = o.taskforce_id and q.recommendation_id = o.recommendation_id and q.seat_id = a.seat_id)
    and (said.stance is null or (said.stance <> 'recused' and exists (
      select 1 from recommendation_versions w
      where w.taskforce_id = o.taskforce_id and w.recommendation_id = o.recommendation_id and w.is_substantial and w.serial > said.serial)))
$$;

-- Open rounds whose deadline is near, of every taskforce that is not archived.
create function rounds_near_deadline(today date, until_day date) returns table (taskforce_id uuid, round_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.taskforce_id, o.id from rounds o join taskforces t on t.id = o.taskforce_id
  where app_role() = 'system' and t.archived_at is null and o.state = 'open' and o.deadline_on between today and until_day
$$;
revoke execute on function owes_position(uuid, date), rounds_near_deadline(date, date), round_keeps_its_word() from public;
grant execute on function owes_position(uuid, date), rounds_near_deadline(date, date) to tvaers_app;
