import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { verifyChain } from '@tvaers/db/audit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { installationChain } from '../doors/event.ts';
import { as, type Caller, makeWorld, operatorPersona, refusalOf, testMoment, type World } from '../doors/test-world.ts';
import { standingClock } from '../doors/clock.ts';
import { asSystem } from '../jobs/job.ts';
import { confirmAddress } from './address-service.ts';

let database: TestDatabase;
let world: World;
let operator: Caller;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
beforeEach(async () => {
  operator = await operatorPersona(database);
});
afterAll(() => database.drop());

const doors = (as_: Caller = operator) => as(database, as_).installation;
const db = () => database.owner;
const lineOf = async (userId: string) => (await doors().users({ query: '' })).users.find(({ id }) => id === userId);

async function openSession(userId: string): Promise<void> {
  const later = new Date(Date.now() + 3_600_000);
  await db().session.create({ data: { userId, sessionToken: crypto.randomUUID(), expires: later, absoluteUntil: later } });
}

describe('users', () => {
  it('are shown with name, address, last sign-in and the names of their taskforces', async () => {
    const { userId, name, email } = world.personas.chair.session;
    expect(await lineOf(userId)).toMatchObject({ name, email, lastSignInAt: null, openSessions: 0, isOperator: false });
    await openSession(userId);
    const line = await lineOf(userId);
    expect(line).toMatchObject({ openSessions: 1, taskforces: [{ id: world.taskforceId, nameDa: 'Prøvetaskforcen' }] });
    expect(Date.now() - new Date(line?.lastSignInAt ?? 0).getTime()).toBeLessThan(60_000);
    expect(Object.keys(line?.taskforces[0] ?? {})).toEqual(['id', 'nameDa', 'nameEn']);
  });

  it('are found by a part of the name or the address, whatever signs stand in it', async () => {
    const { name, userId } = world.personas.regions.session;
    expect((await doors().users({ query: name.slice(2) })).users.map(({ id }) => id)).toContain(userId);
    expect((await doors().users({ query: '%_\\' })).users).toEqual([]);
  });

  it('are signed out everywhere, and the installation’s log tells it', async () => {
    const { userId } = world.personas.state.session;
    await openSession(userId);
    await openSession(userId);
    expect(await doors().endSessions({ userId })).toEqual({ id: userId, count: 2 });
    expect(await db().session.count({ where: { userId } })).toBe(0);
    const event = await db().event.findFirstOrThrow({ where: { thingId: userId } });
    expect(event).toMatchObject({ taskforceId: installationChain, noun: 'installation', verb: 'endSessions', seatId: null });
    expect((await verifyChain(database.ownerUrl)).broken).toEqual([]);
  });
});

describe('a correction of a user', () => {
  const tokenTo = async (recipient: string) => {
    const letter = await db().outbox.findFirstOrThrow({ where: { recipient }, orderBy: { createdAt: 'desc' } });
    return /#([\w-]{43})/.exec(letter.text)?.[1] ?? '';
  };
  const confirm = (token: string) => asSystem(database.prisma, (tx) => confirmAddress(tx, token, standingClock(testMoment)));

  it('of the address changes nothing until the new one has confirmed it, and tells the old one', async () => {
    const { userId, name, email } = world.personas.civilSociety.session;
    await openSession(userId);
    const asked = 'ny.adresse@forening.example';
    await doors().correctUser({ userId, version: 1, name, email: asked });
    expect(await db().user.findUnique({ where: { id: userId } })).toMatchObject({ email, version: 2 });
    expect(await db().session.count({ where: { userId } })).toBe(1);
    expect(await lineOf(userId)).toMatchObject({ email, pendingEmail: asked });
    const letters = await db().outbox.findMany({ where: { kind: 'installation.correctUser' } });
    expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual([asked, email].toSorted());
    expect(letters.find(({ recipient }) => recipient === email)?.text).not.toMatch(/#[\w-]{43}/);
    // The token is kept nowhere as it is.
    const kept = await db().addressChange.findUniqueOrThrow({ where: { userId } });
    expect(kept.tokenHash).not.toBe(await tokenTo(asked));
  });

  it('confirmed ends the sessions and the links on their way, once, and is told to the old address and the log', async () => {
    const { userId, email } = world.personas.civilSociety.session;
    const asked = 'ny.adresse@forening.example';
    await db().verificationToken.create({ data: { identifier: userId, token: 'x', expires: new Date(Date.now() + 1000) } });
    const token = await tokenTo(asked);
    expect(await confirm('A'.repeat(43))).toBe(false);
    expect([await confirm(token), await confirm(token)]).toEqual([true, false]);
    expect(await db().user.findUnique({ where: { id: userId } })).toMatchObject({ email: asked, version: 3 });
    expect(await db().session.count({ where: { userId } })).toBe(0);
    expect(await db().verificationToken.count({ where: { identifier: userId } })).toBe(0);
    const last = await db().outbox.findFirstOrThrow({ where: { recipient: email }, orderBy: { createdAt: 'desc' } });
    expect(last.text).toContain(asked);
    const events = await db().event.findMany({ where: { thingId: userId, verb: 'correctUser' }, orderBy: { number: 'asc' } });
    expect(events.map((event) => event.difference)).toMatchObject([{ asked }, { email: { before: email, after: asked } }]);
    expect(events.at(-1)?.userId).toBe(userId);
    expect((await verifyChain(database.ownerUrl)).broken).toEqual([]);
  });

  it('a link that has run out, was replaced by another, or whose address somebody else has got, changes nothing', async () => {
    const { userId, name, email } = world.personas.municipalities.session;
    const ask = async (address: string, version: number) => {
      await doors().correctUser({ userId, version, name, email: address });
      return tokenTo(address);
    };
    const first = await ask('foerste@kommune.example', 1);
    const second = await ask('anden@kommune.example', 2);
    expect(await confirm(first)).toBe(false);
    await db().addressChange.update({ where: { userId }, data: { expires: new Date(Date.now() - 1000) } });
    expect(await confirm(second)).toBe(false);
    const third = await ask('tredje@kommune.example', 3);
    await db().user.create({ data: { name: 'En anden', email: 'tredje@kommune.example' } });
    expect(await confirm(third)).toBe(false);
    expect(await db().user.findUnique({ where: { id: userId } })).toMatchObject({ email, version: 4 });
  });

  it('is taken back by giving the old address again: its link is dead', async () => {
    const { userId, name, email } = world.personas.state.session;
    await doors().correctUser({ userId, version: 1, name, email: 'tastefejl@stat.example' });
    const token = await tokenTo('tastefejl@stat.example');
    await doors().correctUser({ userId, version: 2, name, email });
    expect(await lineOf(userId)).toMatchObject({ email, pendingEmail: null });
    expect(await confirm(token)).toBe(false);
    expect(await refusalOf(doors().correctUser({ userId, version: 3, name, email }))).toBe('nothing-changed');
  });

  it('of the name alone leaves him signed in and sends nothing', async () => {
    const { userId, email } = world.personas.privateSector.session;
    await openSession(userId);
    const before = await db().outbox.count();
    await doors().correctUser({ userId, version: 1, name: 'Et nyt navn', email });
    expect(await db().session.count({ where: { userId } })).toBe(1);
    expect(await db().outbox.count()).toBe(before);
  });

  it('is refused where the address is another’s, where nothing changes, and where someone else was first', async () => {
    const { userId, name, email } = world.personas.observer.session;
    const { email: taken } = world.personas.adviser.session;
    expect(await refusalOf(doors().correctUser({ userId, version: 1, name, email: taken }))).toBe('email-taken');
    expect(await refusalOf(doors().correctUser({ userId, version: 1, name, email }))).toBe('nothing-changed');
    expect(await refusalOf(doors().correctUser({ userId, version: 7, name: 'X', email }))).toBe('changed-meanwhile');
    expect(await db().user.findUnique({ where: { id: userId } })).toMatchObject({ name, email, version: 1 });
  });
});

describe('operators', () => {
  it('are made and unmade, but never the last one', async () => {
    const { userId } = world.personas.commissioner.session;
    await db().user.updateMany({ where: { id: { not: operator.session.userId } }, data: { isOperator: false } });
    expect(await refusalOf(doors().dismissOperator({ userId: operator.session.userId }))).toBe('last-operator');
    await doors().appointOperator({ userId });
    expect(await refusalOf(doors().appointOperator({ userId }))).toBe('nothing-changed');
    await doors().dismissOperator({ userId: operator.session.userId });
    expect(await refusalOf(doors().taskforces({}))).toBe('not-found');
    expect(await db().user.count({ where: { isOperator: true } })).toBe(1);
  });

  it('two who remove each other at once leave one', async () => {
    const other = await operatorPersona(database);
    await db().user.updateMany({
      where: { id: { notIn: [operator.session.userId, other.session.userId] } },
      data: { isOperator: false },
    });
    const both = await Promise.allSettled([
      doors(operator).dismissOperator({ userId: other.session.userId }),
      doors(other).dismissOperator({ userId: operator.session.userId }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db().user.count({ where: { isOperator: true } })).toBe(1);
  });

  it('are made by nobody but operators, whatever statement comes', async () => {
    const { userId } = world.personas.chair.session;
    await expect(database.prisma.user.update({ where: { id: userId }, data: { isOperator: true } })).rejects.toThrow(
      /by the operator/,
    );
    await expect(database.prisma.user.create({ data: { name: 'X', email: 'x@x.example', isOperator: true } })).rejects.toThrow(
      /by the operator/,
    );
  });
});
