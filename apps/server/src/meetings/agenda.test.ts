import { makeItem, makeItemProposal, makeMeeting } from '@tvaers/db/factories/meetings';
import { makeRecommendation, makeRecusal } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { eventsOf, lettersOf, makeMeetingIn } from './test-meeting.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const doors = (persona: Persona = world.personas.secretariat) => as(database, persona).meetings;
const inTaskforce = () => ({ taskforceId: world.taskforceId });
const written = {
  type: 'discussion' as const,
  title: 'Status',
  presentation: '',
  indstilling: '',
  minutes: 15,
  presenterSeatId: null,
  isClosed: false,
  matter: null,
};
const row = (id: string) => database.owner.meeting.findUniqueOrThrow({ where: { id } });
const agendaOf = async (meetingId: string) =>
  (await database.owner.agendaItem.findMany({ where: { meetingId }, orderBy: { position: 'asc' } })).map(
    ({ title, position }) => `${position} ${title}`,
  );
const add = (meetingId: string, given: Partial<typeof written> & { position?: number } = {}) => {
  const { position = null, ...item } = given;
  return doors().addItem({ ...inTaskforce(), meetingId, ...written, ...item, position });
};

describe('items', () => {
  it('come last, but before any other business, or where they are put; and close up when one is moved or dropped', async () => {
    const meeting = await makeMeeting(database.owner, inTaskforce());
    await add(meeting.id, { title: 'A' });
    await add(meeting.id, { title: 'Eventuelt', type: 'standing' as never });
    const b = await add(meeting.id, { title: 'B' });
    const c = await add(meeting.id, { title: 'C', position: 1 });
    expect(await agendaOf(meeting.id)).toEqual(['1 C', '2 A', '3 B', '4 Eventuelt']);
    await doors().moveItem({ ...inTaskforce(), itemId: b.id, version: 1, position: 1 });
    expect(await agendaOf(meeting.id)).toEqual(['1 B', '2 C', '3 A', '4 Eventuelt']);
    await doors().moveItem({ ...inTaskforce(), itemId: c.id, version: 1, position: 60 });
    expect(await agendaOf(meeting.id)).toEqual(['1 B', '2 A', '3 Eventuelt', '4 C']);
    await doors().dropItem({ ...inTaskforce(), itemId: b.id, version: 2 });
    expect(await agendaOf(meeting.id)).toEqual(['1 A', '2 Eventuelt', '3 C']);
    expect((await eventsOf(database, meeting.id)).map(({ verb }) => verb)).toEqual([
      ...Array<string>(4).fill('addItem'),
      'moveItem',
      'moveItem',
      'dropItem',
    ]);
  });

  it('are edited field by field in the history', async () => {
    const { meeting, item } = await makeMeetingIn(database, world, 'draft');
    const { type, presentation, indstilling, isClosed } = item;
    const edit = { ...inTaskforce(), itemId: item.id, version: 1, ...written, type, presentation, indstilling, isClosed };
    await doors().editItem({ ...edit, title: 'Ny titel', minutes: 20, presenterSeatId: world.personas.regions.actor.seat.id });
    const [event] = await eventsOf(database, meeting.id);
    expect(event).toMatchObject({
      itemId: item.id,
      difference: {
        title: { before: item.title, after: 'Ny titel' },
        minutes: { before: 10, after: 20 },
        presenterSeatId: { before: null, after: world.personas.regions.actor.seat.id },
      },
    });
    expect(Object.keys(event?.difference as object)).toHaveLength(3);
  });

  it('a stale edit is answered with the text that stands', async () => {
    const { item } = await makeMeetingIn(database, world, 'draft');
    const edit = (version: number, title: string) =>
      doors().editItem({ ...inTaskforce(), itemId: item.id, version, ...written, title });
    await edit(1, 'Først');
    await expect(edit(1, 'For sent')).rejects.toMatchObject({
      message: 'changed-meanwhile',
      cause: { current: { version: 2, title: 'Først' } },
    });
  });

  it('treat nothing their writer may not read, and nobody of another taskforce presents them', async () => {
    const { sectorIds, personas } = world;
    const room = await makeRecommendation(database.owner, {
      ...inTaskforce(),
      leadSectorId: sectorIds.municipalities,
      proposedById: personas.municipalities.actor.seat.id,
      audience: 'sector',
    });
    const meeting = await makeMeeting(database.owner, inTaskforce());
    const attempt = (given: object) =>
      refusalOf(doors().addItem({ ...inTaskforce(), meetingId: meeting.id, ...written, position: null, ...given }));
    expect(await attempt({ matter: { kind: 'recommendation', id: room.id } })).toBe('not-found');
    expect(await attempt({ matter: { kind: 'minutes', id: meeting.id } })).toBe('not-found');
    expect(await attempt({ presenterSeatId: personas.stranger.actor.seat.id })).toBe('not-found');
    expect(await agendaOf(meeting.id)).toEqual([]);
  });

  it('take over who is recused from the recommendation they treat', async () => {
    const { sectorIds, personas } = world;
    const recommendation = await makeRecommendation(database.owner, {
      ...inTaskforce(),
      leadSectorId: sectorIds.state,
      proposedById: personas.state.actor.seat.id,
    });
    const seatId = personas.regions.actor.seat.id;
    await makeRecusal(database.owner, { ...inTaskforce(), recommendationId: recommendation.id, seatId });
    const { meeting } = await makeMeetingIn(database, world, 'materialOut');
    const { id } = await doors().addItem({
      ...inTaskforce(),
      meetingId: meeting.id,
      ...written,
      position: null,
      matter: { kind: 'recommendation', id: recommendation.id },
    });
    const itemsOf = async (persona: Persona) =>
      (await doors(persona).page({ ...inTaskforce(), number: meeting.number })).items.map((item) => item.id);
    expect(await itemsOf(personas.regions)).not.toContain(id);
    expect(await itemsOf(personas.regions2)).toContain(id);
  });

  it('are at most sixty', async () => {
    const meeting = await makeMeeting(database.owner, inTaskforce());
    const at = { ...inTaskforce(), meetingId: meeting.id };
    for (let position = 1; position <= 60; position += 1) await makeItem(database.owner, { ...at, position });
    expect(await refusalOf(add(meeting.id))).toBe('too-many');
  });
});

describe('release', () => {
  it('needs an indstilling on each decision item, and names those that lack one', async () => {
    const { meeting } = await makeMeetingIn(database, world, 'called');
    const bare = await makeItem(database.owner, {
      ...inTaskforce(),
      meetingId: meeting.id,
      type: 'decision',
      title: 'Uden indstilling',
    });
    const attempt = doors().release({ ...inTaskforce(), meetingId: meeting.id, version: 1 });
    await expect(attempt).rejects.toMatchObject({
      message: 'no-indstilling',
      cause: { current: [{ id: bare.id, position: 2, title: 'Uden indstilling' }] },
    });
  });

  it('cannot be had by an approval given before the indstillinger are there', async () => {
    const { meeting } = await makeMeetingIn(database, world, 'called');
    const { chair } = world.personas;
    const at = { ...inTaskforce(), meetingId: meeting.id };
    const bare = await makeItem(database.owner, { ...at, type: 'decision', title: 'Uden indstilling' });
    const secret = await makeItem(database.owner, { ...at, type: 'decision', title: 'Formandens egen sag' });
    await database.owner.itemRecusal.create({ data: { ...inTaskforce(), itemId: secret.id, seatId: chair.actor.seat.id } });
    // He is recused from the second: its number is all he is told of it.
    await expect(doors(chair).approveAgenda({ ...at, version: 1 })).rejects.toMatchObject({
      message: 'no-indstilling',
      cause: {
        current: [
          { id: bare.id, position: 2, title: 'Uden indstilling' },
          { id: null, position: 3, title: null },
        ],
      },
    });
    expect(await row(meeting.id)).toMatchObject({ agendaApprovedAt: null, version: 1 });
    await database.owner.agendaItem.updateMany({ where: { meetingId: meeting.id }, data: { indstilling: 'Det indstilles.' } });
    await doors(chair).approveAgenda({ ...at, version: 1 });
    expect(await row(meeting.id)).toMatchObject({ agendaApprovedBy: chair.actor.seat.id });
  });

  it('needs the chair’s approval of the agenda as it is', async () => {
    const { meeting, item } = await makeMeetingIn(database, world, 'called');
    const at = { ...inTaskforce(), meetingId: meeting.id };
    expect(await refusalOf(doors().release({ ...at, version: 1 }))).toBe('agenda-not-approved');
    await doors(world.personas.chair).approveAgenda({ ...at, version: 1 });
    expect(await row(meeting.id)).toMatchObject({ agendaApprovedBy: world.personas.chair.actor.seat.id });
    await doors().editItem({
      ...inTaskforce(),
      itemId: item.id,
      version: 1,
      ...written,
      type: 'decision',
      indstilling: 'Ændret.',
    });
    expect(await row(meeting.id)).toMatchObject({ agendaApprovedAt: null, agendaApprovedBy: null });
    expect(await refusalOf(doors().release({ ...at, version: 3 }))).toBe('agenda-not-approved');
    expect(await refusalOf(doors(world.personas.chair).approveAgenda({ ...at, version: 2 }))).toBe('changed-meanwhile');
    await doors(world.personas.chair).approveAgenda({ ...at, version: 3 });
    await doors().release({ ...at, version: 4 });
    expect(await row(meeting.id)).toMatchObject({ state: 'materialOut', releasedAt: expect.any(Date) as Date });
    await doors().editItem({ ...inTaskforce(), itemId: item.id, version: 2, ...written, title: 'Rettet efter udsendelse' });
    expect(await row(meeting.id)).toMatchObject({ agendaApprovedAt: expect.any(Date) as Date });
  });

  it('of an empty agenda is refused, and so is its approval', async () => {
    const meeting = await makeMeeting(database.owner, { ...inTaskforce(), state: 'called' });
    const at = { ...inTaskforce(), meetingId: meeting.id, version: 1 };
    expect(await refusalOf(doors(world.personas.chair).approveAgenda(at))).toBe('empty-agenda');
    expect(await refusalOf(doors().release(at))).toBe('empty-agenda');
  });

  it('mails each reader the items he may read and no others', async () => {
    const { meeting } = await makeMeetingIn(database, world, 'called', { agendaApprovedAt: new Date() });
    const at = { ...inTaskforce(), meetingId: meeting.id };
    await makeItem(database.owner, { ...at, title: 'Den lukkede sag', isClosed: true });
    const third = await makeItem(database.owner, { ...at, title: 'Den inhabile sag' });
    const { regions, observer, commissioner } = world.personas;
    await database.owner.itemRecusal.create({ data: { ...inTaskforce(), itemId: third.id, seatId: regions.actor.seat.id } });
    await doors().release({ ...at, version: 1 });
    const letters = (await lettersOf(database, 'meetings.release')).filter(({ text }) =>
      text.includes(`/moeder/${meeting.number}\n`),
    );
    const to = (persona: Persona) => letters.find(({ recipient }) => recipient === persona.session.email)?.text ?? '';
    expect(letters).toHaveLength(13);
    expect(to(world.personas.chair)).toMatch(
      /9\.00 {2}1\. Ny dato \(beslutning\)\n9\.10 {2}2\. Den lukkede sag \(drøftelse\)\n9\.20 {2}3\. Den inhabile sag/,
    );
    expect(to(observer)).toMatch(/9[.:]00 {2}1\. Ny dato \(\w+\)\n9[.:]10 {2}2\. Den inhabile sag/);
    expect(to(observer)).not.toContain('lukkede');
    expect(to(regions)).toContain('Den lukkede sag');
    expect(to(regions)).not.toContain('inhabile');
    expect(to(commissioner)).toBe('');
  });
});

describe('a member’s own wish for an item', () => {
  it('is answered by the secretariat, and put on an agenda when it is scheduled', async () => {
    const { municipalities, municipalities2, chair } = world.personas;
    const { id } = await doors(municipalities).proposeItem({
      ...inTaskforce(),
      title: 'Overenskomsten',
      reason: 'Den binder os.',
    });
    const { meeting } = await makeMeetingIn(database, world, 'called');
    const seen = async (persona: Persona) => (await doors(persona).list(inTaskforce())).proposals.map((proposal) => proposal.id);
    expect([await seen(municipalities), await seen(municipalities2), await seen(chair)]).toEqual([[id], [], [id]]);
    const answer = { ...inTaskforce(), proposalId: id, version: 1, answer: 'Tak.' };
    const { itemId } = await doors().answerProposal({ ...answer, state: 'scheduled', meetingId: meeting.id });
    expect(await agendaOf(meeting.id)).toEqual(['1 Ny dato', '2 Overenskomsten']);
    expect((await eventsOf(database, meeting.id)).map((event) => [event.verb, event.itemId])).toEqual([['addItem', itemId]]);
    expect((await eventsOf(database, id)).map(({ verb, difference }) => [verb, difference])).toEqual([
      ['proposeItem', {}],
      ['answerProposal', { state: { before: 'waiting', after: 'scheduled' } }],
    ]);
    expect(await refusalOf(doors().answerProposal({ ...answer, version: 2, state: 'declined', meetingId: null }))).toBe(
      'out-of-step',
    );
  });

  it.each([
    ['declined without a reason', { state: 'declined' as const, answer: '', meetingId: null }, 'reason-needed'],
    ['scheduled on no meeting', { state: 'scheduled' as const, answer: '', meetingId: null }, 'not-found'],
  ])('is not %s', async (_, given, refusal) => {
    const proposal = await makeItemProposal(database.owner, {
      ...inTaskforce(),
      proposedById: world.personas.regions.actor.seat.id,
    });
    expect(await refusalOf(doors().answerProposal({ ...inTaskforce(), proposalId: proposal.id, version: 1, ...given }))).toBe(
      refusal,
    );
    expect(await database.owner.itemProposal.findUniqueOrThrow({ where: { id: proposal.id } })).toEqual(proposal);
  });

  it('may be put off and declined later; a late answer is refused, and so is anybody else’s', async () => {
    const { regions, chair, observer } = world.personas;
    const proposal = await makeItemProposal(database.owner, { ...inTaskforce(), proposedById: regions.actor.seat.id });
    const answer = (version: number, persona?: Persona) =>
      doors(persona).answerProposal({
        ...inTaskforce(),
        proposalId: proposal.id,
        version,
        state: 'later',
        answer: 'Efter påske.',
        meetingId: null,
      });
    expect([await refusalOf(answer(1, regions)), await refusalOf(answer(1, chair))]).toEqual(['not-found', 'not-allowed']);
    await answer(1);
    expect(await refusalOf(answer(1))).toBe('changed-meanwhile');
    expect(await refusalOf(doors(observer).proposeItem({ ...inTaskforce(), title: 'Mit', reason: '' }))).toBe('not-allowed');
  });
});
