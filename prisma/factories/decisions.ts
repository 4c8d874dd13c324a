import type { Prisma } from '../generated/client.ts';
import type { Factory } from './taskforces.ts';

/** A line of the register, with the next number of its year. */
export async function makeDecision(db: Factory, given: Partial<Prisma.DecisionUncheckedCreateInput> & { taskforceId: string }) {
  const year = given.year ?? 2022;
  const serial = given.serial ?? (await db.decision.count({ where: { taskforceId: given.taskforceId, year } })) + 1;
  return db.decision.create({
    data: { result: 'approved', text: 'Indstillingen er tiltrådt.', madeOn: new Date(`${year}-01-18`), ...given, year, serial },
  });
}
