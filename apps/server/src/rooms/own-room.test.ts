// A sector's room is its own: everybody else tries every door with the ids of what lies in it, and every list that might tell of it.
import { makeRecommendation } from '@tvaers/db/factories/recommendations';
import { makeCommonPosition, makeRoomNote } from '@tvaers/db/factories/rooms';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
const mark = 'Fortroligtord';
const ids = { draft: '', shared: '', note: '', free: '', common: '' };
const at = () => ({ taskforceId: world.taskforceId });

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  const { municipalities, municipalities2 } = world.personas;
  const own = { ...at(), sectorId: world.sectorIds.municipalities };
  const proposed = { ...at(), leadSectorId: own.sectorId, proposedById: municipalities.actor.seat.id };
  ids.draft = (
    await makeRecommendation(database.owner, { ...proposed, audience: 'sector', state: 'drafting', title: `${mark} udkast` })
  ).id;
  ids.shared = (await makeRecommendation(database.owner, { ...proposed, title: 'Delt' })).id;
  const doors = as(database, municipalities).rooms;
  const note = (recommendationId: string | null) =>
    doors.writeNote({ ...at(), recommendationId, title: `${mark} notat`, body: mark });
  [ids.note, ids.free] = [(await note(ids.shared)).id, (await note(null)).id];
  const words = { ...at(), recommendationId: ids.shared, version: null, wouldChange: '' };
  ids.common = (await doors.prepare({ ...words, stance: 'reservation', reason: mark })).id;
  await as(database, municipalities2).rooms.agree({ ...at(), commonPositionId: ids.common, version: 1 });
  await makeRoomNote(database.owner, {
    ...own,
    recommendationId: ids.draft,
    writtenById: municipalities.actor.seat.id,
    title: mark,
  });
  await makeCommonPosition(database.owner, {
    ...{ ...own, recommendationId: ids.draft, preparedById: municipalities.actor.seat.id, reason: mark },
  });
});
afterAll(() => database.drop());

const others = () => {
  const { chair, deputyChair, state, regions, privateSector, secretariat, observer, commissioner } = world.personas;
  return Object.entries({ chair, deputyChair, state, regions, privateSector, secretariat, observer, commissioner });
};
const kept = () =>
  Promise.all([
    database.owner.roomNote.findMany({ orderBy: { id: 'asc' } }),
    database.owner.commonPosition.findMany({ orderBy: { id: 'asc' } }),
    database.owner.commonAssent.findMany({ orderBy: { seatId: 'asc' } }),
    database.owner.event.count(),
  ]);

it('nobody else does anything there by its ids, and nothing changes', async () => {
  const before = await kept();
  const tries = (persona: Persona): Record<string, () => Promise<unknown>> => {
    const { rooms, recommendations } = as(database, persona);
    const note = { ...at(), roomNoteId: ids.note, version: 1 };
    return {
      editNote: () => rooms.editNote({ ...note, title: 'x', body: 'x' }),
      withdrawNote: () => rooms.withdrawNote(note),
      restoreNote: () => rooms.restoreNote(note),
      shareNote: () => rooms.shareNote(note),
      readersAfterShare: () => rooms.readersAfterShare({ ...at(), roomNoteId: ids.note }),
      withdrawFree: () => rooms.withdrawNote({ ...note, roomNoteId: ids.free }),
      agree: () => rooms.agree({ ...at(), commonPositionId: ids.common, version: 1 }),
      takeBack: () => rooms.takeBackAgreement({ ...at(), commonPositionId: ids.common }),
      noteAboutDraft: () => rooms.writeNote({ ...at(), recommendationId: ids.draft, title: 'x', body: '' }),
      prepareOnDraft: () =>
        rooms.prepare({
          ...{ ...at(), recommendationId: ids.draft, version: null },
          ...{ stance: 'supports', reason: '', wouldChange: '' },
        }),
      draft: () => recommendations.page({ ...at(), key: ids.draft }),
    };
  };
  for (const [name, persona] of others())
    for (const [door, attempt] of Object.entries(tries(persona)))
      expect([name, door, await refusalOf(attempt())]).toEqual([name, door, 'not-found']);
  expect(await kept()).toEqual(before);
});

it('nothing that lists, counts, searches or remembers tells anybody else of it', async () => {
  const told = async (persona: Persona) => {
    const doors = as(database, persona);
    const thingIds = [ids.draft, ids.note, ids.free, ids.common, ids.shared];
    const asked: Record<string, Promise<unknown>> = {
      page: doors.rooms.page(at()),
      about: doors.rooms.about({ ...at(), recommendationId: ids.shared }),
      aboutDraft: doors.rooms.about({ ...at(), recommendationId: ids.draft }),
      room: doors.recommendations.room(at()),
      list: doors.recommendations.list(at()),
      search: doors.taskforce.search({ ...at(), query: mark }),
      inbox: doors.inbox.page(at()),
      history: doors.history.list({ ...at(), noun: 'recommendations', thingIds, before: null }),
      shared: doors.recommendations.page({ ...at(), key: ids.shared }),
      progress: doors.progress.page(at()),
    };
    const answers = await Promise.all(
      Object.entries(asked).map(async ([door, answer]) => [door, JSON.stringify(await answer.catch(() => null))] as const),
    );
    const secrets = [mark, ids.draft, ids.note, ids.free, ids.common];
    return answers.filter(([, answer]) => secrets.some((secret) => answer.includes(secret))).map(([door]) => door);
  };
  // Whose it is does find it, so that the search for it is one.
  expect(await told(world.personas.municipalities)).toEqual(expect.arrayContaining(['page', 'about', 'room', 'list', 'search']));
  for (const [name, persona] of others()) expect([name, await told(persona)]).toEqual([name, []]);
});
