import { makeInvitation, makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { eventsOf } from './test-meeting.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const at = () => ({ taskforceId: world.taskforceId });
const seatOf = ({ actor }: Persona) => actor.seat.id;
const doors = (persona: Persona, given = {}) => as(database, persona, given).meetings;

/** A called meeting with an open item, a closed one, and one a member is recused from; its agenda is not out. */
async function makeCalled() {
  const { personas } = world;
  const meeting = await makeMeeting(database.owner, { ...at(), state: 'called' });
  const of = { ...at(), meetingId: meeting.id };
  const invited = [personas.municipalities, personas.adviser, personas.regions, personas.chair, personas.observer];
  for (const persona of invited) await makeInvitation(database.owner, { ...of, seatId: seatOf(persona) });
  const open = await makeItem(database.owner, { ...of, title: 'Åbent' });
  const closed = await makeItem(database.owner, { ...of, title: 'Lukket', isClosed: true });
  const apart = await makeItem(database.owner, { ...of, title: 'Inhabil' });
  await database.owner.itemRecusal.create({ data: { ...at(), itemId: apart.id, seatId: seatOf(personas.municipalities) } });
  return { meeting, open, closed, apart };
}

const asked = () => database.owner.outbox.findMany({ where: { ...at(), kind: 'meetings.askReadThrough' } });
const titlesFor = async (persona: Persona, number: number) =>
  (await doors(persona).page({ ...at(), number })).items.map(({ title }) => title);
const ask = (meetingId: string, personas: Persona[], untilOn = '2022-03-04', by = world.personas.secretariat) =>
  doors(by).askReadThrough({ ...at(), meetingId, seatIds: personas.map(seatOf), untilOn });

it('named people read the agenda before it is out, as far as they may, and nobody else does', async () => {
  const { municipalities, adviser, regions, observer } = world.personas;
  const { meeting, open, closed, apart } = await makeCalled();
  expect(await titlesFor(municipalities, meeting.number)).toEqual([]);
  await ask(meeting.id, [municipalities, adviser]);
  expect(await titlesFor(municipalities, meeting.number)).toEqual(['Åbent', 'Lukket']);
  expect(await titlesFor(adviser, meeting.number)).toEqual(['Åbent', 'Lukket', 'Inhabil']);
  for (const persona of [regions, observer]) expect(await titlesFor(persona, meeting.number)).toEqual([]);
  const letters = await asked();
  expect(letters.map(({ seatId }) => seatId).toSorted()).toEqual([seatOf(municipalities), seatOf(adviser)].toSorted());
  expect(letters[0]?.text).toContain('4. marts');
  for (const { text } of letters) for (const { title } of [open, closed, apart]) expect(text).not.toContain(title);
});

it('what they remark is read by them and by those who run the taskforce, item by item, and is in no history', async () => {
  const { municipalities, adviser, secretariat } = world.personas;
  const { meeting, open } = await makeCalled();
  await ask(meeting.id, [municipalities, adviser]);
  const remarks = [{ itemId: open.id, text: 'Tallet er forkert.' }];
  await doors(municipalities).answerReadThrough({ ...at(), meetingId: meeting.id, remarks });
  const remarksFor = async (persona: Persona) => {
    const { items } = await doors(persona).page({ ...at(), number: meeting.number });
    return items.flatMap((item) => item.remarks.map(({ text }) => [item.title, text]));
  };
  expect(await remarksFor(municipalities)).toEqual([['Åbent', 'Tallet er forkert.']]);
  expect(await remarksFor(secretariat)).toEqual([['Åbent', 'Tallet er forkert.']]);
  expect(await remarksFor(adviser)).toEqual([]);
  expect(JSON.stringify((await eventsOf(database, meeting.id)).map(({ difference }) => difference))).not.toContain('forkert');
});

it('the secretariat sees who has and who has not, and who read it before it was changed; release does not wait', async () => {
  const { municipalities, adviser, regions, secretariat, chair } = world.personas;
  const { meeting, open } = await makeCalled();
  await ask(meeting.id, [municipalities, adviser]);
  await doors(municipalities).answerReadThrough({ ...at(), meetingId: meeting.id, remarks: [] });
  expect(await refusalOf(doors(municipalities).answerReadThrough({ ...at(), meetingId: meeting.id, remarks: [] }))).toBe(
    'nothing-changed',
  );
  const later = { clock: standingClock(new Date('2022-03-02T09:00:00Z')) };
  const { type, title, presentation, minutes } = open;
  await doors(secretariat, later).editItem({
    ...{ ...at(), itemId: open.id, version: open.version, type, title, presentation, minutes, indstilling: 'Nyt' },
    ...{ presenterSeatId: null, isClosed: false, matter: null },
  });
  const page = await doors(secretariat, later).page({ ...at(), number: meeting.number });
  expect(
    page.readThrough.readers.map(({ seatId, at: readAt, isChangedSince }) => [seatId, readAt !== null, isChangedSince]),
  ).toEqual(
    expect.arrayContaining([
      [seatOf(municipalities), true, true],
      [seatOf(adviser), false, false],
    ]),
  );
  const own = await doors(municipalities, later).page({ ...at(), number: meeting.number });
  expect(own.items.map(({ title: of, isChangedSinceRead }) => [of, isChangedSinceRead])).toEqual([
    ['Åbent', true],
    ['Lukket', false],
  ]);
  expect(own.readThrough.readers).toEqual([]);
  expect((await doors(regions).page({ ...at(), number: meeting.number })).readThrough).toEqual({
    own: null,
    readers: [],
    mayBeAsked: [],
  });
  expect(own.offers).toContain('answerReadThrough');
  await doors(chair, later).approveAgenda({ ...at(), meetingId: meeting.id, version: page.version });
  await doors(secretariat, later).release({ ...at(), meetingId: meeting.id, version: page.version + 1 });
});

it('a row asks until it is said, and is gone with it', async () => {
  const { municipalities } = world.personas;
  const { meeting } = await makeCalled();
  await ask(meeting.id, [municipalities]);
  const rows = async () => (await as(database, municipalities).inbox.page(at())).groups.flatMap(({ rows: all }) => all);
  expect((await rows()).filter(({ kind }) => kind === 'readThrough')).toMatchObject([
    { untilOn: '2022-03-04', why: { values: { items: 2 } }, doing: { kind: 'readThrough', meetingId: meeting.id } },
  ]);
  await doors(municipalities).answerReadThrough({ ...at(), meetingId: meeting.id, remarks: [] });
  expect((await rows()).filter(({ kind }) => kind === 'readThrough')).toEqual([]);
});

it('is refused for who follows, who writes it himself or is not invited, and for a day that does not fit', async () => {
  const { municipalities, observer, secretariat, state, regions } = world.personas;
  const { meeting, apart } = await makeCalled();
  for (const persona of [observer, secretariat, state])
    expect(await refusalOf(ask(meeting.id, [municipalities, persona]))).toBe('not-found');
  expect(await refusalOf(ask(meeting.id, [municipalities], '2022-02-28'))).toBe('in-the-past');
  expect(await refusalOf(ask(meeting.id, [municipalities], '2022-03-15'))).toBe('after-meeting');
  const empty = await makeMeeting(database.owner, { ...at(), state: 'called' });
  expect(await refusalOf(ask(empty.id, [municipalities]))).toBe('empty-agenda');
  expect(await asked()).toHaveLength(0);
  await ask(meeting.id, [municipalities]);
  const unread = { ...at(), meetingId: meeting.id, remarks: [{ itemId: apart.id, text: 'Hvad står der?' }] };
  expect(await refusalOf(doors(municipalities).answerReadThrough(unread))).toBe('not-found');
  expect(await refusalOf(doors(regions).answerReadThrough({ ...unread, remarks: [] }))).toBe('not-found');
  expect(await database.owner.draftRemark.count({ where: at() })).toBe(0);
});

it('nobody who only follows can tell from a meeting that its agenda was changed', async () => {
  const { observer, municipalities, secretariat, commissioner } = world.personas;
  const { meeting } = await makeCalled();
  const seen = async (persona: Persona) => {
    const { version, items } = await doors(persona).page({ ...at(), number: meeting.number });
    return [version, items.length];
  };
  const before = [await seen(observer), await seen(municipalities), await seen(commissioner)];
  await doors(secretariat).addItem({
    ...{ ...at(), meetingId: meeting.id, position: null, type: 'discussion', title: 'Lukket', presentation: '', indstilling: '' },
    ...{ minutes: 10, presenterSeatId: null, isClosed: true, matter: null },
  });
  expect([await seen(observer), await seen(municipalities), await seen(commissioner)]).toEqual(before);
  expect((await seen(secretariat))[0]).toBe(2);
});
