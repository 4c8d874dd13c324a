import { makeForecast, makeMilestone } from '@tvaers/db/factories/milestones';
import { makeMeeting } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { eventsOf, lettersOf } from './test-meeting.ts';

let database: TestDatabase;
let world: World;
let deliveryId: string;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  const { id } = await makeMilestone(database.owner, {
    ...{ taskforceId: world.taskforceId, title: 'Rapport afleveret', isDelivery: true, baselineOn: new Date('2022-06-30') },
  });
  deliveryId = id;
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { owner } = database;
  await owner.forecast.deleteMany();
  await owner.meeting.updateMany({
    where: { state: { not: 'cancelled' } },
    data: { state: 'cancelled', cancelReason: 'En anden prøve.' },
  });
  await owner.outbox.deleteMany();
});

const doors = (persona: Persona = world.personas.secretariat, idempotencyKey: string | null = null) =>
  as(database, persona, { idempotencyKey }).meetings;
const inTaskforce = () => ({ taskforceId: world.taskforceId });
const frame = { place: 'Landgreven 4', videoUrl: 'https://video.example/tvaers' };
const on = (day: string, title = '', others: { startsLocal: string; endsLocal: string }[] = []) => ({
  ...{ title, startsLocal: `${day}T09:00`, endsLocal: `${day}T11:30`, others },
});
const row = (id: string) => database.owner.meeting.findUniqueOrThrow({ where: { id } });
const counted = async () => [
  await database.owner.meeting.count(),
  await database.owner.event.count(),
  await database.owner.outbox.count(),
];
const lay = async (days: string[], pollDeadlineOn: string | null = null) =>
  (await doors().layPlan({ ...inTaskforce(), ...frame, pollDeadlineOn, meetings: days.map((day) => on(day)) })).meetings;
const plan = (persona?: Persona) => doors(persona).plan(inTaskforce());

/** The commissioner's yes to a new delivery date, as it stands afterwards. */
const moveDelivery = (day: string) =>
  makeForecast(database.owner, {
    ...{ taskforceId: world.taskforceId, milestoneId: deliveryId, forecastOn: new Date(day) },
    ...{ proposedById: world.personas.secretariat.actor.seat.id, decidedById: world.personas.commissioner.actor.seat.id },
  });
const owed = async (persona: Persona) =>
  (await as(database, persona).inbox.page(inTaskforce())).groups
    .flatMap(({ rows }) => rows)
    .filter(({ kind }) => kind === 'followDelivery')
    .map(({ what }) => what);

describe('a plan that is laid', () => {
  it('is silent drafts in the order of their days, each with its place before the delivery, its standing items and its event', async () => {
    const [first, second] = await doors()
      .layPlan({
        ...{ ...inTaskforce(), ...frame, pollDeadlineOn: null },
        meetings: [on('2022-06-14', 'Vedtagelse'), on('2022-05-17', 'Anden behandling')],
      })
      .then(({ meetings }) => meetings);
    expect(second?.number).toBe((first?.number ?? 0) + 1);
    expect(await row(first?.id ?? '')).toMatchObject({
      ...{ state: 'draft', title: 'Anden behandling', ...frame, startsLocal: '2022-05-17T09:00', laidDays: 30 },
      ...{ startsAt: new Date('2022-05-17T07:00:00Z'), laidFromOn: new Date('2022-06-30') },
    });
    const standing = await database.owner.standingItem.count({ where: inTaskforce() });
    expect(await database.owner.agendaItem.count({ where: { meetingId: second?.id ?? '' } })).toBe(standing);
    expect((await eventsOf(database, second?.id ?? '')).map(({ verb, difference }) => [verb, difference])).toEqual([
      [
        'layPlan',
        {
          number: second?.number,
          title: 'Vedtagelse',
          startsLocal: '2022-06-14T09:00',
          deliveryOn: '2022-06-30',
          isPolled: false,
        },
      ],
    ]);
    expect(await database.owner.outbox.count()).toBe(0);
    expect((await plan(world.personas.chair)).meetings.map(({ number }) => number)).toEqual([first?.number, second?.number]);
    for (const name of ['municipalities', 'observer', 'commissioner'] as const)
      expect([name, (await plan(world.personas[name])).meetings]).toEqual([name, []]);
  });

  it('is polls with their slots, and everybody who votes is asked in one letter about them all', async () => {
    const others = [{ startsLocal: '2022-05-19T09:00', endsLocal: '2022-05-19T11:30' }];
    const { meetings } = await doors().layPlan({
      ...{ ...inTaskforce(), ...frame, pollDeadlineOn: '2022-03-15' },
      meetings: [on('2022-05-17', 'Anden behandling', others), on('2022-06-14')],
    });
    const [first] = meetings;
    expect(await row(first?.id ?? '')).toMatchObject({ state: 'pollOpen', startsLocal: null, laidDays: 30 });
    const slots = await database.owner.pollSlot.findMany({
      where: { meetingId: first?.id ?? '' },
      orderBy: { startsLocal: 'asc' },
    });
    expect(slots.map(({ startsLocal }) => startsLocal)).toEqual(['2022-05-17T09:00', '2022-05-19T09:00']);
    const letters = await lettersOf(database, 'meetings.poll');
    expect(letters).toHaveLength(10);
    const [letter] = letters.filter(({ recipient }) => recipient === world.personas.municipalities.session.email);
    expect(letter?.subject).toBe('Find mødedatoer: 2 møder');
    for (const [place, { number }] of meetings.entries()) {
      const title = place === 0 ? ': Anden behandling (2 tidspunkter)' : ' (1 tidspunkt)';
      expect(letter?.text).toMatch(new RegExp(`Møde ${number}${title.replaceAll(/[()]/g, '\\$&')}\\n.*/moeder/${number}\\n`));
    }
    expect((await plan(world.personas.municipalities)).meetings.map(({ isTentative }) => isTentative)).toEqual([true, true]);
  });

  it.each([
    ['a day that has passed', '2022-02-22T09:00', '2022-02-22T11:30', 'in-the-past'],
    ['an hour that is skipped', '2022-03-27T02:30', '2022-03-27T05:00', 'no-such-time'],
    ['an end before its beginning', '2022-05-03T11:00', '2022-05-03T09:00', 'wrong-order'],
    ['the day of the delivery', '2022-06-30T09:00', '2022-06-30T11:30', 'after-delivery'],
    ['two at once', '2022-05-17T11:00', '2022-05-17T12:00', 'meetings-overlap'],
  ])('is refused whole for %s', async (_, startsLocal, endsLocal, refusal) => {
    const before = await counted();
    const meetings = [on('2022-05-17'), { title: '', startsLocal, endsLocal, others: [] }];
    expect(await refusalOf(doors().layPlan({ ...inTaskforce(), ...frame, pollDeadlineOn: null, meetings }))).toBe(refusal);
    expect(await counted()).toEqual(before);
  });

  it('is refused where a meeting stands already, naming its number, and to everybody but the secretariat', async () => {
    const [standing] = await lay(['2022-05-17']);
    const before = await counted();
    const asked = { ...inTaskforce(), ...frame, pollDeadlineOn: null, meetings: [on('2022-05-10'), on('2022-05-17')] };
    await expect(doors().layPlan(asked)).rejects.toMatchObject({
      cause: { refusal: 'meetings-overlap', current: { index: 1, number: standing?.number } },
    });
    for (const name of ['chair', 'municipalities', 'observer', 'commissioner'] as const)
      expect(await refusalOf(doors(world.personas[name]).layPlan(asked))).toBe('not-allowed');
    expect(await counted()).toEqual(before);
  });

  it('asked for twice under one key is laid once', async () => {
    const key = crypto.randomUUID();
    const asked = { ...inTaskforce(), ...frame, pollDeadlineOn: null, meetings: [on('2022-05-03'), on('2022-06-07')] };
    const first = await doors(undefined, key).layPlan(asked);
    const before = await counted();
    expect(await doors(undefined, key).layPlan(asked)).toEqual(first);
    expect(await counted()).toEqual(before);
  });
});

describe('when the delivery has moved', () => {
  it('the plan proposes, one row waits for the secretariat, and nothing is moved by itself', async () => {
    const [first, second] = await lay(['2022-05-17', '2022-06-14']);
    expect([(await plan()).moves, await owed(world.personas.secretariat)]).toEqual([[], []]);
    await moveDelivery('2022-09-29');
    const { moves, delivery } = await plan();
    expect(delivery).toMatchObject({ on: '2022-09-29', title: 'Rapport afleveret' });
    expect(moves.map(({ number, to }) => [number, to?.startsLocal])).toEqual([
      [first?.number, '2022-08-16T09:00'],
      [second?.number, '2022-09-13T09:00'],
    ]);
    expect(await owed(world.personas.secretariat)).toEqual([
      { code: 'meetingsToMove', values: { numbers: [first?.number, second?.number] } },
    ]);
    for (const name of ['chair', 'municipalities', 'commissioner'] as const)
      expect([await owed(world.personas[name]), (await plan(world.personas[name])).moves]).toEqual([[], []]);
    expect(await row(first?.id ?? '')).toMatchObject({ startsLocal: '2022-05-17T09:00', version: 1 });
  });

  it('an accepted move of a draft is silent; one that is to stay is not proposed again', async () => {
    const [first, second] = await lay(['2022-05-17', '2022-06-14']);
    await moveDelivery('2022-09-29');
    const span = { startsLocal: '2022-08-16T09:00', endsLocal: '2022-08-16T11:30' };
    const asked = { ...inTaskforce(), version: 1, deliveryOn: '2022-09-29', reason: null };
    await doors().followDelivery({ ...asked, meetingId: first?.id ?? '', to: span });
    await doors().followDelivery({ ...asked, meetingId: second?.id ?? '', to: null });
    expect(await row(first?.id ?? '')).toMatchObject({ ...span, laidFromOn: new Date('2022-09-29'), version: 2 });
    expect(await row(second?.id ?? '')).toMatchObject({ startsLocal: '2022-06-14T09:00', laidFromOn: new Date('2022-09-29') });
    expect([(await plan()).moves, await owed(world.personas.secretariat)]).toEqual([[], []]);
    expect(await database.owner.outbox.count()).toBe(0);
    expect(await refusalOf(doors().followDelivery({ ...asked, version: 2, meetingId: first?.id ?? '', to: null }))).toBe(
      'nothing-changed',
    );
  });

  it('a called meeting asks people again, with a reason and a notice that replaces the last', async () => {
    const [first] = await lay(['2022-05-17']);
    const meetingId = first?.id ?? '';
    await doors().convene({ ...inTaskforce(), meetingId, version: 1, slotId: null, reason: null });
    await database.owner.invitation.updateMany({ where: { meetingId }, data: { reply: 'attending' } });
    await moveDelivery('2022-09-29');
    const to = { startsLocal: '2022-08-16T09:00', endsLocal: '2022-08-16T11:30' };
    const asked = { ...inTaskforce(), meetingId, version: 2, deliveryOn: '2022-09-29', to };
    expect(await refusalOf(doors().followDelivery({ ...asked, reason: null }))).toBe('reason-needed');
    await doors().followDelivery({ ...asked, reason: 'Afleveringen er flyttet.' });
    expect(await row(meetingId)).toMatchObject({ ...to, state: 'called', sequence: 1, askedSequence: 1 });
    expect(new Set((await database.owner.invitation.findMany({ where: { meetingId } })).map(({ reply }) => reply))).toEqual(
      new Set(['unanswered']),
    );
    const [letter] = await lettersOf(database, 'meetings.reschedule');
    expect(letter?.text).toContain('Afleveringen er flyttet.');
    const event = new ICAL.Component(ICAL.parse(letter?.calendar ?? '')).getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('sequence')).toBe(1);
  });

  it('an open poll asks about the same days of another week; those that would be closed are left out', async () => {
    const others = [
      { startsLocal: '2022-05-18T09:00', endsLocal: '2022-05-18T11:30' },
      { startsLocal: '2022-05-20T09:00', endsLocal: '2022-05-20T11:30' },
    ];
    const { meetings } = await doors().layPlan({
      ...{ ...inTaskforce(), ...frame, pollDeadlineOn: '2022-03-15', meetings: [on('2022-05-17', '', others)] },
    });
    const meetingId = meetings[0]?.id ?? '';
    await moveDelivery('2022-06-10');
    const [move] = (await plan()).moves;
    // Three days on from there is the Friday of Great Prayer Day, on which nobody meets.
    const to = { startsLocal: '2022-05-10T09:00', endsLocal: '2022-05-10T11:30' };
    expect(move?.from.startsLocal).toBe('2022-05-17T09:00');
    const version = (await row(meetingId)).version;
    await doors().followDelivery({ ...inTaskforce(), meetingId, version, deliveryOn: '2022-06-10', to, reason: null });
    const slots = await database.owner.pollSlot.findMany({ where: { meetingId }, orderBy: { startsLocal: 'asc' } });
    expect(slots.map(({ startsLocal }) => startsLocal)).toEqual(['2022-05-10T09:00', '2022-05-11T09:00']);
    expect((await plan()).moves).toEqual([]);
  });

  it('refuses a day that is not before the delivery, and who read another delivery than holds now', async () => {
    const [first] = await lay(['2022-05-17']);
    await moveDelivery('2022-09-29');
    const to = { startsLocal: '2022-09-29T09:00', endsLocal: '2022-09-29T11:30' };
    const asked = { ...inTaskforce(), meetingId: first?.id ?? '', version: 1, reason: null };
    expect(await refusalOf(doors().followDelivery({ ...asked, deliveryOn: '2022-09-29', to }))).toBe('after-delivery');
    expect(await refusalOf(doors().followDelivery({ ...asked, deliveryOn: '2022-08-18', to: null }))).toBe('changed-meanwhile');
    expect(await row(first?.id ?? '')).toMatchObject({ startsLocal: '2022-05-17T09:00', version: 1 });
  });

  it('a meeting whose day somebody has chosen lies from then on as that day does', async () => {
    const [first] = await lay(['2022-05-17']);
    const meetingId = first?.id ?? '';
    await moveDelivery('2022-09-29');
    const span = { startsLocal: '2022-09-15T09:00', endsLocal: '2022-09-15T11:30' };
    await doors().edit({ ...inTaskforce(), meetingId, version: 1, title: '', ...frame, ...span });
    expect(await row(meetingId)).toMatchObject({ laidFromOn: new Date('2022-09-29'), laidDays: 10 });
    expect((await plan()).moves).toEqual([]);
    await doors().edit({
      ...inTaskforce(),
      meetingId,
      version: 2,
      title: '',
      ...frame,
      startsLocal: '2022-10-04T09:00',
      endsLocal: '2022-10-04T10:00',
    });
    expect(await row(meetingId)).toMatchObject({ laidFromOn: null, laidDays: null });
  });

  it('a meeting of no plan is left alone', async () => {
    await makeMeeting(database.owner, { ...inTaskforce(), state: 'called' });
    await moveDelivery('2022-09-29');
    expect((await plan()).moves).toEqual([]);
  });
});
