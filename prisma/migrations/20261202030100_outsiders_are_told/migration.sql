-- AlterTable
ALTER TABLE "common_positions" ADD COLUMN     "about_version_id" UUID;

-- AlterTable
ALTER TABLE "consultations" ADD COLUMN     "reminded_step" INTEGER;

-- AlterTable
ALTER TABLE "consultees" ADD COLUMN     "dropped_at" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "common_positions" ADD CONSTRAINT "common_positions_taskforce_id_about_version_id_fkey" FOREIGN KEY ("taskforce_id", "about_version_id") REFERENCES "recommendation_versions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A draft that observers could not read is not read by them because it was given up: `actor` asks how far it had come.
alter table recommendations drop constraint recommendations_ended_from;
alter table recommendations add constraint recommendations_ended_from check (ended_from is null or state in ('merged', 'withdrawn'));
update recommendations r set ended_from = case
    when exists (select 1 from events e where e.taskforce_id = r.taskforce_id and e.noun = 'recommendations' and e.thing_id = r.id
      and e.verb in ('share', 'deliberate')) then 'shared'::recommendation_state
    else 'drafting'::recommendation_state
  end
where r.state = 'withdrawn';

-- One is asked no more; nothing else of him changes.
grant update (dropped_at) on consultees to tvaers_app;

/*
 * The consultations whose deadline lies between two days, in every taskforce that is not archived: what the rule that reminds looks for, and
 * only it. It learns which they are, and nothing of them.
 */
create function consultations_near_deadline(today date, until_day date) returns table (taskforce_id uuid, consultation_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.taskforce_id, c.id from consultations c join taskforces t on t.id = c.taskforce_id
  where app_role() = 'system' and t.archived_at is null and c.state = 'open' and c.deadline_on between today and until_day
$$;
revoke execute on function consultations_near_deadline(date, date) from public;
grant execute on function consultations_near_deadline(date, date) to tvaers_app;
