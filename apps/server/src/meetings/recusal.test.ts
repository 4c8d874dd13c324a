import { makeAttendance, makeItem } from '@tvaers/db/factories/meetings';
import { makeRecommendation } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { lettersOf, makeMeetingIn } from './test-meeting.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const inTaskforce = () => ({ taskforceId: world.taskforceId });
const doors = (persona: Persona = world.personas.secretariat) => as(database, persona).meetings;
const titles = async (persona: Persona, number: number) =>
  (await doors(persona).page({ ...inTaskforce(), number })).items.map(({ title }) => title);

/** A meeting with an item that treats a shared recommendation. */
async function treating(state: MeetingState, given: Record<string, unknown> = {}) {
  const { meeting } = await makeMeetingIn(database, world, state, given);
  const recommendation = await makeRecommendation(database.owner, {
    ...inTaskforce(),
    state: 'shared',
    audience: 'taskforce',
    leadSectorId: world.sectorIds.state,
    proposedById: world.personas.state.actor.seat.id,
  });
  const item = await makeItem(database.owner, {
    ...inTaskforce(),
    meetingId: meeting.id,
    title: 'Sagen',
    recommendationId: recommendation.id,
  });
  const about = { ...inTaskforce(), recommendationId: recommendation.id };
  const recuse = (persona: Persona) =>
    as(database, persona).recommendations.recuse({ ...about, seatId: null, reason: 'Sidder i bestyrelsen.' });
  return { meeting, item, about, recuse, at: { ...inTaskforce(), meetingId: meeting.id } };
}

/** The seat a person takes over from his own on April 1st. */
async function nextSeatOf({ actor }: Persona): Promise<string> {
  const { id, version: _, untilOn: __, ...seat } = await database.owner.seat.findUniqueOrThrow({ where: { id: actor.seat.id } });
  await database.owner.seat.update({ where: { id }, data: { untilOn: new Date('2022-03-31') } });
  const next = await database.owner.seat.create({ data: { ...seat, employer: 'En anden', fromOn: new Date('2022-04-01') } });
  return next.id;
}

describe('who steps aside from a recommendation', () => {
  it('reads no item of a coming meeting that treats it, gets no letter that names it, and is out of its quorum', async () => {
    const { meeting, item, recuse, at } = await treating('called', { agendaApprovedAt: new Date() });
    const { regions, regions2 } = world.personas;
    await recuse(regions);
    await doors().release({ ...at, version: 1 });
    const letters = (await lettersOf(database, 'meetings.release')).filter(({ text }) =>
      text.includes(`/moeder/${meeting.number}\n`),
    );
    const to = ({ session }: Persona) => letters.find(({ recipient }) => recipient === session.email)?.text ?? '';
    expect([to(regions).includes('Sagen'), to(regions2).includes('Sagen')]).toEqual([false, true]);
    expect(await titles(regions, meeting.number)).toEqual(['Ny dato']);
    await doors().open({ ...at, version: 2 });
    const { items } = await doors().page({ ...inTaskforce(), number: meeting.number });
    expect(items.map(({ id, quorum, recused }) => [id === item.id, quorum?.of, recused.map(({ reason }) => reason)])).toEqual([
      [false, 10, []],
      [true, 9, ['Sidder i bestyrelsen.']],
    ]);
  });

  it('reads it again when the recusal is taken back', async () => {
    const { meeting, about, recuse } = await treating('materialOut');
    const { regions } = world.personas;
    await recuse(regions);
    expect(await titles(regions, meeting.number)).toEqual(['Ny dato']);
    await as(database, world.personas.secretariat).recommendations.readmit({ ...about, seatId: regions.actor.seat.id });
    expect(await titles(regions, meeting.number)).toEqual(['Ny dato', 'Sagen']);
  });

  it.each<MeetingState>(['held', 'minutesOut', 'minutesApproved'])('changes nothing of a meeting that is %s', async (state) => {
    const { meeting, item, recuse } = await treating(state);
    const { regions } = world.personas;
    await makeAttendance(database.owner, { ...inTaskforce(), meetingId: meeting.id, seatId: regions.actor.seat.id });
    const quorum = async () => (await doors().page({ ...inTaskforce(), number: meeting.number })).items[1]?.quorum;
    const before = await quorum();
    await recuse(regions);
    expect(await quorum()).toEqual(before);
    expect(await database.owner.itemRecusal.count({ where: { itemId: item.id } })).toBe(0);
  });
});

describe('who is recused and changes seat', () => {
  it('is recused in the next one, from items and from what they treat, and counts as one', async () => {
    const { meeting, item, recuse } = await treating('called', {
      startsLocal: '2022-04-20T09:00',
      endsLocal: '2022-04-20T12:00',
    });
    const { regions } = world.personas;
    await recuse(regions);
    const next = await nextSeatOf(regions);
    const recusals = await database.owner.itemRecusal.findMany({ where: { itemId: item.id } });
    expect(recusals.map(({ seatId }) => seatId).toSorted()).toEqual([regions.actor.seat.id, next].toSorted());
    const later = await makeItem(database.owner, {
      ...inTaskforce(),
      meetingId: meeting.id,
      title: 'Igen',
      recommendationId: item.recommendationId,
    });
    expect(await database.owner.itemRecusal.count({ where: { itemId: later.id } })).toBe(2);
    await database.owner.meeting.update({ where: { id: meeting.id }, data: { state: 'inSession' } });
    const { items } = await doors().page({ ...inTaskforce(), number: meeting.number });
    expect(items.map(({ quorum, recused }) => [quorum?.of, recused.length])).toEqual([
      [10, 0],
      [9, 1],
      [9, 1],
    ]);
  });

  it('is named once in the minutes', async () => {
    const { meeting, recuse, at } = await treating('inSession');
    const { regions, chair } = world.personas;
    await recuse(regions);
    await nextSeatOf(regions);
    await database.owner.meeting.update({ where: { id: meeting.id }, data: { state: 'minutesOut' } });
    await doors(chair).approveMinutes({ ...at, version: 1, reason: 'Alle har svaret.' });
    const { text } = await database.owner.frozenMinutes.findFirstOrThrow({ where: { meetingId: meeting.id } });
    const { name } = await database.owner.user.findUniqueOrThrow({ where: { id: regions.actor.userId } });
    expect(text).toContain(`Inhabil og ikke til stede under punktet: ${name}\n`);
  });
});

it('the approved minutes say it to everybody who reads them, and nothing before does', async () => {
  const { meeting, recuse } = await treating('inSession');
  const { regions, observer, commissioner } = world.personas;
  await recuse(regions);
  const seen = async (persona: Persona) =>
    (await doors(persona).page({ ...inTaskforce(), number: meeting.number })).items.flatMap(({ recused }) => recused).length;
  expect([await seen(observer), await seen(commissioner)]).toEqual([0, 0]);
  await database.owner.meeting.update({ where: { id: meeting.id }, data: { state: 'minutesApproved' } });
  expect([await seen(observer), await seen(commissioner)]).toEqual([1, 1]);
  expect(await titles(regions, meeting.number)).toEqual(['Ny dato']);
  expect(await refusalOf(doors(world.personas.stranger).page({ ...inTaskforce(), number: meeting.number }))).toBe('not-found');
});
