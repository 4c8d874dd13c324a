-- A correction of what stands under an item is read by who reads the item.

-- AlterTable
ALTER TABLE "minutes_corrections" ADD COLUMN     "item_id" UUID;

-- AddForeignKey
ALTER TABLE "minutes_corrections" ADD CONSTRAINT "minutes_corrections_taskforce_id_item_id_fkey" FOREIGN KEY ("taskforce_id", "item_id") REFERENCES "agenda_items"("taskforce_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter policy actor on minutes_corrections using (
  taskforce_id = (select app_taskforce())
  and ((select app_works()) or meeting_id in (select m.id from meetings m where m.state = 'minutesApproved'))
  and (item_id is null or item_id in (select i.id from agenda_items i))
);

-- history.read: as before, and of meetings nothing that is not known yet: no drafts, no agenda before it is out, no proposal of another's.
-- What was taken off the agenda is history to those who run the taskforce.
alter policy actor on events using (
  taskforce_id = (select app_taskforce())
  and ((select app_works()) or noun in ('seats', 'mandate', 'milestones'))
  and (sector_id is null or sector_id = (select app_sector()))
  and (item_id is null or item_id <> all ((select app_recused_items())::uuid[]))
  and (noun not in ('recommendations', 'rounds') or thing_id <> all ((select app_recused())::uuid[]))
  and (noun <> 'meetings' or (select app_role() = 'secretariat' or app_acts_as_chair())
    or (thing_id in (select m.id from meetings m union all select p.id from item_proposals p)
      and (item_id is null or item_id in (select i.id from agenda_items i))))
);

-- Corrections are numbered through, whoever of those who run the taskforce makes the next.
create function last_correction(meeting uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(max(c.number), 0) from minutes_corrections c where c.meeting_id = meeting and c.taskforce_id = app_taskforce()
$$;
revoke execute on function last_correction(uuid) from public;
grant execute on function last_correction(uuid) to tvaers_app;
