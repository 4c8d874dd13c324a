-- AlterTable
ALTER TABLE "common_positions" ADD COLUMN     "about_version_id" UUID;

-- AlterTable
ALTER TABLE "consultations" ADD COLUMN     "reminded_step" INTEGER;

-- AlterTable
ALTER TABLE "consultees" ADD COLUMN     "dropped_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "recommendations" ADD COLUMN     "withdrawn_from" "recommendation_state";

-- AddForeignKey
ALTER TABLE "common_positions" ADD CONSTRAINT "common_positions_taskforce_id_about_version_id_fkey" FOREIGN KEY ("taskforce_id", "about_version_id") REFERENCES "recommendation_versions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What may stand in them.
alter table recommendations add constraint recommendations_withdrawn_from check (withdrawn_from is null or state = 'withdrawn');
update recommendations r set withdrawn_from = case
    when exists (select 1 from events e where e.taskforce_id = r.taskforce_id and e.noun = 'recommendations' and e.thing_id = r.id
      and e.verb in ('share', 'deliberate')) then 'shared'::recommendation_state
    else 'drafting'::recommendation_state
  end
where r.state = 'withdrawn';

-- recommendations.read: a draft that observers could not read is not read by them because it was given up. Beside the policy `actor`.
create policy never_shared on recommendations as restrictive for select to tvaers_app
  using (withdrawn_from is null or withdrawn_from not in ('idea', 'drafting') or (select app_works()));

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
