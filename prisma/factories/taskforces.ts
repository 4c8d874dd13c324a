import type { Prisma, PrismaClient } from '../generated/client.ts';

export type Factory = PrismaClient | Prisma.TransactionClient;

/** The five sectors of the real case, in their place in the colour order. */
export const fiveSectors = [
  { key: 'state', letter: 'S', nameDa: 'Staten', nameEn: 'State' },
  { key: 'regions', letter: 'R', nameDa: 'Regioner', nameEn: 'Regions' },
  { key: 'municipalities', letter: 'K', nameDa: 'Kommuner', nameEn: 'Municipalities' },
  { key: 'civilSociety', letter: 'C', nameDa: 'Civilsamfund', nameEn: 'Civil society' },
  { key: 'private', letter: 'P', nameDa: 'Det private', nameEn: 'Private sector' },
] as const;
export type SectorKey = (typeof fiveSectors)[number]['key'];

let count = 0;

const oneTheme = [{ nameDa: 'Styrk sektorkendskabet', nameEn: 'Strengthen knowledge of the sectors' }];

/** A taskforce with its five sectors, a composition rule and its themes: one unless they are given. */
export async function makeTaskforce(
  db: Factory,
  given: Partial<Prisma.TaskforceUncheckedCreateInput> = {},
  themes: { nameDa: string; nameEn: string }[] = oneTheme,
) {
  const taskforce = await db.taskforce.create({
    data: {
      slug: `taskforce-${process.pid}-${++count}`,
      nameDa: 'Prøvetaskforcen',
      nameEn: 'The trial taskforce',
      purposeDa: 'At prøve.',
      purposeEn: 'To try.',
      setUpBy: 'Regeringen, KL og Danske Regioner',
      startsOn: new Date('2021-06-17'),
      deliveryOn: new Date('2022-06-30'),
      deliveryPrecision: 'half',
      ...given,
    },
  });
  const sectors = await db.sector.createManyAndReturn({
    data: fiveSectors.map((sector, index) => ({ ...sector, taskforceId: taskforce.id, position: index + 1, plannedSeats: 2 })),
  });
  const sectorIds = Object.fromEntries(sectors.map((sector) => [sector.key, sector.id])) as Record<SectorKey, string>;
  await db.compositionRule.create({ data: { taskforceId: taskforce.id } });
  const made = await db.theme.createManyAndReturn({
    data: themes.map((theme, position) => ({ ...theme, taskforceId: taskforce.id, position })),
  });
  const themeIds = made.sort((a, b) => a.position - b.position).map(({ id }) => id);
  return { taskforce, sectorIds, themeIds, themeId: themeIds[0] ?? null };
}
