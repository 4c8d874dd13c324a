import type { PrismaClient } from '@tvaers/db/client';
import { verifyChain } from '@tvaers/db/audit';
import { makeMandate } from '@tvaers/db/factories/mandate';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { emptyText } from '@tvaers/domain/recommendations/rich-text';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from './test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const newKey = () => ({ idempotencyKey: crypto.randomUUID() });
const proposal = (source: string) => ({
  taskforceId: world.taskforceId,
  text: emptyText(),
  source,
  ...{ startsOn: '2021-06-17', deliveryOn: '2022-06-30', deliveryPrecision: 'half' as const, fromMandateId: null },
  tasks: [{ text: 'Give anbefalinger.', continuesId: null }],
});
/** One proposal waits at a time: those of earlier calls are out of the way. */
const nothingWaits = () => database.owner.mandate.updateMany({ where: { state: 'proposed' }, data: { state: 'withdrawn' } });
beforeEach(async () => void (await nothingWaits()));
const made = (source: string) => database.owner.mandate.count({ where: { source } });

function send(source: string, given: object, persona: Persona = world.personas.chair) {
  return as(database, persona, given).mandate.propose(proposal(source));
}

it('the same call with the same key has one effect and one answer, however often and however closely it is sent', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [source, key] = [`runde ${round}`, newKey()];
    await nothingWaits();
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(source, key)));
    answers.push(await send(source, key));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await made(source)).toBe(1);
    expect(await database.owner.event.count({ where: { thingId: answers[0]?.id ?? '' } })).toBe(1);
  }
});

it('a call whose server died between commit and answer has its one effect, and is answered when it is sent again', async () => {
  const key = newKey();
  const dying = new Proxy(database.prisma, {
    get(target, name) {
      if (name !== '$transaction') return Reflect.get(target, name) as unknown;
      return async (...work: Parameters<PrismaClient['$transaction']>) => {
        const answer = (await target.$transaction(...work)) as unknown;
        // The look for an earlier answer goes through; what was committed is not answered.
        if (answer === null) return answer;
        throw new Error('killed');
      };
    },
  });
  await expect(send('dræbt', { ...key, db: dying })).rejects.toThrow('killed');
  const { id } = await send('dræbt', key);
  expect(await database.owner.mandate.findMany({ where: { source: 'dræbt' }, select: { id: true } })).toEqual([{ id }]);
});

it('a call that died before its commit had no effect, and has it when it is sent again', async () => {
  const key = newKey();
  const chair = world.personas.chair;
  const broken = { ...chair, session: { ...chair.session, userId: crypto.randomUUID() } };
  await expect(send('afbrudt', key, broken)).rejects.toThrow();
  expect(await made('afbrudt')).toBe(0);
  await send('afbrudt', key);
  expect(await made('afbrudt')).toBe(1);
});

it('a key that came with another call is refused, and the other call keeps its one effect', async () => {
  const key = newKey();
  await send('først', key);
  expect(await refusalOf(send('så', key))).toBe('used-key');
  expect([await made('først'), await made('så')]).toEqual([1, 0]);
});

it('two people with the same key do not meet', async () => {
  const key = newKey();
  const first = await send('fælles', key);
  await nothingWaits();
  const answers = [first, await send('fælles', key, world.personas.secretariat)];
  expect(new Set(answers.map(({ id }) => id)).size).toBe(2);
});

it('a refused call leaves its key free', async () => {
  const key = newKey();
  const { mandate } = await makeMandate(database.owner, {
    taskforceId: world.taskforceId,
    number: 900,
    state: 'proposed',
    approvedOn: null,
  });
  const approve = (version: number) =>
    as(database, world.personas.commissioner, key).mandate.approve({
      taskforceId: world.taskforceId,
      mandateId: mandate.id,
      version,
    });
  expect(await refusalOf(approve(7))).toBe('changed-meanwhile');
  expect(await approve(1)).toMatchObject({ id: mandate.id });
});

it('two hundred writers racing on one row give one winner and 199 who are told', { timeout: 60_000 }, async () => {
  const { mandate } = await makeMandate(database.owner, {
    taskforceId: world.taskforceId,
    number: 901,
    state: 'proposed',
    approvedOn: null,
  });
  const race = Array.from({ length: 200 }, () =>
    as(database, world.personas.commissioner)
      .mandate.approve({ taskforceId: world.taskforceId, mandateId: mandate.id, version: 1 })
      .then(
        () => 'won',
        (error: Error) => error.message,
      ),
  );
  const outcomes = await Promise.all(race);
  expect(outcomes.filter((outcome) => outcome === 'won')).toHaveLength(1);
  expect(outcomes.every((outcome) => ['won', 'changed-meanwhile', 'out-of-step'].includes(outcome))).toBe(true);
  expect((await database.owner.mandate.findUniqueOrThrow({ where: { id: mandate.id } })).version).toBe(2);
  expect(await database.owner.event.count({ where: { thingId: mandate.id } })).toBe(1);
});

it('after all of this the chain of events verifies', async () => {
  const { events, broken } = await verifyChain(database.ownerUrl);
  expect(broken).toEqual([]);
  expect(events).toBeGreaterThan(10);
});
