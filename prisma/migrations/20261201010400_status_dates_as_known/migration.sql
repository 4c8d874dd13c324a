-- As before, and how exactly each date of the plan is known.
create or replace function status_facts(as_of date, skipped uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  with told as (
    select r.content from status_reports r
    where r.taskforce_id = app_taskforce() and r.sent_at is not null and r.state <> 'replaced' and r.id is distinct from skipped)
  select jsonb_build_object(
    'startsOn', t.starts_on,
    'rule', jsonb_build_object('secretariatForecastDays', coalesce(rule.secretariat_forecast_days, 10)),
    'plan', coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'state', m.state, 'isDelivery', m.is_delivery, 'baselineOn', m.baseline_on,
          'baselinePrecision', m.baseline_precision,
          'baselineSince', m.baseline_since, 'actualOn', m.actual_on,
          'predecessorIds', coalesce((select jsonb_agg(p.predecessor_id order by p.predecessor_id) from predecessors p where p.milestone_id = m.id), '[]'),
          'forecasts', coalesce((
            select jsonb_agg(jsonb_build_object('id', f.id, 'on', f.forecast_on, 'precision', f.forecast_precision, 'state', f.state, 'reason', f.reason, 'proposedAt', f.proposed_at,
                'decidedAt', f.decided_at, 'isByChair', s.role = 'chair') order by f.proposed_at, f.id)
            from forecasts f join seats s on s.id = f.proposed_by_id where f.milestone_id = m.id), '[]')) order by m.baseline_on, m.position, m.id)
      from milestones m where m.taskforce_id = t.id), '[]'),
    'recommendations', coalesce((
      select jsonb_agg(jsonb_build_object('number', case when r.state in ('adopted', 'published') then r.number end,
          'title', case when r.state in ('adopted', 'published') then r.title end, 'state', r.state,
          'isRoundOpen', exists (select 1 from rounds o where o.recommendation_id = r.id and o.state = 'open')) order by r.number)
      from recommendations r where r.taskforce_id = t.id and r.audience <> 'sector'), '[]'),
    'meetings', coalesce((
      select jsonb_agg(jsonb_build_object('number', m.number, 'title', m.title, 'startsLocal', m.starts_local,
          'isHeld', m.state in ('held', 'minutesOut', 'minutesApproved')) order by m.starts_local)
      from meetings m
      where m.taskforce_id = t.id and m.state in ('called', 'materialOut', 'held', 'minutesOut', 'minutesApproved') and m.starts_local is not null
        and not exists (select 1 from told, jsonb_array_elements(told.content -> 'held') h where (h ->> 'number')::int = m.number)), '[]'),
    'decisions', coalesce((
      select jsonb_agg(jsonb_build_object('year', d.year, 'serial', d.serial, 'text', d.text, 'madeOn', d.made_on) order by d.year, d.serial)
      from decisions d left join meetings m on m.id = d.meeting_id
      where d.taskforce_id = t.id and not d.is_closed and d.made_on <= as_of
        and (m.state = 'minutesApproved' or d.meeting_id is null and exists (select 1 from baseline_changes c where c.decision_id = d.id))
        and not exists (select 1 from told, jsonb_array_elements(told.content -> 'decisions') e
          where (e ->> 'year')::int = d.year and (e ->> 'serial')::int = d.serial)), '[]'),
    'newPlan', (
      select jsonb_build_object('reason', c.reason, 'isByChair', s.role in ('chair', 'deputyChair'), 'endsOn', t.delivery_on,
        'moves', (select jsonb_agg(jsonb_build_object('title', k.title, 'isDelivery', k.is_delivery, 'fromOn', v.from_on, 'fromPrecision', v.from_precision,
            'toOn', v.to_on, 'toPrecision', v.to_precision) order by v.to_on, v.milestone_id)
          from baseline_moves v join milestones k on k.id = v.milestone_id where v.change_id = c.id))
      from baseline_changes c join seats s on s.id = c.proposed_by_id where c.taskforce_id = t.id and c.state = 'proposed'),
    'mandates', coalesce((
      select jsonb_agg(jsonb_build_object('number', k.number, 'proposedOn', (k.proposed_at at time zone 'Europe/Copenhagen')::date) order by k.number)
      from mandates k where k.taskforce_id = t.id and k.state = 'proposed' and k.proposed_at is not null), '[]'),
    'seatsEnding', coalesce((
      select jsonb_agg(jsonb_build_object('role', s.role, 'sector', jsonb_build_object('da', x.name_da, 'en', x.name_en), 'untilOn', s.until_on,
          'next', (select jsonb_build_object('da', y.name_da, 'en', y.name_en) from seats n join sectors y on y.id = n.sector_id
            where n.taskforce_id = t.id and n.user_id = s.user_id and n.from_on = s.until_on + 1)) order by s.until_on, s.id)
      from seats s join sectors x on x.id = s.sector_id
      where s.taskforce_id = t.id and s.role in ('chair', 'deputyChair', 'member') and s.until_on between as_of and as_of + 60), '[]'))
  from taskforces t left join composition_rules rule on rule.taskforce_id = t.id
  where t.id = app_taskforce() and app_runs()
$$;
