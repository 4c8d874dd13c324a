import { makeSeat, makeUser } from '@tvaers/db/factories/seats';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, seatPersona, type World } from '../doors/test-world.ts';

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
/** From 1 April on the person works for a municipality. */
const move = (persona: Persona) =>
  secretariat().change({
    taskforceId: world.taskforceId,
    seatId: persona.actor.seat.id,
    version: 1,
    role: 'member',
    sectorId: world.sectorIds.municipalities,
    servesSeatId: null,
    employer: 'Fjordby Kommune',
    title: 'velfærdsdirektør',
    fromOn: '2022-04-01',
    reason: '',
  });

describe('the roster', () => {
  const roster = (on: string | null, persona: Persona = world.personas.observer) =>
    seats(persona).roster({ taskforceId: world.taskforceId, on });
  const of = async (persona: Persona, on: string) =>
    (await roster(on)).seats
      .filter((seat) => seat.userId === persona.actor.userId && seat.fromOn <= on)
      .map(({ employer, sectorId }) => [employer, sectorId]);

  it('is right on the days around a change', async () => {
    const { state } = world.personas;
    await move(state);
    const { state: fromSector, municipalities: toSector } = world.sectorIds;
    expect(await of(state, '2021-06-16')).toEqual([]);
    expect(await of(state, '2022-03-31')).toEqual([['Myndigheden', fromSector]]);
    expect(await of(state, '2022-04-01')).toEqual([['Fjordby Kommune', toSector]]);
    const today = await roster(null);
    expect(today.on).toBe('2022-03-01');
    expect(
      today.seats.filter(({ userId }) => userId === state.actor.userId).map(({ fromOn, untilOn }) => [fromOn, untilOn]),
    ).toEqual([
      ['2021-06-17', '2022-03-31'],
      ['2022-04-01', null],
    ]);
  });

  it('tells what is planned and the rule of the quorum', async () => {
    const { sectors, rule } = await roster(null);
    expect(sectors.map(({ plannedSeats }) => plannedSeats)).toEqual([2, 2, 2, 2, 2]);
    expect(rule).toEqual({ quorumShare: 0.5, quorumMinSectors: 4, quorumNeedsChair: true });
  });

  it('gives addresses and names to appoint to the secretariat only', async () => {
    for (const [name, persona] of Object.entries(world.personas)) {
      if (name === 'stranger') continue;
      const answer = await roster(null, persona);
      const person = await seats(persona).person({ taskforceId: world.taskforceId, userId: world.personas.state.actor.userId });
      expect([name, answer.seats.every(({ email }) => email !== null), answer.people.length > 0, person.email !== null]).toEqual([
        name,
        ...Array(3).fill(name === 'secretariat'),
      ]);
    }
  });

  it('offers each what he may do, and nobody his own seat', async () => {
    const { secretariat: writer, chair, deputyChair } = world.personas;
    const offersTo = async (persona: Persona, whose: Persona) =>
      (await roster(null, persona)).seats.find(({ userId }) => userId === whose.actor.userId)?.offers;
    expect(await offersTo(writer, chair)).toEqual(['change', 'end']);
    expect(await offersTo(writer, writer)).toEqual([]);
    expect(await offersTo(chair, deputyChair)).toEqual(['deputize']);
    expect((await roster(null, chair)).offers).toEqual(['recall']);
    expect((await roster(null, writer)).offers).toEqual(['appoint']);
  });

  it('knows only its own taskforce', async () => {
    const elsewhere = await seatPersona(database, world.otherTaskforceId, 'member', world.personas.stranger.actor.seat.sectorId);
    const everyone = (await roster(null, world.personas.secretariat)).seats.map(({ userId }) => userId);
    expect(everyone).not.toContain(elsewhere.actor.userId);
    expect(everyone).toHaveLength(14);
  });
});

describe('a person’s page', () => {
  it('tells the seats newest first, and owns only what the reader may read', async () => {
    const { municipalities, regions, observer } = world.personas;
    await move(municipalities);
    const seatId = municipalities.actor.seat.id;
    const common = {
      taskforceId: world.taskforceId,
      leadSectorId: world.sectorIds.municipalities,
      ballSince: new Date(),
      textChangedAt: new Date(),
      text: {},
      proposedById: seatId,
    };
    await database.owner.recommendation.create({ data: { ...common, title: 'I rummet', draftNumber: 1, ballSeatId: seatId } });
    await database.owner.recommendation.create({
      data: { ...common, title: 'Delt', draftNumber: 2, number: 1, audience: 'taskforce', state: 'shared' },
    });
    await database.owner.milestone.create({
      data: {
        taskforceId: world.taskforceId,
        position: 1,
        title: 'Survey',
        ownerSeatId: seatId,
        baselineOn: new Date('2022-01-31'),
      },
    });
    const page = (persona: Persona) =>
      seats(persona).person({ taskforceId: world.taskforceId, userId: municipalities.actor.userId });
    expect(await page(regions)).toMatchObject({
      seats: [
        { fromOn: '2022-04-01', employer: 'Fjordby Kommune' },
        { fromOn: '2021-06-17', untilOn: '2022-03-31' },
      ],
      milestones: [{ title: 'Survey', dueOn: '2022-01-31' }],
      recommendations: [{ title: 'Delt', isBall: false }],
    });
    expect((await page(municipalities)).recommendations).toMatchObject([
      { title: 'Delt' },
      { title: 'I rummet', isBall: true, letter: 'K' },
    ]);
    expect((await page(observer)).recommendations).toMatchObject([{ title: 'Delt' }]);
  });

  it('is not there for someone without a seat here', async () => {
    const nobody = await makeUser(database.owner);
    expect(await refusalOf(secretariat().person({ taskforceId: world.taskforceId, userId: nobody.id }))).toBe('not-found');
    const former = await makeSeat(database.owner, { taskforceId: world.taskforceId, untilOn: new Date('2021-10-31') });
    expect((await secretariat().person({ taskforceId: world.taskforceId, userId: former.userId })).seats).toHaveLength(1);
  });
});
