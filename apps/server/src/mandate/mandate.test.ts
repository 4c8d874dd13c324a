import { makeMandate } from '@tvaers/db/factories/mandate';
import { makeMilestone } from '@tvaers/db/factories/milestones';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { emptyText } from '@tvaers/domain/recommendations/rich-text';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countStatements } from '../doors/statement-count.ts';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const proposal = () => ({
  taskforceId: world.taskforceId,
  text: emptyText(),
  source: null,
  tasks: ['Identificere barrierer.', 'Give anbefalinger.'],
});
const events = (thingId: string) => database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } });

it('the secretariat proposes a mandate, the commissioner approves it, and the history says so', async () => {
  const { secretariat, commissioner, observer } = world.personas;
  const { id } = await as(database, secretariat).mandate.propose(proposal());
  await as(database, commissioner).mandate.approve({ taskforceId: world.taskforceId, mandateId: id, version: 1 });
  const { mandates } = await as(database, observer).mandate.page({ taskforceId: world.taskforceId });
  const mandate = mandates.find((row) => row.id === id);
  expect(mandate).toMatchObject({
    id,
    state: 'approved',
    approvedOn: '2022-03-01',
    tasks: [{ number: 1, milestones: [], findings: [], recommendations: [] }, { number: 2 }],
  });
  expect((await events(id)).map(({ noun, verb, seatId }) => [noun, verb, seatId])).toEqual([
    ['mandate', 'propose', secretariat.actor.seat.id],
    ['mandate', 'approve', commissioner.actor.seat.id],
  ]);
});

it('nobody but the commissioner approves; the row stays and no event is written', async () => {
  const { id } = await as(database, world.personas.chair).mandate.propose(proposal());
  const before = await database.owner.mandate.findUniqueOrThrow({ where: { id } });
  for (const [name, persona] of Object.entries(world.personas)) {
    if (name === 'commissioner') continue;
    const refusal = await refusalOf(
      as(database, persona).mandate.approve({ taskforceId: world.taskforceId, mandateId: id, version: 1 }),
    );
    expect([name, refusal]).toEqual([name, name === 'stranger' ? 'not-found' : 'not-allowed']);
  }
  expect(await refusalOf(as(database, null).mandate.approve({ taskforceId: world.taskforceId, mandateId: id, version: 1 }))).toBe(
    'not-signed-in',
  );
  expect(await database.owner.mandate.findUniqueOrThrow({ where: { id } })).toEqual(before);
  expect(await events(id)).toHaveLength(1);
});

it('an approval of a version that was changed meanwhile is refused', async () => {
  const { id } = await as(database, world.personas.chair).mandate.propose(proposal());
  const refusal = await refusalOf(
    as(database, world.personas.commissioner).mandate.approve({ taskforceId: world.taskforceId, mandateId: id, version: 7 }),
  );
  expect(refusal).toBe('changed-meanwhile');
});

it('an approved mandate is not approved again', async () => {
  const { id } = await as(database, world.personas.chair).mandate.propose(proposal());
  const approve = (version: number) =>
    as(database, world.personas.commissioner).mandate.approve({ taskforceId: world.taskforceId, mandateId: id, version });
  await approve(1);
  expect(await refusalOf(approve(2))).toBe('out-of-step');
});

it('a mandate sent twice with one key is made once', async () => {
  const given = { idempotencyKey: crypto.randomUUID() };
  const send = () => as(database, world.personas.chair, given).mandate.propose(proposal());
  const answers = await Promise.all([send(), send(), send()]);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
});

it('versions proposed at once get a number each', async () => {
  const send = () => as(database, world.personas.chair).mandate.propose(proposal());
  const made = await Promise.all([send(), send(), send(), send()]);
  const { mandates } = await as(database, world.personas.chair).mandate.page({ taskforceId: world.taskforceId });
  const numbers = mandates.filter(({ id }) => made.some((one) => one.id === id)).map(({ number }) => number);
  expect(new Set(numbers).size).toBe(4);
});

it('what serves a task stands under it, cut to what the reader may read, and the rest are gaps', async () => {
  const { taskforceId, sectorIds } = world;
  const { tasks } = await makeMandate(database.owner, { taskforceId, number: 90 }, [
    'Identificere barrierer.',
    'Give anbefalinger.',
  ]);
  const [first, second] = tasks.map(({ id }) => id);
  const milestone = await makeMilestone(database.owner, { taskforceId, mandateTaskId: first ?? null });
  const foundById = world.personas.regions.actor.seat.id;
  const finding = {
    taskforceId,
    kind: 'barrier' as const,
    claim: 'Vejen hjem er lukket.',
    mandateTaskId: second ?? null,
    foundById,
  };
  await database.owner.finding.create({ data: { ...finding, audience: 'sector', sectorId: sectorIds.regions } });
  const served = async (persona: Persona) => {
    const { mandates } = await as(database, persona).mandate.page({ taskforceId });
    return mandates
      .find(({ number }) => number === 90)
      ?.tasks.map((task) => [task.milestones.map(({ id }) => id), task.findings.length]);
  };
  expect(await served(world.personas.regions)).toEqual([
    [[milestone.id], 0],
    [[], 1],
  ]);
  for (const persona of [world.personas.chair, world.personas.secretariat, world.personas.commissioner]) {
    expect(await served(persona)).toEqual([
      [[milestone.id], 0],
      [[], 0],
    ]);
  }
});

it('the page is read in one statement', async () => {
  const counted = countStatements(database.reader);
  await as(database, world.personas.chair, { reader: counted.reader }).mandate.page({ taskforceId: world.taskforceId });
  expect(counted.count()).toBe(1);
});
