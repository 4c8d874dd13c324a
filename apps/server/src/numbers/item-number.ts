import { Prisma } from '@tvaers/db/client';

/**
 * The number by which the asker knows the agenda item `i`: that of the agenda for those who work in the taskforce; for who only follows it, its
 * place among the items he reads, which row security counts, so that no gap tells of a closed one (decision 28).
 */
export const itemNumber = Prisma.sql`(case when (select app_works()) then i.position else (select count(*)::int from agenda_items seen
  where seen.meeting_id = i.meeting_id and seen.position <= i.position) end)`;
