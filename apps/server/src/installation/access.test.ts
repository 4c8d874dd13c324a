// The operator's doors × everybody, and what row security shows an operator: read from the router and the database, never listed by hand.
import { Prisma } from '@tvaers/db/client';
import { makeMeeting } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAs, writeAs } from '../doors/acting.ts';
import { listDoors } from '../doors/all-doors.ts';
import { type Ids, samplesOf } from '../doors/samples.ts';
import { callDoor } from '../doors/test-call.ts';
import { makeRoomRows, makeRows } from '../doors/test-rows.ts';
import { as, type Caller, makeWorld, operatorPersona, placeIn, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
let operator: Caller;
let ids: Ids;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  operator = await operatorPersona(database);
  const place = placeIn(world);
  ids = await makeRows(database, place, 'INDHOLD');
  await makeRoomRows(database, place, 'INDHOLD');
  await makeMeeting(database.owner, { taskforceId: world.taskforceId, state: 'minutesApproved', title: 'INDHOLD' });
});
afterAll(() => database.drop());

const doors = listDoors();
const operating = doors.filter(({ meta }) => meta.kind === 'operator');
const asOperator = () => ({ userId: operator.session.userId, isOperator: true });

it('nobody but an operator finds anything at the operator’s doors', async () => {
  expect(operating.length).toBeGreaterThan(0);
  const found: string[] = [];
  for (const door of operating) {
    const [input] = samplesOf(door, ids);
    const { said } = await callDoor(database, door, null, input);
    if (said !== 'not-signed-in') found.push(`${door.name} as nobody: ${said || 'let in'}`);
    for (const [name, persona] of Object.entries(world.personas)) {
      const outcome = await callDoor(database, door, persona, input);
      if (outcome.said !== 'not-found') found.push(`${door.name} as ${name}: ${outcome.said || 'let in'}`);
    }
  }
  expect(found).toEqual([]);
  expect(await database.owner.event.count({ where: { noun: 'installation' } })).toBe(0);
});

it('an operator finds nothing at the doors of a taskforce', async () => {
  const found: string[] = [];
  for (const door of doors.filter(
    ({ meta, type }) => meta.kind !== 'open' && meta.kind !== 'operator' && type !== 'subscription',
  )) {
    const [input] = samplesOf(door, ids);
    const { said } = await callDoor(database, door, operator, input);
    if (said !== 'not-found') found.push(`${door.name}: ${said || 'let in'}`);
  }
  expect(found).toEqual([]);
});

/** The plan is public (product.md), so the titles of its milestones go with a taskforce's shape; nothing else of it does. */
const publicOf = (text: string) => text.replaceAll(/"title":"INDHOLD (milepæl|flyttet)"/g, '');

it('what the operator’s doors answer holds no content', async () => {
  for (const door of operating.filter(({ type }) => type === 'query')) {
    for (const input of samplesOf(door, ids)) {
      const { text } = await callDoor(database, door, operator, input);
      expect([door.name, publicOf(text).includes('INDHOLD')]).toEqual([door.name, false]);
    }
  }
});

it('row security shows an operator no row of any taskforce’s tables', async () => {
  const tables = await database.owner.$queryRaw<{ name: string }[]>`select c.relname as name from pg_class c
    where c.relrowsecurity and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not in ('idempotency_keys')`;
  expect(tables.length).toBeGreaterThan(35);
  const filled: string[] = [];
  for (const { name } of tables) {
    const all = await database.owner.$queryRawUnsafe<{ n: bigint }[]>(`select count(*) as n from "${name}"`);
    if (Number(all[0]?.n) > 0) filled.push(name);
    const seen = await readAs(database.reader, asOperator(), (read) =>
      read.rows<{ n: number }>(Prisma.sql([`select 1 as n from "${name}" limit 1`])),
    ).catch((error: Error) => (/permission denied/.test(error.message) ? [] : Promise.reject(error)));
    expect([name, seen]).toEqual([name, []]);
  }
  expect(filled).toEqual(expect.arrayContaining(['meetings', 'recommendations', 'positions', 'sources', 'seats', 'mandates']));
});

it('who has ceased to be an operator is turned away by the database too', async () => {
  const former = await operatorPersona(database);
  await database.owner.user.update({ where: { id: former.session.userId }, data: { isOperator: false } });
  expect(await refusalOf(as(database, former).installation.taskforces({}))).toBe('not-found');
  const act = writeAs(database.prisma, { userId: former.session.userId, isOperator: true }, () => Promise.resolve());
  await expect(act).rejects.toThrow(/only an operator/);
});

it('an operator sees which taskforces there are', async () => {
  const taskforces = await as(database, operator).installation.taskforces({});
  expect(taskforces.map(({ id }) => id)).toEqual(expect.arrayContaining([world.taskforceId, world.otherTaskforceId]));
});
