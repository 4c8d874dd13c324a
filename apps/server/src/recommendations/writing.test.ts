import { makeRecommendation, makeVersion, paragraphsOf } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, testMoment, type World } from '../doors/test-world.ts';

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
const write = (
  persona: Persona | null,
  recommendationId: string,
  textVersion: number,
  written: RichText,
  audience: 'sector' | 'taskforce' = 'taskforce',
  minutes = 0,
) =>
  as(database, persona, { clock: standingClock(new Date(testMoment.getTime() + minutes * 60_000)) }).recommendations.write({
    taskforceId: world.taskforceId,
    recommendationId,
    textVersion,
    audience,
    text: written,
  });

/** The error a call ends with, with what it carries. */
async function problemOf(attempt: Promise<unknown>): Promise<{ message: string; current: Record<string, unknown> }> {
  const error = await attempt.then(
    () => new Error('let through'),
    (failure: Error) => failure,
  );
  return { message: error.message, current: (error.cause as { current?: Record<string, unknown> } | undefined)?.current ?? {} };
}

describe('write', () => {
  it('keeps the text, and an idea becomes a draft by its first words', async () => {
    const { id } = await shared({ state: 'idea', text: paragraphsOf() });
    expect(await write(world.personas.municipalities, id, 1, text(''.padEnd(3, ' ')))).toMatchObject({
      textVersion: 2,
      state: 'idea',
    });
    expect(await write(world.personas.municipalities, id, 2, text('Taskforcen anbefaler.'))).toMatchObject({
      textVersion: 3,
      state: 'drafting',
    });
    expect((await row(id)).text).toEqual(text('Taskforcen anbefaler.'));
  });

  it('gives an id to blocks without one and to the second of two with the same', async () => {
    const { id } = await shared();
    const twice = text('Et.', 'To.');
    (twice.content[1]?.attrs ?? {}).id = 'p1';
    await write(world.personas.municipalities, id, 1, twice);
    const ids = ((await row(id)).text as unknown as RichText).content.map((block) => block.attrs?.id);
    expect(ids[0]).toBe('p1');
    expect(ids[1]).toMatch(/^[\w-]{8}$/);
  });

  it('answers a stale save with the text as it stands and who wrote it', async () => {
    const { id } = await shared();
    await write(world.personas.municipalities, id, 1, text('Kommunernes ord.'));
    const { message, current } = await problemOf(write(world.personas.adviser, id, 1, text('Tilforordnedes ord.')));
    expect(message).toBe('changed-meanwhile');
    expect(current).toMatchObject({
      textVersion: 2,
      text: text('Kommunernes ord.'),
      changedBy: world.personas.municipalities.session.name,
    });
    expect((await row(id)).text).toEqual(text('Kommunernes ord.'));
  });

  it('does not let out what was written for the room when the text was shared meanwhile', async () => {
    const { id } = await shared({ audience: 'sector' });
    await as(database, world.personas.municipalities).recommendations.share({
      taskforceId: world.taskforceId,
      recommendationId: id,
      version: 1,
    });
    const { message, current } = await problemOf(write(world.personas.adviser, id, 1, text('Kun til os selv.'), 'sector'));
    expect([message, current['audience']]).toEqual(['changed-meanwhile', 'taskforce']);
    expect(JSON.stringify((await row(id)).text)).not.toContain('Kun til os selv');
  });

  it('is told once in ten minutes, unless something else has happened since', async () => {
    const { id } = await shared();
    const { municipalities, adviser } = world.personas;
    await write(municipalities, id, 1, text('Et'), 'taskforce', 0);
    await write(municipalities, id, 2, text('Et to'), 'taskforce', 3);
    await write(municipalities, id, 3, text('Et to tre'), 'taskforce', 9);
    expect(await events(id)).toEqual(['recommendations.write']);
    await write(municipalities, id, 4, text('Et to tre fire'), 'taskforce', 10);
    expect(await events(id)).toHaveLength(2);
    await write(adviser, id, 5, text('Fem'), 'taskforce', 11);
    await write(municipalities, id, 6, text('Seks'), 'taskforce', 12);
    expect(await events(id)).toHaveLength(4);
  });

  it('refuses what the schema does not know', async () => {
    const { id } = await shared();
    const script = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
        },
      ],
    };
    await expect(write(world.personas.municipalities, id, 1, script as RichText)).rejects.toThrow();
    expect((await row(id)).textVersion).toBe(1);
  });

  it('is refused where one only reads, and the row stays', async () => {
    const { id } = await shared();
    const before = await row(id);
    for (const name of ['regions', 'privateSector'] as const)
      expect(await refusalOf(write(world.personas[name], id, 1, text('Nej')))).toBe('not-allowed');
    expect(await refusalOf(write(world.personas.stranger, id, 1, text('Nej')))).toBe('not-found');
    expect(await refusalOf(write(null, id, 1, text('Nej')))).toBe('not-signed-in');
    expect(await row(id)).toEqual(before);
    expect(await events(id)).toEqual([]);
  });

  it('of a text that is adopted is out of step', async () => {
    const { id } = await shared({ state: 'adopted' });
    expect(await refusalOf(write(world.personas.municipalities, id, 1, text('For sent')))).toBe('out-of-step');
  });

  it('by two hundred at once has one winner, and 199 are shown the text that won', async () => {
    const { id } = await shared();
    const { municipalities, municipalities2, adviser, secretariat, chair } = world.personas;
    const writers = [municipalities, municipalities2, adviser, secretariat, chair];
    const saves = Array.from({ length: 200 }, (_, index) =>
      write(writers[index % writers.length] as Persona, id, 1, text(`Skrevet af nr. ${index}.`)),
    );
    const outcomes = await Promise.allSettled(saves);
    const won = outcomes.flatMap((outcome, index) => (outcome.status === 'fulfilled' ? [index] : []));
    expect(won).toHaveLength(1);
    const winner = text(`Skrevet af nr. ${won[0]}.`);
    const lost = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as Error & { cause: { current: unknown } }] : [],
    );
    expect(lost.map(({ message }) => message)).toEqual(Array.from({ length: 199 }, () => 'changed-meanwhile'));
    for (const { cause } of lost) expect(cause.current).toMatchObject({ textVersion: 2, text: winner });
    expect(await row(id)).toMatchObject({ textVersion: 2, text: winner });
    expect(await events(id)).toEqual(['recommendations.write']);
  }, 60_000);
});

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
    await write(world.personas.municipalities, id, 1, text('Nye ord.'));
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
    expect(await events(id)).toEqual(['recommendations.nameVersion', 'recommendations.write', 'recommendations.nameVersion']);
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
    await write(world.personas.municipalities, id, 1, text('Skrevet imens.'));
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
