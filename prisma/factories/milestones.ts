import type { Prisma } from '../generated/client.ts';
import type { Factory } from './taskforces.ts';

type MilestoneGiven = Partial<Omit<Prisma.MilestoneUncheckedCreateInput, 'forecasts' | 'predecessors'>> & { taskforceId: string };

let made = 0;

/** A planned milestone with a baseline a month after the demo's day, after those given in `after`. */
export async function makeMilestone(
  db: Factory,
  { taskforceId, ...given }: MilestoneGiven,
  after: readonly { id: string }[] = [],
) {
  const position = ++made;
  const milestone = await db.milestone.create({
    data: { taskforceId, position, title: `Milepæl ${position}`, baselineOn: new Date('2022-03-31'), ...given },
  });
  await db.predecessor.createMany({
    data: after.map(({ id }) => ({ taskforceId, milestoneId: milestone.id, predecessorId: id })),
  });
  return milestone;
}

type ForecastGiven = Partial<Prisma.ForecastUncheckedCreateInput> & {
  taskforceId: string;
  milestoneId: string;
  proposedById: string;
};

/** A forecast that waits; approved by `decidedById` where one is given. */
export function makeForecast(db: Factory, given: ForecastGiven) {
  const isApproved = Boolean(given.decidedById);
  return db.forecast.create({
    data: {
      forecastOn: new Date('2022-05-31'),
      reason: 'Leverandøren har fået data for sent.',
      state: isApproved ? 'approved' : 'proposed',
      proposedAt: new Date('2022-02-25T09:15:00Z'),
      decidedAt: isApproved ? new Date('2022-02-26T09:15:00Z') : null,
      ...given,
    },
  });
}
