import { randomUUID } from 'node:crypto';
import { Prisma } from '@tvaers/db/client';
import { lastDayOf } from '@tvaers/domain/dates/precision';
import type { Establishment, Template } from '@tvaers/domain/installation/schema';
import { emptyShape, layShape, type Shape, usualRule, usualShape } from '@tvaers/domain/installation/shape';
import type { LaidMilestone } from '@tvaers/domain/milestones/plan-template';
import { Refused } from '@tvaers/domain/refusal';
import type { Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { dateOf } from '../doors/dates.ts';
import { enqueueMails } from '../mail/outbox.ts';
import { appointmentLetter } from './letters.ts';
import type { StoredShape } from './rows.ts';

/** The shape a template stands for; null for a taskforce that is not there. */
export async function shapeOf(
  template: Template,
  find: (taskforceId: string) => Promise<StoredShape | null>,
): Promise<Shape | null> {
  if (template.kind === 'empty') return emptyShape;
  if (template.kind === 'usual') return usualShape;
  const stored = await find(template.taskforceId);
  if (!stored) return null;
  const { sectors, rule, standingItems, deliveryOn, milestones } = stored;
  const plan = milestones.length > 0 ? ({ kind: 'copied', deliveryOn, milestones } as const) : null;
  return { sectors, rule: rule ?? usualRule, standingItems, plan };
}

/**
 * Makes the taskforce with everything in it, and tells those who are appointed. Refuses with `address-taken`, `plan-outside-period` with the
 * milestones that would lie outside, `sector-needed` and `seats-overlap`, each with the field it is about.
 */
export async function establish(tx: Transaction, given: Establishment, shape: Shape, clock: Clock, origin: string) {
  const deliveryOn = lastDayOf(given.period.deliveryOn, given.period.deliveryPrecision);
  const { startsOn } = given.period;
  const plan = layShape(
    given.plan.isWanted ? shape.plan : null,
    deliveryOn,
    { startsOn, endsOn: deliveryOn },
    given.plan.isShortened,
  );
  if (plan.outside.length > 0) throw new Refused('plan-outside-period', { field: 'period.deliveryOn', outside: plan.outside });
  if (given.chair && !given.sectors.some(({ letter }) => letter === given.chair?.letter))
    throw new Refused('sector-needed', { field: 'chair.letter' });
  if (given.chair?.email === given.secretariat.email) throw new Refused('seats-overlap', { field: 'chair.email' });
  const [taken] = await tx.$queryRaw<{ is: boolean }[]>`select is_address_taken(${given.slug}) as is`;
  if (taken?.is) throw new Refused('address-taken', { field: 'slug' });

  // Known beforehand, because row security asks for it when the row is written.
  const id = randomUUID();
  await tx.$executeRaw`select act_as_founder(${id}::uuid)`;
  const { slug, nameDa, nameEn, purposeDa, purposeEn, setUpBy } = given;
  await addressed(
    tx.taskforce.create({
      data: {
        ...{ id, slug, nameDa, nameEn, purposeDa, purposeEn, setUpBy },
        startsOn: dateOf(startsOn),
        deliveryOn: dateOf(deliveryOn),
        deliveryPrecision: given.period.deliveryPrecision,
      },
      select: { id: true },
    }),
  );
  const sectors = await tx.sector.createManyAndReturn({
    data: given.sectors.map((sector, place) => ({
      ...sector,
      ...{ taskforceId: id, key: keyOf(sector.letter, place), position: place + 1 },
    })),
    select: { id: true, letter: true },
  });
  const chairSectorId = sectors.find(({ letter }) => letter === given.chair?.letter)?.id ?? null;
  await tx.compositionRule.create({ data: { taskforceId: id, ...given.rule, adoptionRule: shape.rule.adoptionRule } });
  await tx.standingItem.createMany({
    data: given.standingItems.map((item, place) => ({ ...item, taskforceId: id, position: place + 1 })),
  });
  await writePlan(tx, id, plan.milestones);
  const from = startsOn < clock.today() ? startsOn : clock.today();
  await appoint(tx, { taskforceId: id, appointedBy: setUpBy, fromOn: from }, given, chairSectorId, origin);
  return { id, milestones: plan.milestones.length };
}

/** Two who choose the same address at once: the second is told at the field. */
async function addressed<R>(work: Promise<R>): Promise<R> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new Refused('address-taken', { field: 'slug' });
    throw error;
  }
}

const usualKeys: Readonly<Record<string, string>> = {
  S: 'state',
  R: 'regions',
  K: 'municipalities',
  C: 'civilSociety',
  P: 'private',
};
/** Words of the screen know the five usual sectors by key; others are known by their place. */
const keyOf = (letter: string, place: number) => usualKeys[letter] ?? `sector${place + 1}`;

async function writePlan(tx: Transaction, taskforceId: string, laid: readonly LaidMilestone[]): Promise<void> {
  const rows = await tx.milestone.createManyAndReturn({
    data: laid.map(({ title, description, criteria, isDelivery, baselineOn, baselinePrecision }, position) => ({
      ...{ taskforceId, position, title, description, criteria, isDelivery, baselinePrecision },
      baselineOn: dateOf(baselineOn),
    })),
    select: { id: true, position: true },
  });
  const ids = new Map(rows.map(({ id, position }) => [laid[position]?.key, id]));
  await tx.predecessor.createMany({
    data: laid.flatMap(({ key, predecessorKeys }) =>
      predecessorKeys.flatMap((before) => {
        const [milestoneId, predecessorId] = [ids.get(key), ids.get(before)];
        return milestoneId && predecessorId ? [{ taskforceId, milestoneId, predecessorId }] : [];
      }),
    ),
  });
}

type Founding = { taskforceId: string; appointedBy: string; fromOn: string };

/** The first seats, and a letter to each. Someone known by his address keeps the name he has. */
async function appoint(
  tx: Transaction,
  { taskforceId, appointedBy, fromOn }: Founding,
  given: Establishment,
  chairSectorId: string | null,
  origin: string,
): Promise<void> {
  const people = [
    { ...given.secretariat, role: 'secretariat' as const, sectorId: null },
    ...(given.chair ? [{ ...given.chair, role: 'chair' as const, sectorId: chairSectorId }] : []),
  ];
  for (const { name, email, language, employer, title, role, sectorId } of people) {
    await tx.user.createMany({ data: { name, email, language }, skipDuplicates: true });
    const user = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true, language: true } });
    const seat = await tx.seat.create({
      data: { taskforceId, userId: user.id, role, sectorId, employer, title, appointedBy, fromOn: dateOf(fromOn) },
      select: { id: true },
    });
    const to = { email, language: user.language === 'en' ? ('en' as const) : ('da' as const) };
    await enqueueMails(tx, [appointmentLetter(to, { ...given, taskforceId, seatId: seat.id, role }, origin)]);
  }
}
