// The matrix every door × every persona × (own taskforce, a sector's room, another taskforce's things, another taskforce): read from the
// router, never listed by hand.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { type Door, listDoors } from './all-doors.ts';
import { mayEver } from './permission-cases.ts';
import { exchanged, type Ids, samplesOf } from './samples.ts';
import { callDoor, type Outcome } from './test-call.ts';
import { makeRoomRows, makeRows } from './test-rows.ts';
import { makeWorld, type Persona, seatPersona, type World } from './test-world.ts';

const foreign = 'FREMMEDTEGN';
const roomMark = 'RUMTEGN';
const ownMark = 'EGETTEGN';
/** The mandate’s tasks are read by every seat, and stand beside much else. */
const readsMark = /EGETTEGN (?!opgave i kommissoriet)/;

let database: TestDatabase;
let world: World;
let personas: Record<string, Persona | null>;
let own: Ids;
let room: Ids;
let other: Ids;
let otherIds: Set<string>;
let roomIds: Set<string>;

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  const { taskforceId, sectorIds, themeId, personas: people } = world;
  const seatOf = (persona: Persona) => persona.actor.seat.id;
  const seats = {
    own: seatOf(people.municipalities),
    other: seatOf(people.regions),
    secretariat: seatOf(people.secretariat),
    deputy: seatOf(people.deputyChair),
  };
  const here = { taskforceId, sectorIds, themeId, seats };
  own = await makeRows(database, here, ownMark);
  room = await makeRoomRows(database, here, roomMark);
  other = await makeElsewhere();
  otherIds = new Set(Object.values(other).filter((id): id is string => typeof id === 'string' && id.length === 36));
  roomIds = new Set(Object.values(room).filter((id): id is string => typeof id === 'string' && id.length === 36));
  // Those who may least come first, so that most refusals meet the rows as they were made.
  const { stranger, observer, commissioner, regions, adviser, municipalities, civilSociety, deputyChair, chair, secretariat } =
    people;
  personas = {
    nobody: null,
    stranger,
    observer,
    commissioner,
    regions,
    civilSociety,
    adviser,
    municipalities,
    deputyChair,
    chair,
    secretariat,
  };
});
afterAll(() => database.drop());

/** The other taskforce with rows of every noun; its chair is the stranger. */
async function makeElsewhere(): Promise<Ids> {
  const taskforceId = world.otherTaskforceId;
  const sectors = await database.owner.sector.findMany({ where: { taskforceId } });
  const sectorIds = Object.fromEntries(sectors.map(({ key, id }) => [key, id])) as typeof world.sectorIds;
  const theme = await database.owner.theme.findFirstOrThrow({ where: { taskforceId } });
  const people = await Promise.all([
    seatPersona(database, taskforceId, 'member', sectorIds.municipalities),
    seatPersona(database, taskforceId, 'member', sectorIds.regions),
    seatPersona(database, taskforceId, 'secretariat'),
    seatPersona(database, taskforceId, 'deputyChair', sectorIds.civilSociety),
  ]);
  const [mine = '', others = '', secretariat = '', deputy = ''] = people.map(({ actor }) => actor.seat.id);
  return makeRows(
    database,
    { taskforceId, sectorIds, themeId: theme.id, seats: { own: mine, other: others, secretariat, deputy } },
    foreign,
  );
}

/** One number for everything that is stored; what nobody waits for (seen, tried, answered before) left out. */
async function checksum(): Promise<string> {
  const tables = await tableNames();
  const sums = tables.map(
    (table) => `select '${table}' as t, count(*), coalesce(sum(hashtextextended(x::text, 0)), 0) as h from "${table}" x`,
  );
  const rows = await database.owner.$queryRawUnsafe<{ t: string; count: bigint; h: unknown }[]>(sums.join(' union all '));
  return rows.map(({ t, count, h }) => `${t} ${count} ${String(h)}`).join('\n');
}

let names: string[] | null = null;
async function tableNames(): Promise<string[]> {
  const found = await database.owner.$queryRaw<{ name: string }[]>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('attempts', 'idempotency_keys', '_prisma_migrations')`;
  return (names ??= found.map(({ name }) => name).toSorted());
}

const call = (door: Door, persona: Persona | null, input: unknown) => callDoor(database, door, persona, input);

// The operator's doors act in no taskforce; installation/access.test.ts goes through them.
const guarded = listDoors().filter(
  ({ type, meta }) => type !== 'subscription' && meta.kind !== 'open' && meta.kind !== 'operator',
);
const isInRoom = (name: string) => ['municipalities', 'adviser'].includes(name);

/** Everything that is wrong with an outcome, whoever asked. */
function faults(door: Door, name: string, variant: string, { code, said, text }: Outcome): string[] {
  const where = `${door.name} as ${name}, ${variant}`;
  const found: string[] = [];
  if (code === 'INTERNAL_SERVER_ERROR') found.push(`${where}: broke (${said.slice(-300)})`);
  if (name !== 'stranger' && (text.includes(foreign) || [...otherIds].some((id) => text.includes(id))))
    found.push(`${where}: shows another taskforce`);
  if (!isInRoom(name) && (text.includes(roomMark) || [...roomIds].some((id) => text.includes(id))))
    found.push(`${where}: shows a sector’s room`);
  return found;
}

it('inputs can be made for every guarded door, and none with a key it does not know', () => {
  for (const door of guarded) {
    const samples = samplesOf(door, own);
    expect([door.name, samples.length > 0]).toEqual([door.name, true]);
    const isLoose = samples.some((sample) => door.input.safeParse({ ...sample, seatId2: own.seatId }).success);
    expect([door.name, isLoose]).toEqual([door.name, false]);
  }
});

it('without a session every guarded door says so, and nothing else', async () => {
  const found: string[] = [];
  for (const door of guarded) {
    const [input] = samplesOf(door, own);
    const { said } = await call(door, null, input);
    if (said !== 'not-signed-in') found.push(`${door.name}: ${said}`);
  }
  expect([...new Set(found)]).toEqual([]);
});

it('another taskforce is not found, whatever is asked of it and whoever asks', async () => {
  const before = await checksum();
  const found: string[] = [];
  for (const door of guarded) {
    const [input] = samplesOf(door, own);
    const elsewhere = exchanged(input, own, other);
    for (const [name, persona] of Object.entries(personas)) {
      if (name === 'nobody' || name === 'stranger') continue;
      const { said } = await call(door, persona, elsewhere);
      if (said !== 'not-found') found.push(`${door.name} as ${name}: ${said || 'let in'}`);
    }
    const { said } = await call(door, personas.stranger ?? null, input);
    if (said !== 'not-found') found.push(`${door.name} as stranger: ${said || 'let in'}`);
  }
  expect([...new Set(found)]).toEqual([]);
  expect(await checksum()).toBe(before);
});

it('an id of another taskforce reads nothing and leads to nothing there', { timeout: 180_000 }, async () => {
  const found: string[] = [];
  for (const door of guarded) {
    for (const name of ['secretariat', 'municipalities', 'chair']) {
      const inputs = withOneForeignId(samplesOf(door, own));
      const outcomes = await group(door, name, inputs);
      found.push(...outcomes.flatMap((outcome) => faults(door, name, 'an id of another taskforce', outcome)));
    }
  }
  expect([...new Set(found)]).toEqual([]);
  expect(await namesOfOthersHere()).toEqual([]);
});

/** For each id the inputs hold, the first that holds it, with that id exchanged for one of the other taskforce. */
function withOneForeignId(samples: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  return Object.entries(own).flatMap(([key, id]) => {
    if (key === 'taskforceId' || typeof id !== 'string' || id.length !== 36) return [];
    const sample = samples.find((given) => JSON.stringify(given).includes(id));
    return sample ? [exchanged(sample, { [key]: id }, { [key]: other[key] ?? '' })] : [];
  });
}

/** Rows of our taskforce that hold an id of the other, and rows of the other that came about meanwhile. */
async function namesOfOthersHere(): Promise<string[]> {
  const tables = await database.owner.$queryRaw<{ name: string }[]>`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'taskforce_id'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database.owner.$queryRawUnsafe<{ text: string }[]>(
      `select x::text as text from "${name}" x where taskforce_id = '${world.taskforceId}'`,
    );
    for (const { text } of rows) if ([...otherIds].some((id) => text.includes(id))) found.push(`${name}: ${text.slice(0, 300)}`);
  }
  const events = await database.owner.event.count({ where: { taskforceId: world.otherTaskforceId } });
  return events === 0 ? found : [...found, `${events} events in the other taskforce`];
}

let lastSum = '';

/** Calls a door with several inputs as one person. When all are refused, nothing may have changed; that adds an outcome of its own. */
async function group(door: Door, name: string, inputs: readonly unknown[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const input of inputs) outcomes.push(await call(door, personas[name] ?? null, input));
  if (door.type !== 'mutation' || inputs.length === 0) return outcomes;
  const before = lastSum;
  lastSum = await checksum();
  const wasRefused = outcomes.every(({ code }) => code !== 'ok');
  if (before && wasRefused && lastSum !== before)
    outcomes.push({ code: 'INTERNAL_SERVER_ERROR', said: 'refused, and changed something', text: '' });
  return outcomes;
}

it('who is not let in by any rule is refused; a refusal changes nothing and shows nothing', { timeout: 180_000 }, async () => {
  const found: string[] = [];
  let cells = 0;
  let refused = 0;
  for (const door of guarded) {
    const samples = samplesOf(door, own);
    const inRoom = samples
      .map((sample) => exchanged(sample, own, room))
      .filter((sample, index) => JSON.stringify(sample) !== JSON.stringify(samples[index]));
    for (const [name, persona] of Object.entries(personas)) {
      if (!persona || name === 'stranger' || door.meta.kind === 'open' || door.meta.kind === 'operator') continue;
      const may = mayEver(door.meta.permission, persona.actor.seat);
      for (const [variant, inputs] of [
        ['own', samples],
        ['room', inRoom],
      ] as const) {
        for (const outcome of await group(door, name, inputs)) {
          cells += 1;
          found.push(...faults(door, name, variant, outcome));
          if (outcome.code !== 'ok') refused += 1;
          const isLetIn = outcome.code === 'ok' && (door.meta.kind !== 'listing' || readsMark.test(outcome.text));
          if (isLetIn && !may) found.push(`${door.name} as ${name}: let in, though no rule does`);
          if (isLetIn && door.type === 'mutation' && variant === 'room' && !isInRoom(name))
            found.push(`${door.name} as ${name}: changed a sector’s room`);
          if (outcome.code !== 'ok' && !may && !['not-found', 'not-allowed'].includes(outcome.said)) {
            found.push(`${door.name} as ${name}, ${variant}: refused by ${outcome.said} rather than by its rule`);
          }
        }
      }
    }
  }
  expect([...new Set(found)]).toEqual([]);
  expect(cells).toBeGreaterThan(2000);
  expect(refused).toBeGreaterThan(1000);
});
