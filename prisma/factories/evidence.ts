import type { Prisma } from '../generated/client.ts';
import type { Factory } from './taskforces.ts';

let made = 0;

type SourceGiven = Partial<Prisma.SourceUncheckedCreateInput> & { taskforceId: string; registeredById: string };

/** A source before the taskforce, with the next number; in a sector's room, and without one, where `sectorId` is given. */
export async function makeSource(db: Factory, given: SourceGiven) {
  const isOfRoom = Boolean(given.sectorId) && given.audience === undefined;
  const number = isOfRoom
    ? null
    : (await db.source.count({ where: { taskforceId: given.taskforceId, number: { not: null } } })) + 1;
  return db.source.create({
    data: { kind: 'literature', title: `Kilde ${++made}`, audience: isOfRoom ? 'sector' : 'taskforce', number, ...given },
  });
}

type FindingGiven = Partial<Omit<Prisma.FindingUncheckedCreateInput, 'sources'>> & { taskforceId: string; foundById: string };

/** A finding before the taskforce, with the next number and the sources that support it; in a room where `sectorId` is given. */
export async function makeFinding(db: Factory, given: FindingGiven, sources: readonly { id: string }[] = []) {
  const isOfRoom = Boolean(given.sectorId) && given.audience === undefined;
  const number = isOfRoom
    ? null
    : (await db.finding.count({ where: { taskforceId: given.taskforceId, number: { not: null } } })) + 1;
  const finding = await db.finding.create({
    data: { kind: 'barrier', claim: `Fund ${++made}`, audience: isOfRoom ? 'sector' : 'taskforce', number, ...given },
  });
  await db.findingSource.createMany({
    data: sources.map(({ id }) => ({ taskforceId: given.taskforceId, findingId: finding.id, sourceId: id })),
  });
  return finding;
}
