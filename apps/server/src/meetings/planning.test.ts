import { makeMeeting, makePollAnswer, makeSlot } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, seatPersona, type World } from '../doors/test-world.ts';
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
const frame = { title: 'Udkastet', place: 'Landgreven 4', videoUrl: null };
const span = { startsLocal: '2022-05-03T09:00', endsLocal: '2022-05-03T11:30' };
const row = (id: string) => database.owner.meeting.findUniqueOrThrow({ where: { id } });
const verbsOf = async (id: string) => (await eventsOf(database, id)).map(({ verb }) => verb);
const invitationsOf = (meetingId: string) => database.owner.invitation.findMany({ where: { meetingId } });

describe('a draft', () => {
  it('gets the next number, its instants by the clock of Copenhagen, and is known to nobody but who runs the taskforce', async () => {
    const { id, number } = await doors().draft({ ...inTaskforce(), ...frame, ...span });
    expect(await row(id)).toMatchObject({
      number,
      state: 'draft',
      startsAt: new Date('2022-05-03T07:00:00Z'),
      endsAt: new Date('2022-05-03T09:30:00Z'),
    });
    const page = (persona: Persona) => doors(persona).page({ ...inTaskforce(), number });
    expect((await page(world.personas.chair)).title).toBe('Udkastet');
    for (const name of ['municipalities', 'adviser', 'observer', 'commissioner', 'deputyChair'] as const) {
      expect([name, await refusalOf(page(world.personas[name]))]).toEqual([name, 'not-found']);
      const { meetings } = await doors(world.personas[name]).list(inTaskforce());
      expect(meetings.map((meeting) => meeting.id)).not.toContain(id);
    }
    expect(await verbsOf(id)).toEqual(['draft']);
  });

  it('given up is silent still, while those polled hear that a poll came to nothing', async () => {
    const given = await doors().draft({ ...inTaskforce(), ...frame, startsLocal: null, endsLocal: null });
    await doors().cancel({ ...inTaskforce(), meetingId: given.id, version: 1, reason: 'Ikke nu.' });
    expect(await refusalOf(doors(world.personas.state).page({ ...inTaskforce(), number: given.number }))).toBe('not-found');
    expect(await lettersOf(database, 'meetings.cancel')).toHaveLength(0);

    const { meeting } = await makeMeetingIn(database, world, 'pollOpen');
    await doors().cancel({ ...inTaskforce(), meetingId: meeting.id, version: 1, reason: 'Ingen kan.' });
    expect((await doors(world.personas.state).page({ ...inTaskforce(), number: meeting.number })).cancelReason).toBe(
      'Ingen kan.',
    );
    expect(await refusalOf(doors(world.personas.observer).page({ ...inTaskforce(), number: meeting.number }))).toBe('not-found');
    const letters = await lettersOf(database, 'meetings.cancel');
    expect([letters.length, letters[0]?.calendar]).toEqual([10, null]);
  });

  it.each([
    ['a time that is skipped when summer begins', '2022-03-27T02:30', '2022-03-27T05:00', 'no-such-time'],
    ['a time that comes twice when summer ends', '2022-10-30T02:30', '2022-10-30T05:00', 'time-twice'],
    ['an end before its beginning', '2022-05-03T11:00', '2022-05-03T09:00', 'wrong-order'],
    ['a beginning without an end', '2022-05-03T11:00', null, 'no-time'],
  ])('is asked about %s', async (_, startsLocal, endsLocal, refusal) => {
    expect(await refusalOf(doors().draft({ ...inTaskforce(), ...frame, startsLocal, endsLocal }))).toBe(refusal);
  });

  it('is edited; a meeting that is called keeps its time and place until it is moved', async () => {
    const { id } = await doors().draft({ ...inTaskforce(), ...frame, ...span });
    const version = { ...inTaskforce(), meetingId: id, version: 1 };
    await doors().edit({ ...version, ...frame, title: 'Andet udkast', startsLocal: null, endsLocal: null });
    expect(await row(id)).toMatchObject({ title: 'Andet udkast', startsLocal: null, startsAt: null, version: 2 });
    const [, event] = await eventsOf(database, id);
    expect(event?.difference).toEqual({
      title: { before: 'Udkastet', after: 'Andet udkast' },
      startsLocal: { before: span.startsLocal, after: null },
      endsLocal: { before: span.endsLocal, after: null },
    });

    const { meeting } = await makeMeetingIn(database, world, 'called');
    const { place, videoUrl, startsLocal, endsLocal } = meeting;
    const called = { ...inTaskforce(), meetingId: meeting.id, version: 1, place, videoUrl, startsLocal, endsLocal };
    await doors().edit({ ...called, title: 'Ny titel' });
    expect(await refusalOf(doors().edit({ ...called, version: 2, title: 'Ny titel', place: 'Et andet sted' }))).toBe(
      'out-of-step',
    );
    expect(await row(meeting.id)).toMatchObject({ title: 'Ny titel', place, sequence: 1, askedSequence: 0 });
  });
});

describe('a poll', () => {
  const slots = [
    { id: null, ...span },
    { id: null, startsLocal: '2022-05-05T09:00', endsLocal: '2022-05-05T11:30' },
  ];

  it('asks the voting seats; each answers for himself, the secretariat for somebody, and it says so', async () => {
    const { meeting } = await makeMeetingIn(database, world, 'draft');
    await doors().poll({ ...inTaskforce(), meetingId: meeting.id, version: 1, deadlineOn: '2022-03-09', slots });
    expect(await row(meeting.id)).toMatchObject({ state: 'pollOpen', version: 2 });
    const letters = (await lettersOf(database, 'meetings.poll')).filter(({ text }) =>
      text.includes(`/moeder/${meeting.number}\n`),
    );
    expect(letters).toHaveLength(10);
    expect(letters[0]?.subject).toMatch(/^Find mødedato: møde \d+: Surveyen$/);

    const [slot] = await database.owner.pollSlot.findMany({ where: { meetingId: meeting.id, startsLocal: span.startsLocal } });
    const ask = { ...inTaskforce(), meetingId: meeting.id, slotId: slot?.id ?? '' };
    const { municipalities, regions, secretariat } = world.personas;
    await doors(municipalities).answerPoll({ ...ask, answer: 'yes', seatId: null });
    await doors(municipalities).answerPoll({ ...ask, answer: 'ifNeedBe', seatId: null });
    await doors().answerPoll({ ...ask, answer: 'no', seatId: regions.actor.seat.id });
    const answers = await database.owner.pollAnswer.findMany({ where: { slotId: slot?.id }, orderBy: { answer: 'asc' } });
    expect(answers.map(({ seatId, answer, enteredById }) => [seatId, answer, enteredById])).toEqual([
      [municipalities.actor.seat.id, 'ifNeedBe', municipalities.actor.seat.id],
      [regions.actor.seat.id, 'no', secretariat.actor.seat.id],
    ]);
    const events = await eventsOf(database, meeting.id);
    expect(events.at(-1)).toMatchObject({ verb: 'answerPoll', onBehalfOf: regions.actor.seat.id });
  });

  it('is nobody else’s to answer', async () => {
    const { meeting, slot } = await makeMeetingIn(database, world, 'pollOpen');
    const ask = { ...inTaskforce(), meetingId: meeting.id, slotId: slot.id, answer: 'yes' as const };
    const { municipalities, regions, observer, stranger } = world.personas;
    expect(await refusalOf(doors(municipalities).answerPoll({ ...ask, seatId: regions.actor.seat.id }))).toBe('not-allowed');
    expect(await refusalOf(doors().answerPoll({ ...ask, seatId: observer.actor.seat.id }))).toBe('not-asked');
    expect(await refusalOf(doors().answerPoll({ ...ask, seatId: stranger.actor.seat.id }))).toBe('not-found');
    expect(await refusalOf(doors().answerPoll({ ...ask, seatId: null }))).toBe('not-asked');
    const other = await makeMeetingIn(database, world, 'pollOpen');
    expect(await refusalOf(doors(municipalities).answerPoll({ ...ask, slotId: other.slot.id, seatId: null }))).toBe('not-found');
    expect(await database.owner.pollAnswer.count({ where: { slotId: slot.id } })).toBe(0);
  });

  it('keeps the answers to slots that stay, and asks anew only about what is new', async () => {
    const { meeting, slot } = await makeMeetingIn(database, world, 'pollOpen');
    const at = { taskforceId: world.taskforceId, meetingId: meeting.id };
    const [moved, gone] = [
      await makeSlot(database.owner, { ...at, on: '2022-05-05' }),
      await makeSlot(database.owner, { ...at, on: '2022-05-10' }),
    ];
    for (const { id } of [slot, moved, gone])
      await makePollAnswer(database.owner, {
        taskforceId: world.taskforceId,
        slotId: id,
        seatId: world.personas.state.actor.seat.id,
      });
    const before = (await lettersOf(database, 'meetings.poll')).length;
    const kept = { id: slot.id, startsLocal: slot.startsLocal, endsLocal: slot.endsLocal };
    const poll = (version: number, ...given: { id: string | null; startsLocal: string; endsLocal: string }[]) =>
      doors().poll({ ...inTaskforce(), meetingId: meeting.id, version, deadlineOn: '2022-03-10', slots: given });
    await poll(1, kept, { id: moved.id, startsLocal: '2022-05-06T09:00', endsLocal: '2022-05-06T11:00' });
    const after = await database.owner.pollSlot.findMany({
      where: { meetingId: meeting.id },
      include: { answers: true },
      orderBy: { startsAt: 'asc' },
    });
    expect(after.map(({ id, answers }) => [id, answers.length])).toEqual([
      [slot.id, 1],
      [moved.id, 0],
    ]);
    expect(await lettersOf(database, 'meetings.poll')).toHaveLength(before + 10);
    await poll(2, kept);
    expect(await lettersOf(database, 'meetings.poll')).toHaveLength(before + 10);
  });

  it.each([
    ['a day that has passed', { startsLocal: '2022-02-01T09:00', endsLocal: '2022-02-01T11:00' }, 'in-the-past'],
    ['a time that does not exist', { startsLocal: '2022-03-27T02:15', endsLocal: '2022-03-27T04:00' }, 'no-such-time'],
  ])('does not ask about %s', async (_, given, refusal) => {
    const { meeting } = await makeMeetingIn(database, world, 'draft');
    const poll = {
      ...inTaskforce(),
      meetingId: meeting.id,
      version: 1,
      deadlineOn: '2022-03-09',
      slots: [...slots, { id: null, ...given }],
    };
    const attempt = doors().poll(poll);
    await expect(attempt).rejects.toMatchObject({ message: refusal, cause: { current: { index: 2 } } });
    expect(await row(meeting.id)).toMatchObject({ state: 'draft' });
  });

  it('is ranked on the page by the composition of each slot’s own day', async () => {
    const { meeting, slot } = await makeMeetingIn(database, world, 'pollOpen');
    for (const [name, { actor }] of Object.entries(world.personas)) {
      if (
        !['chair', 'deputyChair', 'state', 'regions', 'regions2', 'municipalities', 'civilSociety', 'privateSector'].includes(
          name,
        )
      )
        continue;
      await makePollAnswer(database.owner, { taskforceId: world.taskforceId, slotId: slot.id, seatId: actor.seat.id });
    }
    const { poll } = await doors(world.personas.municipalities2).page({ ...inTaskforce(), number: meeting.number });
    expect(poll?.slots).toMatchObject([
      { rank: 1, needsReason: false, reasons: { lead: 'chair', can: 8, of: 10, unanswered: 2 } },
    ]);
    expect(await refusalOf(doors(world.personas.observer).page({ ...inTaskforce(), number: meeting.number }))).toBe('not-found');
  });
});

describe('the notice', () => {
  // Each of these calls people to the same time, so what was called before is out of the way.
  beforeEach(() => database.owner.meeting.updateMany({ data: { state: 'cancelled' } }));

  const read = (calendar: string | null) => {
    const event = new ICAL.Component(ICAL.parse(calendar ?? '') as unknown[]);
    const [meeting] = event.getAllSubcomponents('vevent');
    const value = (name: string) => String(meeting?.getFirstPropertyValue(name));
    return {
      method: event.getFirstPropertyValue('method'),
      value,
      attendees: meeting?.getAllProperties('attendee').map((one) => one.getFirstValue()),
    };
  };

  it('goes to everybody with a seat but the commissioner, with a calendar file another program reads', async () => {
    const { id, number } = await doors().draft({ ...inTaskforce(), ...frame, ...span });
    await doors().convene({ ...inTaskforce(), meetingId: id, version: 1, slotId: null, reason: null });
    expect(await row(id)).toMatchObject({ state: 'called', calledAt: expect.any(Date) as Date });
    const letters = (await lettersOf(database, 'meetings.convene')).filter(({ text }) => text.includes(`/moeder/${number}\n`));
    const seats = Object.entries(world.personas).filter(([name]) => name !== 'commissioner' && name !== 'stranger');
    expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual(
      seats.map(([, { session }]) => session.email).toSorted(),
    );
    expect((await invitationsOf(id)).every(({ reply }) => reply === 'unanswered')).toBe(true);
    for (const letter of letters) {
      const { method, value, attendees } = read(letter.calendar);
      expect([method, value('uid'), value('sequence')]).toEqual(['REQUEST', `meeting-${id}@tvaers`, '0']);
      expect([value('dtstart'), value('dtend'), value('location')]).toEqual([
        '2022-05-03T09:00:00',
        '2022-05-03T11:30:00',
        'Landgreven 4',
      ]);
      const named = attendees?.map((address) => String(address).toLowerCase());
      expect([named?.[0], named?.toSorted()]).toEqual([
        `mailto:${letter.recipient}`,
        letters.map(({ recipient }) => `mailto:${recipient}`).toSorted(),
      ]);
    }
  });

  it('turns a yes in the poll into a reply, and leaves the rest to be asked', async () => {
    const { meeting, slot } = await makeMeetingIn(database, world, 'pollOpen');
    await database.owner.invitation.deleteMany({ where: { meetingId: meeting.id } });
    const { chair, state, regions, regions2, municipalities, civilSociety, privateSector, secretariat } = world.personas;
    const say = (persona: Persona, answer: 'yes' | 'ifNeedBe' | 'no', by = persona) =>
      makePollAnswer(database.owner, {
        taskforceId: world.taskforceId,
        slotId: slot.id,
        seatId: persona.actor.seat.id,
        answer,
        enteredById: by.actor.seat.id,
      });
    for (const persona of [chair, state, regions, municipalities, civilSociety]) await say(persona, 'yes');
    await say(privateSector, 'ifNeedBe');
    await say(regions2, 'no', secretariat);
    await doors().convene({ ...inTaskforce(), meetingId: meeting.id, version: 1, slotId: slot.id, reason: null });
    expect(await row(meeting.id)).toMatchObject({ startsLocal: slot.startsLocal, startsAt: slot.startsAt });
    const replies = new Map((await invitationsOf(meeting.id)).map(({ seatId, reply }) => [seatId, reply]));
    expect([chair, privateSector, regions2].map(({ actor }) => replies.get(actor.seat.id))).toEqual([
      'attending',
      'unanswered',
      'unanswered',
    ]);
  });

  it('asks a reason for a slot that loses the quorum, and says what is lost', async () => {
    const { meeting, slot } = await makeMeetingIn(database, world, 'pollOpen');
    await database.owner.invitation.deleteMany({ where: { meetingId: meeting.id } });
    const call = (reason: string | null) =>
      doors().convene({ ...inTaskforce(), meetingId: meeting.id, version: 1, slotId: slot.id, reason });
    await expect(call(null)).rejects.toMatchObject({
      message: 'reason-needed',
      cause: { current: { quorate: false, unanswered: 10 } },
    });
    expect(await row(meeting.id)).toMatchObject({ state: 'pollOpen' });
    await call('Fristen er fastsat ved lov.');
    const [event] = await eventsOf(database, meeting.id);
    expect(event).toMatchObject({ verb: 'convene', difference: { reason: 'Fristen er fastsat ved lov.' } });
  });

  it.each([
    ['without a time', { startsLocal: null, endsLocal: null, startsAt: null, endsAt: null }, 'no-time'],
    [
      'in the past',
      {
        startsLocal: '2022-02-22T09:00',
        endsLocal: '2022-02-22T11:00',
        startsAt: new Date('2022-02-22T08:00:00Z'),
        endsAt: new Date('2022-02-22T10:00:00Z'),
      },
      'in-the-past',
    ],
  ])('calls nobody to a meeting %s', async (_, given, refusal) => {
    const meeting = await makeMeeting(database.owner, { taskforceId: world.taskforceId, ...given });
    expect(
      await refusalOf(doors().convene({ ...inTaskforce(), meetingId: meeting.id, version: 1, slotId: null, reason: null })),
    ).toBe(refusal);
  });

  it('names the seat a person holds today, also when another begins before the meeting', async () => {
    const elsewhere = await makeWorld(database);
    const { chair, secretariat } = elsewhere.personas;
    const { seat } = chair.actor;
    await database.owner.seat.update({ where: { id: seat.id }, data: { untilOn: new Date('2022-03-31') } });
    await database.owner.seat.create({
      data: {
        taskforceId: elsewhere.taskforceId,
        userId: chair.actor.userId,
        role: 'chair',
        sectorId: elsewhere.sectorIds.municipalities,
        employer: 'Fjordby',
        title: 'Direktør',
        appointedBy: 'KL',
        fromOn: new Date('2022-04-01'),
      },
    });
    const at = { taskforceId: elsewhere.taskforceId };
    const { id, number } = await as(database, secretariat).meetings.draft({ ...at, ...frame, ...span });
    await as(database, secretariat).meetings.convene({ ...at, meetingId: id, version: 1, slotId: null, reason: null });
    const page = await as(database, chair).meetings.page({ ...at, number });
    const self = page.people.find(({ isSelf }) => isSelf);
    expect(self).toMatchObject({
      employer: 'Fjordby',
      sectorId: elsewhere.sectorIds.municipalities,
      invitation: { seatId: seat.id },
    });
    const invitation = self?.invitation;
    await as(database, chair).meetings.reply({
      ...at,
      invitationId: invitation?.id ?? '',
      version: 1,
      reply: 'attending',
      note: '',
    });
    expect((await as(database, chair).meetings.page({ ...at, number })).expected).toMatchObject({ present: 1, of: 10 });
  });

  it('is replied to by oneself, or by the secretariat for somebody', async () => {
    const { meeting, invitation } = await makeMeetingIn(database, world, 'called');
    const { municipalities, secretariat } = world.personas;
    const reply = { ...inTaskforce(), invitationId: invitation.id };
    await doors(municipalities).reply({ ...reply, version: 1, reply: 'maybe', note: 'Jeg venter på svar.' });
    await doors().reply({ ...reply, version: 2, reply: 'apologies', note: 'Ringede.' });
    expect(await database.owner.invitation.findUniqueOrThrow({ where: { id: invitation.id } })).toMatchObject({
      reply: 'apologies',
      note: 'Ringede.',
      enteredById: secretariat.actor.seat.id,
      version: 3,
    });
    const events = await eventsOf(database, meeting.id);
    expect(events.map(({ onBehalfOf, difference }) => [onBehalfOf, difference])).toEqual([
      [null, { reply: { before: 'unanswered', after: 'maybe' }, note: 'Jeg venter på svar.' }],
      [municipalities.actor.seat.id, { reply: { before: 'maybe', after: 'apologies' }, note: 'Ringede.' }],
    ]);
  });

  it('of a meeting that moves replaces the last, and asks everybody again', async () => {
    const { id, number } = await doors().draft({ ...inTaskforce(), ...frame, ...span });
    const at = { ...inTaskforce(), meetingId: id };
    await doors().convene({ ...at, version: 1, slotId: null, reason: null });
    const mine = await database.owner.invitation.findFirstOrThrow({
      where: { meetingId: id, seatId: world.personas.state.actor.seat.id },
    });
    await doors(world.personas.state).reply({
      ...inTaskforce(),
      invitationId: mine.id,
      version: 1,
      reply: 'attending',
      note: 'Ja.',
    });
    const newcomer = await seatPersona(database, world.taskforceId, 'observer');
    const move = {
      ...at,
      version: 2,
      startsLocal: '2022-05-04T13:00',
      endsLocal: '2022-05-04T15:00',
      place: 'Landgreven 4',
      videoUrl: null,
      reason: 'Strejke.',
    };
    await doors().reschedule(move);
    expect(await row(id)).toMatchObject({ sequence: 1, startsAt: new Date('2022-05-04T11:00:00Z'), state: 'called' });
    const invitations = await invitationsOf(id);
    expect(
      invitations.every(({ reply, note, enteredById }) => reply === 'unanswered' && note === '' && enteredById === null),
    ).toBe(true);
    expect(invitations.map(({ seatId }) => seatId)).toContain(newcomer.actor.seat.id);
    const letters = (await lettersOf(database, 'meetings.reschedule')).filter(({ text }) => text.includes(`/moeder/${number}\n`));
    expect(letters).toHaveLength(invitations.length);
    expect([read(letters[0]?.calendar ?? null).value('sequence'), letters[0]?.text]).toEqual([
      '1',
      expect.stringContaining('Strejke.'),
    ]);
    expect(await refusalOf(doors().reschedule({ ...move, version: 3 }))).toBe('nothing-changed');

    await doors().cancel({ ...at, version: 3, reason: 'Strejken fortsætter.' });
    const cancelled = (await lettersOf(database, 'meetings.cancel')).filter(({ text }) => text.includes(`/moeder/${number}\n`));
    expect(cancelled).toHaveLength(invitations.length);
    expect(read(cancelled[0]?.calendar ?? null)).toMatchObject({ method: 'CANCEL' });
    expect(read(cancelled[0]?.calendar ?? null).value('sequence')).toBe('2');
  });
});
