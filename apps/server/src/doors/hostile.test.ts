// Whatever stands in whichever field of whichever door: it is taken or refused, and nothing breaks.
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Door, listDoors } from './all-doors.ts';
import { type Ids, samplesOf } from './samples.ts';
import { callDoor } from './test-call.ts';
import { makeRows } from './test-rows.ts';
import { type Caller, makeWorld, operatorPersona } from './test-world.ts';

let database: TestDatabase;
/** Whoever gets furthest into a door. */
let callers: { seat: Caller; operator: Caller };
let ids: Ids;

beforeAll(async () => {
  database = await testDatabase();
  const world = await makeWorld(database);
  callers = { seat: world.personas.secretariat, operator: await operatorPersona(database) };
  const { taskforceId, sectorIds, themeId, personas } = world;
  const { municipalities, regions, secretariat, deputyChair } = personas;
  const [own, other, office, deputy] = [municipalities, regions, secretariat, deputyChair].map(({ actor }) => actor.seat.id);
  const seats = { own: own ?? '', other: other ?? '', secretariat: office ?? '', deputy: deputy ?? '' };
  ids = await makeRows(database, { taskforceId, sectorIds, themeId, seats }, 'PRØVE');
});
afterAll(() => database.drop());

const hostile: unknown[] = [
  '',
  'a\0b',
  '\ud800',
  '\u202e\u2066drejet\u2069',
  '👩‍👩‍👧‍👦'.repeat(20),
  "'); drop table meetings; --",
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}%s%n',
  'x'.repeat(5000),
  'linje\r\nBcc: x@y.example',
  '2022-02-30',
  '0000-01-01',
  '9999-12-31',
  '+275760-09-13',
  '2022-03-27T02:30',
  '2022-10-30T02:30',
  '9999-12-31T23:59',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'R-99999999999999999999',
  '-1',
  0,
  -1,
  1.5,
  1e308,
  2 ** 31,
  2 ** 53,
  null,
  true,
  [],
  {},
  [[[[[]]]]],
  { __proto__: null, constructor: 1 },
];

type Leaf = (string | number)[];

/** The way to every value in an input. */
function* leavesOf(value: unknown, path: Leaf = []): Generator<Leaf> {
  if (path.length > 0) yield path;
  if (path.length > 4 || value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value)) yield* leavesOf(part, [...path, key]);
}

function withAt(sample: Record<string, unknown>, path: Leaf, value: unknown): Record<string, unknown> {
  const copy = structuredClone(sample);
  let place: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  place[path.at(-1) ?? ''] = value;
  return copy;
}

const callerOf = ({ meta }: Door) => (meta.kind === 'operator' ? callers.operator : callers.seat);
const doors = listDoors().filter(({ meta, type }) => meta.kind !== 'open' && type !== 'subscription');

it('nothing that stands in a field breaks a door', { timeout: 180_000 }, async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken: string[] = [];
  let calls = 0;
  for (const door of doors) {
    const [sample = {}] = samplesOf(door, ids);
    for (const path of leavesOf(sample)) {
      if (path[0] === 'taskforceId') continue;
      for (const value of hostile) {
        const input = withAt(sample, path, value);
        const { code, said } = await callDoor(database, door, callerOf(door), input);
        calls += 1;
        if (code === 'INTERNAL_SERVER_ERROR')
          broken.push(`${door.name} ${path.join('.')} = ${JSON.stringify(value).slice(0, 60)}: ${said.slice(-200)}`);
      }
    }
  }
  expect(log.mock.calls.map(String)).toEqual([]);
  log.mockRestore();
  expect(broken).toEqual([]);
  expect(calls).toBeGreaterThan(5000);
});

it('nothing that is sent instead of an input breaks a door', async () => {
  for (const door of doors) {
    // A door that asks nothing takes an empty object.
    for (const value of [...hostile, undefined].filter((sent) => !door.input.safeParse(sent).success)) {
      const { code } = await callDoor(database, door, callerOf(door), value);
      expect([door.name, value, code]).toEqual([door.name, value, 'BAD_REQUEST']);
    }
  }
});
