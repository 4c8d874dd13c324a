import { makeItem, makePaper } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { moveLikewise } from '@tvaers/domain/meetings/meeting-series';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { eventsOf, makeMeetingIn } from './test-meeting.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const doors = (persona: Persona = world.personas.secretariat) => as(database, persona).meetings;
const inTaskforce = () => ({ taskforceId: world.taskforceId });
const row = (id: string) => database.owner.meeting.findUniqueOrThrow({ where: { id } });
const itemsOf = (meetingId: string) =>
  database.owner.agendaItem.findMany({ where: { meetingId }, orderBy: { position: 'asc' }, include: { papers: true } });
const on = (day: string, title = 'Igen') => ({ title, startsLocal: `${day}T09:00`, endsLocal: `${day}T11:30` });
const nothingAlong = { withItems: false, withPapers: false, isSeries: false };

/** A called meeting with an item that has everything an item can have. */
async function source() {
  const made = await makeMeetingIn(database, world, 'called', { title: 'Temamøde 2', videoUrl: 'https://video.example/t' });
  const at = { ...inTaskforce(), meetingId: made.meeting.id };
  const presenterSeatId = world.personas.regions.actor.seat.id;
  const rich = { title: 'Fast drøftelse', minutes: 25, isClosed: true, heading: 'Status', presenterSeatId };
  await makeItem(database.owner, { ...at, ...rich, presentation: 'Sagen kort.', indstilling: 'Indstilles.' });
  return made;
}

describe('a copy of a meeting', () => {
  it('has its frame and the frames of its items, and nothing of what was written, decided or attached', async () => {
    const { meeting } = await source();
    const asked = { ...inTaskforce(), meetingId: meeting.id, ...nothingAlong, withItems: true };
    const { meetings } = await doors().copyFrame({ ...asked, meetings: [on('2022-05-17', 'Temamøde 3')] });
    const id = meetings[0]?.id ?? '';
    const { place, videoUrl } = meeting;
    expect(await row(id)).toMatchObject({ state: 'draft', title: 'Temamøde 3', place, videoUrl, seriesId: null, version: 1 });
    const items = await itemsOf(id);
    expect(items.map(({ title, type, minutes, isClosed, heading }) => [title, type, minutes, isClosed, heading])).toEqual([
      ['Ny dato', 'decision', 10, false, ''],
      ['Fast drøftelse', 'discussion', 25, true, 'Status'],
    ]);
    expect(items[1]).toMatchObject({ presentation: '', indstilling: '', presenterSeatId: world.personas.regions.actor.seat.id });
    expect(items.flatMap(({ papers }) => papers)).toEqual([]);
    expect((await eventsOf(database, id)).map(({ verb, difference }) => [verb, difference])).toEqual([
      ['draft', { number: meetings[0]?.number, startsLocal: '2022-05-17T09:00', copiedFrom: meeting.number }],
    ]);
    expect((await eventsOf(database, meeting.id)).map(({ verb }) => verb)).toEqual(['copyFrame']);
    expect(await database.owner.outbox.count()).toBe(0);
  });

  it('without items has what stands on every agenda', async () => {
    const { meeting } = await source();
    const { meetings } = await doors().copyFrame({
      ...inTaskforce(),
      meetingId: meeting.id,
      ...nothingAlong,
      meetings: [on('2022-05-18')],
    });
    const standing = await database.owner.standingItem.findMany({ where: inTaskforce(), orderBy: { position: 'asc' } });
    expect((await itemsOf(meetings[0]?.id ?? '')).map(({ title }) => title)).toEqual(standing.map(({ title }) => title));
  });

  it('takes the papers that stand along where asked, over the same file, and the original keeps its own', async () => {
    const { meeting, item, paper } = await source();
    const attachedById = world.personas.secretariat.actor.seat.id;
    await makePaper(database.owner, { ...inTaskforce(), itemId: item.id, attachedById, removedAt: new Date('2022-02-01') });
    const how = { ...nothingAlong, withItems: true, withPapers: true };
    const { meetings } = await doors().copyFrame({
      ...inTaskforce(),
      meetingId: meeting.id,
      ...how,
      meetings: [on('2022-05-19')],
    });
    const papers = (await itemsOf(meetings[0]?.id ?? '')).flatMap((one) => one.papers);
    expect(papers.map(({ name, storedAs, hash }) => [name, storedAs, hash])).toEqual([[paper.name, paper.storedAs, paper.hash]]);
    await doors().removePaper({ ...inTaskforce(), paperId: papers[0]?.id ?? '' });
    expect(await database.owner.paper.findUniqueOrThrow({ where: { id: paper.id } })).toMatchObject({ removedAt: null });
  });

  it('leaves out the item its maker is recused from', async () => {
    const { meeting, item } = await source();
    const seatId = world.personas.secretariat.actor.seat.id;
    await database.owner.itemRecusal.create({ data: { ...inTaskforce(), itemId: item.id, seatId } });
    const how = { ...nothingAlong, withItems: true };
    const { meetings } = await doors().copyFrame({
      ...inTaskforce(),
      meetingId: meeting.id,
      ...how,
      meetings: [on('2022-05-20')],
    });
    expect((await itemsOf(meetings[0]?.id ?? '')).map(({ title }) => title)).toEqual(['Fast drøftelse']);
  });

  it.each([
    ['the past', '2022-02-22', 'in-the-past'],
    ['a time that is taken', '2022-05-17', 'meetings-overlap'],
  ])('is refused in %s, and none is made', async (_, day, refusal) => {
    const { meeting } = await source();
    const before = await database.owner.meeting.count();
    const asked = { ...inTaskforce(), meetingId: meeting.id, ...nothingAlong, meetings: [on('2022-06-21'), on(day)] };
    expect(await refusalOf(doors().copyFrame(asked))).toBe(refusal);
    expect(await database.owner.meeting.count()).toBe(before);
  });
});

describe('a series', () => {
  it('is the meeting and its copies; each is changed alone, and the later ones can move likewise', async () => {
    const { meeting } = await makeMeetingIn(database, world, 'draft', {
      ...{ startsLocal: '2022-08-09T13:00', endsLocal: '2022-08-09T15:00' },
      ...{ startsAt: new Date('2022-08-09T11:00:00Z'), endsAt: new Date('2022-08-09T13:00:00Z') },
    });
    const at = (day: string) => ({ title: '', startsLocal: `${day}T13:00`, endsLocal: `${day}T15:00` });
    const how = { ...nothingAlong, isSeries: true };
    const asked = { ...inTaskforce(), meetingId: meeting.id, ...how };
    const { meetings } = await doors().copyFrame({ ...asked, meetings: [at('2022-10-04'), at('2022-09-06')] });
    expect(await row(meeting.id)).toMatchObject({ seriesId: meeting.id, seriesLocal: '2022-08-09T13:00' });
    const [second, third] = await Promise.all(meetings.map(({ id }) => row(id)));
    expect([second?.seriesId, second?.seriesLocal, third?.seriesLocal]).toEqual([
      meeting.id,
      '2022-09-06T13:00',
      '2022-10-04T13:00',
    ]);

    const { title, place, videoUrl } = second ?? meeting;
    const moved = { startsLocal: '2022-09-07T14:00', endsLocal: '2022-09-07T16:00' };
    await doors().edit({ ...inTaskforce(), meetingId: second?.id ?? '', version: 1, title, place, videoUrl, ...moved });
    expect(await row(third?.id ?? '')).toMatchObject({ startsLocal: '2022-10-04T13:00', version: 1 });
    const series = (await doors().plan(inTaskforce())).meetings.filter(({ seriesId }) => seriesId === meeting.id);
    expect(moveLikewise(series, second?.id ?? '').map(({ number, to }) => [number, to.startsLocal])).toEqual([
      [third?.number, '2022-10-05T14:00'],
    ]);
  });

  it('of a meeting without a day begins with the first copy', async () => {
    const { meeting } = await makeMeetingIn(database, world, 'draft');
    const how = { ...nothingAlong, isSeries: true };
    const { meetings } = await doors().copyFrame({
      ...{ ...inTaskforce(), meetingId: meeting.id, ...how, meetings: [on('2022-11-08'), on('2022-12-06')] },
    });
    const [first, second] = await Promise.all(meetings.map(({ id }) => row(id)));
    expect([first?.seriesId, second?.seriesId]).toEqual([first?.id, first?.id]);
    expect(await row(meeting.id)).toMatchObject({ seriesId: null });
  });
});
