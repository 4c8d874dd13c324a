-- CreateEnum
CREATE TYPE "trace_kind" AS ENUM ('merge', 'split', 'replace');

-- AlterTable
ALTER TABLE "recommendations" ADD COLUMN     "ended_from" "recommendation_state";

-- CreateTable
CREATE TABLE "recommendation_traces" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "trace_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recommendation_traces_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_traces_taskforce_id_id_key" ON "recommendation_traces"("taskforce_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_traces_taskforce_id_from_id_to_id_key" ON "recommendation_traces"("taskforce_id", "from_id", "to_id");

-- AddForeignKey
ALTER TABLE "recommendation_traces" ADD CONSTRAINT "recommendation_traces_taskforce_id_from_id_fkey" FOREIGN KEY ("taskforce_id", "from_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_traces" ADD CONSTRAINT "recommendation_traces_taskforce_id_to_id_fkey" FOREIGN KEY ("taskforce_id", "to_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_traces" ADD CONSTRAINT "recommendation_traces_taskforce_id_by_id_fkey" FOREIGN KEY ("taskforce_id", "by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was kept on the recommendation itself is kept as a trace; by whom and why was never asked.
insert into recommendation_traces (id, taskforce_id, from_id, to_id, kind, reason, by_id, at)
select gen_random_uuid(), r.taskforce_id, r.id, r.merged_into_id, 'merge', 'Lagt sammen', r.proposed_by_id, r.ball_since
from recommendations r where r.merged_into_id is not null and r.merged_into_id <> r.id;

-- DropForeignKey
ALTER TABLE "recommendations" DROP CONSTRAINT "recommendations_taskforce_id_merged_into_id_fkey";

-- AlterTable
ALTER TABLE "recommendations" DROP COLUMN "merged_into_id";

-- Nothing goes on in itself.
alter table recommendation_traces add constraint recommendation_traces_apart check (from_id <> to_id);
alter table recommendation_traces add constraint recommendation_traces_say_why check (reason <> '');
alter table recommendations add constraint recommendations_ended_from check (ended_from is null or state = 'merged');

alter table recommendation_traces enable row level security;
alter table recommendation_traces force row level security;
create policy steward on recommendation_traces to current_user using (true) with check (true);
-- Of a recommendation one may not read not even that it came from here, or went there, is known.
create policy actor on recommendation_traces to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and from_id in (select r.id from recommendations r) and to_id in (select r.id from recommendations r)
) with check (taskforce_id = (select app_taskforce()));
-- Frozen once written.
grant select, insert on recommendation_traces to tvaers_app;

-- As before, but a draft that observers could not read is not read by them because it went on in another.
alter policy actor on recommendations using (
  taskforce_id = (select app_taskforce())
  and case
    when audience = 'sector' then lead_sector_id = (select app_room())
    when (select app_works()) then true
    when app_role() = 'observer' then coalesce(ended_from, state) not in ('idea', 'drafting')
    else app_role() = 'commissioner' and state in ('adopted', 'published')
  end
  and id <> all ((select app_recused())::uuid[])
);

-- As before, but what was split or replaced ended on that day, as what was merged did.
create or replace function recommendation_lives() returns table (
  recommendation_id uuid, begun_at timestamptz, shared_at timestamptz, deliberated_at timestamptz, adopted_at timestamptz, ended_at timestamptz
)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.id, min(e.at) filter (where e.verb = 'propose'), min(e.at) filter (where e.verb = 'share'),
    max(e.at) filter (where e.verb = 'deliberate'), max(e.at) filter (where e.verb = 'adopt'),
    max(e.at) filter (where e.verb in ('reject', 'withdraw', 'merge', 'split', 'replace'))
  from recommendations r
  left join events e on e.taskforce_id = r.taskforce_id and e.noun = 'recommendations' and e.thing_id = r.id and e.sector_id is null
    and e.verb in ('propose', 'share', 'deliberate', 'adopt', 'reject', 'withdraw', 'merge', 'split', 'replace')
  where r.taskforce_id = app_taskforce() and r.audience <> 'sector' and r.id <> all (app_recused())
  group by r.id
$$;
