import { makeRecommendation, makeVersion, paragraphsOf } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { writeText } from './test-writing.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const text = (...paragraphs: string[]) => paragraphsOf(...paragraphs) as RichText;
const row = (id: string) => database.owner.recommendation.findUniqueOrThrow({ where: { id } });
const events = async (thingId: string) =>
  (await database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } })).map(
    ({ noun, verb }) => `${noun}.${verb}`,
  );

/** A recommendation of the municipalities, before the taskforce. */
async function shared(given: Partial<Parameters<typeof makeRecommendation>[1]> = {}) {
  const { municipalities } = world.personas;
  return makeRecommendation(database.owner, {
    taskforceId: world.taskforceId,
    leadSectorId: world.sectorIds.municipalities,
    proposedById: municipalities.actor.seat.id,
    themeId: world.themeId,
    ...given,
  });
}
const write = (persona: Persona, id: string, written: RichText) => writeText(database, persona, id, written);

/** The error a call ends with, with what it carries. */
async function problemOf(attempt: Promise<unknown>): Promise<{ message: string; current: Record<string, unknown> }> {
  const error = await attempt.then(
    () => new Error('let through'),
    (failure: Error) => failure,
  );
  return { message: error.message, current: (error.cause as { current?: Record<string, unknown> } | undefined)?.current ?? {} };
}

describe('nameVersion', () => {
  const name = (
    persona: Persona,
    recommendationId: string,
    given: Partial<{ version: number; textVersion: number; note: string; isSubstantial: boolean }> = {},
  ) =>
    as(database, persona).recommendations.nameVersion({
      taskforceId: world.taskforceId,
      recommendationId,
      version: 1,
      textVersion: 1,
      note: '',
      isSubstantial: false,
      ...given,
    });

  it('freezes the text as 0.1, then 0.2', async () => {
    const { id } = await shared();
    expect(await name(world.personas.municipalities, id, { note: 'Første' })).toMatchObject({ label: '0.1', version: 2 });
    await write(world.personas.municipalities, id, text('Nye ord.'));
    expect(await name(world.personas.secretariat, id, { version: 2, textVersion: 2, isSubstantial: true })).toMatchObject({
      label: '0.2',
      version: 3,
    });
    const versions = await database.owner.recommendationVersion.findMany({
      where: { recommendationId: id },
      orderBy: { serial: 'asc' },
    });
    expect(versions.map(({ label, note, isSubstantial }) => [label, note, isSubstantial])).toEqual([
      ['0.1', 'Første', false],
      ['0.2', '', true],
    ]);
    expect(versions[1]?.text).toEqual(text('Nye ord.'));
    expect(await events(id)).toEqual(['recommendations.nameVersion', 'recommendations.nameVersion']);
  });

  it('refuses a text that has not changed, and one nobody has written in', async () => {
    const unchanged = await shared();
    await makeVersion(database.owner, {
      taskforceId: world.taskforceId,
      recommendationId: unchanged.id,
      namedById: world.personas.municipalities.actor.seat.id,
    });
    expect(await refusalOf(name(world.personas.municipalities, unchanged.id))).toBe('nothing-changed');
    const empty = await shared({ text: paragraphsOf() });
    expect(await refusalOf(name(world.personas.municipalities, empty.id))).toBe('empty-text');
    expect((await row(empty.id)).version).toBe(1);
    expect(await events(unchanged.id)).toEqual([]);
  });

  it('of a text other than the one that was read is stale', async () => {
    const { id } = await shared();
    await write(world.personas.municipalities, id, text('Skrevet imens.'));
    const { message, current } = await problemOf(name(world.personas.secretariat, id));
    expect([message, current['textVersion']]).toEqual(['changed-meanwhile', 2]);
  });

  it('by two at once makes one version, each of ten times', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await shared();
      const outcomes = await Promise.allSettled([name(world.personas.municipalities, id), name(world.personas.secretariat, id)]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { message: 'changed-meanwhile' } });
      expect(await database.owner.recommendationVersion.count({ where: { recommendationId: id } })).toBe(1);
    }
  });

  it('is for those who write', async () => {
    const { id } = await shared();
    expect(await refusalOf(name(world.personas.regions, id))).toBe('not-allowed');
    expect(await refusalOf(name(world.personas.commissioner, id))).toBe('not-found');
  });
});

describe('the details', () => {
  const details = {
    title: 'Udlån',
    themeId: null,
    addressee: 'Arbejdsgivere',
    mandateTaskId: null,
    strength: 'weak',
    need: 'Der mangler en vej hjem.',
    effect: '',
    cost: '',
    uncertainty: '',
    findingIds: [] as string[],
  } as const;
  const describeIt = (persona: Persona, recommendationId: string, version: number, given: object = {}) =>
    as(database, persona).recommendations.describe({
      taskforceId: world.taskforceId,
      recommendationId,
      version,
      ...details,
      findingIds: [],
      ...given,
    });

  it('changes title and basis, and the log says what', async () => {
    const { id } = await shared();
    const finding = await database.owner.finding.create({
      data: {
        taskforceId: world.taskforceId,
        number: 1,
        kind: 'barrier',
        claim: 'Vejen hjem er lukket.',
        audience: 'taskforce',
        foundById: world.personas.secretariat.actor.seat.id,
      },
    });
    await describeIt(world.personas.municipalities, id, 1, { findingIds: [finding.id] });
    const page = await as(database, world.personas.regions).recommendations.page({ taskforceId: world.taskforceId, key: id });
    expect(page).toMatchObject({
      title: 'Udlån',
      addressee: 'Arbejdsgivere',
      strength: 'weak',
      findings: [{ number: 1, claim: 'Vejen hjem er lukket.' }],
      version: 2,
    });
    const [event] = await database.owner.event.findMany({ where: { thingId: id } });
    expect(event?.difference).toMatchObject({
      title: { before: 'Udlån af ledere', after: 'Udlån' },
      findings: { added: [finding.id], removed: [] },
    });
    await describeIt(world.personas.municipalities, id, 2);
    expect(await database.owner.basis.count({ where: { recommendationId: id } })).toBe(0);
  });

  it('the history of a shared text does not betray the findings of a room it came to rest on', async () => {
    const { taskforceId, sectorIds, personas } = world;
    const { id } = await shared();
    const made = {
      taskforceId,
      kind: 'barrier',
      claim: 'Kun for os.',
      foundById: personas.municipalities.actor.seat.id,
    } as const;
    const hidden = await database.owner.finding.create({
      data: { ...made, audience: 'sector', sectorId: sectorIds.municipalities },
    });
    await describeIt(personas.municipalities, id, 1, { findingIds: [hidden.id] });
    const told = async (persona: Persona) =>
      JSON.stringify(
        await as(database, persona).history.list({ taskforceId, noun: 'recommendations', thingIds: [id], before: null }),
      );
    expect(await told(personas.municipalities)).toContain(hidden.id);
    for (const persona of [personas.regions, personas.secretariat, personas.chair]) {
      expect(await told(persona)).toContain('"verb":"describe"');
      expect(await told(persona)).not.toContain(hidden.id);
    }
  });

  it('cannot rest on a finding of a room one does not sit in', async () => {
    const { id } = await shared();
    const hidden = await database.owner.finding.create({
      data: {
        taskforceId: world.taskforceId,
        kind: 'motive',
        claim: 'Regionernes egen.',
        audience: 'sector',
        sectorId: world.sectorIds.regions,
        foundById: world.personas.regions.actor.seat.id,
      },
    });
    expect(await refusalOf(describeIt(world.personas.municipalities, id, 1, { findingIds: [hidden.id] }))).toBe('not-found');
    expect(await row(id)).toMatchObject({ version: 1, title: 'Udlån af ledere' });
  });

  it('is refused when stale, and for those who only read', async () => {
    const { id } = await shared();
    await describeIt(world.personas.municipalities, id, 1);
    expect(await problemOf(describeIt(world.personas.secretariat, id, 1))).toMatchObject({
      message: 'changed-meanwhile',
      current: { version: 2, title: 'Udlån' },
    });
    expect(await refusalOf(describeIt(world.personas.regions, id, 2))).toBe('not-allowed');
  });
});
