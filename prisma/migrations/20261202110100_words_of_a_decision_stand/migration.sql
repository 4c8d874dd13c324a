-- What an adoption puts in the minutes (conclusion, departure, a minority's words) stands as the register has it: marked, so that nobody edits it there.

-- AlterTable
ALTER TABLE "outcome_lines" ADD COLUMN     "is_of_decision" BOOLEAN NOT NULL DEFAULT false;

-- The decision itself and what is to be done are lines of their own kinds.
alter table outcome_lines add constraint outcome_lines_of_decision check (not is_of_decision or kind = 'remark');

update outcome_lines l set is_of_decision = true
where l.kind = 'remark' and l.owner_seat_id is null
  and exists (select 1 from decisions d where d.item_id = l.item_id and d.computed is not null)
  and (l.text like 'Formandens konklusion: %' or l.text like 'Reglen for vedtagelse er fraveget.%' or l.text like 'Et mindretal (%');
