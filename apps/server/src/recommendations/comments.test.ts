import { makeRecommendation, makeRecusal } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
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

async function shared(given: Partial<Parameters<typeof makeRecommendation>[1]> = {}) {
  return makeRecommendation(database.owner, {
    taskforceId: world.taskforceId,
    leadSectorId: world.sectorIds.municipalities,
    proposedById: world.personas.municipalities.actor.seat.id,
    ...given,
  });
}
type Call = ReturnType<typeof as>['recommendations'];
const doors = (persona: Persona) => as(database, persona, { clock: standingClock(testMoment) });
const comment = (persona: Persona, recommendationId: string, given: Partial<Parameters<Call['comment']>[0]> = {}) =>
  doors(persona).recommendations.comment({
    taskforceId: world.taskforceId,
    recommendationId,
    audience: 'taskforce',
    parentId: null,
    paragraphId: 'p1',
    body: 'Gælder det alle?',
    ...given,
  });
const row = (id: string) => database.owner.comment.findUniqueOrThrow({ where: { id } });
const shown = async (persona: Persona, key: string) =>
  (await doors(persona).recommendations.page({ taskforceId: world.taskforceId, key })).comments;
const waiting = async (persona: Persona) =>
  (await doors(persona).inbox.page({ taskforceId: world.taskforceId })).groups
    .flatMap(({ rows }) => rows)
    .filter(({ kind }) => kind === 'answerComment');

const anchor = { quote: 'ledere kan udlånes', prefix: 'Taskforcen anbefaler, at ', suffix: '.', start: 25 };

describe('comment', () => {
  it('keeps the words it is about with what stands around them; a reply hangs where its thread does', async () => {
    const { id } = await shared();
    const { state, regions } = world.personas;
    const thread = await comment(state, id, { anchor });
    await comment(regions, id, { parentId: thread.id, paragraphId: null, anchor });
    expect((await shown(regions, id)).map((one) => one.anchor)).toEqual([anchor, null]);
    const whole = await comment(state, id, { paragraphId: null, anchor });
    expect((await row(whole.id)).quote).toBeNull();
  });

  it('asks only those who can read it, and not oneself', async () => {
    const { state, regions, observer, civilSociety } = world.personas;
    const { id } = await shared();
    await makeRecusal(database.owner, {
      taskforceId: world.taskforceId,
      recommendationId: id,
      seatId: civilSociety.actor.seat.id,
    });
    const asking = (persona: Persona) => comment(state, id, { body: '@Navn?', mentionIds: [persona.actor.seat.id] });
    expect(await refusalOf(asking(observer))).toBe('cannot-read');
    expect(await refusalOf(asking(civilSociety))).toBe('cannot-read');
    expect(await database.owner.comment.count({ where: { recommendationId: id } })).toBe(0);
    const own = await asking(state);
    const asked = await asking(regions);
    expect(await database.owner.commentMention.findMany({ where: { commentId: { in: [own.id, asked.id] } } })).toEqual([
      { taskforceId: world.taskforceId, commentId: asked.id, seatId: regions.actor.seat.id },
    ]);
    const room = await shared({ audience: 'sector' });
    const inRoom = comment(world.personas.municipalities, room.id, { audience: 'sector', mentionIds: [regions.actor.seat.id] });
    expect(await refusalOf(inRoom)).toBe('cannot-read');
  });
});

describe('who is asked by a comment', () => {
  it('owes an answer until he gives one or the thread is resolved', async () => {
    const { id } = await shared();
    const { state, regions2, municipalities } = world.personas;
    expect(await waiting(regions2)).toEqual([]);
    const first = await comment(state, id, { mentionIds: [regions2.actor.seat.id] });
    const second = await comment(state, id, { mentionIds: [regions2.actor.seat.id] });
    expect((await waiting(regions2)).map(({ thing }) => thing.id).toSorted()).toEqual([first.id, second.id].toSorted());
    expect(await waiting(municipalities)).toEqual([]);
    await comment(regions2, id, { parentId: first.id, paragraphId: null });
    expect((await waiting(regions2)).map(({ thing }) => thing.id)).toEqual([second.id]);
    await doors(municipalities).recommendations.resolve({
      taskforceId: world.taskforceId,
      commentId: second.id,
      version: 1,
      isResolved: true,
    });
    expect(await waiting(regions2)).toEqual([]);
  });

  it('owes nothing once he is recused, nor of a text that is decided', async () => {
    const { state, privateSector } = world.personas;
    const { id } = await shared();
    await comment(state, id, { mentionIds: [privateSector.actor.seat.id] });
    expect(await waiting(privateSector)).toHaveLength(1);
    await database.owner.recommendation.update({ where: { id }, data: { state: 'rejected' } });
    expect(await waiting(privateSector)).toEqual([]);
    await database.owner.recommendation.update({ where: { id }, data: { state: 'shared' } });
    await makeRecusal(database.owner, {
      taskforceId: world.taskforceId,
      recommendationId: id,
      seatId: privateSector.actor.seat.id,
    });
    expect(await waiting(privateSector)).toEqual([]);
  });
});

describe('one’s own comment', () => {
  const reword = (persona: Persona, commentId: string, version = 1) =>
    doors(persona).recommendations.rewordComment({
      taskforceId: world.taskforceId,
      commentId,
      version,
      body: 'Gælder det os alle?',
    });
  const withdraw = (persona: Persona, commentId: string, version = 1) =>
    doors(persona).recommendations.withdrawComment({ taskforceId: world.taskforceId, commentId, version });

  it('is put in other words and taken back by oneself alone', async () => {
    const { id } = await shared();
    const { state, chair } = world.personas;
    const { id: commentId } = await comment(state, id);
    expect(await refusalOf(reword(chair, commentId))).toBe('not-allowed');
    expect(await refusalOf(withdraw(chair, commentId))).toBe('not-allowed');
    expect(await refusalOf(reword(state, commentId, 4))).toBe('changed-meanwhile');
    expect(await row(commentId)).toMatchObject({ body: 'Gælder det alle?', rewordedAt: null });
    expect(await reword(state, commentId)).toEqual({ version: 2 });
    expect(await row(commentId)).toMatchObject({ body: 'Gælder det os alle?' });
    expect(await withdraw(state, commentId, 2)).toEqual({ version: 3 });
    expect(await shown(state, id)).toEqual([]);
    expect(await refusalOf(comment(chair, id, { parentId: commentId, paragraphId: null }))).toBe('not-found');
    expect(await refusalOf(reword(state, commentId, 3))).toBe('changed-meanwhile');
  });

  it('stays as it is once somebody has answered', async () => {
    const { id } = await shared();
    const { state, regions } = world.personas;
    const { id: commentId } = await comment(state, id);
    const { id: own } = await comment(state, id, { parentId: commentId, paragraphId: null });
    expect(await reword(state, commentId)).toEqual({ version: 2 });
    await comment(regions, id, { parentId: commentId, paragraphId: null });
    expect(await refusalOf(reword(state, commentId, 2))).toBe('answered-meanwhile');
    expect(await refusalOf(withdraw(state, own))).toBe('answered-meanwhile');
    expect(await row(own)).toMatchObject({ withdrawnAt: null });
  });

  it('is either answered or taken back when both happen at once', async () => {
    const { state, regions } = world.personas;
    for (let round = 0; round < 5; round += 1) {
      const { id } = await shared();
      const { id: commentId } = await comment(state, id);
      const [took, answered] = await Promise.allSettled([
        withdraw(state, commentId),
        comment(regions, id, { parentId: commentId, paragraphId: null }),
      ]);
      expect([took.status, answered.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    }
  });
});
