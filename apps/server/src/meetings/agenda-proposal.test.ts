import { makeAction } from '@tvaers/db/factories/actions';
import { makeItem, makeItemProposal, makeMeeting, makeObjection, makeOutcomeLine } from '@tvaers/db/factories/meetings';
import { makeForecast, makeMilestone } from '@tvaers/db/factories/milestones';
import { makeRecommendation, makeRecusal } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { eventsOf, lettersOf } from './test-meeting.ts';

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
const doors = (persona: Persona = world.personas.secretariat, key: string | null = null) =>
  as(database, persona, { idempotencyKey: key }).meetings;
const keysOf = async (meetingId: string, persona?: Persona) =>
  (await doors(persona).agendaProposal({ ...at(), meetingId })).map(({ key }) => key);
const agendaOf = (meetingId: string) =>
  database.owner.agendaItem.findMany({ where: { meetingId }, orderBy: { position: 'asc' }, include: { recusals: true } });

/** A held meeting with a deferred item, one that was not reached, and one that was decided; and a meeting to come. */
async function makeMeetings() {
  const { owner } = database;
  const held = await makeMeeting(owner, { ...at(), state: 'minutesOut' });
  const deferred = await makeItem(owner, {
    ...at(),
    meetingId: held.id,
    title: 'Udsat',
    type: 'decision',
    isClosed: true,
    treatedAt: new Date(),
  });
  await makeOutcomeLine(owner, { ...at(), itemId: deferred.id, kind: 'decision', result: 'deferred', text: 'Punktet er udsat.' });
  const unreached = await makeItem(owner, { ...at(), meetingId: held.id, title: 'Ikke nået' });
  const done = await makeItem(owner, { ...at(), meetingId: held.id, title: 'Drøftet', treatedAt: new Date() });
  await makeOutcomeLine(owner, { ...at(), itemId: done.id });
  const coming = await makeMeeting(owner, { ...at(), state: 'called' });
  return { held, deferred, unreached, done, coming };
}

it('proposes from the state of things, and leaves out sector rooms', async () => {
  const { owner } = database;
  const { personas, sectorIds } = world;
  const { held, deferred, unreached, coming } = await makeMeetings();
  const lead = { ...at(), leadSectorId: sectorIds.municipalities, proposedById: personas.municipalities.actor.seat.id };
  const ready = await makeRecommendation(owner, { ...lead, state: 'deliberation' });
  await makeRecommendation(owner, { ...lead, audience: 'sector', state: 'drafting', title: 'I rummet' });
  const milestone = await makeMilestone(owner, at());
  await makeForecast(owner, { ...at(), milestoneId: milestone.id, proposedById: personas.secretariat.actor.seat.id });
  await makeAction(owner, { ...at(), dueOn: new Date('2022-03-01') });
  const wish = await makeItemProposal(owner, { ...at(), proposedById: personas.regions.actor.seat.id });
  expect(await keysOf(coming.id)).toEqual([
    'opening',
    `minutes/${held.id}`,
    'actions',
    `milestone/${milestone.id}`,
    `recommendation/${ready.id}`,
    `item/${deferred.id}`,
    `item/${unreached.id}`,
    `wish/${wish.id}`,
    'anyOther',
  ]);
  for (const name of ['chair', 'state', 'adviser', 'observer', 'commissioner'] as const)
    expect([name, await keysOf(coming.id, personas[name])]).toEqual([name, []]);
});

it('says how many objections to the last minutes are open', async () => {
  const { held, deferred, unreached, coming } = await makeMeetings();
  const why = async () =>
    (await doors().agendaProposal({ ...at(), meetingId: coming.id })).find(({ key }) => key === `minutes/${held.id}`)?.why;
  const objection = { ...at(), meetingId: held.id, byId: world.personas.regions.actor.seat.id };
  expect(await why()).toMatchObject([{ kind: 'minutes', objections: 0 }]);
  await makeObjection(database.owner, { ...objection, itemId: unreached.id });
  const settled = {
    state: 'declined',
    answer: 'Nej.',
    settledAt: new Date(),
    settledById: world.personas.chair.actor.seat.id,
  } as const;
  await makeObjection(database.owner, { ...objection, ...settled, itemId: deferred.id });
  expect(await why()).toMatchObject([{ kind: 'minutes', objections: 1 }]);
});

it('puts what is picked on the agenda in one act, in the order of a meeting, and nothing twice', async () => {
  const { held, unreached, coming } = await makeMeetings();
  const wish = await makeItemProposal(database.owner, {
    ...at(),
    proposedById: world.personas.regions.actor.seat.id,
    title: 'Ønsket',
  });
  await makeItem(database.owner, { ...at(), meetingId: coming.id, title: 'Står der' });
  const keys = ['anyOther', `wish/${wish.id}`, `minutes/${held.id}`, `item/${unreached.id}`, 'opening'];
  const key = crypto.randomUUID();
  const first = await doors(undefined, key).addProposed({ ...at(), meetingId: coming.id, keys });
  expect(first.items).toHaveLength(5);
  expect(await doors(undefined, key).addProposed({ ...at(), meetingId: coming.id, keys })).toEqual(first);
  const titles = (await agendaOf(coming.id)).map(({ title, position }) => `${position} ${title}`);
  expect(titles).toEqual([
    '1 Godkendelse af dagsorden',
    `2 Referatet af møde ${held.number} den 15. marts 2022`,
    '3 Står der',
    '4 Ikke nået',
    '5 Ønsket',
    '6 Eventuelt',
  ]);
  expect(await database.owner.itemProposal.findUnique({ where: { id: wish.id } })).toMatchObject({
    state: 'scheduled',
    meetingId: coming.id,
  });
  expect(await refusalOf(doors().addProposed({ ...at(), meetingId: coming.id, keys }))).toBe('nothing-changed');
  expect(await agendaOf(coming.id)).toHaveLength(6);
  const verbs = (await eventsOf(database, coming.id)).map(({ verb, itemId }) => `${verb}${itemId ? ' punkt' : ''}`);
  expect(verbs).toEqual([...Array<string>(5).fill('addItem punkt'), 'addProposed']);
});

it('two who add the same at once add it once', async () => {
  const { coming } = await makeMeetings();
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() => doors().addProposed({ ...at(), meetingId: coming.id, keys: ['opening'] })),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await agendaOf(coming.id)).toHaveLength(1);
});

it('what is carried over stays closed, and who was recused from it stays out', async () => {
  const { deferred, coming } = await makeMeetings();
  const { regions, state } = world.personas;
  await database.owner.itemRecusal.create({
    data: { ...at(), itemId: deferred.id, seatId: regions.actor.seat.id, reason: 'Er ansat der.' },
  });
  await doors().addProposed({ ...at(), meetingId: coming.id, keys: [`item/${deferred.id}`] });
  const [item] = await agendaOf(coming.id);
  expect(item).toMatchObject({
    title: 'Udsat',
    isClosed: true,
    continuesId: deferred.id,
    recusals: [{ seatId: regions.actor.seat.id }],
  });
  await database.owner.meeting.update({ where: { id: coming.id }, data: { state: 'materialOut', releasedAt: new Date() } });
  const itemsFor = async (persona: Persona) => (await doors(persona).page({ ...at(), number: coming.number })).items.length;
  expect([await itemsFor(state), await itemsFor(regions)]).toEqual([1, 0]);
});

it('an action of an item somebody was recused from is in no item that person reads', async () => {
  const { deferred, coming } = await makeMeetings();
  const seatId = world.personas.regions.actor.seat.id;
  await database.owner.itemRecusal.create({ data: { ...at(), itemId: deferred.id, seatId } });
  const action = await makeAction(database.owner, {
    ...at(),
    itemId: deferred.id,
    text: 'Forhandl',
    dueOn: new Date('2022-03-01'),
  });
  await makeAction(database.owner, { ...at(), text: 'Skriv ud', dueOn: new Date('2022-03-01') });
  await doors().addProposed({ ...at(), meetingId: coming.id, keys: ['actions', `action/${action.id}`] });
  const items = await agendaOf(coming.id);
  expect(items.map(({ title, isClosed, recusals }) => [title, isClosed, recusals.length])).toEqual([
    ['Opfølgning på opgaver', false, 0],
    ['Forhandl', true, 1],
  ]);
  expect(items[0]?.presentation).toContain('Skriv ud');
  expect(items[0]?.presentation).not.toContain('Forhandl');
});

it('a recommendation that comes back brings who is recused from it', async () => {
  const { personas, sectorIds } = world;
  const { coming } = await makeMeetings();
  const proposedById = personas.state.actor.seat.id;
  const ready = await makeRecommendation(database.owner, {
    ...at(),
    leadSectorId: sectorIds.state,
    proposedById,
    state: 'deliberation',
  });
  await makeRecusal(database.owner, { ...at(), recommendationId: ready.id, seatId: personas.regions.actor.seat.id });
  await doors().addProposed({ ...at(), meetingId: coming.id, keys: [`recommendation/${ready.id}`] });
  expect((await agendaOf(coming.id))[0]?.recusals.map(({ seatId }) => seatId)).toEqual([personas.regions.actor.seat.id]);
});

it('the trail of an item leads through the meetings it has been before, as far as one may read them', async () => {
  const { held, deferred, coming } = await makeMeetings();
  await doors().addProposed({ ...at(), meetingId: coming.id, keys: [`item/${deferred.id}`] });
  const [item] = await agendaOf(coming.id);
  const itemId = item?.id ?? '';
  expect(await doors().trail({ ...at(), itemId })).toMatchObject([
    {
      meetingNumber: held.number,
      itemTitle: 'Udsat',
      isTreated: true,
      outcomes: [{ result: 'deferred', text: 'Punktet er udsat.' }],
    },
  ]);
  const page = await doors().page({ ...at(), number: coming.number });
  expect(page.items[0]?.treated).toBe(1);
  await database.owner.itemRecusal.create({
    data: { ...at(), itemId: deferred.id, seatId: world.personas.secretariat.actor.seat.id },
  });
  expect(await doors().trail({ ...at(), itemId })).toEqual([]);
  // The item itself is not out yet.
  expect(await doors(world.personas.state).trail({ ...at(), itemId })).toEqual([]);
});

it('a heading stays where it stands when the item beneath it is moved or dropped', async () => {
  const meeting = await makeMeeting(database.owner, at());
  const add = (title: string, heading = '') =>
    doors().addItem({
      ...{
        ...at(),
        meetingId: meeting.id,
        position: null,
        type: 'discussion',
        title,
        heading,
        presentation: '',
        indstilling: '',
      },
      ...{ minutes: 10, presenterSeatId: null, isClosed: false, matter: null },
    });
  const first = await add('A', 'Til beslutning');
  const second = await add('B');
  await add('C', 'Til orientering');
  const headings = async () => (await agendaOf(meeting.id)).map(({ title, heading }) => `${heading}/${title}`);
  await doors().moveItem({ ...at(), itemId: first.id, version: 1, position: 2 });
  expect(await headings()).toEqual(['Til beslutning/B', '/A', 'Til orientering/C']);
  await doors().dropItem({ ...at(), itemId: second.id, version: 1 });
  expect(await headings()).toEqual(['Til beslutning/A', 'Til orientering/C']);
});

it('what changed since the material went out is told in one letter to each, with what he may read', async () => {
  const { owner } = database;
  const meeting = await makeMeeting(owner, { ...at(), state: 'materialOut', releasedAt: new Date('2022-02-21T08:00:00Z') });
  await makeItem(owner, { ...at(), meetingId: meeting.id, title: 'Lukket fra før', isClosed: true });
  await makeItem(owner, { ...at(), meetingId: meeting.id, title: 'Uændret' });
  const later = new Date('2022-02-25T08:00:00Z');
  await makeItem(owner, { ...at(), meetingId: meeting.id, title: 'Åbent nyt', changedAt: later });
  await makeItem(owner, { ...at(), meetingId: meeting.id, title: 'Lukket nyt', changedAt: later, isClosed: true });
  const told = await doors().tellChanges({ ...at(), meetingId: meeting.id, version: 1 });
  const letters = (await lettersOf(database, 'meetings.tellChanges')).filter(
    ({ taskforceId }) => taskforceId === world.taskforceId,
  );
  const textFor = ({ session }: Persona) => letters.find(({ recipient }) => recipient === session.email)?.text ?? '';
  expect(textFor(world.personas.state)).toMatch(/3\. Åbent nyt\n4\. Lukket nyt/);
  expect(textFor(world.personas.observer)).toContain('2. Åbent nyt');
  expect(textFor(world.personas.observer)).not.toContain('Lukket');
  expect(textFor(world.personas.state)).not.toContain('Uændret');
  expect(letters.filter(({ recipient }) => recipient === world.personas.commissioner.session.email)).toEqual([]);
  expect(await refusalOf(doors().tellChanges({ ...at(), meetingId: meeting.id, version: told.version }))).toBe('nothing-changed');
});

it('of minutes that wait for approval it says how many objections are open, also under items the secretariat is recused from', async () => {
  const { held, deferred, unreached, coming } = await makeMeetings();
  const { regions, secretariat } = world.personas;
  const minutes = async () => {
    const proposed = await doors().agendaProposal({ ...at(), meetingId: coming.id });
    return proposed.find(({ key }) => key === `minutes/${held.id}`);
  };
  expect((await minutes())?.why).toMatchObject([{ objections: 0 }]);
  const of = { ...at(), meetingId: held.id, byId: regions.actor.seat.id };
  await makeObjection(database.owner, { ...of, itemId: unreached.id });
  await makeObjection(database.owner, { ...of, itemId: deferred.id });
  await database.owner.itemRecusal.create({ data: { ...at(), itemId: deferred.id, seatId: secretariat.actor.seat.id } });
  expect((await minutes())?.why).toMatchObject([{ objections: 2 }]);
  await database.owner.objection.updateMany({
    where: { ...at(), itemId: unreached.id },
    data: { state: 'declined', answer: 'Nej.', settledById: secretariat.actor.seat.id, settledAt: new Date() },
  });
  expect((await minutes())?.why).toMatchObject([{ objections: 1 }]);
});

it('what recurs comes back, and beside what else brings an item back stand its open actions', async () => {
  const { deferred, held, coming } = await makeMeetings();
  const of = { ...at(), meetingId: held.id };
  const recurring = await makeItem(database.owner, {
    ...of,
    title: 'Nyt fra formanden',
    type: 'standing',
    treatedAt: new Date(),
  });
  const open = await makeAction(database.owner, { ...at(), itemId: deferred.id });
  const why = async (itemId: string) => {
    const proposed = await doors().agendaProposal({ ...at(), meetingId: coming.id });
    return proposed.find(({ key }) => key === `item/${itemId}`)?.why.map(({ kind }) => kind) ?? null;
  };
  expect(await why(recurring.id)).toEqual(['recurs']);
  expect(await why(deferred.id)).toEqual(['deferred', 'openActions']);
  await database.owner.actionItem.update({
    where: { id: open.id },
    data: { state: 'done', finishedAt: new Date(), result: 'Gjort.' },
  });
  expect(await why(deferred.id)).toEqual(['deferred']);
  // A later meeting it was left off ends its recurring.
  const later = { startsLocal: '2022-03-20T09:00', startsAt: new Date('2022-03-20T08:00:00Z') };
  const until = { endsLocal: '2022-03-20T11:00', endsAt: new Date('2022-03-20T10:00:00Z') };
  const next = await makeMeeting(database.owner, { ...at(), state: 'held', ...later, ...until });
  await makeItem(database.owner, { ...at(), meetingId: next.id, title: 'Noget andet', treatedAt: new Date() });
  expect(await why(recurring.id)).toBeNull();
});
