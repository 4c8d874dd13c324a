-- A version of the mandate carries the period it sets, who put it forward and who decided; a task knows which task it continues.

-- AlterTable
ALTER TABLE "mandates" ADD COLUMN     "starts_on" DATE,
ADD COLUMN     "delivery_on" DATE,
ADD COLUMN     "delivery_precision" "date_precision" NOT NULL DEFAULT 'day',
ADD COLUMN     "proposed_by_id" UUID,
ADD COLUMN     "proposed_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by_id" UUID,
ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decline_reason" TEXT;

-- Until now the period stood on the taskforce alone: every version there is was about that one.
update mandates m set starts_on = t.starts_on, delivery_on = t.delivery_on, delivery_precision = t.delivery_precision
from taskforces t where t.id = m.taskforce_id;
ALTER TABLE "mandates" ALTER COLUMN "starts_on" SET NOT NULL;
ALTER TABLE "mandates" ALTER COLUMN "delivery_on" SET NOT NULL;

-- AlterTable
ALTER TABLE "mandate_tasks" ADD COLUMN     "continues_id" UUID;

-- CreateIndex
CREATE INDEX "mandate_tasks_taskforce_id_continues_id_idx" ON "mandate_tasks"("taskforce_id", "continues_id");

-- AddForeignKey
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_taskforce_id_proposed_by_id_fkey" FOREIGN KEY ("taskforce_id", "proposed_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_taskforce_id_decided_by_id_fkey" FOREIGN KEY ("taskforce_id", "decided_by_id") REFERENCES "seats"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate_tasks" ADD CONSTRAINT "mandate_tasks_taskforce_id_continues_id_fkey" FOREIGN KEY ("taskforce_id", "continues_id") REFERENCES "mandate_tasks"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Versions proposed beside each other: the newest goes on waiting.
update mandates m set state = 'withdrawn' where m.state = 'proposed'
  and exists (select 1 from mandates n where n.taskforce_id = m.taskforce_id and n.state = 'proposed' and n.number > m.number);

-- A task worded as one of an earlier version that was approved is that task, and what pointed at it points at its first row.
update mandate_tasks k set continues_id = (
  select f.id from mandate_tasks f join mandates e on e.id = f.mandate_id
  where f.taskforce_id = k.taskforce_id and f.text = k.text and e.state = 'approved' and e.number < m.number
  order by e.number, f.number limit 1)
from mandates m where m.id = k.mandate_id
  and not exists (select 1 from mandate_tasks t where t.mandate_id = k.mandate_id and t.text = k.text and t.number < k.number);
update milestones x set mandate_task_id = k.continues_id from mandate_tasks k where k.id = x.mandate_task_id and k.continues_id is not null;
update findings x set mandate_task_id = k.continues_id from mandate_tasks k where k.id = x.mandate_task_id and k.continues_id is not null;
update recommendations x set mandate_task_id = k.continues_id from mandate_tasks k where k.id = x.mandate_task_id and k.continues_id is not null;

alter table mandates add constraint mandates_period check (starts_on <= delivery_on);
alter table mandates add constraint mandates_approved check ((state = 'approved') = (approved_on is not null));
alter table mandates add constraint mandates_declined check ((state = 'declined') = (decline_reason is not null));
alter table mandates add constraint mandates_waiting check (state <> 'proposed' or decided_at is null);
-- One proposal is read, compared and decided at a time.
create unique index mandates_one_proposal on mandates (taskforce_id) where state = 'proposed';
-- A task lives on once in a version at most.
alter table mandate_tasks add constraint mandate_tasks_continues check (continues_id <> id);
create unique index mandate_tasks_one_continuation on mandate_tasks (mandate_id, coalesce(continues_id, id));

-- A proposal that is rewritten gets its tasks anew; those of any other version stand as they were decided on.
grant delete on mandate_tasks to tvaers_app;
create policy proposed_only on mandate_tasks as restrictive for delete to tvaers_app
  using (exists (select 1 from mandates m where m.id = mandate_id and m.state = 'proposed'));
