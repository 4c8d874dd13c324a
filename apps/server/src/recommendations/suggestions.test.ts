import { makeFinding } from '@tvaers/db/factories/evidence';
import { makeRecommendation, makeRecusal, makeSuggestion, makeVersion, paragraphsOf } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { paragraphs, type Block, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { writeAs } from '../doors/acting.ts';
import { as, makeWorld, type Persona, refusalOf, testMoment, type World } from '../doors/test-world.ts';
import { adoptThroughDecision } from './adopt-service.ts';
import { changeText } from './text-service.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const [first, second, other] = ['Udlån i op til tre år.', 'Udlån i op til to år.', 'Udlån i et år.'];
const block = (words: string, id = 'p1') =>
  ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: words }] }) as Block;

const doc = (...content: Block[]): RichText => ({ type: 'doc', content });

/** A recommendation the municipalities lead, of two paragraphs. */
async function shared(given: Partial<Parameters<typeof makeRecommendation>[1]> = {}) {
  return makeRecommendation(database.owner, {
    taskforceId: world.taskforceId,
    leadSectorId: world.sectorIds.municipalities,
    proposedById: world.personas.municipalities.actor.seat.id,
    text: paragraphsOf(first, 'Ordningen evalueres.'),
    ...given,
  });
}
type Call = ReturnType<typeof as>['recommendations'];
const doors = (persona: Persona | null): Call => as(database, persona, { clock: standingClock(testMoment) }).recommendations;

const suggest = (persona: Persona, recommendationId: string, given: Partial<Parameters<Call['suggest']>[0]> = {}) =>
  doors(persona).suggest({
    taskforceId: world.taskforceId,
    recommendationId,
    audience: 'taskforce',
    kind: 'replace',
    blockId: 'p1',
    before: doc(block(first)),
    proposed: doc(block(second)),
    reason: 'To år er nok.',
    inSectorsName: false,
    ...given,
  });
const settle = (persona: Persona, suggestionId: string, given: Partial<Parameters<Call['settle']>[0]> = {}) =>
  doors(persona).settle({
    taskforceId: world.taskforceId,
    suggestionId,
    version: 1,
    verdict: 'accepted',
    reason: 'Flertallet kan leve med det.',
    seen: doc(block(first)),
    others: 'decline',
    ...given,
  });
const suggestion = (id: string) => database.owner.suggestion.findUniqueOrThrow({ where: { id } });
const words = async (id: string) => {
  const { text } = await database.owner.recommendation.findUniqueOrThrow({ where: { id } });
  return paragraphs(text as unknown as RichText).map((one) => one.text);
};
const events = async (thingId: string) =>
  (await database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } })).map(({ verb }) => verb);
const list = async (persona: Persona, recommendationId: string) =>
  doors(persona).suggestions({ taskforceId: world.taskforceId, recommendationId });

describe('suggest', () => {
  it('stores the words, those they were made on, and in whose name', async () => {
    const { id } = await shared();
    const made = await suggest(world.personas.state, id, { inSectorsName: true });
    expect(await suggestion(made.id)).toMatchObject({
      kind: 'replace',
      blockId: 'p1',
      before: block(first),
      blocks: [block(second)],
      inSectorsName: true,
      state: 'open',
      authorId: world.personas.state.actor.seat.id,
    });
    expect(await events(id)).toEqual(['suggest']);
    expect(await words(id)).toEqual([first, 'Ordningen evalueres.']);
  });

  it('is refused where the words are those that stand, are none, or stand on others than were read', async () => {
    const { id } = await shared();
    const { state } = world.personas;
    expect(await refusalOf(suggest(state, id, { proposed: doc(block(first, 'andet')) }))).toBe('nothing-changed');
    expect(await refusalOf(suggest(state, id, { proposed: null }))).toBe('empty-text');
    expect(await refusalOf(suggest(state, id, { before: doc(block(other)) }))).toBe('changed-meanwhile');
    expect(await refusalOf(suggest(state, id, { blockId: 'p9' }))).toBe('paragraph-gone');
    expect(await refusalOf(suggest(state, id, { audience: 'sector' }))).toBe('changed-meanwhile');
    expect(await database.owner.suggestion.count({ where: { recommendationId: id } })).toBe(0);
    expect(await events(id)).toEqual([]);
  });

  it('speaks for a sector by its voting seats only', async () => {
    const { id } = await shared();
    const { adviser, secretariat } = world.personas;
    expect(await refusalOf(suggest(adviser, id, { inSectorsName: true }))).toBe('not-allowed');
    expect(await refusalOf(suggest(secretariat, id, { inSectorsName: true }))).toBe('not-allowed');
    expect(await suggest(adviser, id)).toHaveProperty('id');
  });

  it('is for whoever works with the text: not observers, nor who is recused, nor once it is decided', async () => {
    const { state, observer, commissioner, regions } = world.personas;
    const { id } = await shared();
    await makeRecusal(database.owner, { taskforceId: world.taskforceId, recommendationId: id, seatId: regions.actor.seat.id });
    expect(await refusalOf(suggest(observer, id))).toBe('not-allowed');
    expect(await refusalOf(suggest(commissioner, id))).toBe('not-found');
    expect(await refusalOf(suggest(regions, id))).toBe('not-found');
    expect(await refusalOf(suggest(state, (await shared({ state: 'adopted' })).id))).toBe('out-of-step');
    const room = await shared({ audience: 'sector' });
    expect(await refusalOf(suggest(state, room.id, { audience: 'sector' }))).toBe('not-found');
  });

  it('is read by them alone', async () => {
    const { state, observer, regions } = world.personas;
    const { id } = await shared();
    const { taskforceId } = world;
    await suggest(state, id);
    await makeRecusal(database.owner, { taskforceId, recommendationId: id, seatId: regions.actor.seat.id });
    expect((await list(state, id)).suggestions).toHaveLength(1);
    expect(await refusalOf(list(observer, id))).toBe('not-found');
    expect(await refusalOf(list(regions, id))).toBe('not-found');
  });
});

describe('settle', () => {
  it('takes the words into the text, on record with who and why', async () => {
    const { id } = await shared();
    const made = await suggest(world.personas.state, id);
    expect(await settle(world.personas.municipalities, made.id)).toEqual({ version: 2, textVersion: 2 });
    expect(await words(id)).toEqual([second, 'Ordningen evalueres.']);
    expect(await suggestion(made.id)).toMatchObject({
      state: 'accepted',
      settleReason: 'Flertallet kan leve med det.',
      settledById: world.personas.municipalities.actor.seat.id,
    });
    expect(await events(id)).toEqual(['suggest', 'settle']);
  });

  it('takes a paragraph away, and puts a new one after another', async () => {
    const { id } = await shared();
    const { state, chair } = world.personas;
    const added = await suggest(state, id, { kind: 'insertAfter', proposed: doc(block('Udgiften deles.', 'ny')) });
    const removed = await suggest(state, id, { kind: 'remove', proposed: null });
    await settle(chair, added.id);
    expect(await words(id)).toEqual([first, 'Udgiften deles.', 'Ordningen evalueres.']);
    await settle(chair, removed.id);
    expect(await words(id)).toEqual(['Udgiften deles.', 'Ordningen evalueres.']);
  });

  it('of colliding ones declines the others for the same reason, or leaves them open', async () => {
    const { id } = await shared();
    const { state, regions, chair } = world.personas;
    const [a, b] = [await suggest(state, id), await suggest(regions, id, { proposed: doc(block(other)) })];
    expect((await list(chair, id)).collisions).toEqual([[a.id, b.id]]);
    await settle(chair, b.id);
    expect(await suggestion(a.id)).toMatchObject({ state: 'declined', settleReason: 'Flertallet kan leve med det.' });
    const [c, d] = [
      await suggest(state, id, { before: doc(block(other)) }),
      await suggest(regions, id, { before: doc(block(other)), proposed: doc(block('Udlån i et halvt år.')) }),
    ];
    await settle(chair, c.id, { seen: doc(block(other)), others: 'leave' });
    expect(await suggestion(d.id)).toMatchObject({ state: 'open', version: 1 });
    expect((await list(chair, id)).collisions).toEqual([]);
  });

  it('between colliding ones is not for who has made one of them, and needs a reason', async () => {
    const { id } = await shared();
    const { municipalities, municipalities2, state, chair } = world.personas;
    const [own, rival] = [await suggest(municipalities, id), await suggest(state, id, { proposed: doc(block(other)) })];
    const offers = async (persona: Persona) => (await list(persona, id)).suggestions.map((one) => one.offers);
    expect(await offers(municipalities)).toEqual([['withdraw'], []]);
    expect(await offers(municipalities2)).toEqual([['settle'], ['settle']]);
    expect(await refusalOf(settle(municipalities, own.id))).toBe('own-suggestion');
    expect(await refusalOf(settle(municipalities, rival.id, { verdict: 'declined' }))).toBe('own-suggestion');
    expect(await refusalOf(settle(chair, own.id, { reason: '' }))).toBe('reason-needed');
    expect(await words(id)).toEqual([first, 'Ordningen evalueres.']);
    expect(await events(id)).toEqual(['suggest', 'suggest']);
    await settle(municipalities2, own.id);
    expect(await words(id)).toEqual([second, 'Ordningen evalueres.']);
  });

  it('may leave the reason out only where one suggestion stands alone and is accepted', async () => {
    const { id } = await shared();
    const { state, chair } = world.personas;
    const [a, b] = [await suggest(state, id), await suggest(state, id, { kind: 'insertAfter' })];
    expect(await refusalOf(settle(chair, b.id, { verdict: 'declined', reason: '' }))).toBe('reason-needed');
    expect(await settle(chair, a.id, { reason: '' })).toMatchObject({ version: 2 });
  });

  it('is for the lead sector’s voting seats, the secretariat and the chair', async () => {
    const { id } = await shared();
    const { state, adviser, secretariat, chair } = world.personas;
    const made = await suggest(state, id);
    expect(await refusalOf(settle(state, made.id))).toBe('not-allowed');
    expect(await refusalOf(settle(adviser, made.id))).toBe('not-allowed');
    const offers = async (persona: Persona) => (await list(persona, id)).suggestions[0]?.offers;
    expect(await offers(state)).toEqual(['withdraw']);
    expect(await offers(secretariat)).toEqual(['settle']);
    expect(await offers(chair)).toEqual(['settle']);
    expect(await offers(adviser)).toEqual([]);
  });

  it('is refused when the paragraph is another than was seen, and when the suggestion was settled meanwhile', async () => {
    const { id } = await shared();
    const { state, chair } = world.personas;
    const made = await suggest(state, id);
    await database.owner.recommendation.update({ where: { id }, data: { text: paragraphsOf(other), textVersion: 2 } });
    expect(await refusalOf(settle(chair, made.id))).toBe('changed-meanwhile');
    expect(await suggestion(made.id)).toMatchObject({ state: 'open' });
    await settle(chair, made.id, { seen: doc(block(other)) });
    expect(await words(id)).toEqual([second]);
    expect(await refusalOf(settle(chair, made.id, { version: 2 }))).toBe('changed-meanwhile');
  });

  it('of two that collide lets one of two at once through', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await shared();
      const { state, regions, chair, secretariat } = world.personas;
      const [a, b] = [await suggest(state, id), await suggest(regions, id, { proposed: doc(block(other)) })];
      const outcomes = await Promise.allSettled([settle(chair, a.id), settle(secretariat, b.id)]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const states = [(await suggestion(a.id)).state, (await suggestion(b.id)).state];
      expect(states.toSorted()).toEqual(['accepted', 'declined']);
      expect((await words(id))[0]).toBe(states[0] === 'accepted' ? second : other);
    }
  });

  it('while the text is being changed loses neither the words written nor its own', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await shared();
      const { state, chair, municipalities } = world.personas;
      const made = await suggest(state, id);
      const { actor } = municipalities;
      const said = { type: 'text' as const, text: 'Ordningen evalueres efter to år.' };
      const write = writeAs(database.prisma, actor, (tx) =>
        changeText({ tx, actor, clock: standingClock(testMoment) }, { id, taskforceId: world.taskforceId }, (now) => ({
          ...now,
          content: now.content.map((block, place) => (place === 1 ? ({ ...block, content: [said] } as typeof block) : block)),
        })),
      );
      const [wrote, settled] = await Promise.allSettled([write, settle(chair, made.id)]);
      expect([wrote.status, settled.status]).toEqual(['fulfilled', 'fulfilled']);
      expect(await words(id)).toEqual([second, said.text]);
      expect((await suggestion(made.id)).state).toBe(settled.status === 'fulfilled' ? 'accepted' : 'open');
    }
  });
});

describe('what became of a suggestion', () => {
  const told = async (persona: Persona, recommendationId: string) =>
    (await as(database, persona).inbox.page({ taskforceId: world.taskforceId })).groups
      .flatMap(({ rows }) => rows)
      .filter(({ page }) => page.id === recommendationId)
      .flatMap(({ doing }) => (doing?.kind === 'noteOutcome' ? [doing.suggestionId] : []));
  const note = (persona: Persona, suggestionId: string) =>
    refusalOf(doors(persona).noteOutcome({ taskforceId: world.taskforceId, suggestionId }));
  const offered = async (persona: Persona, recommendationId: string, id: string) =>
    (await list(persona, recommendationId)).suggestions.find((one) => one.id === id)?.offers;

  it('is told to its author, and to nobody else, until he has seen it', async () => {
    const { state, municipalities, secretariat } = world.personas;
    const { id } = await shared();
    const made = await suggest(state, id);
    expect(await note(state, made.id)).toBe('out-of-step');
    expect(await told(state, id)).toEqual([]);
    await settle(municipalities, made.id, { verdict: 'declined', seen: null });
    expect([await told(state, id), await told(municipalities, id), await told(secretariat, id)]).toEqual([[made.id], [], []]);
    expect([await offered(state, id, made.id), await offered(secretariat, id, made.id)]).toEqual([['noteOutcome'], []]);
    expect(await note(secretariat, made.id)).toBe('not-allowed');
    const before = await events(id);
    await doors(state).noteOutcome({ taskforceId: world.taskforceId, suggestionId: made.id });
    expect([await told(state, id), await offered(state, id, made.id)]).toEqual([[], []]);
    expect(await note(state, made.id)).toBe('nothing-changed');
    expect(await events(id)).toEqual(before);
  });

  it('is told of those that lost to another as well, not of what one chose or took back oneself', async () => {
    const { state, regions, municipalities, secretariat } = world.personas;
    const { id } = await shared();
    const chosen = await suggest(regions, id);
    const lost = await suggest(state, id, { proposed: doc(block(other)) });
    await settle(secretariat, chosen.id);
    expect([await told(regions, id), await told(state, id)]).toEqual([[chosen.id], [lost.id]]);
    const own = await suggest(municipalities, id, { blockId: 'p2', before: doc(block('Ordningen evalueres.', 'p2')) });
    await settle(municipalities, own.id, { seen: doc(block('Ordningen evalueres.', 'p2')) });
    const back = await suggest(municipalities, id, {
      blockId: 'p2',
      before: doc(block(second, 'p2')),
      proposed: doc(block(other)),
    });
    await doors(municipalities).withdrawSuggestion({ taskforceId: world.taskforceId, suggestionId: back.id, version: 1 });
    expect(await told(municipalities, id)).toEqual([]);
  });

  it('is not told to who is recused from it since', async () => {
    const { taskforceId } = world;
    const { regions2, secretariat } = world.personas;
    const { id } = await shared();
    const made = await suggest(regions2, id);
    await settle(secretariat, made.id);
    expect(await told(regions2, id)).toEqual([made.id]);
    await makeRecusal(database.owner, { taskforceId, recommendationId: id, seatId: regions2.actor.seat.id });
    expect([await told(regions2, id), await note(regions2, made.id)]).toEqual([[], 'not-found']);
  });
});

describe('a suggestion whose paragraph is gone', () => {
  it('stays, cannot be accepted, and is placed anew by its author or who settles', async () => {
    const { id } = await shared();
    const { state, regions, chair } = world.personas;
    const made = await suggest(state, id);
    const place = (persona: Persona, version = 1) =>
      doors(persona).placeSuggestion({
        taskforceId: world.taskforceId,
        suggestionId: made.id,
        version,
        blockId: 'p2',
        seen: doc(block('Ordningen evalueres.', 'p2')),
      });
    expect(await refusalOf(place(state))).toBe('out-of-step');
    const rest = { type: 'doc', content: [block('Ordningen evalueres.', 'p2')] } as unknown as object;
    await database.owner.recommendation.update({ where: { id }, data: { text: rest } });
    expect((await list(chair, id)).suggestions[0]?.offers).toEqual(['settle', 'place']);
    expect(await refusalOf(settle(chair, made.id))).toBe('paragraph-gone');
    expect(await refusalOf(place(regions))).toBe('not-allowed');
    expect(await place(state)).toEqual({ version: 2 });
    expect(await refusalOf(place(chair, 1))).toBe('out-of-step');
    expect(await suggestion(made.id)).toMatchObject({ blockId: 'p2', before: block('Ordningen evalueres.', 'p2') });
  });

  it('can be declined where it is', async () => {
    const { id } = await shared();
    const { id: suggestionId } = await makeSuggestion(database.owner, {
      taskforceId: world.taskforceId,
      recommendationId: id,
      authorId: world.personas.state.actor.seat.id,
      blockId: 'væk',
    });
    expect(await settle(world.personas.chair, suggestionId, { verdict: 'declined', seen: null })).toMatchObject({ version: 2 });
    expect(await suggestion(suggestionId)).toMatchObject({ state: 'declined' });
  });
});

describe('withdrawSuggestion', () => {
  it('is its author’s alone, while it is open', async () => {
    const { id } = await shared();
    const { state, chair } = world.personas;
    const made = await suggest(state, id);
    const withdraw = (persona: Persona, version = 1) =>
      doors(persona).withdrawSuggestion({ taskforceId: world.taskforceId, suggestionId: made.id, version });
    expect(await refusalOf(withdraw(chair))).toBe('not-allowed');
    expect(await refusalOf(withdraw(state, 9))).toBe('changed-meanwhile');
    expect(await withdraw(state)).toEqual({ version: 2 });
    expect(await suggestion(made.id)).toMatchObject({ state: 'withdrawn' });
    expect(await refusalOf(settle(chair, made.id, { version: 2 }))).toBe('changed-meanwhile');
    expect(await events(id)).toEqual(['suggest', 'withdrawSuggestion']);
  });
});

it('colliding suggestions are said before positions are asked for', async () => {
  const { taskforceId } = world;
  const { state, regions, secretariat } = world.personas;
  const { id: recommendationId } = await shared();
  const unmet = async () => (await as(database, secretariat).rounds.preview({ taskforceId, recommendationId })).unmet;
  await suggest(state, recommendationId);
  expect(await unmet()).not.toContain('collidingSuggestions');
  await suggest(regions, recommendationId, { proposed: doc(block(other)) });
  expect(await unmet()).toContain('collidingSuggestions');
});

it('a suggestion points at nothing its author may not read', async () => {
  const { taskforceId, sectorIds } = world;
  const { regions, state } = world.personas;
  const { id } = await shared();
  const finding = await makeFinding(database.owner, {
    taskforceId,
    foundById: regions.actor.seat.id,
    sectorId: sectorIds.regions,
  });
  const reference = { type: 'reference', attrs: { kind: 'finding', id: finding.id } } as const;
  const proposed = doc({ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: 'Se ' }, reference] } as Block);
  expect(await refusalOf(suggest(state, id, { proposed }))).toBe('not-found');
  const { id: suggestionId } = await suggest(regions, id, { proposed });
  // Who chooses it need not read what it points at.
  expect(await settle(world.personas.chair, suggestionId)).toMatchObject({ textVersion: 2 });
});

it('colliding suggestions block adoption until one is chosen', async () => {
  const { taskforceId } = world;
  const { state, regions, chair } = world.personas;
  const { id } = await shared({ state: 'deliberation' });
  await makeVersion(database.owner, { taskforceId, recommendationId: id, namedById: chair.actor.seat.id });
  const adopt = () =>
    writeAs(database.prisma, chair.actor, (tx) =>
      adoptThroughDecision({
        tx,
        actor: chair.actor,
        clock: standingClock(testMoment),
        recommendationId: id,
        decisionId: crypto.randomUUID(),
        result: 'approved',
        departureReason: 'Aftalt på mødet.',
      }),
    );
  await suggest(state, id);
  const rival = await suggest(regions, id, { proposed: doc(block(other)) });
  await expect(adopt()).rejects.toThrow('colliding-suggestions');
  expect(await database.owner.recommendation.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'deliberation' });
  await settle(chair, rival.id, { verdict: 'declined' });
  expect(await adopt()).toHaveProperty('versionId');
});
