import { makeFinding } from '@tvaers/db/factories/evidence';
import { makeMandate } from '@tvaers/db/factories/mandate';
import { makeMilestone } from '@tvaers/db/factories/milestones';
import { makeRecommendation, makeRecusal } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { emptyText } from '@tvaers/domain/recommendations/rich-text';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countStatements } from '../doors/statement-count.ts';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
let first: string;
let second: string;
let mandateId: string;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makeWorld(database);
  const made = await makeMandate(database.owner, { taskforceId: world.taskforceId }, ['Finde barrierer.', 'Give anbefalinger.']);
  [first = '', second = ''] = made.tasks.map(({ id }) => id);
  mandateId = made.mandate.id;
});

const coverage = (persona: Persona) => as(database, persona).mandate.coverage({ taskforceId: world.taskforceId });
const seen = async (persona: Persona) =>
  (await coverage(persona)).tasks.map(({ milestones, findings, recommendations, sections }) => [
    milestones.length,
    findings.length,
    recommendations.length,
    sections.length,
  ]);
const own = () => ({ taskforceId: world.taskforceId });
const lead = () => ({
  ...own(),
  leadSectorId: world.sectorIds.municipalities,
  proposedById: world.personas.municipalities.actor.seat.id,
});

/** Version 2: task 2 first and in other words, a new one after it; task 1 is out. */
async function approveSecond() {
  const { secretariat, commissioner } = world.personas;
  const { id } = await as(database, secretariat).mandate.propose({
    ...own(),
    text: emptyText(),
    source: null,
    startsOn: '2021-06-17',
    deliveryOn: '2022-06-30',
    deliveryPrecision: 'half',
    fromMandateId: mandateId,
    tasks: [
      { text: 'Give mindst ti anbefalinger.', continuesId: second },
      { text: 'Følge op.', continuesId: null },
    ],
  });
  await as(database, commissioner).mandate.approve({ ...own(), mandateId: id, version: 1 });
}

describe('what serves a task', () => {
  it('shows in the order of the thread, to each as much as he may read, and the rest are gaps', async () => {
    const { municipalities, regions, chair, secretariat, observer, commissioner, stranger } = world.personas;
    await makeMilestone(database.owner, { ...own(), mandateTaskId: first });
    await makeMilestone(database.owner, { ...own(), mandateTaskId: first, state: 'dropped', dropReason: 'Ude.' });
    const foundById = municipalities.actor.seat.id;
    await makeFinding(database.owner, { ...own(), foundById, mandateTaskId: first });
    await makeFinding(database.owner, { ...own(), foundById, mandateTaskId: second, sectorId: world.sectorIds.municipalities });
    await makeRecommendation(database.owner, { ...lead(), mandateTaskId: first, state: 'adopted', themeId: world.themeId });
    await makeRecommendation(database.owner, { ...lead(), mandateTaskId: first, state: 'rejected' });
    await makeRecommendation(database.owner, { ...lead(), mandateTaskId: second });
    await makeRecommendation(database.owner, { ...lead(), mandateTaskId: second, audience: 'sector' });
    expect(await seen(municipalities)).toEqual([
      [1, 1, 1, 1],
      [0, 1, 2, 0],
    ]);
    for (const persona of [regions, chair, secretariat])
      expect(await seen(persona)).toEqual([
        [1, 1, 1, 1],
        [0, 0, 1, 0],
      ]);
    expect(await seen(observer)).toEqual([
      [1, 0, 1, 1],
      [0, 0, 1, 0],
    ]);
    expect(await seen(commissioner)).toEqual([
      [1, 0, 1, 1],
      [0, 0, 0, 0],
    ]);
    expect(await refusalOf(coverage(stranger))).toBe('not-found');
  });

  it('leaves out a recommendation for whoever is recused from it, and its chapter with it', async () => {
    const { regions, state } = world.personas;
    const { id } = await makeRecommendation(database.owner, {
      ...lead(),
      mandateTaskId: first,
      state: 'adopted',
      themeId: world.themeId,
    });
    await makeRecusal(database.owner, { ...own(), recommendationId: id, seatId: regions.actor.seat.id });
    expect((await seen(regions))[0]).toEqual([0, 0, 0, 0]);
    expect((await seen(state))[0]).toEqual([0, 0, 1, 1]);
  });

  it('follows a task that is renumbered and reworded; what points at one that is gone is listed', async () => {
    const { municipalities, regions, secretariat } = world.personas;
    const kept = await makeMilestone(database.owner, { ...own(), mandateTaskId: second });
    const left = await makeMilestone(database.owner, { ...own(), mandateTaskId: first });
    const foundById = municipalities.actor.seat.id;
    await makeFinding(database.owner, { ...own(), foundById, mandateTaskId: first, sectorId: world.sectorIds.municipalities });
    const draft = await makeRecommendation(database.owner, { ...lead(), mandateTaskId: second });
    await approveSecond();
    const { mandate, tasks, gone } = await coverage(municipalities);
    expect(mandate).toEqual({ number: 2, isApproved: true });
    expect(tasks).toMatchObject([
      {
        id: second,
        number: 1,
        text: 'Give mindst ti anbefalinger.',
        milestones: [{ id: kept.id }],
        recommendations: [{ id: draft.id }],
      },
      { number: 2, text: 'Følge op.', milestones: [], findings: [], recommendations: [], sections: [] },
    ]);
    const task = { id: first, number: 1, text: 'Finde barrierer.', isGone: true };
    expect(gone).toMatchObject([
      { kind: 'milestones', id: left.id, task },
      { kind: 'findings', task },
    ]);
    expect((await coverage(regions)).gone.map(({ kind }) => kind)).toEqual(['milestones']);
    const plan = await as(database, secretariat).milestones.page(own());
    expect(plan.tasks.map(({ id, number }) => [id, number])).toEqual([
      [second, 1],
      [tasks[1]?.id, 2],
    ]);
    expect(plan.goneTasks).toMatchObject([task]);
    const shown = await as(database, municipalities).recommendations.page({ ...own(), key: `R-0${draft.number}` });
    expect(shown?.mandateTask).toEqual({ id: second, number: 1, text: 'Give mindst ti anbefalinger.', isGone: false });
  });

  it('is read in one statement', async () => {
    const counted = countStatements(database.reader);
    await as(database, world.personas.chair, { reader: counted.reader }).mandate.coverage(own());
    expect(counted.count()).toBe(1);
  });
});

describe('which task a finding serves', () => {
  const serve = (persona: Persona, findingId: string, version: number, mandateTaskId: string | null) =>
    as(database, persona).evidence.serve({ ...own(), findingId, version, mandateTaskId });

  it('is chosen anew by who works with it, told in its history, and stale when it was changed meanwhile', async () => {
    const { regions, secretariat } = world.personas;
    const { id } = await makeFinding(database.owner, { ...own(), foundById: regions.actor.seat.id, mandateTaskId: first });
    expect(await serve(secretariat, id, 1, second)).toEqual({ id, version: 2 });
    expect(await seen(regions)).toEqual([
      [0, 0, 0, 0],
      [0, 1, 0, 0],
    ]);
    const [event] = await database.owner.event.findMany({ where: { thingId: id } });
    expect([event?.verb, event?.difference]).toEqual(['serve', { mandateTaskId: { before: first, after: second } }]);
    expect(await refusalOf(serve(secretariat, id, 1, null))).toBe('changed-meanwhile');
    await serve(regions, id, 2, null);
    expect((await seen(regions))[1]).toEqual([0, 0, 0, 0]);
  });

  it('is refused to others, and a task that never was in force is not found; nothing is changed', async () => {
    const { regions, municipalities, observer, chair } = world.personas;
    const room = { sectorId: world.sectorIds.regions };
    const { id } = await makeFinding(database.owner, { ...own(), foundById: regions.actor.seat.id, ...room });
    const waiting = await makeMandate(database.owner, { ...own(), number: 2, state: 'proposed' }, ['Kun foreslået.']);
    for (const persona of [municipalities, observer, chair])
      expect(await refusalOf(serve(persona, id, 1, first))).toBe('not-found');
    expect(await refusalOf(serve(regions, id, 1, waiting.tasks[0]?.id ?? null))).toBe('not-found');
    expect(await database.owner.finding.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: 1, mandateTaskId: null });
    expect(await database.owner.event.count({ where: { thingId: id } })).toBe(0);
    await serve(regions, id, 1, first);
    const [event] = await database.owner.event.findMany({ where: { thingId: id } });
    expect(event?.sectorId).toBe(world.sectorIds.regions);
  });
});
