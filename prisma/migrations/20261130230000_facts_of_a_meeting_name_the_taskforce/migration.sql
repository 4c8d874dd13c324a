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
