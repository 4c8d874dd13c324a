import { makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { Permission } from '@tvaers/domain/policy';
import type { TellingNoun } from '@tvaers/domain/history/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeAs } from '../doors/acting.ts';
import { standingClock } from '../doors/clock.ts';
import { type Happening, record } from '../doors/event.ts';
import { as, makeWorld, type Persona, refusalOf, testMoment, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const act = (persona: Persona, permission: Permission, happening: Happening) =>
  writeAs(database.prisma, persona.actor, (tx) => record(tx, persona.actor, standingClock(testMoment), permission, happening));
const history = (persona: Persona, noun: TellingNoun, thingIds: string | string[], before: number | null = null) =>
  as(database, persona).history.list({ taskforceId: world.taskforceId, noun, thingIds: [thingIds].flat(), before });
const verbs = async (persona: Persona, noun: TellingNoun, thingId: string) =>
  (await history(persona, noun, thingId)).events.map(({ verb }) => verb);

async function makeRecommendation(given: object = {}) {
  const { taskforceId, sectorIds, personas } = world;
  return database.owner.recommendation.create({
    data: {
      taskforceId,
      title: 'Udlån af ledere',
      number: 3,
      draftNumber: 1,
      audience: 'taskforce',
      state: 'shared',
      leadSectorId: sectorIds.municipalities,
      text: {},
      ballSince: testMoment,
      textChangedAt: testMoment,
      proposedById: personas.municipalities.actor.seat.id,
      ...given,
    },
  });
}

describe('the history of a thing', () => {
  it('tells who did what from which seat, on whose behalf and when, newest first', async () => {
    const { secretariat, state, observer, deputyChair } = world.personas;
    const thingId = deputyChair.actor.seat.id;
    await act(world.personas.chair, 'seats.deputize', { thingId, difference: { fromOn: '2022-03-01' } });
    await act(secretariat, 'seats.change', {
      thingId,
      difference: { employer: { before: 'A', after: 'B' }, sectorId: world.sectorIds.state, serves: state.actor.seat.id },
      onBehalfOf: state.actor.seat.id,
    });
    const { events, names, before } = await history(observer, 'seats', thingId);
    expect(events).toMatchObject([
      {
        verb: 'change',
        at: '2022-03-01T07:30:00.000Z',
        by: { name: secretariat.session.name, role: 'secretariat', title: 'Konsulent', sectorId: null },
        onBehalfOf: state.session.name,
        difference: { employer: { before: 'A', after: 'B' } },
      },
      { verb: 'deputize', by: { role: 'chair', sectorId: world.sectorIds.state }, onBehalfOf: null },
    ]);
    expect(names).toEqual({ [state.actor.seat.id]: state.session.name });
    expect(before).toBeNull();
  });

  it('comes a page at a time, and several things are read as one', async () => {
    const { secretariat, state, regions } = world.personas;
    const [one, other] = [state.actor.seat.id, regions.actor.seat.id];
    for (let number = 0; number < 32; number += 1)
      await act(secretariat, 'seats.change', { thingId: number % 2 ? one : other, difference: { number } });
    const first = await history(state, 'seats', [one, other]);
    const second = await history(state, 'seats', [one, other], first.before);
    expect([...first.events, ...second.events].map(({ difference }) => difference['number'])).toEqual(
      Array.from({ length: 32 }, (_, n) => 31 - n),
    );
    expect([first.events.length, second.events.length, second.before]).toEqual([30, 2, null]);
    expect((await history(state, 'seats', one)).events).toHaveLength(16);
  });

  it('is empty for a thing one may not read, as for one that does not exist', async () => {
    const { secretariat, state, observer, commissioner, stranger } = world.personas;
    const draft = await makeMeeting(database.owner, { taskforceId: world.taskforceId, state: 'draft' });
    await act(secretariat, 'meetings.draft', { thingId: draft.id, difference: { title: 'Hemmeligt' } });
    expect(await verbs(secretariat, 'meetings', draft.id)).toEqual(['draft']);
    expect(await verbs(state, 'meetings', draft.id)).toEqual([]);
    await database.owner.meeting.update({ where: { id: draft.id }, data: { state: 'pollOpen' } });
    expect(await verbs(state, 'meetings', draft.id)).toEqual(['draft']);
    for (const persona of [observer, commissioner]) expect(await verbs(persona, 'meetings', draft.id)).toEqual([]);
    expect(await verbs(state, 'seats', draft.id)).toEqual([]);
    expect(await refusalOf(history(stranger, 'meetings', draft.id))).toBe('not-found');
    const elsewhere = as(database, stranger).history.list({
      taskforceId: world.otherTaskforceId,
      noun: 'meetings',
      thingIds: [draft.id],
      before: null,
    });
    expect((await elsewhere).events).toEqual([]);
  });

  it('is read through the thing itself, whatever room the event was kept under', async () => {
    const { municipalities, regions, chair } = world.personas;
    const { id } = await makeRecommendation({ number: null, audience: 'sector', state: 'drafting' });
    await act(municipalities, 'recommendations.write', { thingId: id, difference: {} });
    expect(await verbs(municipalities, 'recommendations', id)).toEqual(['write']);
    for (const persona of [regions, chair]) expect(await verbs(persona, 'recommendations', id)).toEqual([]);
  });

  it('leaves out an item until the agenda goes out, and for good for who is recused from it', async () => {
    const { secretariat, chair, state, regions } = world.personas;
    const { taskforceId } = world;
    const meeting = await makeMeeting(database.owner, { taskforceId, state: 'called' });
    const item = await makeItem(database.owner, { taskforceId, meetingId: meeting.id });
    await act(secretariat, 'meetings.addItem', { thingId: meeting.id, itemId: item.id, difference: { title: 'Lukket' } });
    const counts = () =>
      Promise.all(
        [secretariat, chair, state, regions].map(async (persona) => (await verbs(persona, 'meetings', meeting.id)).length),
      );
    expect(await counts()).toEqual([1, 1, 0, 0]);
    await database.owner.meeting.update({ where: { id: meeting.id }, data: { state: 'materialOut', releasedAt: testMoment } });
    await database.owner.itemRecusal.create({ data: { taskforceId, itemId: item.id, seatId: regions.actor.seat.id } });
    expect(await counts()).toEqual([1, 1, 1, 0]);
  });

  it('tells of what happened in a room to the room only, also after the thing was shared', async () => {
    const { municipalities, municipalities2, adviser, regions, secretariat } = world.personas;
    const { id } = await makeRecommendation();
    await act(municipalities, 'recommendations.write', { thingId: id, difference: {}, sectorId: world.sectorIds.municipalities });
    await act(municipalities, 'recommendations.share', { thingId: id, difference: { number: 3 } });
    for (const persona of [municipalities2, adviser])
      expect(await verbs(persona, 'recommendations', id)).toEqual(['share', 'write']);
    for (const persona of [regions, secretariat]) expect(await verbs(persona, 'recommendations', id)).toEqual(['share']);
  });

  it('tells of no position in a hidden round to who has not answered himself', async () => {
    const { state, regions, regions2, secretariat } = world.personas;
    const { taskforceId } = world;
    const { id: recommendationId } = await makeRecommendation();
    const of = { taskforceId, recommendationId };
    const version = await database.owner.recommendationVersion.create({
      data: {
        ...of,
        serial: 1,
        label: '0.1',
        title: '',
        text: {},
        isSubstantial: true,
        namedById: state.actor.seat.id,
        namedAt: testMoment,
      },
    });
    const round = await database.owner.round.create({
      data: {
        ...of,
        versionId: version.id,
        question: '?',
        deadlineOn: testMoment,
        isHiddenUntilAnswer: true,
        openedById: secretariat.actor.seat.id,
        openedAt: testMoment,
      },
    });
    const answer = async (persona: Persona) => {
      const seatId = persona.actor.seat.id;
      await database.owner.position.create({
        data: {
          ...of,
          roundId: round.id,
          versionId: version.id,
          seatId,
          serial: 1,
          stance: 'supports',
          takenAt: testMoment,
          enteredById: seatId,
        },
      });
      await act(persona, 'rounds.takePosition', { thingId: recommendationId, difference: { stance: 'supports' } });
    };
    await answer(state);
    expect(await verbs(state, 'recommendations', recommendationId)).toEqual(['takePosition']);
    expect(await verbs(secretariat, 'recommendations', recommendationId)).toEqual(['takePosition']);
    expect(await verbs(regions, 'recommendations', recommendationId)).toEqual([]);
    await answer(regions);
    expect(await verbs(regions, 'recommendations', recommendationId)).toEqual(['takePosition', 'takePosition']);
    expect(await verbs(regions2, 'recommendations', recommendationId)).toEqual([]);
    await database.owner.round.update({ where: { id: round.id }, data: { state: 'closed', closedAt: testMoment } });
    expect(await verbs(regions2, 'recommendations', recommendationId)).toEqual(['takePosition', 'takePosition']);
  });

  it('mentions by name only what the reader may read', async () => {
    const { secretariat, regions, municipalities } = world.personas;
    const hidden = await makeRecommendation({ number: null, audience: 'sector', state: 'drafting', title: 'I rummet' });
    const thingId = secretariat.actor.seat.id;
    await act(municipalities, 'seats.change', { thingId, difference: { recommendationId: hidden.id } });
    expect((await history(municipalities, 'seats', thingId)).names).toEqual({ [hidden.id]: 'I rummet' });
    expect((await history(regions, 'seats', thingId)).names).toEqual({});
  });
});
