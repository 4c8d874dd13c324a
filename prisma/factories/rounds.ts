import type { Prisma } from '../generated/client.ts';
import type { Factory } from './taskforces.ts';

type RoundGiven = Partial<Prisma.RoundUncheckedCreateInput> & {
  taskforceId: string;
  recommendationId: string;
  versionId: string;
  openedById: string;
  /** The seats asked; those voting today, 1 March 2022, when left out. */
  askedSeatIds?: readonly string[];
};

/** A round on a named version, open unless a state is given; the recommendation is put in deliberation if it was only shared. */
export async function makeRound(db: Factory, { askedSeatIds, ...given }: RoundGiven) {
  const round = await db.round.create({
    data: {
      question: 'Kan din sektor tilslutte sig?',
      deadlineOn: new Date('2022-03-08'),
      openedAt: new Date('2022-02-22T09:00:00Z'),
      ...given,
    },
  });
  await db.recommendation.updateMany({ where: { id: given.recommendationId, state: 'shared' }, data: { state: 'deliberation' } });
  const asked = askedSeatIds ?? (await votingSeats(db, given.taskforceId));
  await db.roundAsked.createMany({
    data: asked.map((seatId) => ({ taskforceId: given.taskforceId, roundId: round.id, seatId })),
  });
  return round;
}

async function votingSeats(db: Factory, taskforceId: string): Promise<string[]> {
  const on = new Date('2022-03-01');
  const seats = await db.seat.findMany({
    where: {
      taskforceId,
      role: { in: ['chair', 'deputyChair', 'member'] },
      fromOn: { lte: on },
      OR: [{ untilOn: null }, { untilOn: { gte: on } }],
    },
    select: { id: true },
  });
  return seats.map(({ id }) => id);
}

type StatementGiven = Partial<Prisma.SectorStatementUncheckedCreateInput> & {
  taskforceId: string;
  roundId: string;
  sectorId: string;
  statedById: string;
};

/** The sector's own words on the round's version, after those that are there; a reservation unless another stance is given. */
export async function makeStatement(db: Factory, given: StatementGiven) {
  const round = await db.round.findUniqueOrThrow({
    where: { id: given.roundId },
    select: { recommendationId: true, versionId: true },
  });
  const serial = (await db.sectorStatement.count({ where: { roundId: given.roundId, sectorId: given.sectorId } })) + 1;
  return db.sectorStatement.create({
    data: {
      stance: 'reservation',
      text: 'Sektoren støtter retningen, men ikke fristen.',
      statedAt: new Date('2022-02-25T12:00:00Z'),
      serial,
      ...round,
      ...given,
    },
  });
}

type PositionGiven = Partial<Prisma.PositionUncheckedCreateInput> & { taskforceId: string; roundId: string; seatId: string };

/** A position on the round's version, in support unless another stance is given, entered by its own seat. */
export async function makePosition(db: Factory, given: PositionGiven) {
  const round = await db.round.findUniqueOrThrow({
    where: { id: given.roundId },
    select: { recommendationId: true, versionId: true },
  });
  const serial = given.serial ?? (await db.position.count({ where: { roundId: given.roundId, seatId: given.seatId } })) + 1;
  const blocks =
    given.stance === 'cannotSupport'
      ? { reason: 'En lille kommune står uden leder.', wouldChange: 'En ret til at kalde lederen tilbage.' }
      : {};
  return db.position.create({
    data: {
      stance: 'supports',
      takenAt: new Date('2022-02-24T12:00:00Z'),
      enteredById: given.seatId,
      ...blocks,
      ...round,
      ...given,
      serial,
    },
  });
}
