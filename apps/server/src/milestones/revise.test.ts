import { makeMilestone } from '@tvaers/db/factories/milestones';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { taskforceTemplate, layBackwards } from '@tvaers/domain/milestones/plan-template';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const at = () => ({ taskforceId: world.taskforceId });
const milestones = (persona: Persona) => as(database, persona).milestones;
const make = (over: object = {}, after: { id: string }[] = []) => makeMilestone(database.owner, { ...at(), ...over }, after);
const stored = (id: string) => database.owner.milestone.findUniqueOrThrow({ where: { id } });
const verbs = async (thingId: string) => (await database.owner.event.findMany({ where: { thingId } })).map(({ verb }) => verb);
const letters = () =>
  database.owner.outbox.findMany({ where: { ...at(), kind: 'milestones.forecast' }, orderBy: { subject: 'asc' } });
const currentOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: { cause?: { current?: unknown } }) => error.cause?.current,
  );

const edit = (over: object = {}) => ({
  title: 'Survey',
  criteria: '',
  ownerSeatId: null,
  predecessorIds: [] as string[],
  ...over,
});
const forecast = (forecastOn: string, over: object = {}) => ({ forecastOn, reason: 'Data kom for sent.', ...over });
type Row = {
  milestoneId: string;
  version: number;
  edit: ReturnType<typeof edit> | null;
  forecast: ReturnType<typeof forecast> | null;
};
const row = (milestoneId: string, over: Partial<Row> = {}): Row => ({
  milestoneId,
  version: 1,
  edit: null,
  forecast: null,
  ...over,
});
const revise = (persona: Persona, rows: Row[]) => milestones(persona).revise({ ...at(), rows });

it('several rows are changed in one act, each with its own history, and each approver gets one letter', async () => {
  const { secretariat, chair, commissioner } = world.personas;
  const [a, b, c] = [await make(), await make(), await make({ isDelivery: true })];
  await database.owner.outbox.deleteMany();
  const answer = await revise(secretariat, [
    row(a.id, { edit: edit({ title: 'Survey i felten', predecessorIds: [b.id] }), forecast: forecast('2022-05-04') }),
    row(b.id, { forecast: forecast('2022-05-05', { forecastPrecision: 'month' }) }),
    row(c.id, { forecast: forecast('2022-07-01') }),
  ]);
  expect(answer.proposed.map(({ state, approver }) => [state, approver])).toEqual([
    ['proposed', 'chair'],
    ['proposed', 'chair'],
    ['proposed', 'commissioner'],
  ]);
  expect(await stored(a.id)).toMatchObject({ title: 'Survey i felten', version: 3 });
  expect([await verbs(a.id), await verbs(b.id)]).toEqual([['edit', 'forecast'], ['forecast']]);
  const sent = await letters();
  expect(sent.map(({ seatId, subject }) => [seatId, subject])).toEqual([
    [chair.actor.seat.id, '2 nye datoer til godkendelse'],
    [commissioner.actor.seat.id, `Ny dato til godkendelse: ${c.title}`],
  ]);
  expect(sent[0]?.text).toContain('fra 31. marts 2022 til maj 2022. Grund: Data kom for sent.');
  expect(sent[0]?.text).toMatch(/https:\/\/tvaers\.test\/[^/]+\/plan\?godkend=[0-9a-f-]{36}$/);
  const page = await milestones(chair).page(at());
  expect(page.milestones.find(({ id }) => id === b.id)?.waiting).toMatchObject({ on: '2022-05-31', precision: 'month' });
  await database.owner.milestone.update({ where: { id: c.id }, data: { isDelivery: false } });
});

it('one row that is refused stops them all, and the refusal tells which row and field', async () => {
  const { secretariat } = world.personas;
  const [a, b] = [await make(), await make()];
  const good = row(a.id, { edit: edit({ title: 'Må ikke gemmes' }) });
  const refused = async (over: Partial<Row>) => {
    const bad = [good, row(b.id, over)];
    return [await refusalOf(revise(secretariat, bad)), await currentOf(revise(secretariat, bad))] as const;
  };
  expect(await refused({ forecast: forecast('2022-02-28') })).toEqual([
    'in-the-past',
    { milestoneId: b.id, field: 'forecastOn' },
  ]);
  expect(await refused({ forecast: forecast('2022-03-31') })).toEqual([
    'nothing-changed',
    { milestoneId: b.id, field: 'forecastOn' },
  ]);
  expect((await refused({ version: 7, edit: edit() }))[1]).toMatchObject({ milestoneId: b.id, version: 1, title: b.title });
  expect((await refused({ version: 7, forecast: forecast('2022-05-04') }))[0]).toBe('changed-meanwhile');
  expect((await refused({ edit: edit({ ownerSeatId: crypto.randomUUID() }) }))[0]).toBe('not-found');
  expect(await stored(a.id)).toMatchObject({ title: a.title, version: 1 });
  expect([await verbs(a.id), await verbs(b.id)]).toEqual([[], []]);
  expect(await database.owner.forecast.count({ where: { milestoneId: b.id } })).toBe(0);
});

it('two rows that only together close a circle are refused, and a link turned round is not', async () => {
  const { secretariat } = world.personas;
  const a = await make();
  const b = await make({}, [a]);
  const both = (ofA: string[], ofB: string[]) =>
    revise(secretariat, [row(a.id, { edit: edit({ predecessorIds: ofA }) }), row(b.id, { edit: edit({ predecessorIds: ofB }) })]);
  expect(await currentOf(both([b.id], [a.id]))).toMatchObject({ field: 'predecessorIds' });
  expect(await refusalOf(both([b.id], [a.id]))).toBe('circle');
  await both([b.id], []);
  expect(await database.owner.predecessor.findMany({ where: { milestoneId: { in: [a.id, b.id] } } })).toMatchObject([
    { milestoneId: a.id, predecessorId: b.id },
  ]);
});

it('an owner sends his own dates, and nothing else', async () => {
  const { regions, chair } = world.personas;
  const own = await make({ ownerSeatId: regions.actor.seat.id });
  const other = await make();
  expect(
    await refusalOf(
      revise(regions, [row(own.id, { forecast: forecast('2022-05-04') }), row(other.id, { forecast: forecast('2022-05-04') })]),
    ),
  ).toBe('not-allowed');
  expect(await refusalOf(revise(regions, [row(own.id, { edit: edit() })]))).toBe('not-allowed');
  expect(await refusalOf(revise(chair, [row(own.id, { forecast: forecast('2022-05-04') })]))).toBe('not-allowed');
  expect((await revise(regions, [row(own.id, { forecast: forecast('2022-05-04') })])).proposed).toMatchObject([
    { approver: 'chair' },
  ]);
});

it('what a slip does is proposed along with it, or all of it is refused', async () => {
  const { secretariat, regions, chair } = world.personas;
  const own = await make({ ownerSeatId: regions.actor.seat.id });
  const after = await make({}, [own]);
  const along = [{ milestoneId: after.id, version: 1, ...forecast('2022-05-10') }];
  const propose = (persona: Persona) =>
    milestones(persona).forecast({ ...at(), milestoneId: own.id, version: 1, ...forecast('2022-05-04'), along });
  expect(await refusalOf(propose(regions))).toBe('not-allowed');
  expect(await database.owner.forecast.count({ where: { milestoneId: own.id } })).toBe(0);
  await propose(secretariat);
  expect(await database.owner.forecast.count({ where: { milestoneId: { in: [own.id, after.id] }, state: 'proposed' } })).toBe(2);
  expect(await verbs(after.id)).toEqual(['forecast']);

  const late = await make();
  const next = await make({}, [late]);
  const reach = (persona: Persona) =>
    milestones(persona).reach({
      ...at(),
      milestoneId: late.id,
      version: 1,
      actualOn: '2022-02-28',
      along: [{ milestoneId: next.id, version: 1, ...forecast('2022-05-10') }],
    });
  expect(await refusalOf(reach(chair))).toBe('not-allowed');
  expect(await stored(late.id)).toMatchObject({ state: 'planned' });
  await reach(secretariat);
  expect([await verbs(late.id), await verbs(next.id)]).toEqual([['reach'], ['forecast']]);
});

it('a plan is laid out once, from the template, and every date lies in the period', async () => {
  const fresh = await makeWorld(database);
  const { secretariat, chair } = fresh.personas;
  const lay = (persona: Persona, deliveryOn: string) =>
    as(database, persona).milestones.layOut({
      taskforceId: fresh.taskforceId,
      milestones: layBackwards(taskforceTemplate, deliveryOn).milestones.map(
        ({ baselinePrecision: _, predecessorKeys, ...one }) => ({
          ...one,
          predecessorKeys: [...predecessorKeys],
        }),
      ),
    });
  expect(await refusalOf(lay(chair, '2022-06-30'))).toBe('not-allowed');
  expect(await currentOf(lay(secretariat, '2022-08-31'))).toMatchObject({ key: 'deliberation', endsOn: '2022-06-30' });
  const outcomes = await Promise.allSettled([lay(secretariat, '2022-06-30'), lay(secretariat, '2022-06-30')]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await refusalOf(lay(secretariat, '2022-06-30'))).toBe('plan-exists');
  const page = await as(database, chair).milestones.page({ taskforceId: fresh.taskforceId });
  expect(page.milestones).toHaveLength(12);
  expect(page.milestones.at(-1)).toMatchObject({ title: 'Rapport afleveret', isDelivery: true, baselineOn: '2022-06-30' });
  expect(page.milestones.find(({ title }) => title === 'Survey i felten')?.predecessorIds).toHaveLength(2);
});

it('a baseline outside the period is refused; a forecast after it is taken, for a slip must come to light', async () => {
  const { secretariat } = world.personas;
  const plan = (baselineOn: string) =>
    milestones(secretariat).plan({
      ...at(),
      ...edit(),
      description: '',
      mandateTaskId: null,
      baselineOn,
      baselinePrecision: 'day',
      isDelivery: false,
    });
  expect(await currentOf(plan('2022-07-01'))).toEqual({ startsOn: '2021-06-17', endsOn: '2022-06-30', field: 'baselineOn' });
  expect(await refusalOf(plan('2021-06-16'))).toBe('outside-period');
  const { id } = await plan('2022-06-30');
  expect((await revise(secretariat, [row(id, { forecast: forecast('2022-09-30') })])).proposed).toMatchObject([
    { state: 'proposed' },
  ]);
});
