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

type BaselineChangeGiven = Partial<Prisma.BaselineChangeUncheckedCreateInput> & { taskforceId: string; proposedById: string };

/** New baselines that wait: each milestone given is moved to 31 May 2022. */
export async function makeBaselineChange(
  db: Factory,
  given: BaselineChangeGiven,
  milestones: readonly { id: string; baselineOn: Date }[],
) {
  const change = await db.baselineChange.create({
    data: { reason: 'Planen er lagt om.', proposedAt: new Date('2022-02-25T09:15:00Z'), ...given },
  });
  await db.baselineMove.createMany({
    data: milestones.map(({ id, baselineOn }) => ({
      taskforceId: given.taskforceId,
      changeId: change.id,
      milestoneId: id,
      fromOn: baselineOn,
      fromPrecision: 'day' as const,
      toOn: new Date('2022-05-31'),
      toPrecision: 'day' as const,
    })),
  });
  return change;
}

type CriterionGiven = Partial<Prisma.CriterionUncheckedCreateInput> & { taskforceId: string; milestoneId: string };

/** A thing a milestone waits for: one of recommendation, meeting, finding and paper is given. */
export function makeCriterion(db: Factory, given: CriterionGiven) {
  return db.criterion.create({ data: { position: 0, wanted: given.meetingId ? 'held' : 'shared', ...given } });
}
