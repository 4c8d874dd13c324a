import { makeMandate } from '@tvaers/db/factories/mandate';
import { makeMilestone } from '@tvaers/db/factories/milestones';
import { makeSeat } from '@tvaers/db/factories/seats';
import { makeTaskforce } from '@tvaers/db/factories/taskforces';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeAs } from '../doors/acting.ts';
import { countStatements } from '../doors/statement-count.ts';
import { as, makeWorld, type Persona, refusalOf, seatPersona, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
let inForce: Awaited<ReturnType<typeof makeMandate>>;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makeWorld(database);
  inForce = await makeMandate(database.owner, { taskforceId: world.taskforceId }, ['Finde barrierer.', 'Give anbefalinger.']);
});

const text = (words: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const proposal = (given: object = {}) => ({
  taskforceId: world.taskforceId,
  text: text('Baggrund.'),
  source: null,
  startsOn: '2021-06-17',
  deliveryOn: '2022-06-30',
  deliveryPrecision: 'half' as const,
  fromMandateId: inForce.mandate.id as string | null,
  tasks: [
    { text: 'Finde og vægte barrierer.', continuesId: inForce.tasks[0]?.id ?? null },
    { text: 'Afdække motiver.', continuesId: null },
  ],
  ...given,
});
const propose = (given: object = {}, persona: Persona = world.personas.secretariat) =>
  as(database, persona).mandate.propose(proposal(given));
const at = (mandateId: string, version = 1) => ({ taskforceId: world.taskforceId, mandateId, version });
const approve = (mandateId: string, version = 1, persona: Persona = world.personas.commissioner) =>
  as(database, persona).mandate.approve(at(mandateId, version));
const page = async (persona: Persona = world.personas.chair) =>
  as(database, persona).mandate.page({ taskforceId: world.taskforceId });
const events = (thingId: string) => database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } });
const stored = (id: string) => database.owner.mandate.findUniqueOrThrow({ where: { id }, include: { tasks: true } });
const currentOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: Error) => (error.cause as { current?: unknown } | undefined)?.current,
  );

describe('a proposal', () => {
  it('that says what is in force already bothers nobody; the same words for another task are a change', async () => {
    const { text: words, source, startsOn, deliveryOn, deliveryPrecision } = (await page()).mandates[0] ?? {};
    const [first, second] = inForce.tasks;
    const same = {
      ...{ text: words, source, startsOn, deliveryOn, deliveryPrecision },
      tasks: [first, second].map((task) => ({ text: task?.text ?? '', continuesId: task?.id ?? null })),
    };
    expect(await refusalOf(propose(same))).toBe('nothing-changed');
    expect(await database.owner.mandate.count({ where: { taskforceId: world.taskforceId } })).toBe(1);
    const [one, other] = same.tasks;
    await propose({ ...same, tasks: [one, { text: other?.text, continuesId: null }] });
  });

  it('is put forward by who runs the taskforce and approved by the commissioner, and the history says so', async () => {
    const { secretariat, commissioner, observer } = world.personas;
    const { id } = await propose();
    await approve(id);
    const { mandates } = await page(observer);
    expect(mandates.map(({ number, state }) => [number, state])).toEqual([
      [2, 'approved'],
      [1, 'approved'],
    ]);
    expect(mandates[0]).toMatchObject({
      id,
      approvedOn: '2022-03-01',
      proposedBy: secretariat.session.name,
      decidedBy: commissioner.session.name,
      tasks: [
        { id: inForce.tasks[0]?.id, number: 1, text: 'Finde og vægte barrierer.' },
        { number: 2, text: 'Afdække motiver.' },
      ],
    });
    expect((await events(id)).map(({ verb, seatId }) => [verb, seatId])).toEqual([
      ['propose', secretariat.actor.seat.id],
      ['approve', commissioner.actor.seat.id],
    ]);
  });

  it('is decided by the commissioner alone and withdrawn by who runs it; whoever else tries changes nothing', async () => {
    const { id } = await propose();
    const before = await stored(id);
    const mayDecide = ['commissioner'];
    const mayRun = ['chair', 'secretariat'];
    for (const [name, persona] of Object.entries(world.personas)) {
      const { mandate } = as(database, persona);
      const attempts = [
        ...(mayDecide.includes(name)
          ? []
          : [() => mandate.approve(at(id)), () => mandate.decline({ ...at(id), reason: 'Nej.' })]),
        ...(mayRun.includes(name) ? [] : [() => mandate.withdraw(at(id)), () => mandate.revise({ ...revised(), ...at(id) })]),
      ];
      for (const attempt of attempts)
        expect([name, await refusalOf(attempt())]).toEqual([name, name === 'stranger' ? 'not-found' : 'not-allowed']);
    }
    expect(await refusalOf(as(database, null).mandate.approve(at(id)))).toBe('not-signed-in');
    expect(await stored(id)).toEqual(before);
    expect(await events(id)).toHaveLength(1);
  });

  it('is not decided by its proposer, also when he has become the commissioner since', async () => {
    const { secretariat } = world.personas;
    const { id } = await propose();
    const role = 'commissioner';
    await database.owner.seat.update({ where: { id: secretariat.actor.seat.id }, data: { untilOn: new Date('2022-02-28') } });
    const seat = await makeSeat(database.owner, {
      ...{ taskforceId: world.taskforceId, userId: secretariat.actor.userId, role },
      fromOn: new Date('2022-03-01'),
    });
    const promoted: Persona = {
      actor: { ...secretariat.actor, seat: { ...secretariat.actor.seat, id: seat.id, role } },
      session: { ...secretariat.session, seats: secretariat.session.seats.map((one) => ({ ...one, id: seat.id, role })) },
    };
    expect(await refusalOf(approve(id, 1, promoted))).toBe('not-allowed');
    expect(await refusalOf(as(database, promoted).mandate.decline({ ...at(id), reason: 'Nej.' }))).toBe('not-allowed');
    expect((await page(promoted)).mandates[0]?.offers).toEqual([]);
    expect((await stored(id)).state).toBe('proposed');
    await approve(id);
  });

  it('waits alone: a second one is refused with the text of the first', async () => {
    const { id } = await propose();
    const { mandates, canPropose } = await page();
    expect([canPropose, mandates[0]?.offers]).toEqual([false, ['revise', 'withdraw']]);
    const second = propose({ text: text('Andet.') }, world.personas.chair);
    expect(await refusalOf(second)).toBe('already-proposed');
    expect(await database.owner.mandate.count({ where: { taskforceId: world.taskforceId } })).toBe(2);
    await as(database, world.personas.chair).mandate.withdraw(at(id));
    const race = await Promise.allSettled([propose(), propose(), propose()]);
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await database.owner.mandate.count({ where: { taskforceId: world.taskforceId, state: 'proposed' } })).toBe(1);
  });

  it('written from a version that is no longer in force is refused with the one that is', async () => {
    const { id } = await propose();
    await approve(id);
    const late = propose({ text: text('Skrevet før.') });
    expect(await refusalOf(late)).toBe('changed-meanwhile');
    expect(await currentOf(propose({ text: text('Skrevet før.') }))).toMatchObject({ id, number: 2, text: { type: 'doc' } });
  });

  it.each([
    ['a delivery before it begins', () => ({ deliveryOn: '2021-01-31', deliveryPrecision: 'month' }), 'wrong-order'],
    [
      'a task said to continue one that is not in force',
      () => ({ tasks: [{ text: 'X.', continuesId: crypto.randomUUID() }] }),
      'not-found',
    ],
  ])('with %s is refused', async (_, given, refusal) => {
    expect(await refusalOf(propose(given()))).toBe(refusal);
    expect(await database.owner.mandate.count({ where: { taskforceId: world.taskforceId } })).toBe(1);
  });

  it('that continues one task twice is refused at its tasks', async () => {
    const continuesId = inForce.tasks[0]?.id ?? null;
    const tasks = [
      { text: 'A.', continuesId },
      { text: 'B.', continuesId },
    ];
    await expect(propose({ tasks })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

function revised(given: object = {}) {
  const { fromMandateId: _, ...content } = proposal({ text: text('Skrevet om.'), ...given });
  return content;
}

describe('a proposal that is rewritten', () => {
  it('holds the new words and tasks, is its rewriter’s, and what was approved of the old is refused', async () => {
    const { chair, commissioner } = world.personas;
    const { id } = await propose();
    const answer = await as(database, chair).mandate.revise({
      ...revised({ tasks: [{ text: 'Kun én.', continuesId: null }] }),
      ...at(id),
    });
    expect(answer).toEqual({ id, version: 2 });
    expect((await page()).mandates[0]).toMatchObject({
      version: 2,
      proposedBy: chair.session.name,
      tasks: [{ number: 1, text: 'Kun én.' }],
    });
    const before = await stored(id);
    expect(await refusalOf(approve(id, 1))).toBe('changed-meanwhile');
    expect(await refusalOf(as(database, commissioner).mandate.decline({ ...at(id), reason: 'Nej.' }))).toBe('changed-meanwhile');
    expect(await refusalOf(as(database, chair).mandate.withdraw(at(id)))).toBe('changed-meanwhile');
    expect(await stored(id)).toEqual(before);
    await approve(id, 2);
    expect((await events(id)).map(({ verb }) => verb)).toEqual(['propose', 'revise', 'approve']);
  });

  it('by two at once keeps the first and gives the second both texts', async () => {
    const { id } = await propose();
    await as(database, world.personas.chair).mandate.revise({ ...revised(), ...at(id) });
    const stale = () =>
      as(database, world.personas.secretariat).mandate.revise({ ...revised({ text: text('Mit.') }), ...at(id) });
    expect(await refusalOf(stale())).toBe('changed-meanwhile');
    expect(JSON.stringify(await currentOf(stale()))).toContain('Skrevet om.');
    expect(JSON.stringify((await stored(id)).text)).toContain('Skrevet om.');
  });

  it('to the same again is refused', async () => {
    const { id } = await propose();
    const { text: kept } = await stored(id);
    const same = { ...revised(), text: kept as unknown as RichText, ...at(id) };
    expect(await refusalOf(as(database, world.personas.chair).mandate.revise(same))).toBe('nothing-changed');
    expect((await stored(id)).version).toBe(1);
  });
});

it('a declined proposal keeps its reason, a withdrawn one its words, and the way is open for the next', async () => {
  const { secretariat, commissioner } = world.personas;
  const first = await propose();
  await as(database, commissioner).mandate.decline({ ...at(first.id), reason: 'Fristen er for kort.' });
  const second = await propose();
  await as(database, secretariat).mandate.withdraw(at(second.id));
  const { mandates, canPropose } = await page(secretariat);
  expect(mandates.map(({ number, state, declineReason, offers }) => [number, state, declineReason, offers])).toEqual([
    [3, 'withdrawn', null, []],
    [2, 'declined', 'Fristen er for kort.', []],
    [1, 'approved', null, []],
  ]);
  expect(canPropose).toBe(true);
  for (const { id } of [first, second]) expect(await refusalOf(approve(id, 2))).toBe('out-of-step');
  expect((await events(first.id)).at(-1)?.difference).toEqual({ number: 2, reason: 'Fristen er for kort.' });
  expect((await as(database, secretariat).mandate.coverage({ taskforceId: world.taskforceId })).mandate?.number).toBe(1);
});

it('approving a version moves the taskforce’s dates to its own and leaves the baselines alone', async () => {
  const { taskforceId } = world;
  const { secretariat } = world.personas;
  const milestone = await makeMilestone(database.owner, { taskforceId, isDelivery: true });
  const taskforce = () => database.owner.taskforce.findUniqueOrThrow({ where: { id: taskforceId } });
  const before = await taskforce();
  const { id } = await propose({ deliveryOn: '2022-11-10', deliveryPrecision: 'month' });
  expect(await taskforce()).toEqual(before);
  await approve(id);
  expect(await taskforce()).toMatchObject({ deliveryOn: new Date('2022-11-30'), deliveryPrecision: 'month' });
  expect(await database.owner.milestone.findUniqueOrThrow({ where: { id: milestone.id } })).toEqual(milestone);
  expect((await page(secretariat)).delivery).toMatchObject({ id: milestone.id, title: milestone.title });
  const [, approved] = await events(id);
  expect(approved?.difference).toMatchObject({ number: 2, deliveryOn: { after: '2022-11-30' } });
});

it('the tasks of a version that was decided on cannot be taken away, not even past the doors', async () => {
  const past = await writeAs(database.prisma, world.personas.secretariat.actor, (tx) =>
    tx.mandateTask.deleteMany({ where: { mandateId: inForce.mandate.id } }),
  );
  expect(past.count).toBe(0);
  expect(await database.owner.mandateTask.count({ where: { mandateId: inForce.mandate.id } })).toBe(2);
});

it('a mandate sent twice with one key is made once', async () => {
  const given = { idempotencyKey: crypto.randomUUID() };
  const send = () => as(database, world.personas.chair, given).mandate.propose(proposal());
  const answers = await Promise.all([send(), send(), send()]);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
});

it('a first version needs none before it', async () => {
  const { taskforce, sectorIds } = await makeTaskforce(database.owner);
  const chair = await seatPersona(database, taskforce.id, 'chair', sectorIds.state);
  const first = { ...proposal({ tasks: [{ text: 'Begynde.', continuesId: null }] }), taskforceId: taskforce.id };
  expect(await refusalOf(as(database, chair).mandate.propose(first))).toBe('changed-meanwhile');
  expect(await as(database, chair).mandate.propose({ ...first, fromMandateId: null })).toMatchObject({ number: 1 });
  const { mandate, tasks } = await as(database, chair).mandate.coverage({ taskforceId: taskforce.id });
  expect([mandate, tasks.length]).toEqual([{ number: 1, isApproved: false }, 1]);
});

it('the page is read in one statement', async () => {
  const counted = countStatements(database.reader);
  await as(database, world.personas.chair, { reader: counted.reader }).mandate.page({ taskforceId: world.taskforceId });
  expect(counted.count()).toBe(1);
});
