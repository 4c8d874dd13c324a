import { makeUser } from '@tvaers/db/factories/seats';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const seats = (persona: Persona | null) => as(database, persona).seats;
const secretariat = () => seats(world.personas.secretariat);
const seatOf = (id: string) => database.owner.seat.findUniqueOrThrow({ where: { id } });
const events = (thingId: string) =>
  database.owner.event.findMany({ where: { thingId, noun: 'seats' }, orderBy: { number: 'asc' } });
const allSeats = () => database.owner.seat.findMany({ where: { taskforceId: world.taskforceId }, orderBy: { id: 'asc' } });
const allEvents = () => database.owner.event.count({ where: { taskforceId: world.taskforceId } });

let count = 0;
const newcomer = () => ({
  kind: 'new' as const,
  name: 'Vibe Ny',
  email: `Vibe.${process.pid}.${++count}@Region.Example`,
  language: 'da' as const,
});
const appointment = (given: object = {}) => ({
  taskforceId: world.taskforceId,
  person: newcomer(),
  role: 'member' as const,
  sectorId: world.sectorIds.regions,
  servesSeatId: null,
  employer: 'Region Nord',
  title: 'direktør',
  appointedBy: 'Regionerne',
  fromOn: '2022-03-01',
  untilOn: null,
  reason: '',
  ...given,
});
const change = (persona: Persona, given: object = {}) => ({
  taskforceId: world.taskforceId,
  seatId: persona.actor.seat.id,
  version: 1,
  role: 'member' as const,
  sectorId: world.sectorIds.municipalities,
  servesSeatId: null,
  employer: 'Fjordby Kommune',
  title: 'velfærdsdirektør',
  fromOn: '2022-04-01',
  reason: '',
  ...given,
});
const ending = (persona: Persona, given: object = {}) => ({
  taskforceId: world.taskforceId,
  seatId: persona.actor.seat.id,
  version: 1,
  untilOn: '2022-03-31',
  reason: 'Går på pension.',
  ...given,
});

/** What was refused left every seat and the log as they were. */
async function expectUnchanged(attempt: () => Promise<unknown>, refusal: string) {
  const before = [await allSeats(), await allEvents()];
  expect(await refusalOf(attempt())).toBe(refusal);
  expect([await allSeats(), await allEvents()]).toEqual(before);
}

describe('appointing', () => {
  it('gives a new person a seat under an address in small letters, and the history tells what it is', async () => {
    const { id, userId } = await secretariat().appoint(appointment({ fromOn: '2022-03-15' }));
    expect(await database.owner.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      name: 'Vibe Ny',
      email: expect.stringMatching(/^vibe\..*@region\.example$/),
    });
    expect(await seatOf(id)).toMatchObject({
      role: 'member',
      sectorId: world.sectorIds.regions,
      employer: 'Region Nord',
      fromOn: new Date('2022-03-15'),
    });
    expect(await events(id)).toMatchObject([
      {
        verb: 'appoint',
        seatId: world.personas.secretariat.actor.seat.id,
        difference: { name: 'Vibe Ny', role: 'member', fromOn: '2022-03-15' },
      },
    ]);
  });

  it('gives someone known a new seat after the old one, and none beside it', async () => {
    const { regions } = world.personas;
    await secretariat().end(ending(regions));
    const person = { kind: 'known', userId: regions.actor.userId };
    await expectUnchanged(() => secretariat().appoint(appointment({ person, fromOn: '2022-03-31' })), 'seats-overlap');
    const { userId } = await secretariat().appoint(appointment({ person, fromOn: '2022-04-01' }));
    expect(userId).toBe(regions.actor.userId);
  });

  it('finds the person of an address that is known already, and keeps his name', async () => {
    const known = await makeUser(database.owner, { name: 'Ole Kendt', email: `ole.${process.pid}@kendt.example` });
    const person = { ...newcomer(), email: known.email.toUpperCase() };
    const { id, userId } = await secretariat().appoint(appointment({ person }));
    expect(userId).toBe(known.id);
    expect((await events(id))[0]?.difference).toMatchObject({ name: 'Ole Kendt' });
  });

  it('never twice when the same person is appointed twice at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = newcomer();
      const attempts = await Promise.allSettled([1, 2, 3].map(() => secretariat().appoint(appointment({ person }))));
      expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const attempt of attempts)
        if (attempt.status === 'rejected') expect((attempt.reason as Error).message).toBe('seats-overlap');
      expect(await database.owner.seat.count({ where: { user: { email: person.email.toLowerCase() } } })).toBe(1);
    }
  });

  it('never a second chair, also when two are appointed at once', async () => {
    await expectUnchanged(() => secretariat().appoint(appointment({ role: 'chair' })), 'second-chair');
    const { chair } = world.personas;
    await secretariat().end(ending(chair));
    const asChair = () => secretariat().appoint(appointment({ role: 'chair', fromOn: '2022-04-01' }));
    const attempts = await Promise.allSettled([asChair(), asChair()]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const attempt of attempts)
      if (attempt.status === 'rejected') expect((attempt.reason as Error).message).toBe('second-chair');
  });

  it('puts an adviser in his member’s sector and ends his seat no later than the member’s', async () => {
    const { municipalities } = world.personas;
    await secretariat().end(ending(municipalities));
    const adviser = { role: 'adviser' as const, sectorId: world.sectorIds.private, servesSeatId: municipalities.actor.seat.id };
    const { id } = await secretariat().appoint(appointment(adviser));
    expect(await seatOf(id)).toMatchObject({ sectorId: world.sectorIds.municipalities, untilOn: new Date('2022-03-31') });
  });

  it.each([
    ['a voting seat without a sector', () => ({ sectorId: null }), 'sector-needed'],
    ['a sector of another taskforce', () => ({ sectorId: world.personas.stranger.actor.seat.sectorId }), 'sector-needed'],
    ['an adviser without a member', () => ({ role: 'adviser' }), 'member-needed'],
    [
      'an adviser of the secretariat',
      () => ({ role: 'adviser', servesSeatId: world.personas.secretariat.actor.seat.id }),
      'member-needed',
    ],
    [
      'an adviser of a member elsewhere',
      () => ({ role: 'adviser', servesSeatId: world.personas.stranger.actor.seat.id }),
      'member-needed',
    ],
    [
      'an adviser before his member',
      () => ({ role: 'adviser', servesSeatId: world.personas.regions.actor.seat.id, fromOn: '2021-06-16', reason: 'x' }),
      'member-needed',
    ],
    ['an end before the beginning', () => ({ untilOn: '2022-02-28' }), 'wrong-order'],
    ['a past date without a reason', () => ({ fromOn: '2022-02-28' }), 'reason-needed'],
    [
      'someone who never was here',
      () => ({ person: { kind: 'known', userId: world.personas.stranger.actor.userId } }),
      'not-found',
    ],
  ] as const)('refuses %s', async (_, given, refusal) => {
    await expectUnchanged(() => secretariat().appoint(appointment(given())), refusal);
  });

  it('leaves the sector out where the role has none', async () => {
    const { id } = await secretariat().appoint(appointment({ role: 'observer' }));
    expect(await seatOf(id)).toMatchObject({ role: 'observer', sectorId: null });
  });

  it('keeps the reason of a past date in the log', async () => {
    const { id } = await secretariat().appoint(appointment({ fromOn: '2022-02-01', reason: 'Brevet kom sent.' }));
    expect((await events(id))[0]?.difference).toMatchObject({ fromOn: '2022-02-01', reason: 'Brevet kom sent.' });
  });

  it.each([
    ['2022-02-30', {}],
    ['0000-01-01', {}],
    ['9999-01-01', {}],
    ['1.3.2022', {}],
    ['2022-03-01', { person: { kind: 'new', name: 'A', email: 'a@b.dk, c@d.dk', language: 'da' } }],
    ['2022-03-01', { employer: ' ' }],
    ['2022-03-01', { role: 'operator' }],
    ['2022-03-01', { extra: true }],
  ])('answers input that makes no sense (%s, %j) at its field', async (fromOn, given) => {
    await expect(secretariat().appoint(appointment({ fromOn, ...given }))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('changing', () => {
  it('ends the seat the day before and starts the next one, told as one event with what is different', async () => {
    const { state } = world.personas;
    const { id } = await secretariat().change(change(state));
    expect(await seatOf(state.actor.seat.id)).toMatchObject({
      untilOn: new Date('2022-03-31'),
      version: 2,
      employer: 'Myndigheden',
    });
    expect(await seatOf(id)).toMatchObject({
      userId: state.actor.userId,
      fromOn: new Date('2022-04-01'),
      untilOn: null,
      sectorId: world.sectorIds.municipalities,
      employer: 'Fjordby Kommune',
      appointedBy: 'Opdragsgiveren',
    });
    expect(await events(state.actor.seat.id)).toMatchObject([
      {
        verb: 'change',
        difference: {
          fromOn: '2022-04-01',
          employer: { before: 'Myndigheden', after: 'Fjordby Kommune' },
          sectorId: { before: world.sectorIds.state, after: world.sectorIds.municipalities },
        },
      },
    ]);
    expect((await events(state.actor.seat.id))[0]?.difference).not.toHaveProperty('role');
  });

  it('takes the member’s adviser along while the sector stays', async () => {
    const { municipalities, adviser } = world.personas;
    const { id } = await secretariat().change(change(municipalities));
    expect(await seatOf(adviser.actor.seat.id)).toMatchObject({
      untilOn: new Date('2022-03-31'),
      servesSeatId: municipalities.actor.seat.id,
    });
    const [next] = await database.owner.seat.findMany({ where: { servesSeatId: id } });
    expect(next).toMatchObject({
      userId: adviser.actor.userId,
      fromOn: new Date('2022-04-01'),
      sectorId: world.sectorIds.municipalities,
    });
    expect(await events(adviser.actor.seat.id)).toMatchObject([{ verb: 'change', difference: { fromOn: '2022-04-01' } }]);
  });

  it('ends the adviser’s seat when the member leaves the sector: the old room is no longer his', async () => {
    const { municipalities, adviser } = world.personas;
    await secretariat().change(change(municipalities, { sectorId: world.sectorIds.private }));
    expect(await seatOf(adviser.actor.seat.id)).toMatchObject({ untilOn: new Date('2022-03-31') });
    expect(await database.owner.seat.count({ where: { userId: adviser.actor.userId } })).toBe(1);
    expect(await events(adviser.actor.seat.id)).toMatchObject([{ verb: 'end', difference: { untilOn: '2022-03-31' } }]);
  });

  it('reaches into the past only with a reason, which stays on the seat and in the log', async () => {
    const { state } = world.personas;
    await expectUnchanged(() => secretariat().change(change(state, { fromOn: '2022-02-01' })), 'reason-needed');
    await secretariat().change(change(state, { fromOn: '2022-02-01', reason: 'Skiftet blev meldt sent.' }));
    expect(await seatOf(state.actor.seat.id)).toMatchObject({
      untilOn: new Date('2022-01-31'),
      endReason: 'Skiftet blev meldt sent.',
    });
    expect((await events(state.actor.seat.id))[0]?.difference).toMatchObject({ reason: 'Skiftet blev meldt sent.' });
  });

  it.each([
    ['a change from the first day on', { fromOn: '2021-06-17', reason: 'x' }, 'wrong-order'],
    ['a change before the seat', { fromOn: '2021-01-01', reason: 'x' }, 'wrong-order'],
    ['a member who becomes a second chair', { role: 'chair' }, 'second-chair'],
    ['a member without a sector', { sectorId: null }, 'sector-needed'],
    ['a version that was changed meanwhile', { version: 7 }, 'changed-meanwhile'],
  ])('refuses %s', async (_, given, refusal) => {
    await expectUnchanged(() => secretariat().change(change(world.personas.state, given)), refusal);
  });

  it('refuses a change of nothing, and one after the known end', async () => {
    const { state } = world.personas;
    const same = { employer: 'Myndigheden', title: 'Konsulent', sectorId: world.sectorIds.state };
    await expectUnchanged(() => secretariat().change(change(state, same)), 'nothing-changed');
    await secretariat().end(ending(state));
    await expectUnchanged(() => secretariat().change(change(state, { version: 2, fromOn: '2022-04-01' })), 'wrong-order');
  });

  it('one of two changes at once is told that the seat changed meanwhile', async () => {
    const { state } = world.personas;
    const attempts = await Promise.allSettled(
      ['2022-04-01', '2022-05-01'].map((fromOn) => secretariat().change(change(state, { fromOn }))),
    );
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database.owner.seat.count({ where: { userId: state.actor.userId } })).toBe(2);
  });
});

describe('the next seat', () => {
  it('reads nothing of what the person is recused from: recusal is not left behind with the old employer', async () => {
    const { state, secretariat: writer } = world.personas;
    const recommendation = await database.owner.recommendation.create({
      data: {
        ...{ taskforceId: world.taskforceId, title: 'Udlån', number: 1, draftNumber: 1, audience: 'taskforce', state: 'shared' },
        ...{ leadSectorId: world.sectorIds.state, text: {}, ballSince: new Date(), textChangedAt: new Date() },
        proposedById: writer.actor.seat.id,
      },
    });
    await database.owner.recusal.create({
      data: {
        taskforceId: world.taskforceId,
        recommendationId: recommendation.id,
        seatId: state.actor.seat.id,
        matter: 'Egen sag',
        declaredAt: new Date(),
      },
    });
    const { id } = await secretariat().change(change(state));
    const held = { ...state.session.seats[0]!, id, sectorId: world.sectorIds.municipalities };
    const next = { actor: { userId: state.actor.userId, seat: held }, session: { ...state.session, seats: [held] } };
    const found = (persona: Persona) => as(database, persona).taskforce.search({ taskforceId: world.taskforceId, query: 'r-1' });
    expect(await found(next)).toEqual([]);
    expect(await found(world.personas.regions)).toHaveLength(1);
  });
});

describe('ending', () => {
  it('sets the last day with its reason, and the seats of the advisers end with it', async () => {
    const { municipalities, adviser } = world.personas;
    await secretariat().end(ending(municipalities));
    expect(await seatOf(municipalities.actor.seat.id)).toMatchObject({
      untilOn: new Date('2022-03-31'),
      endReason: 'Går på pension.',
      version: 2,
    });
    expect(await seatOf(adviser.actor.seat.id)).toMatchObject({ untilOn: new Date('2022-03-31') });
    expect(await events(municipalities.actor.seat.id)).toMatchObject([
      { verb: 'end', difference: { untilOn: { before: null, after: '2022-03-31' } } },
    ]);
  });

  it.each([
    ['a last day before the first', { untilOn: '2021-06-16' }, 'wrong-order'],
    ['a version that was changed meanwhile', { version: 7 }, 'changed-meanwhile'],
  ])('refuses %s', async (_, given, refusal) => {
    await expectUnchanged(() => secretariat().end(ending(world.personas.state, given)), refusal);
  });

  it('is not prolonged into the person’s next seat', async () => {
    const { state } = world.personas;
    await secretariat().change(change(state));
    await expectUnchanged(() => secretariat().end(ending(state, { version: 2, untilOn: '2022-04-30' })), 'seats-overlap');
  });

  it('does not happen without a reason', async () => {
    await expect(secretariat().end(ending(world.personas.state, { reason: ' ' }))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('who may', () => {
  it('nobody but the secretariat appoints, changes or ends, and nobody his own seat', async () => {
    const before = [await allSeats(), await allEvents()];
    for (const [name, persona] of Object.entries(world.personas)) {
      const target = name === 'secretariat' ? persona : world.personas.state;
      const expected = name === 'stranger' ? 'not-found' : 'not-allowed';
      if (name !== 'secretariat')
        expect([name, await refusalOf(seats(persona).appoint(appointment()))]).toEqual([name, expected]);
      expect([name, await refusalOf(seats(persona).change(change(target)))]).toEqual([name, expected]);
      expect([name, await refusalOf(seats(persona).end(ending(target)))]).toEqual([name, expected]);
    }
    expect(await refusalOf(seats(null).appoint(appointment()))).toBe('not-signed-in');
    expect([await allSeats(), await allEvents()]).toEqual(before);
  });

  it('a seat of another taskforce is not there', async () => {
    const { stranger } = world.personas;
    expect(await refusalOf(secretariat().change(change(stranger)))).toBe('not-found');
    expect(await refusalOf(secretariat().end(ending(stranger)))).toBe('not-found');
    expect(await refusalOf(secretariat().person({ taskforceId: world.taskforceId, userId: stranger.actor.userId }))).toBe(
      'not-found',
    );
  });
});

describe('the deputy chair', () => {
  const deputy = () => world.personas.deputyChair.actor.seat.id;
  const lending = (given: object = {}) => ({
    taskforceId: world.taskforceId,
    seatId: deputy(),
    fromOn: '2022-03-01',
    untilOn: '2022-03-07',
    ...given,
  });
  const periods = () => database.owner.deputyPeriod.findMany({ where: { taskforceId: world.taskforceId } });

  it('gets the chair’s rights for days the chair sets, and the chair takes them back', async () => {
    const { chair } = world.personas;
    const { id } = await seats(chair).deputize(lending());
    expect(await periods()).toMatchObject([
      { seatId: deputy(), fromOn: new Date('2022-03-01'), untilOn: new Date('2022-03-07') },
    ]);
    await seats(chair).recall({ taskforceId: world.taskforceId, periodId: id });
    expect(await periods()).toEqual([]);
    expect((await events(deputy())).map(({ verb }) => verb)).toEqual(['deputize', 'recall']);
  });

  it('keeps the days that have been when a period is taken back midway', async () => {
    const period = await database.owner.deputyPeriod.create({
      data: { taskforceId: world.taskforceId, seatId: deputy(), fromOn: new Date('2022-02-20'), untilOn: new Date('2022-03-10') },
    });
    await seats(world.personas.chair).recall({ taskforceId: world.taskforceId, periodId: period.id });
    expect(await periods()).toMatchObject([{ fromOn: new Date('2022-02-20'), untilOn: new Date('2022-02-28') }]);
  });

  it.each([
    ['days that have been', { fromOn: '2022-02-28' }, 'in-the-past'],
    ['an end before the beginning', { untilOn: '2022-02-28' }, 'wrong-order'],
  ])('is not lent %s', async (_, given, refusal) => {
    expect(await refusalOf(seats(world.personas.chair).deputize(lending(given)))).toBe(refusal);
    expect(await periods()).toEqual([]);
  });

  it('is lent rights by the chair only, and nobody else gets them', async () => {
    const { chair, state, deputyChair, secretariat: writer } = world.personas;
    expect(await refusalOf(seats(chair).deputize(lending({ seatId: state.actor.seat.id })))).toBe('not-allowed');
    for (const persona of [deputyChair, writer, state])
      expect(await refusalOf(seats(persona).deputize(lending()))).toBe('not-allowed');
    const { id } = await seats(chair).deputize(lending());
    for (const persona of [deputyChair, writer, state]) {
      expect(await refusalOf(seats(persona).recall({ taskforceId: world.taskforceId, periodId: id }))).toBe('not-allowed');
    }
    expect(await periods()).toHaveLength(1);
  });
});
