import type { Prisma } from '../generated/client.ts';
import type { Factory } from './taskforces.ts';

/** An open action of the secretariat unless somebody else is to do it. */
export function makeAction(db: Factory, given: Partial<Prisma.ActionItemUncheckedCreateInput> & { taskforceId: string }) {
  const isOwned = given.ownerSeatId || given.ownerSectorId || given.ownerRole;
  return db.actionItem.create({
    data: {
      text: 'Indhent en pris',
      assignedAt: new Date('2022-01-18T11:00:00Z'),
      ...(isOwned ? {} : { ownerRole: 'secretariat' as const }),
      ...given,
    },
  });
}
