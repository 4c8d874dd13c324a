import type { Prisma } from '../generated/client.ts';
import { numbered } from './serials.ts';
import type { Factory } from './taskforces.ts';

/** A line of the register, with the next number of its year. */
export async function makeDecision(
  db: Factory,
  given: Omit<Partial<Prisma.DecisionUncheckedCreateInput>, 'year' | 'serial'> & {
    taskforceId: string;
    year?: number;
    serial?: number;
  },
) {
  const { year = 2022 } = given;
  const serial = await numbered(db, given.taskforceId, 'decision', given.serial, year);
  return db.decision.create({
    data: { result: 'approved', text: 'Indstillingen er tiltrådt.', madeOn: new Date(`${year}-01-18`), ...given, year, serial },
  });
}
