import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { makeSeat } from '@tvaers/db/factories/seats';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { as, contextOf, makeWorld, refusalOf, type World } from '../doors/test-world.ts';
import { sweep } from '../jobs/housekeeping.ts';
import { appOn, Browser, nameSeen, servicesOn } from '../http/test-app.ts';
import { readSession } from './session.ts';
import { currentSession } from './service.ts';
import { hashOf, newToken } from './tokens.ts';

let database: TestDatabase;
let world: World;
let services: ReturnType<typeof servicesOn>;

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  services = servicesOn(database);
});
afterAll(() => database.drop());
beforeEach(() => database.owner.session.deleteMany());

const minutes = (count: number) => new Date(Date.now() + 60_000 * count);
const chairId = () => world.personas.chair.actor.userId;

async function startSession(given: { userId?: string; expires?: Date; absoluteUntil?: Date; lastSeenAt?: Date } = {}) {
  const token = newToken();
  const { userId = chairId(), expires = minutes(60), absoluteUntil = minutes(720), lastSeenAt = new Date() } = given;
  const { id } = await database.owner.session.create({
    data: { sessionToken: hashOf(token), userId, expires, absoluteUntil, lastSeenAt },
  });
  return { id, token, cookie: `a=b; __Host-tvaers-session=${token}` };
}
const read = (cookie: string | null, isQuiet = false) => readSession(services, cookie, { isQuiet });

it('a request with a session brings its person and the seats held today', async () => {
  const { id, cookie } = await startSession();
  expect(await read(cookie)).toMatchObject({
    sessionId: id,
    userId: chairId(),
    seats: [{ role: 'chair', actsAsChair: true, taskforceId: world.taskforceId }],
  });
});

it.each([
  ['no cookie', null],
  ['another cookie', 'other=1'],
  ['an empty one', '__Host-tvaers-session='],
  ['one of another name that ends the same', `x__Host-tvaers-session=${'a'.repeat(43)}`],
  ['a token nobody has', `__Host-tvaers-session=${'a'.repeat(43)}`],
  ['an SQL text', "__Host-tvaers-session=' or 1=1 --"],
])('%s brings nobody', async (_, cookie) => {
  await startSession();
  expect(await read(cookie)).toBeNull();
});

it('the stored hash is no key to the session', async () => {
  const { token } = await startSession();
  expect(await read(`__Host-tvaers-session=${hashOf(token).slice(0, 43)}`)).toBeNull();
});

it('a session ends after an hour of idling and, whatever is done, after twelve hours', async () => {
  expect(await read((await startSession({ expires: minutes(-1) })).cookie)).toBeNull();
  expect(await read((await startSession({ absoluteUntil: minutes(-1) })).cookie)).toBeNull();
});

it('being seen keeps a session, is noted at most once a minute, and never beyond its twelve hours', async () => {
  const stored = (id: string) => database.owner.session.findUniqueOrThrow({ where: { id } });
  const fresh = await startSession({ expires: minutes(59), lastSeenAt: minutes(-0.5) });
  const before = await stored(fresh.id);
  const old = await startSession({ expires: minutes(20), absoluteUntil: minutes(30), lastSeenAt: minutes(-40) });
  const quiet = await startSession({ expires: minutes(20), lastSeenAt: minutes(-40) });
  await read(fresh.cookie);
  await read(old.cookie);
  await read(quiet.cookie, true);
  await vi.waitFor(async () => expect((await stored(old.id)).lastSeenAt.getTime()).toBeGreaterThan(Date.now() - 10_000));
  const { expires, absoluteUntil } = await stored(old.id);
  expect(expires).toEqual(absoluteUntil);
  expect(await stored(fresh.id)).toEqual(before);
  expect((await stored(quiet.id)).lastSeenAt.getTime()).toBeLessThan(Date.now() - 39 * 60_000);
});

it('a seat that ended yesterday, or begins tomorrow, is not among those held', async () => {
  const { userId } = await makeSeat(database.owner, {
    taskforceId: world.otherTaskforceId,
    role: 'observer',
    untilOn: new Date('2022-02-28'),
  });
  await makeSeat(database.owner, {
    taskforceId: world.otherTaskforceId,
    userId,
    role: 'observer',
    fromOn: new Date('2022-03-02'),
  });
  expect(await read((await startSession({ userId })).cookie)).toMatchObject({ userId, seats: [] });
});

it('the page begins with who one is, where, and what day it is', async () => {
  expect(await currentSession(contextOf(database, world.personas.municipalities))).toMatchObject({
    user: { id: world.personas.municipalities.actor.userId },
    taskforces: [
      { id: world.taskforceId, deliveryOn: '2022-06-30', sectors: [{ key: 'state' }, {}, {}, {}, {}], seat: { role: 'member' } },
    ],
    clock: { today: '2022-03-01', now: '2022-03-01T07:30:00.000Z' },
    isDemo: false,
  });
  expect(await as(database, null).session.current()).toBeNull();
});

it('a person chooses the language of pages and letters', async () => {
  await as(database, world.personas.chair).session.chooseLanguage({ language: 'en' });
  expect((await database.owner.user.findUniqueOrThrow({ where: { id: chairId() } })).language).toBe('en');
  expect(await refusalOf(as(database, null).session.chooseLanguage({ language: 'en' }))).toBe('not-signed-in');
});

it('a person sees and ends his own sessions, and nobody else’s', async () => {
  const here = await startSession();
  const phone = await startSession();
  await startSession({ expires: minutes(-1) });
  const other = await startSession({ userId: world.personas.state.actor.userId });
  const me = as(database, { ...world.personas.chair, session: { ...world.personas.chair.session, sessionId: here.id } });
  expect((await me.session.list()).map(({ id, isThis }) => [id, isThis])).toEqual([
    [here.id, true],
    [phone.id, false],
  ]);
  expect(await refusalOf(me.session.end({ sessionId: other.id }))).toBe('not-found');
  await me.session.end({ sessionId: phone.id });
  expect(await read(phone.cookie)).toBeNull();
  expect(await read(other.cookie)).not.toBeNull();
});

it('signing out ends the session and takes its cookie', async () => {
  const browser = new Browser(appOn(services));
  const { token } = await startSession();
  browser.cookies.set('__Host-tvaers-session', token);
  expect(await nameSeen(browser)).not.toBeNull();
  expect((await browser.post('/api/sign-out', {})).status).toBe(200);
  expect(browser.cookies.size).toBe(0);
  expect(await read(`__Host-tvaers-session=${token}`)).toBeNull();
});

it('what has served its time is swept away, what has not stays', async () => {
  const kept = await startSession();
  await startSession({ expires: minutes(-1) });
  const key = { userId: chairId(), procedure: 'x.y', inputHash: '', answer: {} };
  await database.owner.idempotencyKey.create({ data: { ...key, key: crypto.randomUUID(), createdAt: minutes(-5 * 24 * 60) } });
  const young = await database.owner.idempotencyKey.create({ data: { ...key, key: crypto.randomUUID() } });
  await database.owner.verificationToken.create({ data: { identifier: chairId(), token: hashOf('old'), expires: minutes(-1) } });
  await database.owner.attempt.create({ data: { key: 'old', windowStart: minutes(-3 * 24 * 60) } });
  await sweep(database.prisma);
  expect((await database.owner.session.findMany()).map(({ id }) => id)).toEqual([kept.id]);
  expect((await database.owner.idempotencyKey.findMany()).map((row) => row.key)).toEqual([young.key]);
  expect(await database.owner.verificationToken.count()).toBe(0);
  expect(await database.owner.attempt.count()).toBe(0);
});
