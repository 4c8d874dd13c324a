import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { makeRecommendation, makeRecusal, makeVersion } from '@tvaers/db/factories/recommendations';
import { makePosition, makeRound } from '@tvaers/db/factories/rounds';
import { makeSeat } from '@tvaers/db/factories/seats';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import pg from 'pg';
import { appRouter } from '../app-router.ts';
import { writeAs } from '../doors/acting.ts';
import { type Clock, standingClock } from '../doors/clock.ts';
import { record } from '../doors/event.ts';
import { type Heard, Live } from '../doors/live.ts';
import { callerFor } from '../doors/procedure.ts';
import { as, contextOf, makeWorld, type Persona, refusalOf, seatPersona, testMoment, type World } from '../doors/test-world.ts';
import { hashOf, newToken } from '../session/tokens.ts';
import { mostPerSession, Streams } from './streams.ts';

let database: TestDatabase;
let world: World;
let live: Live;
let streams: Streams;
let today = '2022-03-01';
const clock: Clock = { ...standingClock(testMoment), today: () => today };

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  live = new Live(database.appUrl);
  await live.start();
  streams = new Streams(live, database.reader, clock);
  streams.start();
});
afterAll(async () => {
  streams.stop();
  await live.stop();
  await database.drop();
});
beforeEach(() => {
  today = '2022-03-01';
});

const inAnHour = () => new Date(Date.now() + 3_600_000);

async function sessionOf(persona: Persona): Promise<string> {
  const times = { expires: inAnHour(), absoluteUntil: inAnHour() };
  return (
    await database.owner.session.create({ data: { sessionToken: hashOf(newToken()), userId: persona.actor.userId, ...times } })
  ).id;
}

const leave = new AbortController();
afterAll(() => leave.abort());

function doorsFor(persona: Persona | null) {
  return callerFor(appRouter)(contextOf(database, persona, { streams }), { signal: leave.signal });
}

/** Listens as this person, through the frame, and keeps what is heard and how it ended. */
async function listen(
  persona: Persona,
  { sessionId = '', ...more }: { sessionId?: string; lastEventId?: string; loadedMsAgo?: number } = {},
) {
  const id = sessionId || (await sessionOf(persona));
  const caller = doorsFor({ ...persona, session: { ...persona.session, sessionId: id } });
  const heard: Heard[] = [];
  const ending = { why: '' };
  const words = await caller.live.changes({
    taskforceId: persona.actor.seat.taskforceId,
    ...more,
  });
  void (async () => {
    try {
      for await (const word of words) heard.push(word);
      ending.why = 'done';
    } catch (error) {
      ending.why = (error as Error).message;
    }
  })();
  return { heard, ending, sessionId: id };
}

function happen(
  persona: Persona,
  sectorId: string | null = null,
  permission: 'recommendations.write' | 'meetings.edit' | 'seats.change' = 'recommendations.write',
  thingId: string = crypto.randomUUID(),
) {
  return writeAs(database.prisma, persona.actor, async (tx) => {
    await record(tx, persona.actor, clock, permission, { thingId, difference: { text: 'hemmeligt' }, sectorId });
    return thingId;
  });
}

it('those who may hear of a change get its noun and id, whether it was but words in a text, and nothing else', async () => {
  const { chair, observer, stranger } = world.personas;
  const [member, follower, foreign] = [await listen(chair), await listen(observer), await listen(stranger)];
  const id = await happen(world.personas.secretariat);
  const written = { noun: 'recommendations', isText: true };
  await vi.waitFor(() => expect(member.heard).toEqual([{ ...written, id }]));
  await vi.waitFor(() => expect(follower.heard).toEqual([{ ...written, id: null }]));
  await happen(world.personas.secretariat, null, 'meetings.edit');
  await vi.waitFor(() => expect(member.heard[1]).toEqual({ noun: 'meetings', id: null }));
  expect(foreign.heard).toEqual([]);
});

it('what happens in a sector’s room is heard by its seats only', async () => {
  const { municipalities, municipalities2, adviser, chair, secretariat, regions, observer } = world.personas;
  const inside = [await listen(municipalities2), await listen(adviser)];
  const outside = await Promise.all([chair, secretariat, regions, observer].map((persona) => listen(persona)));
  const id = await happen(municipalities, world.sectorIds.municipalities);
  const later = await happen(secretariat);
  for (const { heard } of inside) await vi.waitFor(() => expect(heard.map((word) => word.id)).toEqual([id, later]));
  for (const { heard } of outside) {
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]?.id).not.toBe(id);
  }
});

it('who is recused hears nothing of that recommendation, neither at once nor when he comes later, and of the others as before', async () => {
  const { secretariat, regions } = world.personas;
  const { taskforceId } = world;
  const recused = await seatPersona(database, taskforceId, 'member', world.sectorIds.private);
  const { id } = await makeRecommendation(database.owner, {
    taskforceId,
    leadSectorId: world.sectorIds.municipalities,
    proposedById: world.personas.municipalities.actor.seat.id,
    state: 'shared',
  });
  const [his, other] = [await listen(recused), await listen(regions)];
  const tell = () =>
    writeAs(database.prisma, secretariat.actor, (tx) =>
      record(tx, secretariat.actor, clock, 'recommendations.write', { thingId: id, difference: {} }),
    );
  const alike = (words: readonly Heard[]) => words.filter((word) => word.id === id);
  await tell();
  await vi.waitFor(() => expect(alike(his.heard)).toHaveLength(1));
  await as(database, secretariat).recommendations.recuse({
    taskforceId,
    recommendationId: id,
    seatId: recused.actor.seat.id,
    reason: 'Formand for foreningen.',
  });
  // That he is recused he is told himself: what he has open closes.
  await vi.waitFor(() => expect(alike(his.heard)).toHaveLength(2));
  const loadedAt = Date.now();
  await tell();
  await tell();
  const marker = await happen(secretariat);
  const late = await listen(recused, { loadedMsAgo: Date.now() - loadedAt });
  for (const { heard } of [his, late]) await vi.waitFor(() => expect(heard.map((word) => word.id)).toContain(marker));
  expect(alike(his.heard)).toHaveLength(2);
  // A page of that age is told of the seconds before it as well, of which none were after the recusal.
  expect(alike(late.heard).length).toBeLessThanOrEqual(2);
  await vi.waitFor(() => expect(alike(other.heard)).toHaveLength(4));
});

it('who was recused from the seat he held before hears nothing of it at the one he holds now', async () => {
  const { secretariat, regions } = world.personas;
  const { taskforceId } = world;
  const recused = await seatPersona(database, taskforceId, 'member', world.sectorIds.private);
  const earlier = await makeSeat(database.owner, {
    ...{ taskforceId, userId: recused.actor.userId, role: 'member', sectorId: world.sectorIds.private },
    ...{ fromOn: new Date('2021-01-01'), untilOn: new Date('2021-03-01'), handedOverAt: new Date('2021-03-02T08:00:00Z') },
  });
  const { id } = await makeRecommendation(database.owner, {
    ...{ taskforceId, leadSectorId: world.sectorIds.municipalities, state: 'shared' },
    proposedById: world.personas.municipalities.actor.seat.id,
  });
  await makeRecusal(database.owner, { taskforceId, recommendationId: id, seatId: earlier.id });
  const [his, other] = [await listen(recused), await listen(regions)];
  await writeAs(database.prisma, secretariat.actor, (tx) =>
    record(tx, secretariat.actor, clock, 'recommendations.write', { thingId: id, difference: {} }),
  );
  const marker = await happen(secretariat);
  for (const { heard } of [his, other]) await vi.waitFor(() => expect(heard.map((word) => word.id)).toContain(marker));
  expect(other.heard.map((word) => word.id)).toEqual([id, marker]);
  expect(his.heard.map((word) => word.id)).toEqual([marker]);
});

it('of a draft observers hear nothing, and commissioners of nothing until it is adopted', async () => {
  const { municipalities, regions, observer, commissioner, secretariat } = world.personas;
  const { taskforceId } = world;
  const { id, version } = await makeRecommendation(database.owner, {
    ...{ taskforceId, leadSectorId: world.sectorIds.municipalities, state: 'drafting', audience: 'taskforce' },
    proposedById: municipalities.actor.seat.id,
  });
  const [member, follower, commissioned] = [await listen(regions), await listen(observer), await listen(commissioner)];
  const written = () => happen(secretariat, null, 'recommendations.write', id);
  await written();
  await vi.waitFor(() => expect(member.heard).toHaveLength(1));
  await as(database, municipalities).recommendations.share({ taskforceId, recommendationId: id, version });
  // The first he hears is that it is shared, and not that something was written.
  await vi.waitFor(() => expect(follower.heard[0]).toEqual({ noun: 'recommendations', id: null }));
  await database.owner.recommendation.update({ where: { id }, data: { state: 'adopted' } });
  await written();
  await vi.waitFor(() => expect(commissioned.heard).toEqual([{ noun: 'recommendations', id: null, isText: true }]));
});

it('that a minority statement is written is heard by nobody but its signers until it is released', async () => {
  const { municipalities, regions, observer, secretariat } = world.personas;
  const { taskforceId } = world;
  const { id: recommendationId } = await makeRecommendation(database.owner, {
    ...{ taskforceId, leadSectorId: world.sectorIds.municipalities, state: 'deliberation' },
    proposedById: municipalities.actor.seat.id,
  });
  const version = await makeVersion(database.owner, { taskforceId, recommendationId, namedById: municipalities.actor.seat.id });
  const at = { taskforceId, recommendationId, versionId: version.id, openedById: secretariat.actor.seat.id };
  const round = await makeRound(database.owner, at);
  const position = { taskforceId, roundId: round.id, seatId: municipalities.actor.seat.id, stance: 'cannotSupport' as const };
  await makePosition(database.owner, position);
  const [own, ...others] = [
    await listen(municipalities),
    await listen(regions),
    await listen(observer),
    await listen(secretariat),
  ];
  const doors = as(database, municipalities).minority;
  const { id: statementId } = await doors.write({ taskforceId, recommendationId, text: 'En lille kommune.' });
  await happen(secretariat);
  const nouns = (heard: readonly Heard[]) => heard.map(({ noun }) => noun);
  await vi.waitFor(() => expect(nouns(own?.heard ?? [])).toEqual(['minority', 'recommendations']));
  for (const { heard } of others) await vi.waitFor(() => expect(nouns(heard)).toEqual(['recommendations']));
  const signature = { taskforceId_statementId_seatId: { taskforceId, statementId, seatId: regions.actor.seat.id } };
  await database.owner.minoritySignature.create({
    data: {
      taskforceId,
      statementId,
      seatId: regions.actor.seat.id,
      signedSerial: 1,
      signedAt: testMoment,
      leftAt: new Date(testMoment.getTime() - 1000),
    },
  });
  await doors.revise({ taskforceId, statementId, serial: 1, text: 'En meget lille kommune.' });
  await happen(secretariat);
  for (const { heard } of others) await vi.waitFor(() => expect(nouns(heard)).toEqual(['recommendations', 'recommendations']));
  await database.owner.minoritySignature.delete({ where: signature });
  await doors.release({ taskforceId, statementId });
  for (const { heard } of others) await vi.waitFor(() => expect(nouns(heard)).toContain('minority'));
});

it('where somebody writes is heard at once by those who write along, not by himself, who only reads or who may not read the item', async () => {
  const { secretariat, chair, municipalities, observer } = world.personas;
  const { taskforceId } = world;
  const meeting = await makeMeeting(database.owner, { taskforceId, state: 'inSession' });
  const item = await makeItem(database.owner, { taskforceId, meetingId: meeting.id });
  const say = () => as(database, secretariat).meetings.tellWriting({ taskforceId, itemId: item.id, lineId: null });
  const [writer, beside, ...others] = [
    await listen(secretariat),
    await listen(chair),
    await listen(municipalities),
    await listen(observer),
  ];
  const events = await database.owner.event.count();
  await say();
  await vi.waitFor(() =>
    expect(beside.heard).toEqual([{ noun: 'writing', id: item.id, lineId: null, seatId: secretariat.actor.seat.id }]),
  );
  expect(await database.owner.event.count()).toBe(events);
  // Who comes later is not told of what is over.
  const late = await listen(chair, { loadedMsAgo: 1000 });
  await database.owner.itemRecusal.create({ data: { taskforceId, itemId: item.id, seatId: chair.actor.seat.id } });
  await say();
  const marker = await happen(secretariat);
  for (const { heard } of [writer, beside, late, ...others])
    await vi.waitFor(() => expect(heard.some(({ noun }) => noun === 'recommendations')).toBe(true));
  expect(marker).toBeDefined();
  for (const { heard } of [writer, late, ...others]) expect(heard.filter(({ noun }) => noun === 'writing')).toEqual([]);
  expect(beside.heard.filter(({ noun }) => noun === 'writing')).toHaveLength(1);
});

it('a stream ends within a second of its session, and says why', async () => {
  const { state } = world.personas;
  for (const end of [
    (id: string) => database.owner.session.delete({ where: { id } }),
    (id: string) => database.owner.session.update({ where: { id }, data: { expires: new Date() } }),
    (id: string) => database.owner.session.update({ where: { id }, data: { absoluteUntil: new Date() } }),
  ]) {
    const { ending, sessionId } = await listen(state);
    const other = await listen(state);
    const since = Date.now();
    await end(sessionId);
    await vi.waitFor(() => expect(ending.why).toBe('not-signed-in'), { timeout: 2500, interval: 10 });
    expect(Date.now() - since).toBeLessThan(1300);
    expect(other.ending.why).toBe('');
  }
});

it('a stream ends within a second of its seat, also when nobody was told', async () => {
  const leaving = await seatPersona(database, world.taskforceId, 'member', world.sectorIds.private);
  const { ending } = await listen(leaving);
  const since = Date.now();
  await database.owner.seat.update({ where: { id: leaving.actor.seat.id }, data: { untilOn: new Date('2022-02-28') } });
  await vi.waitFor(() => expect(ending.why).toBe('not-found'), { timeout: 2500, interval: 10 });
  expect(Date.now() - since).toBeLessThan(1300);
});

it('a change of sector or role in the same seat ends the stream, so that it begins anew with other rights', async () => {
  const moving = await seatPersona(database, world.taskforceId, 'member', world.sectorIds.private);
  const { ending } = await listen(moving);
  await database.owner.seat.update({ where: { id: moving.actor.seat.id }, data: { sectorId: world.sectorIds.state } });
  await vi.waitFor(() => expect(ending.why).toBe('not-found'), { timeout: 2500 });
});

it('a seat that ends with the day takes its stream along at midnight', async () => {
  const user = await seatPersona(database, world.taskforceId, 'observer');
  await database.owner.seat.update({ where: { id: user.actor.seat.id }, data: { untilOn: new Date('2022-03-01') } });
  const { ending } = await listen(user);
  await new Promise((resolve) => setImmediate(resolve));
  expect(ending.why).toBe('');
  today = '2022-03-02';
  await vi.waitFor(() => expect(ending.why).toBe('not-found'), { timeout: 2500 });
});

it('who comes back is told to read everything anew', async () => {
  const { heard } = await listen(world.personas.chair, { lastEventId: '7' });
  await vi.waitFor(() => expect(heard).toEqual([{ noun: 'resync', id: null }]));
});

it('what changed between the reading of a page and its listening is told, and no more than one may hear', async () => {
  const { heard: already } = await listen(world.personas.chair);
  const loadedAt = Date.now();
  const id = await happen(world.personas.secretariat);
  await vi.waitFor(() => expect(already).toContainEqual({ noun: 'recommendations', id, isText: true }));
  const { heard } = await listen(world.personas.chair, { loadedMsAgo: Date.now() - loadedAt });
  await vi.waitFor(() => expect(heard).toContainEqual({ noun: 'recommendations', id, isText: true }));
  const { heard: fresh } = await listen(world.personas.chair);
  await new Promise((resolve) => setImmediate(resolve));
  expect(fresh).toEqual([]);
  // Before the server began to listen anything may have happened.
  const { heard: old } = await listen(world.personas.chair, { loadedMsAgo: 86_400_000 });
  await vi.waitFor(() => expect(old).toEqual([{ noun: 'resync', id: null }]));
});

it('when the line to the database breaks it is made again, and everyone reads anew', async () => {
  const { heard, ending } = await listen(world.personas.chair);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tvaers live' and datname = current_database()`,
  );
  await owner.end();
  await vi.waitFor(() => expect(heard).toContainEqual({ noun: 'resync', id: null }), { timeout: 5000 });
  expect(ending.why).toBe('');
  const id = await happen(world.personas.secretariat);
  await vi.waitFor(() => expect(heard).toContainEqual({ noun: 'recommendations', id, isText: true }));
});

it('one session holds so many streams and no more; a closed one makes room', async () => {
  const { userId } = await makeSeat(database.owner, { taskforceId: world.taskforceId, role: 'observer' });
  const persona = await seatPersona(database, world.taskforceId, 'observer');
  const sessionId = await sessionOf(persona);
  expect(userId).not.toBe(persona.actor.userId);
  const gone = new AbortController();
  const open = (signal: AbortSignal) => streams.open(persona.actor, sessionId, signal, 0);
  for (let number = 0; number < mostPerSession; number += 1) open(gone.signal);
  expect(() => open(gone.signal)).toThrow('too-many');
  gone.abort();
  expect(open(new AbortController().signal)).toBeDefined();
});

it('who does not read gets one word instead of a growing queue', async () => {
  const persona = world.personas.civilSociety;
  const leaving = new AbortController();
  const words = streams.open(persona.actor, await sessionOf(persona), leaving.signal, 0)[Symbol.asyncIterator]();
  const reading = await listen(world.personas.chair);
  await writeAs(database.prisma, world.personas.secretariat.actor, async (tx) => {
    for (let number = 0; number < 250; number += 1) {
      const happening = { thingId: crypto.randomUUID(), difference: {} };
      await record(tx, world.personas.secretariat.actor, clock, 'recommendations.write', happening);
    }
  });
  const marker = await happen(world.personas.secretariat);
  await vi.waitFor(() => expect(reading.heard.at(-1)?.id).toBe(marker));
  const heard: Heard[] = [];
  while (heard.at(-1)?.id !== marker) heard.push((await words.next()).value as Heard);
  expect(heard[0]).toEqual({ noun: 'resync', id: null });
  expect(heard.length).toBeLessThan(102);
  leaving.abort();
});

it('nobody listens to a taskforce he holds no seat in, or without signing in', async () => {
  const ask = (persona: Persona | null) =>
    refusalOf(doorsFor(persona).live.changes({ taskforceId: world.otherTaskforceId }).then(first));
  expect(await ask(world.personas.chair)).toBe('not-found');
  expect(await ask(null)).toBe('not-signed-in');
});

async function first(words: AsyncIterable<Heard>): Promise<unknown> {
  for await (const word of words) return word;
  return null;
}
