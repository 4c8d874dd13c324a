import { Prisma } from '@tvaers/db/client';

/**
 * The draft's number of a recommendation, as it may leave the server: none once it has a number of its own. It counts all that a sector has
 * begun in its room, which is nobody's business outside.
 */
export const draftNumberOf = (recommendations: 'r' | 'o') => {
  const of = Prisma.raw(recommendations);
  return Prisma.sql`(case when ${of}.number is null then ${of}.draft_number end)`;
};
