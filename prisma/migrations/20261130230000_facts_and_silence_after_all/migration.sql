-- As in 20261130195000, for the definition that counts substitutes too: past the walls every table is asked by its taskforce first, so that
-- what a meeting's facts cost does not grow with the other taskforces in the database.
do $$
declare
  one record;
  before text;
  after text;
begin
  for one in select * from (values
      ('a.meeting_id = m.id', 'a.taskforce_id = m.taskforce_id'),
      ('i.meeting_id = m.id', 'i.taskforce_id = m.taskforce_id'),
      ('r.item_id = i.id', 'r.taskforce_id = i.taskforce_id'),
      ('l.item_id = i.id', 'l.taskforce_id = i.taskforce_id'),
      ('d.outcome_line_id = l.id', 'd.taskforce_id = l.taskforce_id'),
      ('k.outcome_line_id = l.id', 'k.taskforce_id = l.taskforce_id')) as t(asked, first)
  loop
    before := pg_get_functiondef('public.meeting_facts'::regproc);
    after := regexp_replace(before, '(?<![a-z_.])' || regexp_replace(one.asked, '([().])', '\\\1', 'g'), one.first || ' and ' || one.asked, 'g');
    if after = before then raise exception 'meeting_facts does not ask %', one.asked; end if;
    execute after;
  end loop;
end
$$;

-- As in 20261130180000: in an archived taskforce no minutes are approved by silence; nor are they while an objection is open.
create or replace function minutes_past_objection(today date) returns table (taskforce_id uuid, meeting_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.taskforce_id, m.id from meetings m join taskforces t on t.id = m.taskforce_id
  where app_role() = 'system' and t.archived_at is null and m.state = 'minutesOut' and m.objections_until_on < today
    and not exists (select 1 from objections o where o.taskforce_id = m.taskforce_id and o.meeting_id = m.id and o.state = 'open')
$$;
