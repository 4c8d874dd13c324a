-- AlterTable
ALTER TABLE "forecasts" ADD COLUMN     "forecast_precision" "date_precision" NOT NULL DEFAULT 'day';

-- AlterTable
ALTER TABLE "milestones" ADD COLUMN     "baseline_since" TIMESTAMPTZ(3),
ADD COLUMN     "criteria_ticked_at" TIMESTAMPTZ(3),
ADD COLUMN     "criteria_ticked_by_id" UUID,
ADD COLUMN     "unmet_reason" TEXT;

-- CreateTable
CREATE TABLE "criteria" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "recommendation_id" UUID,
    "meeting_id" UUID,
    "finding_id" UUID,
    "wanted" TEXT NOT NULL,

    CONSTRAINT "criteria_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "baseline_changes" (
    "id" UUID NOT NULL,
    "taskforce_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "forecast_state" NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,
    "decision_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "baseline_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "baseline_moves" (
    "taskforce_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "from_precision" "date_precision" NOT NULL,
    "to_on" DATE NOT NULL,
    "to_precision" "date_precision" NOT NULL,

    CONSTRAINT "baseline_moves_pkey" PRIMARY KEY ("taskforce_id","change_id","milestone_id")
);

-- CreateIndex
CREATE INDEX "criteria_taskforce_id_milestone_id_idx" ON "criteria"("taskforce_id", "milestone_id");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_taskforce_id_id_key" ON "criteria"("taskforce_id", "id");

-- CreateIndex
CREATE INDEX "baseline_changes_taskforce_id_state_idx" ON "baseline_changes"("taskforce_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "baseline_changes_taskforce_id_id_key" ON "baseline_changes"("taskforce_id", "id");

-- CreateIndex
CREATE INDEX "baseline_moves_taskforce_id_milestone_id_idx" ON "baseline_moves"("taskforce_id", "milestone_id");

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_taskforce_id_criteria_ticked_by_id_fkey" FOREIGN KEY ("taskforce_id", "criteria_ticked_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_taskforce_id_milestone_id_fkey" FOREIGN KEY ("taskforce_id", "milestone_id") REFERENCES "milestones"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_taskforce_id_recommendation_id_fkey" FOREIGN KEY ("taskforce_id", "recommendation_id") REFERENCES "recommendations"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_taskforce_id_meeting_id_fkey" FOREIGN KEY ("taskforce_id", "meeting_id") REFERENCES "meetings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_taskforce_id_finding_id_fkey" FOREIGN KEY ("taskforce_id", "finding_id") REFERENCES "findings"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_changes" ADD CONSTRAINT "baseline_changes_taskforce_id_fkey" FOREIGN KEY ("taskforce_id") REFERENCES "taskforces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_changes" ADD CONSTRAINT "baseline_changes_taskforce_id_proposed_by_id_fkey" FOREIGN KEY ("taskforce_id", "proposed_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_changes" ADD CONSTRAINT "baseline_changes_taskforce_id_decided_by_id_fkey" FOREIGN KEY ("taskforce_id", "decided_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_changes" ADD CONSTRAINT "baseline_changes_taskforce_id_decision_id_fkey" FOREIGN KEY ("taskforce_id", "decision_id") REFERENCES "decisions"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_moves" ADD CONSTRAINT "baseline_moves_taskforce_id_change_id_fkey" FOREIGN KEY ("taskforce_id", "change_id") REFERENCES "baseline_changes"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_moves" ADD CONSTRAINT "baseline_moves_taskforce_id_milestone_id_fkey" FOREIGN KEY ("taskforce_id", "milestone_id") REFERENCES "milestones"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Constraints ------------------------------------------------------------------------------------------------------------------

-- domain.md, Milestones: a criterion is one linked thing; a sentence stands on the milestone itself and is ticked by a person.
alter table criteria add constraint criteria_one_thing check (num_nonnulls(recommendation_id, meeting_id, finding_id) = 1);
alter table milestones add constraint milestones_ticked check ((criteria_ticked_by_id is null) = (criteria_ticked_at is null));
alter table milestones add constraint milestones_ticked_sentence check (criteria_ticked_at is null or criteria <> '');
alter table milestones add constraint milestones_unmet check (unmet_reason is null or state = 'reached');
-- domain.md, Milestones: re-baselining is a decision; nobody approves his own proposal (access.md), and one change waits at a time.
alter table baseline_changes add constraint baseline_changes_decided check ((state = 'proposed') = (decided_at is null));
alter table baseline_changes add constraint baseline_changes_decision check ((state = 'approved') = (decision_id is not null));
alter table baseline_changes add constraint baseline_changes_not_own check (decided_by_id is null or decided_by_id <> proposed_by_id);
alter table baseline_changes add constraint baseline_changes_one_waiting exclude using gist (taskforce_id with =) where (state = 'proposed');
alter table baseline_moves add constraint baseline_moves_moves check (from_on <> to_on or from_precision <> to_precision);

-- Rights and row-level security --------------------------------------------------------------------------------------------------

-- Links of a milestone may be taken away again; what was proposed is never changed.
grant select, insert, update, delete on criteria to tvaers_app;
grant select, insert, update on baseline_changes to tvaers_app;
grant select, insert on baseline_moves to tvaers_app;

do $$
declare
  name text;
begin
  foreach name in array array['criteria', 'baseline_changes', 'baseline_moves'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy steward on %I to current_user using (true) with check (true)', name);
  end loop;
  -- milestones.read: every seat of the taskforce follows the plan.
  foreach name in array array['baseline_changes', 'baseline_moves'] loop
    execute format('create policy actor on %I to tvaers_app using (taskforce_id = (select app_taskforce())) with check (taskforce_id = (select app_taskforce()))', name);
  end loop;
end
$$;

-- milestones.read and the read rule of the linked thing: of what one may not read not even the link shows.
create policy actor on criteria to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and (recommendation_id is null or recommendation_id in (select r.id from recommendations r))
  and (meeting_id is null or meeting_id in (select m.id from meetings m))
  and (finding_id is null or finding_id in (select f.id from findings f))
) with check (taskforce_id = (select app_taskforce()));

-- decisions.read: a decision on new baselines is made outside a meeting by the commissioner, or in one; every seat follows the plan.
drop policy actor on decisions;
create policy actor on decisions to tvaers_app using (
  taskforce_id = (select app_taskforce())
  and case
    when (select app_works()) then not is_closed or item_id is null or item_id <> all ((select app_recused_items())::uuid[])
    else not is_closed and (meeting_id in (select m.id from meetings m where m.state = 'minutesApproved')
      or meeting_id is null and id in (select c.decision_id from baseline_changes c))
  end
) with check (taskforce_id = (select app_taskforce()));
