// Recusal is the person's: whoever declared it from the seat he held before a change of employer is recused at the one he holds now.
import { makeRecusal } from '@tvaers/db/factories/recommendations';
import { makePosition } from '@tvaers/db/factories/rounds';
import { makeSeat } from '@tvaers/db/factories/seats';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeAs } from '../doors/acting.ts';
import { as, makeWorld, refusalOf, type World } from '../doors/test-world.ts';
import { standingsIn } from '../rounds/standings-rows.ts';
import { roundsIn } from '../rounds/test-round.ts';

let database: TestDatabase;
let world: World;
let rounds: ReturnType<typeof roundsIn>;
let earlierSeatId: string;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  rounds = roundsIn(database, world);
  const earlier = await makeSeat(database.owner, {
    ...{ taskforceId: world.taskforceId, userId: world.personas.regions.actor.userId, role: 'member' },
    ...{ sectorId: world.sectorIds.regions, fromOn: new Date('2021-01-01'), untilOn: new Date('2021-03-01') },
    handedOverAt: new Date('2021-03-02T08:00:00Z'),
  });
  earlierSeatId = earlier.id;
});
afterAll(() => database.drop());

const inTaskforce = () => ({ taskforceId: world.taskforceId });
const recused = (recommendationId: string) =>
  makeRecusal(database.owner, { ...inTaskforce(), recommendationId, seatId: earlierSeatId });
const read = async (id: string) => {
  const { version, textVersion } = await database.owner.recommendation.findUniqueOrThrow({ where: { id } });
  return { id, version, textVersion };
};
const mailsTo = (recipient: string) => database.owner.outbox.findMany({ where: { recipient } });

it('he is not asked in a comment, and the ball is not given to him', async () => {
  const { secretariat, regions } = world.personas;
  const { id: recommendationId } = await rounds.shared();
  await recused(recommendationId);
  const seatId = regions.actor.seat.id;
  const doors = as(database, secretariat).recommendations;
  const comment = doors.comment({
    ...{ ...inTaskforce(), recommendationId, audience: 'taskforce', parentId: null, paragraphId: null },
    ...{ body: 'Hvad siger du?', mentionIds: [seatId] },
  });
  expect(await refusalOf(comment)).toBe('cannot-read');
  const pass = doors.passBall({ ...inTaskforce(), recommendationId, version: 1, to: { kind: 'seat', seatId } });
  expect(await refusalOf(pass)).toBe('cannot-read');
});

it('what goes on in another takes him out of its round there, and he is told nothing but that he is recused', async () => {
  const { secretariat, regions } = world.personas;
  const [a, b] = [await rounds.asked(), await rounds.shared()];
  await rounds.take(regions, a);
  await recused(b.id);
  const { id: recommendationId, ...own } = await read(a.id);
  await as(database, secretariat).recommendations.merge({
    ...{ ...inTaskforce(), recommendationId, ...own, others: [await read(b.id)], intoId: a.id, title: 'Samlet', textOf: 'all' },
    ...{ leadSectorId: world.sectorIds.municipalities, positions: 'ask', reason: 'De siger det samme.' },
    carried: { basis: true, agenda: true, criteria: true, suggestions: true },
  });
  const kinds = (await mailsTo(regions.session.email)).map(({ kind }) => kind);
  expect(kinds).toEqual(['recommendations.recuse']);
  const page = await rounds.page(secretariat, a.id);
  const cell = page.standings?.members.find(({ seatId }) => seatId === regions.actor.seat.id);
  expect(cell?.stance).toBe('recused');
});

it('what he said from that seat is out of the count when he steps aside at this one, and he is not among its readers', async () => {
  const { secretariat, regions } = world.personas;
  const { taskforceId } = world;
  const { id, roundId } = await rounds.asked();
  await database.owner.roundAsked.create({ data: { taskforceId, roundId, seatId: earlierSeatId } });
  await makePosition(database.owner, { taskforceId, roundId, seatId: earlierSeatId });
  const readers = async (key: string) => (await rounds.page(secretariat, key)).readers.voting;
  const before = await readers(id);
  await as(database, regions).recommendations.recuse({ taskforceId, recommendationId: id, seatId: null, reason: '' });
  const said = (await rounds.page(secretariat, id)).standings?.members.find(({ seatId }) => seatId === earlierSeatId);
  expect([said?.stance, await readers(id)]).toEqual(['recused', before - 1]);
  const { positions } = await writeAs(database.prisma, secretariat.actor, (tx) => standingsIn(tx, id, '2022-03-01'));
  expect(positions.find(({ seatId }) => seatId === earlierSeatId)?.stance).toBe('recused');
  const { id: other } = await rounds.shared();
  const all = await readers(other);
  await recused(other);
  expect(await readers(other)).toBe(all - 1);
});

it('let in again from the seat he holds, he reads it', async () => {
  const { secretariat, regions } = world.personas;
  const { id: recommendationId } = await rounds.shared();
  await recused(recommendationId);
  expect(await refusalOf(rounds.page(regions, recommendationId))).toBe('not-found');
  await as(database, secretariat).recommendations.readmit({
    ...{ ...inTaskforce(), recommendationId, seatId: regions.actor.seat.id },
  });
  expect((await rounds.page(regions, recommendationId)).id).toBe(recommendationId);
});
