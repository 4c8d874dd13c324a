// A draft's number counts what its sector has begun in its room. Once a recommendation has a number of its own, no door tells the other.
import { makeTrace } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Door, listDoors } from './all-doors.ts';
import { type Ids, samplesOf } from './samples.ts';
import { callDoor } from './test-call.ts';
import { makeRows } from './test-rows.ts';
import { makeWorld, type Persona, placeIn, type World } from './test-world.ts';

/** Stands nowhere by chance. */
const draftNumber = 918_273;
let database: TestDatabase;
let world: World;
let ids: Ids;

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  ids = await makeRows(database, placeIn(world), 'MÆRKET');
  const { owner: db } = database;
  const { taskforceId } = world;
  const recommendationId = String(ids.recommendationId);
  const { id: toId } = await db.recommendation.findFirstOrThrow({ where: { taskforceId, id: { not: recommendationId } } });
  const byId = world.personas.secretariat.actor.seat.id;
  await makeTrace(db, { taskforceId, fromId: recommendationId, toId, byId, kind: 'replace' });
  // Everything that can treat it or carry it does, whatever the rows were made for.
  await db.decision.updateMany({ where: { taskforceId, recommendationId: null }, data: { recommendationId } });
  await db.agendaItem.updateMany({ where: { taskforceId, id: String(ids.itemId) }, data: { recommendationId } });
  const { id: mandateTaskId } = await db.mandateTask.findFirstOrThrow({ where: { taskforceId, mandate: { number: 1 } } });
  await db.recommendation.updateMany({ where: { taskforceId }, data: { mandateTaskId } });
  const findings = await db.finding.findMany({ where: { taskforceId }, select: { id: true } });
  await db.basis.createMany({
    data: findings.map(({ id }) => ({ taskforceId, recommendationId, findingId: id })),
    skipDuplicates: true,
  });
  const all = await db.recommendation.findMany({ where: { taskforceId }, orderBy: { id: 'asc' } });
  for (const [index, { id }] of all.entries())
    await db.recommendation.update({ where: { id }, data: { draftNumber: draftNumber * 100 + index } });
});
afterAll(() => database.drop());

async function doorsThatTell(persona: Persona): Promise<string[]> {
  const { taskforceId } = world;
  const meetings = await database.owner.meeting.findMany({ where: { taskforceId }, select: { number: true } });
  const tells = async (door: Door) => {
    for (const variant of [ids, ...meetings.map(({ number }) => ({ ...ids, number }))])
      for (const sample of samplesOf(door, variant)) {
        const asked = door.name === 'taskforce.search' ? { ...sample, query: 'MÆRKET' } : sample;
        if ((await callDoor(database, door, persona, asked)).text.includes(String(draftNumber))) return true;
      }
    return false;
  };
  const told = [];
  const readers = listDoors().filter(({ type, meta }) => type === 'query' && meta.kind !== 'operator');
  for (const door of readers) if (await tells(door)) told.push(door.name);
  return told;
}

it('no door tells it of a recommendation that has a number, whoever asks', async () => {
  const { secretariat, municipalities, observer } = world.personas;
  const told = new Set<string>();
  for (const persona of [secretariat, municipalities, observer]) for (const door of await doorsThatTell(persona)) told.add(door);
  expect([...told]).toEqual([]);
});

it('the room’s own doors tell it of what has none', async () => {
  const { taskforceId, personas } = world;
  await database.owner.recommendation.updateMany({
    where: { taskforceId, number: { not: null }, rounds: { none: {} }, decisions: { none: {} } },
    data: { number: null, audience: 'sector', state: 'drafting' },
  });
  expect(await doorsThatTell(personas.municipalities)).toContain('recommendations.list');
});
