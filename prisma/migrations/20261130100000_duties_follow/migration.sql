-- What lay with a seat that has ended goes to the person's next one, to his sector or to the secretariat, on the day and not before:
-- docs/decisions/0017-what-a-change-of-seat-does.md

-- AlterTable
ALTER TABLE "seats" ADD COLUMN     "handed_over_at" TIMESTAMPTZ(3);

-- What every request asks: is there a seat here that ended without handing over?
create index seats_to_hand_over on seats (taskforce_id, until_on) where until_on is not null and handed_over_at is null;

-- A seat that ends on another day hands over on that day; one that is followed after all hands over what still lies with it.
create function hand_over_anew() returns trigger language plpgsql as $$
begin
  new.handed_over_at := null;
  return new;
end
$$;
create trigger hand_over_anew before update of until_on on seats for each row when (new.until_on is distinct from old.until_on)
  execute function hand_over_anew();
create function hand_over_to_newcomer() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update seats s set handed_over_at = null
    where s.taskforce_id = new.taskforce_id and s.user_id = new.user_id and s.until_on = new.from_on - 1 and s.handed_over_at is not null;
  return null;
end
$$;
create trigger hand_over_to_newcomer after insert on seats for each row execute function hand_over_to_newcomer();

-- Where each duty of a seat goes on a day when the person goes on as this role in this sector (null: he leaves). The one answer to what
-- will happen, cut by row security to what the asker may read, and to what happens. `goes_to`: person, sector (`sector_id`), secretariat,
-- nobody (it falls away); of a round: person (asked and what was said go along), askedAnew, stays, withdrawn (no longer asked).
create function duties_after(seat uuid, new_role role, new_sector uuid, on_day date)
returns table (kind text, thing_id uuid, goes_to text, sector_id uuid) language sql stable as $$
  with was as (select s.taskforce_id, s.role, s.sector_id from seats s where s.id = seat),
    heir as (select new_role as role, new_sector as sector_id, new_role in ('chair', 'deputyChair', 'member') as votes
      where new_role is not null and new_role not in ('observer', 'commissioner')),
    voting as (
      select s.sector_id from seats s where s.taskforce_id = (select w.taskforce_id from was w) and s.id <> seat
        and s.role in ('chair', 'deputyChair', 'member') and s.from_on <= on_day and (s.until_on is null or s.until_on >= on_day)
      union select h.sector_id from heir h where h.votes)
  -- A ball goes along where the new seat may write the text, and where it was given to somebody from outside the lead sector; else it is
  -- the lead sector's, and where nobody votes for that, the secretariat's. What lies in a sector's room never leaves it.
  select 'ball', r.id,
    case
      when exists (select 1 from heir h where (h.sector_id = r.lead_sector_id and (h.votes or h.role = 'adviser'))
        or (r.audience <> 'sector' and (h.role in ('chair', 'secretariat') or (select w.sector_id from was w) is distinct from r.lead_sector_id))) then 'person'
      when r.audience = 'sector' or r.lead_sector_id in (select v.sector_id from voting v) then 'sector'
      else 'secretariat'
    end, r.lead_sector_id
  from recommendations r where r.taskforce_id = (select w.taskforce_id from was w) and r.ball_seat_id = seat
  union all
  select 'action', a.id, case when exists (select 1 from heir) then 'person' else 'secretariat' end, null
  from actions a where a.owner_seat_id = seat and a.state = 'open'
  union all
  select 'milestone', m.id, case when exists (select 1 from heir) then 'person' else 'secretariat' end, null
  from milestones m where m.owner_seat_id = seat and m.state = 'planned'
  union all
  select 'item', i.id, case when exists (select 1 from heir) then 'person' else 'nobody' end, null
  from agenda_items i join meetings m on m.id = i.meeting_id
  where i.presenter_seat_id = seat and m.state in ('draft', 'pollOpen', 'called', 'materialOut', 'inSession')
    and (m.starts_local is null or left(m.starts_local, 10)::date >= on_day)
  union all
  select 'invitation', v.id, case when new_role is null or new_role = 'commissioner' then 'nobody' else 'person' end, null
  from invitations v join meetings m on m.id = v.meeting_id
  where v.seat_id = seat and m.state in ('called', 'materialOut', 'inSession') and left(m.starts_local, 10)::date >= on_day
  union all
  -- The proposal of one who leaves is answered all the same.
  select 'proposal', p.id, 'person', null
  from item_proposals p where p.proposed_by_id = seat and p.state in ('waiting', 'later') and new_role is not null
  union all
  -- What is decided is frozen. In the same sector he goes on answering; in another he is asked anew, with one voice in the round. A sector
  -- is not left without any: where he is its only one in the round, the round keeps what it was asked.
  select 'round', o.id,
    case
      when exists (select 1 from heir h where h.votes and h.sector_id = w.sector_id) then 'person'
      when o.state <> 'open' or not exists (
        select 1 from round_asked b join seats s on s.id = b.seat_id where b.round_id = o.id and b.seat_id <> seat and s.sector_id = w.sector_id) then 'stays'
      when exists (select 1 from heir h where h.votes) then 'askedAnew'
      when exists (select 1 from positions p join rounds e on e.id = p.round_id
        where p.recommendation_id = o.recommendation_id and p.seat_id = seat and e.state <> 'recalled') then 'stays'
      else 'withdrawn'
    end, null
  from round_asked a join rounds o on o.id = a.round_id join recommendations r on r.id = o.recommendation_id cross join was w
  where a.seat_id = seat and o.state <> 'recalled' and r.state in ('idea', 'drafting', 'shared', 'deliberation')
$$;

-- Hands over what lies with seats that have ended before today, each once. Who asks sets nothing in motion that the roster has not decided
-- already, so it is asked for anybody, before he is answered. Answers how many seats handed over.
create function hand_over(taskforce uuid, today date, at timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  was seats%rowtype;
  heir seats%rowtype;
  by_user uuid;
  by_seat uuid;
  duties jsonb;
  follows boolean;
  done integer := 0;
  asker text := coalesce(current_setting('app.role', true), '');
  -- What is told is told last: the log holds the taskforce's chain until the commit.
  told jsonb := '[]';
  one jsonb;
begin
  perform 1 from taskforces t where t.id = taskforce for no key update;
  for was in select s.* from seats s where s.taskforce_id = taskforce and s.until_on < today and s.handed_over_at is null order by s.until_on, s.id loop
    heir := null;
    select s.* into heir from seats s where s.taskforce_id = taskforce and s.user_id = was.user_id and s.from_on = was.until_on + 1;
    follows := coalesce(heir.role in ('chair', 'deputyChair', 'member') and was.role in ('chair', 'deputyChair', 'member')
      and heir.sector_id = was.sector_id, false);
    update seats s set handed_over_at = at where s.id = was.id;
    done := done + 1;

    -- In whose name it is told: of who acts, or who changed or ended the seat; where nothing is told of that, the person's own.
    by_user := app_user();
    by_seat := app_seat();
    if by_user is null then
      select e.user_id, e.seat_id into by_user, by_seat from events e
        where e.taskforce_id = taskforce and e.noun = 'seats' and e.thing_id = was.id and e.verb in ('change', 'end') order by e.number desc limit 1;
    end if;
    if by_user is null then
      by_user := was.user_id;
      by_seat := was.id;
    end if;

    select coalesce(jsonb_agg(to_jsonb(x)), '[]') into duties from duties_after(was.id, heir.role, heir.sector_id, greatest(was.until_on + 1, today)) x;

    with moved as (
      update recommendations r set version = r.version + 1, ball_since = case when d.goes_to = 'person' then r.ball_since else at end,
        ball_seat_id = case when d.goes_to = 'person' then heir.id end, ball_sector_id = case when d.goes_to = 'sector' then d.sector_id end,
        ball_role = case when d.goes_to = 'secretariat' then 'secretariat'::role end
      from jsonb_to_recordset(duties) as d(kind text, thing_id uuid, goes_to text, sector_id uuid) where d.kind = 'ball' and r.id = d.thing_id
      returning r.id, case when r.audience = 'sector' then r.lead_sector_id end as room, d.goes_to, d.sector_id)
    select told || coalesce(jsonb_agg(jsonb_build_object('user', by_user, 'seat', by_seat, 'noun', 'recommendations', 'verb', 'passBall', 'thing', m.id,
        'room', m.room, 'difference', jsonb_build_object('to', case m.goes_to when 'person' then jsonb_build_object('kind', 'seat', 'seatId', heir.id)
          when 'sector' then jsonb_build_object('kind', 'sector', 'sectorId', m.sector_id)
          else jsonb_build_object('kind', 'role', 'role', 'secretariat') end)) order by m.id), '[]') into told from moved m;

    with moved as (
      update actions a set version = a.version + 1, owner_seat_id = case when d.goes_to = 'person' then heir.id end,
        owner_role = case when d.goes_to = 'secretariat' then 'secretariat'::role end
      from jsonb_to_recordset(duties) as d(kind text, thing_id uuid, goes_to text, sector_id uuid) where d.kind = 'action' and a.id = d.thing_id
      returning a.id, a.item_id, d.goes_to)
    select told || coalesce(jsonb_agg(jsonb_build_object('user', by_user, 'seat', by_seat, 'noun', 'actions', 'verb', 'assign', 'thing', m.id, 'item', m.item_id,
        'difference', jsonb_build_object('owner', case m.goes_to when 'person' then jsonb_build_object('of', 'seat', 'id', heir.id)
          else jsonb_build_object('of', 'secretariat') end)) order by m.id), '[]') into told from moved m;

    with moved as (
      update milestones m set version = m.version + 1, owner_seat_id = case when d.goes_to = 'person' then heir.id end
      from jsonb_to_recordset(duties) as d(kind text, thing_id uuid, goes_to text, sector_id uuid) where d.kind = 'milestone' and m.id = d.thing_id
      returning m.id, d.goes_to)
    select told || coalesce(jsonb_agg(jsonb_build_object('user', by_user, 'seat', by_seat, 'noun', 'milestones', 'verb', 'edit', 'thing', m.id,
        'difference', jsonb_build_object('ownerSeatId', jsonb_build_object('before', was.id,
          'after', case when m.goes_to = 'person' then heir.id end))) order by m.id), '[]') into told from moved m;

    update agenda_items i set version = i.version + 1, presenter_seat_id = case when d.goes_to = 'person' then heir.id end
      from jsonb_to_recordset(duties) as d(kind text, thing_id uuid, goes_to text, sector_id uuid) where d.kind = 'item' and i.id = d.thing_id;

    -- Positions and who is asked. The sector is the same, so what was said is what the sector's seat has said.
    if follows then
      update positions p set seat_id = heir.id from recommendations r
        where p.taskforce_id = taskforce and p.seat_id = was.id and r.id = p.recommendation_id and r.state in ('idea', 'drafting', 'shared', 'deliberation');
    end if;
    delete from round_asked a using jsonb_to_recordset(duties) as d(kind text, thing_id uuid, goes_to text, sector_id uuid) where d.kind = 'round' and a.round_id = d.thing_id and a.seat_id = was.id
      and d.goes_to in ('person', 'askedAnew', 'withdrawn');
    insert into round_asked (taskforce_id, round_id, seat_id) select taskforce, d.thing_id, heir.id from jsonb_to_recordset(duties) as d(kind text, thing_id uuid, goes_to text, sector_id uuid)
      where d.kind = 'round' and d.goes_to in ('person', 'askedAnew') on conflict do nothing;

    if heir.id is not null then
      -- Recusal is the person's: where he is asked, he is shown as recused.
      update recusals q set seat_id = heir.id from recommendations r
        where q.taskforce_id = taskforce and q.seat_id = was.id and r.id = q.recommendation_id and r.state in ('idea', 'drafting', 'shared', 'deliberation')
          and not exists (select 1 from recusals o where o.recommendation_id = q.recommendation_id and o.seat_id = heir.id);
      update item_proposals w set proposed_by_id = heir.id where w.taskforce_id = taskforce and w.proposed_by_id = was.id;
      -- A meeting that is to come, and one that was held while the new seat was: the roster of its day knows the new seat.
      if heir.role <> 'commissioner' then
        update invitations v set seat_id = heir.id, version = v.version + 1 from meetings m
          where v.taskforce_id = taskforce and v.seat_id = was.id and m.id = v.meeting_id
            and (m.state in ('draft', 'pollOpen', 'called', 'materialOut', 'inSession') or left(m.starts_local, 10)::date >= heir.from_on)
            and not exists (select 1 from invitations o where o.meeting_id = v.meeting_id and o.seat_id = heir.id);
      end if;
      update attendances a set seat_id = heir.id, version = a.version + 1 from meetings m
        where a.taskforce_id = taskforce and a.seat_id = was.id and m.id = a.meeting_id and left(m.starts_local, 10)::date >= heir.from_on
          and not exists (select 1 from attendances o where o.meeting_id = a.meeting_id and o.seat_id = heir.id);
      if heir.role in ('chair', 'deputyChair', 'member') then
        update poll_answers a set seat_id = heir.id from poll_slots p join meetings m on m.id = p.meeting_id
          where a.taskforce_id = taskforce and a.seat_id = was.id and p.id = a.slot_id and m.state in ('draft', 'pollOpen')
            and not exists (select 1 from poll_answers o where o.slot_id = a.slot_id and o.seat_id = heir.id);
      end if;
    end if;
  end loop;

  perform set_config('app.role', 'system', true);
  for one in select t.value from jsonb_array_elements(told) with ordinality t order by t.ordinality loop
    perform append_event(taskforce, at, (one->>'user')::uuid, (one->>'seat')::uuid, null, one->>'verb', one->>'noun', (one->>'thing')::uuid,
      (one->>'room')::uuid, (one->>'item')::uuid, one->'difference');
  end loop;
  perform set_config('app.role', asker, true);
  return done;
end
$$;
revoke execute on function hand_over(uuid, date, timestamptz) from public;
grant execute on function hand_over(uuid, date, timestamptz) to tvaers_app;

-- The taskforces of a session's seats where something is to be handed over: asked with every request, before the actor is set.
create function to_hand_over(session jsonb, today date) returns uuid[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct s.taskforce_id), '{}') from seats s
  where s.taskforce_id in (select (h.seat->>'taskforceId')::uuid from jsonb_array_elements(session->'seats') h(seat))
    and s.until_on < today and s.handed_over_at is null
$$;
revoke execute on function to_hand_over(jsonb, date) from public;
grant execute on function to_hand_over(jsonb, date) to tvaers_app;
