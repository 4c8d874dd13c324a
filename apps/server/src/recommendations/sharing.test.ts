import { makeMandate } from '@tvaers/db/factories/mandate';
import { makeComment, makeRecommendation, makeSuggestion, makeVersion } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const row = (id: string) => database.owner.recommendation.findUniqueOrThrow({ where: { id } });
const events = async (thingId: string) =>
  (await database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } })).map(({ noun, verb, sectorId }) => [
    `${noun}.${verb}`,
    sectorId,
  ]);

const propose = (
  persona: Persona | null,
  given: Partial<{ audience: 'sector' | 'taskforce'; leadSectorId: string; title: string }> = {},
) =>
  as(database, persona).recommendations.propose({
    taskforceId: world.taskforceId,
    audience: 'sector',
    leadSectorId: world.sectorIds.municipalities,
    title: 'Tilbagekaldsret',
    themeId: world.themeId,
    ...given,
  });
const share = (persona: Persona, recommendationId: string, version = 1) =>
  as(database, persona).recommendations.share({ taskforceId: world.taskforceId, recommendationId, version });
const page = (persona: Persona, key: string) =>
  as(database, persona).recommendations.page({ taskforceId: world.taskforceId, key });
const titles = async (persona: Persona) =>
  (await as(database, persona).recommendations.list({ taskforceId: world.taskforceId })).recommendations.map(
    ({ title }) => title,
  );

describe('propose', () => {
  it('in one’s own room makes a draft with the room’s own count and no number', async () => {
    const { municipalities, adviser } = world.personas;
    const first = await propose(municipalities, { title: 'Et' });
    const second = await propose(adviser, { title: 'To' });
    expect([first.number, second.number]).toEqual([null, null]);
    const drafts = [await row(first.id), await row(second.id)];
    expect((drafts[1]?.draftNumber ?? 0) - (drafts[0]?.draftNumber ?? 0)).toBe(1);
    expect(drafts[0]).toMatchObject({ state: 'idea', audience: 'sector', ballSeatId: municipalities.actor.seat.id });
    expect(await events(first.id)).toEqual([['recommendations.propose', world.sectorIds.municipalities]]);
  });

  it('before the taskforce draws the next number, in the order of coming', async () => {
    const before = await propose(world.personas.secretariat, { audience: 'taskforce' });
    const after = await propose(world.personas.regions, { audience: 'taskforce', leadSectorId: world.sectorIds.regions });
    expect((after.number ?? 0) - (before.number ?? 0)).toBe(1);
    expect(await events(before.id)).toEqual([['recommendations.propose', null]]);
  });

  it('is not for another’s room, nor for those who follow', async () => {
    const { regions, secretariat, chair, observer, commissioner } = world.personas;
    for (const persona of [regions, secretariat, chair, observer, commissioner])
      expect(await refusalOf(propose(persona))).toBe('not-allowed');
    for (const persona of [observer, commissioner])
      expect(await refusalOf(propose(persona, { audience: 'taskforce' }))).toBe('not-allowed');
    expect(await refusalOf(propose(null))).toBe('not-signed-in');
  });

  it('by twenty at once leaves no gap in the numbers', async () => {
    const last =
      (await database.owner.serial.findFirst({ where: { taskforceId: world.taskforceId, kind: 'recommendation' } }))?.last ?? 0;
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        propose(world.personas.secretariat, { audience: 'taskforce', title: `Nr. ${index}` }),
      ),
    );
    expect(made.map(({ number }) => number ?? 0).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => last + 1 + index),
    );
  });
});

describe('a sector’s room', () => {
  it('shows nothing of its drafts elsewhere: not in list, page, history, counts, ids or numbers', async () => {
    const { municipalities, municipalities2, adviser, regions, chair, secretariat, observer, commissioner, stranger } =
      world.personas;
    const { id } = await propose(municipalities, { title: 'Kun for os' });
    await as(database, municipalities).recommendations.comment({
      taskforceId: world.taskforceId,
      recommendationId: id,
      audience: 'sector',
      parentId: null,
      paragraphId: null,
      body: 'Hemmeligt.',
    });
    await makeVersion(database.owner, {
      taskforceId: world.taskforceId,
      recommendationId: id,
      namedById: municipalities.actor.seat.id,
    });
    for (const persona of [municipalities, municipalities2, adviser]) {
      expect(await titles(persona)).toContain('Kun for os');
      expect((await page(persona, id)).comments).toHaveLength(1);
      expect(
        (await as(database, persona).recommendations.room({ taskforceId: world.taskforceId })).drafts.map((draft) => draft.id),
      ).toContain(id);
    }
    for (const persona of [regions, chair, secretariat, observer, commissioner]) {
      expect(await titles(persona)).not.toContain('Kun for os');
      expect(JSON.stringify(await as(database, persona).recommendations.list({ taskforceId: world.taskforceId }))).not.toContain(
        id,
      );
      expect(JSON.stringify(await as(database, persona).recommendations.room({ taskforceId: world.taskforceId }))).not.toContain(
        id,
      );
      expect(await refusalOf(page(persona, id))).toBe('not-found');
      expect(
        await refusalOf(
          as(database, persona).recommendations.compare({
            taskforceId: world.taskforceId,
            recommendationId: id,
            from: 'current',
            to: 'current',
          }),
        ),
      ).toBe('not-found');
      expect(
        await refusalOf(
          as(database, persona).recommendations.readersAfterShare({ taskforceId: world.taskforceId, recommendationId: id }),
        ),
      ).toBe('not-found');
    }
    expect(await refusalOf(page(stranger, id))).toBe('not-found');
  });

  it('is not found by search, told in the history, counted at the mandate’s tasks or named in a letter', async () => {
    const { municipalities, adviser, regions, chair, secretariat, observer } = world.personas;
    const { taskforceId } = world;
    const {
      tasks: [task],
    } = await makeMandate(database.owner, { taskforceId });
    const draft = await makeRecommendation(database.owner, {
      taskforceId,
      leadSectorId: world.sectorIds.municipalities,
      proposedById: municipalities.actor.seat.id,
      audience: 'sector',
      title: 'Søgbar tilbagekaldsordning',
      mandateTaskId: task?.id ?? '',
    });
    await as(database, municipalities).recommendations.passBall({
      taskforceId,
      recommendationId: draft.id,
      version: 1,
      to: { kind: 'seat', seatId: adviser.actor.seat.id },
    });
    const seen = async (persona: Persona) => {
      const { taskforce, history, mandate: mandates } = as(database, persona);
      const found = await taskforce.search({ taskforceId, query: 'Søgbar tilbagekaldsordning' });
      const told = await history.list({ taskforceId, noun: 'recommendations', thingIds: [draft.id], before: null });
      const { tasks } = await mandates.coverage({ taskforceId });
      return [found.length, told.events.length, tasks[0]?.recommendations.length];
    };
    for (const persona of [municipalities, adviser]) expect(await seen(persona)).toEqual([1, 1, 1]);
    for (const persona of [regions, chair, secretariat, observer]) expect(await seen(persona)).toEqual([0, 0, 0]);
    expect(await database.owner.outbox.count({ where: { text: { contains: 'tilbagekaldsordning' } } })).toBe(0);
  });

  it('answers every change from outside as if nothing were there, and nothing is changed', async () => {
    const { municipalities, secretariat, chair, regions } = world.personas;
    const { id } = await propose(municipalities);
    const before = await row(id);
    for (const persona of [secretariat, chair, regions]) {
      const { recommendations, rounds } = as(database, persona);
      const at = { taskforceId: world.taskforceId, recommendationId: id };
      const attempts = [
        recommendations.share({ ...at, version: 1 }),
        recommendations.nameVersion({ ...at, version: 1, textVersion: 1, note: '', isSubstantial: false }),
        recommendations.comment({ ...at, audience: 'sector', parentId: null, paragraphId: null, body: 'Hej' }),
        recommendations.passBall({ ...at, version: 1, to: { kind: 'role', role: 'chair' } }),
        recommendations.recuse({ ...at, seatId: null, reason: '' }),
        recommendations.withdraw({ ...at, version: 1, reason: 'Nej' }),
        recommendations.deliberate({ ...at, version: 1 }),
      ];
      expect(await Promise.all(attempts.map((attempt) => refusalOf(attempt)))).toEqual(attempts.map(() => 'not-found'));
      const opening = {
        ...at,
        version: 1,
        versionId: crypto.randomUUID(),
        question: 'Hvad?',
        deadlineOn: '2022-03-08',
        isHiddenUntilAnswer: false,
      };
      expect(await refusalOf(rounds.open(opening))).toBe(persona === regions ? 'not-allowed' : 'not-found');
    }
    expect(await row(id)).toEqual(before);
    expect(await events(id)).toHaveLength(1);
  });

  it('betrays nothing by its numbers: drafts and withdrawn drafts leave no gap', async () => {
    const { municipalities, regions, secretariat } = world.personas;
    const one = await propose(secretariat, { audience: 'taskforce' });
    const draft = await propose(municipalities);
    const given = await propose(regions, { leadSectorId: world.sectorIds.regions });
    await as(database, municipalities).recommendations.withdraw({
      taskforceId: world.taskforceId,
      recommendationId: draft.id,
      version: 1,
      reason: 'Dækket af en anden.',
    });
    expect((await share(regions, given.id)).number).toBe((one.number ?? 0) + 1);
    expect((await page(secretariat, given.id)).draftNumber).toBeNull();
    expect(await row(draft.id)).toMatchObject({ state: 'withdrawn', number: null, withdrawReason: 'Dækket af en anden.' });
  });

  it('says who reads in it by name, and who would after sharing', async () => {
    const { municipalities, municipalities2, adviser } = world.personas;
    const { id } = await propose(municipalities);
    const byAdviser = { taskforceId: world.taskforceId, recommendationId: id, authorId: adviser.actor.seat.id };
    await makeComment(database.owner, byAdviser);
    await makeSuggestion(database.owner, byAdviser);
    await makeSuggestion(database.owner, { ...byAdviser, state: 'withdrawn' });
    const shown = await page(municipalities, id);
    expect(shown.readers).toMatchObject({ voting: 2, advisers: 1, secretariat: 0, observers: 0, commissioners: 0 });
    expect(shown.readers.seats.map(({ name }) => name).toSorted()).toEqual(
      [municipalities, municipalities2, adviser].map(({ session }) => session.name).toSorted(),
    );
    const after = await as(database, municipalities).recommendations.readersAfterShare({
      taskforceId: world.taskforceId,
      recommendationId: id,
    });
    expect(after).toMatchObject({
      voting: 10,
      advisers: 1,
      secretariat: 1,
      observers: 1,
      commissioners: 0,
      comments: 1,
      suggestions: 2,
      versions: 0,
    });
    expect(after.newReaders).toHaveLength(10);
    expect(
      await refusalOf(
        as(database, adviser).recommendations.readersAfterShare({ taskforceId: world.taskforceId, recommendationId: id }),
      ),
    ).toBe('not-found');
  });
});

describe('share', () => {
  it('brings it before the taskforce with a number, for good; what was done in the room stays the room’s history', async () => {
    const { municipalities, secretariat, observer } = world.personas;
    const { id } = await propose(municipalities);
    const { number } = await share(municipalities, id);
    expect(await page(observer, `r-${number}`)).toMatchObject({ id, state: 'shared', audience: 'taskforce', comments: [] });
    expect(await page(secretariat, id)).toMatchObject({ ball: { holder: { kind: 'role', role: 'secretariat' }, isMine: true } });
    expect(await events(id)).toEqual([
      ['recommendations.propose', world.sectorIds.municipalities],
      ['recommendations.share', null],
    ]);
    expect(await refusalOf(share(municipalities, id, 2))).toBe('out-of-step');
  });

  it('is a vote’s act: the adviser cannot', async () => {
    const { id } = await propose(world.personas.adviser);
    expect(await refusalOf(share(world.personas.adviser, id))).toBe('not-allowed');
    expect(await row(id)).toMatchObject({ audience: 'sector', number: null });
  });

  it('is refused when stale, and draws no number', async () => {
    const { municipalities, municipalities2 } = world.personas;
    const { id } = await propose(municipalities);
    const last = await database.owner.serial.findFirst({ where: { taskforceId: world.taskforceId, kind: 'recommendation' } });
    expect(await refusalOf(share(municipalities2, id, 7))).toBe('changed-meanwhile');
    expect(await database.owner.serial.findFirst({ where: { taskforceId: world.taskforceId, kind: 'recommendation' } })).toEqual(
      last,
    );
  });

  it('by both members at once shares it once', async () => {
    const { municipalities, municipalities2 } = world.personas;
    const { id } = await propose(municipalities);
    const outcomes = await Promise.allSettled([share(municipalities, id), share(municipalities2, id)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await events(id)).toHaveLength(2);
  });
});

describe('comments', () => {
  const comment = (
    persona: Persona,
    recommendationId: string,
    given: Partial<{ parentId: string; paragraphId: string; body: string; audience: 'sector' | 'taskforce' }> = {},
  ) =>
    as(database, persona).recommendations.comment({
      taskforceId: world.taskforceId,
      recommendationId,
      audience: 'taskforce',
      parentId: null,
      paragraphId: null,
      body: 'Er det nok?',
      ...given,
    });
  const sharedOne = () =>
    makeRecommendation(database.owner, {
      taskforceId: world.taskforceId,
      leadSectorId: world.sectorIds.municipalities,
      proposedById: world.personas.municipalities.actor.seat.id,
    });

  it('hang on a paragraph, are answered, settled and opened again by an answer', async () => {
    const { regions, municipalities, state } = world.personas;
    const { id } = await sharedOne();
    const thread = await comment(regions, id, { paragraphId: 'p2' });
    await comment(municipalities, id, { parentId: thread.id, body: 'Ja.' });
    expect((await page(state, id)).comments).toMatchObject([
      { paragraphId: 'p2', body: 'Er det nok?', sectorId: world.sectorIds.regions },
      { paragraphId: 'p2', parentId: thread.id },
    ]);
    const resolve = (persona: Persona, version: number, isResolved = true) =>
      as(database, persona).recommendations.resolve({
        taskforceId: world.taskforceId,
        commentId: thread.id,
        version,
        isResolved,
      });
    expect(await refusalOf(resolve(regions, 1))).toBe('not-allowed');
    await resolve(municipalities, 1);
    expect(await refusalOf(resolve(municipalities, 1))).toBe('changed-meanwhile');
    expect((await page(state, id)).comments[0]).toMatchObject({ resolvedBy: municipalities.session.name });
    await comment(regions, id, { parentId: thread.id, body: 'Ikke helt.' });
    expect((await page(state, id)).comments[0]).toMatchObject({ resolvedAt: null, version: 3 });
    expect((await events(id)).map(([verb]) => verb)).toEqual(
      ['comment', 'comment', 'resolve', 'comment'].map((verb) => `recommendations.${verb}`),
    );
  });

  it('written for the room are not let out by a share in between', async () => {
    const { id } = await sharedOne();
    expect(await refusalOf(comment(world.personas.municipalities, id, { audience: 'sector' }))).toBe('changed-meanwhile');
    expect(await database.owner.comment.count({ where: { recommendationId: id } })).toBe(0);
  });

  it('are not for observers, nor under a thread of another text', async () => {
    const { id } = await sharedOne();
    const other = await comment(world.personas.regions, (await sharedOne()).id);
    expect(await refusalOf(comment(world.personas.observer, id))).toBe('not-allowed');
    expect(await refusalOf(comment(world.personas.commissioner, id))).toBe('not-found');
    expect(await refusalOf(comment(world.personas.regions, id, { parentId: other.id }))).toBe('not-found');
  });
});
