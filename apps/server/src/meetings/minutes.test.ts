import { createHash } from 'node:crypto';
import { makeAttendance, makeInvitation, makeItem, makeOutcomeLine } from '@tvaers/db/factories/meetings';
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
const row = (id: string) => database.owner.meeting.findUniqueOrThrow({ where: { id } });

describe('the minutes', () => {
  it('go to those who were invited and may read them, with a deadline in working days', async () => {
    const { meeting } = await makeMeetingIn(database, world, 'held');
    const at = { ...inTaskforce(), meetingId: meeting.id };
    const { chair, observer, secretariat, municipalities } = world.personas;
    for (const { actor } of [chair, observer, secretariat])
      await makeInvitation(database.owner, { ...at, seatId: actor.seat.id });
    // Tuesday 1 March 2022: five working days later is the Tuesday after.
    expect(await doors().sendMinutes({ ...at, version: 1 })).toMatchObject({ objectionsUntilOn: '2022-03-08' });
    expect(await row(meeting.id)).toMatchObject({ state: 'minutesOut', objectionsUntilOn: new Date('2022-03-08') });
    const letters = await lettersOf(database, 'meetings.sendMinutes');
    expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual(
      [chair, secretariat, municipalities].map(({ session }) => session.email).toSorted(),
    );
    expect(letters[0]?.text).toContain('Indsigelser kan gøres til og med tirsdag 8. marts.');
  });

  it('are approved by the chair when the time for objections is over, or before with a reason', async () => {
    const { meeting } = await makeMeetingIn(database, world, 'minutesOut', { objectionsUntilOn: new Date('2022-03-01') });
    const approve = (reason: string | null) =>
      doors(world.personas.chair).approveMinutes({ ...inTaskforce(), meetingId: meeting.id, version: 1, reason });
    expect(await refusalOf(approve(null))).toBe('reason-needed');
    await approve('Godkendt på møde 6.');
    const over = await makeMeetingIn(database, world, 'minutesOut', { objectionsUntilOn: new Date('2022-02-28') });
    await doors(world.personas.chair).approveMinutes({ ...inTaskforce(), meetingId: over.meeting.id, version: 1, reason: null });
    expect(await row(over.meeting.id)).toMatchObject({ state: 'minutesApproved' });
  });

  it('are frozen word for word, closed items and all, whoever approves', async () => {
    const { meeting, item } = await makeMeetingIn(database, world, 'minutesOut', { objectionsUntilOn: new Date('2022-02-28') });
    const at = { ...inTaskforce(), meetingId: meeting.id };
    const { chair, regions } = world.personas;
    await makeAttendance(database.owner, { ...at, seatId: regions.actor.seat.id, presence: 'online' });
    const closed = await makeItem(database.owner, { ...at, title: 'Den lukkede sag', isClosed: true });
    await makeOutcomeLine(database.owner, { ...inTaskforce(), itemId: closed.id, text: 'Det blev drøftet.' });
    // The chair approves what he may not read under the item he was recused from, and does not get to read it that way.
    await database.owner.itemRecusal.create({ data: { ...inTaskforce(), itemId: item.id, seatId: chair.actor.seat.id } });
    const answer = await doors(chair).approveMinutes({ ...at, version: 1, reason: null });
    const frozen = await database.owner.frozenMinutes.findFirstOrThrow({ where: { meetingId: meeting.id } });
    expect(frozen.text).toContain(`Til stede: ${regions.session.name} (R, Myndigheden), online`);
    expect(frozen.text).toContain('1. Ny dato (beslutning, åbent punkt)\nInhabil og ikke til stede under punktet');
    expect(frozen.text).toContain('2. Den lukkede sag (drøftelse, lukket punkt)\nDrøftet: Det blev drøftet.');
    expect(createHash('sha256').update(frozen.text).digest('hex')).toBe(frozen.hash);
    expect([answer.hash, (await row(meeting.id)).minutesHash]).toEqual([frozen.hash, frozen.hash]);
    expect(Object.keys(answer).toSorted()).toEqual(['hash', 'id', 'version']);
    await expect(
      database.prisma.$transaction(async (tx) => {
        await tx.$executeRaw`select set_config('app.taskforce_id', ${world.taskforceId}, true), set_config('app.role', 'secretariat', true)`;
        return tx.frozenMinutes.findMany();
      }),
    ).rejects.toThrow(/permission denied/);
  });

  it('are corrected under numbers without gaps, also by several at once; a correction of a closed item is as closed', async () => {
    const { meeting } = await makeMeetingIn(database, world, 'minutesApproved');
    const at = { ...inTaskforce(), meetingId: meeting.id };
    const closed = await makeItem(database.owner, { ...at, title: 'Den lukkede sag', isClosed: true });
    const correct = (itemId: string | null, text: string) => doors().correct({ ...at, itemId, text, reason: 'Tastefejl.' });
    const numbers = await Promise.all([
      correct(null, 'a'),
      correct(closed.id, 'Hemmeligt'),
      correct(null, 'c'),
      correct(null, 'd'),
    ]);
    expect(numbers.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4]);
    const { corrections } = await doors(world.personas.state).page({ ...inTaskforce(), number: meeting.number });
    expect(corrections).toHaveLength(4);
    const other = await makeMeetingIn(database, world, 'minutesApproved');
    expect(await refusalOf(doors().correct({ ...at, itemId: other.item.id, text: 'x', reason: 'y' }))).toBe('not-found');
    expect((await eventsOf(database, meeting.id)).map(({ verb }) => verb)).toEqual(['correct', 'correct', 'correct', 'correct']);
  });
});

it('corrections of the whole are kept from who only follows while an item is closed, and no number tells of what he does not read', async () => {
  const { secretariat, state, observer, commissioner } = world.personas;
  const correctionsOf = async (hasClosed: boolean) => {
    const { meeting, item } = await makeMeetingIn(database, world, 'minutesApproved');
    const at = { ...inTaskforce(), meetingId: meeting.id };
    const other = await makeItem(database.owner, { ...at, title: 'Den anden sag', isClosed: hasClosed });
    for (const [itemId, text] of [
      [other.id, 'Den andens'],
      [null, 'Det heles'],
      [item.id, 'Den åbnes'],
    ] as const)
      await doors(secretariat).correct({ ...at, itemId, text, reason: 'Tastefejl.' });
    const told = async (persona: Persona) => {
      const { corrections } = await doors(persona).page({ ...inTaskforce(), number: meeting.number });
      return corrections.map(({ number, text }) => `${number} ${text}`);
    };
    return Promise.all([state, observer, commissioner].map(told));
  };
  const all = ['1 Den andens', '2 Det heles', '3 Den åbnes'];
  expect(await correctionsOf(false)).toEqual([all, all, all]);
  expect(await correctionsOf(true)).toEqual([all, ['1 Den åbnes'], ['1 Den åbnes']]);
});

it('the headings of the agenda stand in the frozen text', async () => {
  const { meeting, item } = await makeMeetingIn(database, world, 'minutesOut', { objectionsUntilOn: new Date('2022-02-28') });
  await database.owner.agendaItem.update({ where: { id: item.id }, data: { heading: 'Sager til beslutning' } });
  const { chair } = world.personas;
  await as(database, chair).meetings.approveMinutes({
    taskforceId: world.taskforceId,
    meetingId: meeting.id,
    version: 1,
    reason: null,
  });
  const { text } = await database.owner.frozenMinutes.findFirstOrThrow({ where: { meetingId: meeting.id } });
  expect(text).toContain('\n\nSager til beslutning\n\n1. Ny dato');
});
