-- AlterTable
ALTER TABLE "taskforces" ADD COLUMN     "expected_recommendations" INTEGER;

alter table taskforces add constraint taskforces_expected check (expected_recommendations between 1 and 200);

-- The way of each recommendation that is before the taskforce, for the picture of stages over time: when it began there, was shared, went
-- to deliberation, was adopted, went out. The log itself is not for observers and commissioners, and these days are no secret to who
-- reads the recommendation: whoever asks joins recommendations, whose policy cuts. What is in a sector's room is never in it, nor are
-- the days something lay there: an event of a room bears its sector.
create function recommendation_lives() returns table (
  recommendation_id uuid, begun_at timestamptz, shared_at timestamptz, deliberated_at timestamptz, adopted_at timestamptz, ended_at timestamptz
)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.id, min(e.at) filter (where e.verb = 'propose'), min(e.at) filter (where e.verb = 'share'),
    max(e.at) filter (where e.verb = 'deliberate'), max(e.at) filter (where e.verb = 'adopt'),
    max(e.at) filter (where e.verb in ('reject', 'withdraw', 'merge'))
  from recommendations r
  left join events e on e.taskforce_id = r.taskforce_id and e.noun = 'recommendations' and e.thing_id = r.id and e.sector_id is null
    and e.verb in ('propose', 'share', 'deliberate', 'adopt', 'reject', 'withdraw', 'merge')
  where r.taskforce_id = app_taskforce() and r.audience <> 'sector' and r.id <> all (app_recused())
  group by r.id
$$;
revoke execute on function recommendation_lives() from public;
grant execute on function recommendation_lives() to tvaers_app;
