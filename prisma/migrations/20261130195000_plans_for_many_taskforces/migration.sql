-- What a taskforce costs does not grow with the others. Nobody reads more or less by this: apps/server/src/doors/agreement.test.ts.

-- How many rows a busy taskforce has ---------------------------------------------------------------------------------------------------

-- A statement is planned once, for any taskforce, by what one has on average. Among thousands of small ones that is next to nothing, and a
-- plan for next to nothing reads a list once for each row of another. So PostgreSQL is told what to reckon with, however many there are.
do $$
declare
  name text;
  busy integer;
begin
  for name, busy in select * from (values
      ('sectors', 5), ('themes', 5), ('standing_items', 5), ('taskforce_facts', 20), ('seats', 25), ('mandates', 2), ('mandate_tasks', 10),
      ('milestones', 20), ('predecessors', 20), ('forecasts', 60), ('criteria', 40), ('baseline_moves', 20), ('meetings', 12), ('poll_slots', 20),
      ('poll_answers', 200), ('invitations', 250), ('agenda_items', 100), ('item_proposals', 10), ('attendances', 250), ('outcome_lines', 150),
      ('decisions', 50), ('actions', 60), ('recommendations', 50), ('recommendation_versions', 100), ('comments', 200), ('basis', 100),
      ('rounds', 60), ('round_asked', 600), ('positions', 500), ('standings', 50), ('sources', 40), ('findings', 80), ('finding_sources', 160),
      ('status_reports', 12), ('status_questions', 12), ('inbox_snoozes', 20), ('notices', 500), ('events', 2000)) as t(name, busy)
  loop
    execute format('alter table %I alter column taskforce_id set (n_distinct = %s)', name, (-1.0 / busy)::real);
  end loop;
end
$$;

-- What is kept from overlapping --------------------------------------------------------------------------------------------------------

-- The same rules on other indexes. Those of GiST looked the cheapest to the planner for finding a person's seats or a recommendation's open
-- round, and are the slowest. The first is one nobody can search by; the others are plain ones.
alter table seats drop constraint seats_no_overlap;
alter table seats add constraint seats_no_overlap
  exclude using gist ((taskforce_id::text || user_id::text) with =, daterange(from_on, until_on, '[]') with &&);
alter table rounds drop constraint rounds_one_open;
alter table rounds add constraint rounds_one_open exclude using btree (recommendation_id with =) where (state = 'open');
alter table forecasts drop constraint forecasts_one_waiting;
alter table forecasts add constraint forecasts_one_waiting exclude using btree (milestone_id with =) where (state = 'proposed');
alter table baseline_changes drop constraint baseline_changes_one_waiting;
alter table baseline_changes add constraint baseline_changes_one_waiting exclude using btree (taskforce_id with =) where (state = 'proposed');

-- Functions past the walls -------------------------------------------------------------------------------------------------------------

-- What they look for is looked for in the one taskforce: no row security says so here, and every index begins with it. Each keeps what it
-- does; where it names the one, it now names the other first.
do $$
declare
  one record;
  before text;
  after text;
begin
  for one in select * from (values
      ('status_facts', 'p.milestone_id = m.id', 'p.taskforce_id = t.id'),
      ('status_facts', 'f.milestone_id = m.id', 'f.taskforce_id = t.id'),
      ('status_facts', 'o.recommendation_id = r.id', 'o.taskforce_id = t.id'),
      ('meeting_facts', 'a.meeting_id = m.id', 'a.taskforce_id = m.taskforce_id'),
      ('meeting_facts', 'i.meeting_id = m.id', 'i.taskforce_id = m.taskforce_id'),
      ('meeting_facts', 'r.item_id = i.id', 'r.taskforce_id = i.taskforce_id'),
      ('meeting_facts', 'l.item_id = i.id', 'l.taskforce_id = i.taskforce_id'),
      ('meeting_facts', 'd.outcome_line_id = l.id', 'd.taskforce_id = l.taskforce_id'),
      ('meeting_facts', 'k.outcome_line_id = l.id', 'k.taskforce_id = l.taskforce_id'),
      ('carry_recusals', 'i.recommendation_id = q.recommendation_id', 'i.taskforce_id = q.taskforce_id'),
      ('take_recusals_back', 'r.seat_id = his.id', 'r.taskforce_id = old.taskforce_id'),
      ('take_recusals_back', 'i.recommendation_id = old.recommendation_id', 'i.taskforce_id = old.taskforce_id'),
      ('carry_recusals_to_seat', '(s.taskforce_id, s.user_id) = (new.taskforce_id, new.user_id)', 'r.taskforce_id = new.taskforce_id'),
      ('duties_after', 'a.owner_seat_id = seat', 'a.taskforce_id = (select w.taskforce_id from was w)'),
      ('duties_after', 'm.owner_seat_id = seat', 'm.taskforce_id = (select w.taskforce_id from was w)'),
      ('duties_after', 'i.presenter_seat_id = seat', 'i.taskforce_id = (select w.taskforce_id from was w)'),
      ('duties_after', 'v.seat_id = seat', 'v.taskforce_id = (select w.taskforce_id from was w)'),
      ('duties_after', 'p.proposed_by_id = seat', 'p.taskforce_id = (select w.taskforce_id from was w)'),
      ('duties_after', 'b.round_id = o.id', 'b.taskforce_id = o.taskforce_id'),
      ('duties_after', 'p.recommendation_id = o.recommendation_id', 'p.taskforce_id = o.taskforce_id'),
      ('duties_after', 'a.seat_id = seat', 'a.taskforce_id = w.taskforce_id'),
      ('hand_over', 'a.round_id = d.thing_id', 'a.taskforce_id = taskforce'),
      ('hand_over', 'o.recommendation_id = q.recommendation_id', 'o.taskforce_id = taskforce'),
      ('hand_over', 'o.meeting_id = v.meeting_id', 'o.taskforce_id = taskforce'),
      ('hand_over', 'o.meeting_id = a.meeting_id', 'o.taskforce_id = taskforce'),
      ('hand_over', 'o.slot_id = a.slot_id', 'o.taskforce_id = taskforce')) as t(name, asked, first)
  loop
    before := pg_get_functiondef(('public.' || one.name)::regproc);
    after := regexp_replace(before, '(?<![a-z_.])' || regexp_replace(one.asked, '([().])', '\\\1', 'g'), one.first || ' and ' || one.asked, 'g');
    if after = before then raise exception '% does not ask %', one.name, one.asked; end if;
    execute after;
  end loop;
end
$$;

-- So that the numbers above count from now on.
analyze;
