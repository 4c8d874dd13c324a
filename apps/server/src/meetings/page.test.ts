import { makeDecision } from '@tvaers/db/factories/decisions';
import { makeItem, makeMeeting, makeOutcomeLine, makePollAnswer, makeSlot } from '@tvaers/db/factories/meetings';
import { makeRecommendation, makeVersion } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { MeetingState } from '@tvaers/domain/meetings/workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../doors/statement-count.ts';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { makeMeetingIn } from './test-meeting.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const doors = (persona: Persona = world.personas.secretariat) => as(database, persona).meetings;
const inTaskforce = () => ({ taskforceId: world.taskforceId });
const pageOf = (persona: Persona, number: number) => doors(persona).page({ ...inTaskforce(), number });
type Name = keyof World['personas'];

/** A meeting with an open item, a closed one and one the second member of the regions is recused from, each with an outcome. */
async function threeItems(state: MeetingState) {
  const { meeting, item } = await makeMeetingIn(database, world, state);
  const at = { ...inTaskforce(), meetingId: meeting.id };
  const closed = await makeItem(database.owner, { ...at, title: 'Lukket', isClosed: true });
  const recused = await makeItem(database.owner, { ...at, title: 'Inhabil' });
  await database.owner.itemRecusal.create({
    data: { ...inTaskforce(), itemId: recused.id, seatId: world.personas.regions2.actor.seat.id },
  });
  for (const { id } of [item, closed, recused]) await makeOutcomeLine(database.owner, { ...inTaskforce(), itemId: id });
  return meeting;
}

describe('who reads what of a meeting', () => {
  const all = ['Ny dato', 'Lukket', 'Inhabil'];
  it.each<[MeetingState, Partial<Record<Name, string[] | 'not-found'>>]>([
    [
      'draft',
      {
        secretariat: all,
        chair: all,
        deputyChair: 'not-found',
        state: 'not-found',
        observer: 'not-found',
        commissioner: 'not-found',
      },
    ],
    ['pollOpen', { secretariat: all, chair: all, state: [], adviser: [], observer: 'not-found', commissioner: 'not-found' }],
    ['called', { secretariat: all, chair: all, state: [], adviser: [], observer: [], commissioner: [] }],
    [
      'materialOut',
      { state: all, adviser: all, regions2: ['Ny dato', 'Lukket'], observer: ['Ny dato', 'Inhabil'], commissioner: [] },
    ],
    ['held', { state: all, regions2: ['Ny dato', 'Lukket'], observer: ['Ny dato', 'Inhabil'], commissioner: [] }],
    [
      'minutesApproved',
      { state: all, regions2: ['Ny dato', 'Lukket'], observer: ['Ny dato', 'Inhabil'], commissioner: ['Ny dato', 'Inhabil'] },
    ],
  ])('%s: the items', async (state, expected) => {
    const { number } = await threeItems(state);
    for (const [name, titles] of Object.entries(expected)) {
      const page = pageOf(world.personas[name as Name], number);
      const seen = titles === 'not-found' ? await refusalOf(page) : (await page).items.map(({ title }) => title);
      expect([name, seen]).toEqual([name, titles]);
    }
  });

  it('outcomes and presence are for those who work in the taskforce until the minutes are approved', async () => {
    const lines = async (name: Name, number: number) => {
      const page = await pageOf(world.personas[name], number);
      return [page.items.flatMap(({ outcomes }) => outcomes).length, page.items.some(({ quorum }) => quorum !== null)];
    };
    const held = await threeItems('held');
    expect([await lines('state', held.number), await lines('observer', held.number)]).toEqual([
      [3, true],
      [0, false],
    ]);
    const approved = await threeItems('minutesApproved');
    expect([
      await lines('regions2', approved.number),
      await lines('observer', approved.number),
      await lines('commissioner', approved.number),
    ]).toEqual([
      [2, true],
      [2, true],
      [2, true],
    ]);
  });

  it('replies and polls are not for observers, and nobody gets an address or a rule’s facts', async () => {
    const { number } = await threeItems('called');
    const names = async (persona: Persona) =>
      (await pageOf(persona, number)).people.filter(({ invitation }) => invitation).length;
    expect([await names(world.personas.state), await names(world.personas.observer)]).toEqual([1, 0]);
    const text = JSON.stringify(await pageOf(world.personas.secretariat, number));
    expect(text).not.toContain('example.test');
    expect(text).not.toContain('recusedSeatIds');
    expect((await pageOf(world.personas.state, number)).tells).toBeNull();
  });

  it('who only follows is told of no gap: not in the items, not in when somebody came, not in the register', async () => {
    const { owner } = database;
    const meeting = await threeItems('minutesApproved');
    const last = await owner.agendaItem.findFirstOrThrow({ where: { meetingId: meeting.id, title: 'Inhabil' } });
    await makeDecision(owner, { ...inTaskforce(), meetingId: meeting.id, itemId: last.id });
    const { state, regions, observer } = world.personas;
    const cameFor = (persona: Persona, arrivedAtItem: number, leftAfterItem: number | null) => ({
      ...{ ...inTaskforce(), meetingId: meeting.id, seatId: persona.actor.seat.id },
      ...{ presence: 'present' as const, arrivedAtItem, leftAfterItem },
    });
    await owner.attendance.createMany({ data: [cameFor(state, 3, null), cameFor(regions, 2, 2)] });
    const seenBy = async (persona: Persona) => {
      const { items, people } = await pageOf(persona, meeting.number);
      const every = { year: null, result: null, recommendationId: null, text: '' };
      const { decisions } = await as(database, persona).decisions.list({ ...inTaskforce(), ...every, meeting: meeting.number });
      const came = ({ actor }: Persona) => people.find(({ seatId }) => seatId === actor.seat.id)?.attendance?.arrivedAtItem;
      return [items.map(({ position }) => position), came(state), came(regions), decisions[0]?.meeting?.itemPosition];
    };
    expect(await seenBy(world.personas.secretariat)).toEqual([[1, 2, 3], 3, 2, 3]);
    expect(await seenBy(observer)).toEqual([[1, 2], 2, undefined, 2]);
  });

  it('a matter one may not read is none', async () => {
    const { state, regions } = world.personas;
    const recommendation = await makeRecommendation(database.owner, {
      ...inTaskforce(),
      audience: 'sector',
      leadSectorId: world.sectorIds.state,
      proposedById: state.actor.seat.id,
    });
    await makeVersion(database.owner, { ...inTaskforce(), recommendationId: recommendation.id, namedById: state.actor.seat.id });
    const { meeting } = await makeMeetingIn(database, world, 'materialOut');
    await makeItem(database.owner, {
      ...inTaskforce(),
      meetingId: meeting.id,
      title: 'Sagen',
      recommendationId: recommendation.id,
    });
    const matterOf = async (persona: Persona) => (await pageOf(persona, meeting.number)).items[1]?.matter;
    expect(await matterOf(state)).toMatchObject({
      kind: 'recommendation',
      id: recommendation.id,
      versionLabel: '0.1',
    });
    expect(await matterOf(regions)).toBeNull();
  });
});

it('who is recused from an item reads the others at the times they have for everybody', async () => {
  const { meeting, item } = await makeMeetingIn(database, world, 'materialOut');
  const at = { ...inTaskforce(), meetingId: meeting.id };
  for (const title of ['Efter', 'Sidst']) await makeItem(database.owner, { ...at, title, minutes: 20 });
  const { regions2, regions, observer } = world.personas;
  await database.owner.itemRecusal.create({ data: { ...inTaskforce(), itemId: item.id, seatId: regions2.actor.seat.id } });
  const timesOf = async (persona: Persona) => {
    const { items, agenda } = await pageOf(persona, meeting.number);
    return [...items.map(({ position, starts }) => `${position} ${starts?.slice(11)}`), agenda?.totalMinutes];
  };
  const [first, ...after] = await timesOf(regions);
  expect(first).toBe('1 09:00');
  expect(await timesOf(regions2)).toEqual(after);
  await database.owner.agendaItem.update({ where: { id: item.id }, data: { isClosed: true } });
  expect(await timesOf(observer)).toEqual(['1 09:00', '2 09:20', 40]);
});

it('shows the agenda by the clock, what exceeds the meeting, and what is new since it went out', async () => {
  const { meeting, item } = await makeMeetingIn(database, world, 'materialOut');
  const at = { ...inTaskforce(), meetingId: meeting.id };
  await makeItem(database.owner, { ...at, minutes: 150, changedAt: new Date('2022-02-25T08:00:00Z') });
  const page = await pageOf(world.personas.state, meeting.number);
  expect(page.items.map(({ id, starts, isOver, isNew }) => [id === item.id, starts, isOver, isNew])).toEqual([
    [true, '2022-03-15T09:00', false, false],
    [false, '2022-03-15T09:10', true, true],
  ]);
  expect(page).toMatchObject({ agenda: { totalMinutes: 160, overrunMinutes: 10 }, materialDueOn: '2022-03-08' });
});

it('gives each the buttons that are his', async () => {
  const { meeting } = await makeMeetingIn(database, world, 'called');
  const offers = async (name: Name) => (await pageOf(world.personas[name], meeting.number)).offers;
  expect(await offers('municipalities')).toEqual(['reply', 'nameSubstitute', 'proposeItem']);
  expect(await offers('regions')).toEqual(['proposeItem']);
  expect(await offers('observer')).toEqual([]);
  expect(await offers('chair')).toContain('approveAgenda');
  expect(await offers('secretariat')).toEqual(expect.arrayContaining(['edit', 'release', 'cancel']));
});

it('tells those who run it what is lacking, and who is told of each outward act', async () => {
  const { meeting } = await makeMeetingIn(database, world, 'called');
  const at = { ...inTaskforce(), meetingId: meeting.id };
  await makeItem(database.owner, { ...at, type: 'decision', isClosed: true });
  const { lacks, tells } = await pageOf(world.personas.secretariat, meeting.number);
  expect(lacks.map(({ kind }) => kind)).toEqual(['indstilling', 'approval', 'replies']);
  expect(tells?.agenda).toContainEqual({ name: world.personas.observer.session.name, without: [2] });
  expect(tells?.agenda.some(({ name }) => name === world.personas.commissioner.session.name)).toBe(false);
  expect(tells?.invited).toEqual([world.personas.municipalities.session.name]);
});

it('costs two statements, however much hangs on it', async () => {
  const { meeting } = await makeMeetingIn(database, world, 'pollOpen');
  const statements = async () => {
    const counted = countStatements(database.reader);
    await as(database, world.personas.chair, { reader: counted.reader }).meetings.page({
      ...inTaskforce(),
      number: meeting.number,
    });
    return counted.count();
  };
  const before = await statements();
  const at = { ...inTaskforce(), meetingId: meeting.id };
  for (let n = 0; n < 12; n += 1) {
    const { id } = await makeItem(database.owner, at);
    await makeOutcomeLine(database.owner, { ...inTaskforce(), itemId: id });
    const slot = await makeSlot(database.owner, { ...at, on: `2022-05-${10 + n}` });
    await makePollAnswer(database.owner, { ...inTaskforce(), slotId: slot.id, seatId: world.personas.state.actor.seat.id });
  }
  expect([before, await statements()]).toEqual([2, 2]);
});

describe('the list', () => {
  it('shows each what he may know, newest first, with his own reply and how ready it is', async () => {
    const fresh = await makeWorld(database);
    const at = { taskforceId: fresh.taskforceId };
    await makeMeeting(database.owner, { ...at, state: 'minutesApproved' });
    const { meeting } = await makeMeetingIn(database, fresh, 'called');
    await makeDecision(database.owner, { ...at, meetingId: meeting.id });
    await makeMeeting(database.owner, { ...at, state: 'pollOpen' });
    await makeMeeting(database.owner, at);
    const list = async (name: Name) => as(database, fresh.personas[name]).meetings.list(at);
    const states = async (name: Name) => (await list(name)).meetings.map(({ state }) => state);
    expect([await states('secretariat'), await states('state'), await states('commissioner')]).toEqual([
      ['draft', 'pollOpen', 'called', 'minutesApproved'],
      ['pollOpen', 'called', 'minutesApproved'],
      ['called', 'minutesApproved'],
    ]);
    const [poll, called] = (await list('municipalities')).meetings;
    expect(poll).toMatchObject({ asked: 10, unanswered: 10, ownAnswers: 0, ownReply: null, lacks: [] });
    expect(called).toMatchObject({ ownReply: 'unanswered', asked: 1, unanswered: 1, decisions: 1 });
    const [, , readiness] = (await list('secretariat')).meetings;
    expect(readiness?.lacks.map(({ kind }) => kind)).toEqual(['approval', 'replies']);
    expect((await list('secretariat')).offers).toEqual(['draft', 'answerProposal']);
    expect((await list('municipalities')).offers).toEqual(['proposeItem']);
  });

  it('offers what an item may treat to those who write the agenda, and nothing of a sector’s room', async () => {
    const fresh = await makeWorld(database);
    const at = { taskforceId: fresh.taskforceId };
    const { municipalities, secretariat, chair } = fresh.personas;
    const given = { ...at, leadSectorId: fresh.sectorIds.municipalities, proposedById: municipalities.actor.seat.id };
    await makeRecommendation(database.owner, { ...given, title: 'I rummet', audience: 'sector' });
    await makeRecommendation(database.owner, { ...given, title: 'Delt' });
    await makeMeeting(database.owner, { ...at, state: 'held' });
    const matters = async (persona: Persona) =>
      (await as(database, persona).meetings.matters(at)).map(({ kind, title }) => [kind, title]);
    const readable = [
      ['minutes', 'Surveyen'],
      ['recommendation', 'Delt'],
    ];
    expect([await matters(secretariat), await matters(chair), await matters(municipalities)]).toEqual([readable, readable, []]);
  });
});
