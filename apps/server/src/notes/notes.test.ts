// A person's own notes: kept, put right and deleted by him alone, seen by nobody else in any way, and there as long as he wants them.
import { makeItem, makeMeeting, makePaper } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
let meetingId: string;
let itemId: string;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  world = await makeWorld(database);
  const { taskforceId } = world;
  meetingId = (await makeMeeting(database.owner, { taskforceId, state: 'materialOut' })).id;
  itemId = (await makeItem(database.owner, { taskforceId, meetingId, indstilling: 'Datoen godkendes.' })).id;
});
afterAll(() => database.drop());

const doors = (persona: Persona) => as(database, persona).notes;
const list = (persona: Persona, of = meetingId) => doors(persona).list({ taskforceId: world.taskforceId, meetingId: of });
const write = (persona: Persona, body = 'Spørg til datoen', of = itemId) =>
  doors(persona).write({ taskforceId: world.taskforceId, itemId: of, about: { on: 'item' }, body });
const words = { quote: 'godkendes', prefix: 'Datoen ', suffix: '.', start: 7 };

it('keeps what one writes, where it hangs, and writes no event of it', async () => {
  const { taskforceId, personas } = world;
  const paper = await makePaper(database.owner, { taskforceId, itemId, attachedById: personas.secretariat.actor.seat.id });
  const events = await database.owner.event.count();
  const at = { taskforceId, itemId };
  await write(personas.regions);
  await doors(personas.regions).write({ ...at, about: { on: 'indstilling', ...words }, body: 'Hvorfor nu?' });
  await doors(personas.regions).write({ ...at, about: { on: 'page', paperId: paper.id, page: 3, ...words }, body: 'Se her' });
  expect(await list(personas.regions)).toEqual([
    expect.objectContaining({ on: 'item', itemId, body: 'Spørg til datoen', quote: '', paperId: null, from: null }),
    expect.objectContaining({ on: 'indstilling', body: 'Hvorfor nu?', ...words }),
    expect.objectContaining({ on: 'page', paperId: paper.id, paperName: paper.name, paperSerial: 1, page: 3, body: 'Se her' }),
  ]);
  expect(await database.owner.event.count()).toBe(events);
});

describe('nobody else', () => {
  it('sees it, changes it or deletes it: not the chair, not the secretariat', async () => {
    const { taskforceId, personas } = world;
    const { id: noteId } = await write(personas.regions);
    for (const persona of [personas.chair, personas.secretariat, personas.regions2, personas.observer]) {
      expect(await list(persona)).toEqual([]);
      const { rewrite, remove } = doors(persona);
      expect(await refusalOf(rewrite({ taskforceId, noteId, body: 'Andet', version: 1 }))).toBe('not-found');
      expect(await refusalOf(remove({ taskforceId, noteId }))).toBe('not-found');
    }
    expect(await database.owner.note.findUniqueOrThrow({ where: { id: noteId } })).toMatchObject({ body: 'Spørg til datoen' });
  });

  it('hears that there is one: no word goes to who listens', async () => {
    const { changes, stop } = await listening();
    await write(world.personas.regions);
    const { id } = await write(world.personas.regions, 'En til');
    await doors(world.personas.regions).remove({ taskforceId: world.taskforceId, noteId: id });
    await database.owner.$executeRaw`select pg_notify('changed', '{"noun":"end"}')`;
    await changes.ended;
    expect(changes.heard).toEqual(['{"noun":"end"}']);
    await stop();
  });

  it('is hindered by it: the item it hangs on comes off the agenda, and its author keeps it', async () => {
    const { taskforceId, personas } = world;
    const called = await makeMeeting(database.owner, { taskforceId, state: 'called' });
    const item = await makeItem(database.owner, { taskforceId, meetingId: called.id, title: 'Det udgåede' });
    const paper = await makePaper(database.owner, {
      taskforceId,
      itemId: item.id,
      attachedById: personas.secretariat.actor.seat.id,
    });
    const { chair } = personas;
    await doors(chair).write({ taskforceId, itemId: item.id, about: { on: 'paper', paperId: paper.id }, body: 'Behold mig' });
    await as(database, personas.secretariat).meetings.dropItem({ taskforceId, itemId: item.id, version: 1 });
    expect(await list(chair, called.id)).toEqual([
      expect.objectContaining({
        itemId: null,
        itemTitle: 'Det udgåede',
        paperId: null,
        paperName: paper.name,
        body: 'Behold mig',
      }),
    ]);
  });
});

it('observers write their own too, and nobody writes on what he may not read', async () => {
  const { taskforceId, personas } = world;
  await write(personas.observer);
  expect(await list(personas.observer)).toHaveLength(1);
  const closed = await makeItem(database.owner, { taskforceId, meetingId, isClosed: true });
  expect(await refusalOf(write(personas.observer, 'Nysgerrig', closed.id))).toBe('not-found');
  expect(await refusalOf(write(personas.stranger))).toBe('not-found');
  const draft = await makeMeeting(database.owner, { taskforceId, state: 'draft' });
  const hidden = await makeItem(database.owner, { taskforceId, meetingId: draft.id });
  expect(await refusalOf(write(personas.regions, 'Nysgerrig', hidden.id))).toBe('not-found');
});

it('a note on a paper of another item, or one that is taken away, is refused', async () => {
  const { taskforceId, personas } = world;
  const attachedById = personas.secretariat.actor.seat.id;
  const other = await makeItem(database.owner, { taskforceId, meetingId });
  const [elsewhere, removed] = [
    await makePaper(database.owner, { taskforceId, itemId: other.id, attachedById }),
    await makePaper(database.owner, { taskforceId, itemId, attachedById, removedAt: new Date() }),
  ];
  for (const { id: paperId } of [elsewhere, removed]) {
    const wanted = doors(personas.regions).write({ taskforceId, itemId, about: { on: 'paper', paperId }, body: 'x' });
    expect(await refusalOf(wanted)).toBe('not-found');
  }
  expect(await list(personas.regions)).toEqual([]);
});

it('who is recused from the item does not see what he wrote on it, and has it again when that is taken back', async () => {
  const { taskforceId, personas } = world;
  await write(personas.regions);
  const recusal = { taskforceId, itemId, seatId: personas.regions.actor.seat.id };
  await database.owner.itemRecusal.create({ data: recusal });
  expect(await list(personas.regions)).toEqual([]);
  await database.owner.itemRecusal.delete({ where: { taskforceId_itemId_seatId: recusal } });
  expect(await list(personas.regions)).toHaveLength(1);
});

it('is put right and deleted by its author; one put right in another window meanwhile shows both', async () => {
  const { taskforceId, personas } = world;
  const { id: noteId } = await write(personas.regions);
  const { rewrite, remove } = doors(personas.regions);
  await rewrite({ taskforceId, noteId, body: 'Nyt', version: 1 });
  await expect(rewrite({ taskforceId, noteId, body: 'Gammelt', version: 1 })).rejects.toMatchObject({
    message: 'changed-meanwhile',
    cause: { current: { body: 'Nyt', version: 2 } },
  });
  expect(await list(personas.regions)).toEqual([expect.objectContaining({ body: 'Nyt', version: 2 })]);
  await remove({ taskforceId, noteId });
  expect(await list(personas.regions)).toEqual([]);
  expect(await refusalOf(remove({ taskforceId, noteId }))).toBe('not-found');
});

it('follows the matter to the next meeting, and a new version of the paper', async () => {
  const { taskforceId, personas } = world;
  const next = await makeMeeting(database.owner, { taskforceId, state: 'materialOut' });
  const again = await makeItem(database.owner, { taskforceId, meetingId: next.id, continuesId: itemId });
  const attachedById = personas.secretariat.actor.seat.id;
  const first = await makePaper(database.owner, { taskforceId, itemId, attachedById, replacedAt: new Date() });
  const second = await makePaper(database.owner, { taskforceId, itemId, attachedById, firstId: first.id, serial: 2 });
  await write(personas.regions);
  await doors(personas.regions).write({ taskforceId, itemId, about: { on: 'paper', paperId: second.id }, body: 'Om bilaget' });
  const { number } = await database.owner.meeting.findUniqueOrThrow({ where: { id: meetingId } });
  const carried = await list(personas.regions, next.id);
  expect(carried).toEqual([
    expect.objectContaining({
      itemId: again.id,
      body: 'Spørg til datoen',
      from: { number, position: expect.any(Number) as number },
    }),
    expect.objectContaining({ itemId: again.id, paperId: first.id, paperSerial: 2 }),
  ]);
});

/** What goes to everybody who listens, as PostgreSQL tells it. */
async function listening() {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const changes = { heard: [] as string[], ended: Promise.resolve() };
  changes.ended = new Promise((resolve) => {
    client.on('notification', ({ payload = '' }) => {
      changes.heard.push(payload);
      if (payload === '{"noun":"end"}') resolve();
    });
  });
  await client.query('listen changed');
  return { changes, stop: () => client.end() };
}
