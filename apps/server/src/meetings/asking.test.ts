import { makePollAnswer, makeSlot } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { lettersOf, makeMeetingIn } from './test-meeting.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const doors = (persona: Persona = world.personas.secretariat) => as(database, persona).meetings;
const inTaskforce = () => ({ taskforceId: world.taskforceId });
const frame = { title: 'Udkastet', place: 'Landgreven 4', videoUrl: null };
const row = (id: string) => database.owner.meeting.findUniqueOrThrow({ where: { id } });

describe('asking for dates in full', () => {
  beforeEach(() => database.owner.meeting.updateMany({ data: { state: 'cancelled' } }));
  const slotOn = (on: string, id: string | null = null) => ({ id, startsLocal: `${on}T09:00`, endsLocal: `${on}T11:30` });
  const ask = (meetingId: string, version: number, deadlineOn: string, ...given: ReturnType<typeof slotOn>[]) =>
    doors().poll({ ...inTaskforce(), meetingId, version, deadlineOn, slots: given });

  it.each([
    [
      'a deadline on the day of the first slot',
      '2022-05-03',
      [slotOn('2022-05-05'), slotOn('2022-05-03')],
      'deadline-after-slot',
      null,
    ],
    ['the same slot twice', '2022-03-09', [slotOn('2022-05-03'), slotOn('2022-05-05'), slotOn('2022-05-03')], 'slot-twice', 2],
    [
      'a time that comes twice',
      '2022-03-09',
      [slotOn('2022-05-03'), { id: null, startsLocal: '2022-10-30T02:30', endsLocal: '2022-10-30T04:00' }],
      'time-twice',
      1,
    ],
  ])('refuses %s, naming it, and asks nobody', async (_, deadlineOn, given, refusal, index) => {
    const { meeting } = await makeMeetingIn(database, world, 'draft');
    const before = await database.owner.outbox.count();
    await expect(ask(meeting.id, 1, deadlineOn, ...given)).rejects.toMatchObject({
      message: refusal,
      cause: { current: { index } },
    });
    expect([await row(meeting.id), await database.owner.outbox.count()]).toMatchObject([{ state: 'draft' }, before]);
  });

  it('refuses a slot, a notice and a move to a time at which the same people have another meeting', async () => {
    const { meeting: other } = await makeMeetingIn(database, world, 'called');
    const draft = await doors().draft({
      ...inTaskforce(),
      ...frame,
      startsLocal: '2022-03-15T11:00',
      endsLocal: '2022-03-15T12:00',
    });
    const current = { number: other.number, field: 'startsLocal' };
    const overlap = { message: 'meetings-overlap', cause: { current } };
    await expect(ask(draft.id, 1, '2022-03-09', slotOn('2022-03-14'), slotOn('2022-03-15'))).rejects.toMatchObject({
      message: 'meetings-overlap',
      cause: { current: { ...current, index: 1 } },
    });
    await expect(
      doors().convene({ ...inTaskforce(), meetingId: draft.id, version: 1, slotId: null, reason: null }),
    ).rejects.toMatchObject(overlap);
    const { meeting: third } = await makeMeetingIn(database, world, 'called', {
      startsAt: new Date('2022-03-18T08:00:00Z'),
      endsAt: new Date('2022-03-18T09:00:00Z'),
    });
    const move = { ...inTaskforce(), meetingId: third.id, version: 1, place: '', videoUrl: null, reason: 'x' };
    const to = (startsLocal: string, endsLocal: string) => doors().reschedule({ ...move, startsLocal, endsLocal });
    await expect(to('2022-03-15T08:00', '2022-03-15T09:30')).rejects.toMatchObject(overlap);
    // One that ends as the other begins is no trouble.
    await to('2022-03-15T08:00', '2022-03-15T09:00');
  });

  it('tells the secretariat once that all have answered, and again only when there is something new to answer', async () => {
    const { meeting, slot } = await makeMeetingIn(database, world, 'pollOpen');
    const voters = [
      'chair',
      'state',
      'regions',
      'regions2',
      'municipalities',
      'municipalities2',
      'deputyChair',
      'civilSociety',
      'privateSector',
      'privateSector2',
    ] as const;
    const told = async () =>
      (await lettersOf(database, 'meetings.answerPoll')).filter(({ text }) => text.includes(`/moeder/${meeting.number}\n`));
    const answer = (name: (typeof voters)[number], slotId = slot.id) =>
      doors(world.personas[name]).answerPoll({ ...inTaskforce(), meetingId: meeting.id, slotId, answer: 'yes', seatId: null });
    for (const name of voters.slice(0, 8)) await answer(name);
    expect(await told()).toHaveLength(0);
    // The last two at the same moment: one of them is the last.
    await Promise.all([answer('privateSector'), answer('privateSector2')]);
    await answer('chair');
    const letters = await told();
    expect(letters.map(({ recipient }) => recipient)).toEqual([world.personas.secretariat.session.email]);
    expect(letters[0]?.subject).toMatch(/^Alle har svaret: møde/);

    await ask(meeting.id, 1, '2022-03-10', slotOn('2022-05-03', slot.id), slotOn('2022-05-10'));
    const added = await database.owner.pollSlot.findFirstOrThrow({ where: { meetingId: meeting.id, NOT: { id: slot.id } } });
    for (const name of voters) await answer(name, added.id);
    expect(await told()).toHaveLength(2);
  });

  it('reminds those alone who have a slot to answer, and nobody when all have', async () => {
    const { meeting, slot } = await makeMeetingIn(database, world, 'pollOpen');
    const { state, regions } = world.personas;
    for (const { actor } of [state, regions])
      await makePollAnswer(database.owner, { ...inTaskforce(), slotId: slot.id, seatId: actor.seat.id });
    const second = await makeSlot(database.owner, { ...inTaskforce(), meetingId: meeting.id, on: '2022-05-05' });
    await makePollAnswer(database.owner, { ...inTaskforce(), slotId: second.id, seatId: state.actor.seat.id });
    const remind = () => doors().remind({ ...inTaskforce(), meetingId: meeting.id });
    expect(await remind()).toEqual({ reminded: 9 });
    const letters = await lettersOf(database, 'meetings.remind');
    expect(letters.map(({ recipient }) => recipient)).not.toContain(state.session.email);
    expect(letters.find(({ recipient }) => recipient === regions.session.email)?.text).toContain('ét tidspunkt');
    expect(await row(meeting.id)).toMatchObject({ pollRemindedAt: expect.any(Date) as Date });
    await database.owner.pollSlot.deleteMany({ where: { meetingId: meeting.id } });
    expect(await refusalOf(remind())).toBe('all-answered');
  });

  it('of a meeting that gets another title replaces the last, and asks nobody again', async () => {
    const { meeting, invitation } = await makeMeetingIn(database, world, 'called');
    await database.owner.invitation.update({ where: { id: invitation.id }, data: { reply: 'attending' } });
    const { place, videoUrl, startsLocal, endsLocal } = meeting;
    await doors().edit({
      ...inTaskforce(),
      meetingId: meeting.id,
      version: 1,
      title: 'Andet',
      place,
      videoUrl,
      startsLocal,
      endsLocal,
    });
    const [letter] = await lettersOf(database, 'meetings.edit');
    expect(letter?.text).not.toContain('/svar#');
    const calendar = letter?.calendar?.replaceAll(/\r\n /g, '');
    expect(calendar).toContain('SEQUENCE:1');
    expect(calendar).toContain('PARTSTAT=ACCEPTED;RSVP=FALSE');
    expect(await database.owner.invitation.findUniqueOrThrow({ where: { id: invitation.id } })).toMatchObject({
      reply: 'attending',
    });
  });
});
