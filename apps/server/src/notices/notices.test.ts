import { makeSeat } from '@tvaers/db/factories/seats';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { mailDefaults } from '@tvaers/domain/notices/settings';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, testMoment, type World } from '../doors/test-world.ts';
import { Jobs } from '../jobs/boss.ts';
import { asSystem, type JobWorld, type Settle } from '../jobs/job.ts';
import { beginLooks } from '../jobs/look-caller.ts';
import { type Delivery, type OutgoingLetter } from '../mail/delivery.ts';
import { Sender } from '../mail/sender.ts';
import { findDigests, look, noticeJobs, tell, writeDigest } from './jobs.ts';

let database: TestDatabase;
let world: World;
let jobs: Jobs;
const clock = standingClock(testMoment);
const origin = 'https://tvaers.test';
/** A Monday at ten in Copenhagen. */
const inTheDay = new Date('2026-11-30T09:00:00Z');

beforeAll(async () => {
  database = await testDatabase();
  jobs = new Jobs(database.appUrl, noticeJobs, { db: database.prisma, reader: database.reader, clock, origin });
  await jobs.open();
});
beforeEach(async () => {
  world = await makeWorld(database);
  await asSystem(database.prisma, (tx) => tx.$executeRaw`select begin_notice_looks()`);
  await database.owner.outbox.deleteMany();
  await database.owner.$executeRaw`delete from jobs.job`;
});
afterAll(async () => {
  await jobs.stop();
  await database.drop();
});

const settled: Settle = async () => {};
const died: Settle = () => Promise.reject(new Error('killed'));
const of = () => ({ taskforceId: world.taskforceId });
const person = ({ actor }: Persona) => ({ userId: actor.userId });
const letters = (kind: string) => database.owner.outbox.findMany({ where: { kind }, orderBy: { createdAt: 'asc' } });
const queued = (queue: string) =>
  database.owner.$queryRaw<{ key: string; startAt: Date }[]>`select singleton_key as key, start_after as "startAt" from jobs.job
    where name = ${queue} and state = 'created' order by created_on`;
const looked = (given: Partial<JobWorld> = {}) => look({ ...jobs.world, ...given }, of(), settled);
const told = (persona: Persona, at = inTheDay) => tell(jobs.world, person(persona), settled, at);

/** An action for a seat, given by the secretariat: from then on it waits for him. */
function assign(to: Persona, text: string, by: Persona = world.personas.secretariat) {
  return as(database, by).actions.assign({
    ...of(),
    text,
    owner: { of: 'seat', id: to.actor.seat.id },
    dueOn: '2022-03-10',
  });
}

describe('something waits for you', () => {
  it('a burst is one letter to each person, with the things in it, and nobody else is told', async () => {
    const { state, regions, secretariat } = world.personas;
    await looked();
    await assign(state, 'Skriv et udkast til afsnit 2');
    await assign(state, 'Ring til KL');
    await assign(regions, 'Find tre eksempler');
    await looked();
    expect((await queued('notices.tell')).map(({ key }) => key).toSorted()).toEqual(
      [state, regions].map(({ actor }) => actor.userId).toSorted(),
    );
    for (const persona of [state, regions, secretariat]) await told(persona);
    const sent = await letters('notices.tell');
    expect(sent.map(({ recipient, subject }) => [recipient, subject])).toEqual([
      [state.session.email, '2 ting venter på dig'],
      [regions.session.email, 'Venter på dig: Opgave: find tre eksempler'],
    ]);
    expect(sent[0]?.text).toContain('Opgave: skriv et udkast til afsnit 2');
    expect(sent[0]?.text).toContain(`${origin}/`);
    expect(sent[0]?.html).toMatch(/<html lang="da">.*<h2[^>]*>Venter på dig<\/h2><ul/s);
  });

  it('is told once, however often it is looked and told, also by two processes at once and after one died', async () => {
    const { state } = world.personas;
    await looked();
    await assign(state, 'Skriv et udkast');
    await expect(look(jobs.world, of(), died)).rejects.toThrow('killed');
    expect(await queued('notices.tell')).toEqual([]);
    await Promise.all([looked(), looked()]);
    await looked();
    expect(await queued('notices.tell')).toHaveLength(1);
    await expect(tell(jobs.world, person(state), died, inTheDay)).rejects.toThrow('killed');
    expect(await letters('notices.tell')).toEqual([]);
    await Promise.all([told(state), told(state)]);
    await told(state);
    expect(await letters('notices.tell')).toHaveLength(1);
  });

  it('not of what one did oneself, and not of what one has done before the letter left', async () => {
    const { secretariat, state } = world.personas;
    await looked();
    await assign(secretariat, 'Min egen huskeseddel');
    const action = await assign(state, 'Ring til KL');
    await looked();
    expect((await queued('notices.tell')).map(({ key }) => key)).toEqual([state.actor.userId]);
    await as(database, state).actions.finish({ ...of(), actionId: action.id, version: 1, result: 'Gjort.' });
    await told(state);
    await told(secretariat);
    expect(await letters('notices.tell')).toEqual([]);
  });

  it('not to who has lost the seat, before it is written or before it leaves', async () => {
    const { state, regions } = world.personas;
    await looked();
    await assign(state, 'Ring til KL');
    await assign(regions, 'Find tre eksempler');
    await looked();
    const end = ({ actor }: Persona) =>
      database.owner.seat.update({ where: { id: actor.seat.id }, data: { untilOn: new Date('2022-02-28') } });
    await end(state);
    await told(state);
    await told(regions);
    await end(regions);
    const delivered = await sendAll();
    expect([await letters('notices.tell'), delivered]).toMatchObject([[{ error: 'the seat has ended' }], []]);
  });

  it('what waited when a database was taken into use is no news', async () => {
    const { state, regions } = world.personas;
    await assign(state, 'Gammel opgave');
    await database.owner.noticeLook.deleteMany();
    await beginLooks(database.prisma);
    await assign(regions, 'Ny opgave');
    await looked();
    expect((await queued('notices.tell')).map(({ key }) => key)).toEqual([regions.actor.userId]);
  });

  it('waits for the end of the quiet hours, the night the clocks change too, and then is one letter', async () => {
    const { state } = world.personas;
    await as(database, state).notices.choose({ ...mailDefaults, mutedKinds: [], isWeekendQuiet: false, version: 0 });
    await looked();
    await assign(state, 'Ring til KL');
    await looked();
    await database.owner.$executeRaw`delete from jobs.job`;
    await told(state, new Date('2026-10-24T19:00:00Z'));
    await told(state, new Date('2026-10-25T00:30:00Z'));
    expect(await letters('notices.tell')).toEqual([]);
    expect((await queued('notices.tell')).map(({ startAt }) => startAt.toISOString())).toEqual(['2026-10-25T06:00:00.000Z']);
    await told(state, new Date('2026-10-25T06:00:00Z'));
    expect(await letters('notices.tell')).toHaveLength(1);
  });

  it('of what somebody has muted nothing is told, also when he changes his mind', async () => {
    const { state } = world.personas;
    const { version } = await as(database, state).notices.choose({ ...mailDefaults, mutedKinds: ['action'], version: 0 });
    await looked();
    await assign(state, 'Ring til KL');
    await looked();
    await as(database, state).notices.choose({ ...mailDefaults, mutedKinds: [], version });
    await looked();
    await told(state);
    expect(await letters('notices.tell')).toEqual([]);
  });
});

describe('the digest', () => {
  const due = { dueAt: '2026-11-30T06:00:00.000Z' };
  const written = (persona: Persona, settle = settled, at = due.dueAt) =>
    writeDigest(jobs.world, { userId: persona.actor.userId, dueAt: at }, settle);

  it('tells what others did, by thing, with what waits on top, and only what one may read', async () => {
    const { state, regions, municipalities, secretariat } = world.personas;
    await assign(state, 'Ring til KL');
    await as(database, municipalities).recommendations.propose(inRoom(world.sectorIds.municipalities, 'Kun i rummet'));
    for (const persona of [state, regions, municipalities, secretariat]) await written(persona);
    const sent = await letters('notices.digest');
    expect(sent.map(({ recipient }) => recipient)).toEqual([state, regions, municipalities].map(({ session }) => session.email));
    const [toState, toRegions] = sent;
    expect(toState?.text).toMatch(/VENTER PÅ DIG\n\nOpgave: ring til KL[\s\S]*SIDEN SIDST\n\nOpgave: ring til KL \(åben\)/);
    expect(toRegions?.text).not.toMatch(/VENTER PÅ DIG/);
    // What lies in a room shows to its own alone.
    expect(sent.map(({ text, html }) => `${text}${html}`.includes('Kun i rummet'))).toEqual([false, false, true]);
  });

  it('is not written where nothing has happened since the last, and goes on from there', async () => {
    const { state, secretariat } = world.personas;
    await assign(state, 'Ring til KL');
    await written(state);
    await written(state, settled, '2026-12-07T06:00:00.000Z');
    expect(await letters('notices.digest')).toHaveLength(1);
    await assign(secretariat, 'Bestil lokale');
    await written(state, settled, '2026-12-14T06:00:00.000Z');
    const [, second] = await letters('notices.digest');
    expect(second?.text).toContain('bestil lokale');
    expect(second?.text.split('SIDEN SIDST')[1]).not.toContain('ring til KL');
  });

  it('is one letter, also when it is written again after the writer died, or twice at once', async () => {
    const { state } = world.personas;
    await assign(state, 'Ring til KL');
    await expect(written(state, died)).rejects.toThrow('killed');
    expect(await letters('notices.digest')).toEqual([]);
    await Promise.all([written(state), written(state)]);
    await written(state);
    expect(await letters('notices.digest')).toHaveLength(1);
  });

  it('comes on the day and at the hour one has chosen, in one’s language, and not to who wants none', async () => {
    const { state, regions, chair } = world.personas;
    const choose = (persona: Persona, given: object) =>
      as(database, persona).notices.choose({ ...mailDefaults, mutedKinds: [], ...given, version: 0 });
    await choose(state, { digestWeekday: 4, digestHour: 16 });
    await choose(regions, { hasDigest: false });
    const keys = async (at: string) => {
      await database.owner.$executeRaw`delete from jobs.job`;
      await findDigests(jobs.world, new Date(at));
      return (await queued('notices.digest')).map(({ key }) => key);
    };
    const [mondays, thursdays] = [await keys('2026-11-30T06:00:00Z'), await keys('2026-12-03T15:00:00Z')];
    expect(mondays).toContain(chair.actor.userId);
    expect(mondays).not.toContain(state.actor.userId);
    expect(mondays).not.toContain(regions.actor.userId);
    expect(thursdays).toEqual([state.actor.userId]);
    expect(await keys('2026-11-30T05:59:00Z')).not.toContain(chair.actor.userId);
    await assign(regions, 'Find tre eksempler');
    await database.owner.user.update({ where: { id: chair.actor.userId }, data: { language: 'en' } });
    await written(chair);
    await written(regions);
    expect((await letters('notices.digest')).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/: one thing since last time$/),
    ]);
  });

  it('is stopped by the link in it, which does nothing else, and a letter still waiting does not leave', async () => {
    const { state } = world.personas;
    await assign(state, 'Ring til KL');
    await written(state);
    const [letter] = await letters('notices.digest');
    const token = letter?.unsubscribe?.split('/').at(-1) ?? '';
    const { unsubscribe } = await import('./service.ts');
    expect(await unsubscribe(database.prisma, `${token.slice(0, -1)}-`)).toBe(false);
    expect((await as(database, state).notices.settings()).hasDigest).toBe(true);
    expect([await unsubscribe(database.prisma, token), await unsubscribe(database.prisma, token)]).toEqual([true, true]);
    expect(await as(database, state).notices.settings()).toMatchObject({ ...mailDefaults, hasDigest: false });
    const delivered = await sendAll();
    expect([delivered, (await letters('notices.digest'))[0]?.error]).toEqual([[], 'the digest was stopped']);
    await assign(state, 'Mere');
    await written(state, settled, '2026-12-07T06:00:00.000Z');
    expect(await letters('notices.digest')).toHaveLength(1);
  });

  it('the preview is what the letter would say', async () => {
    const { state } = world.personas;
    await assign(state, 'Ring til KL');
    const preview = await as(database, state).notices.preview({ language: 'da' });
    await written(state);
    const [letter] = await letters('notices.digest');
    expect(letter?.subject).toBe(preview.subject);
    const things = preview.parts.flatMap((part) => part.things);
    expect(things).toMatchObject([{ name: 'Opgave: ring til KL', state: 'åben' }]);
    for (const line of things.flatMap(({ lines }) => lines)) expect(letter?.text).toContain(line);
  });
});

describe('a person in several taskforces', () => {
  const written = (persona: Persona, at = '2026-11-30T06:00:00.000Z') =>
    writeDigest(jobs.world, { userId: persona.actor.userId, dueAt: at }, settled);
  let other: World;
  /** The seat the state’s member of this world holds in the other one as well. */
  let elsewhere: string;

  beforeEach(async () => {
    other = await makeWorld(database);
    await database.owner.taskforce.update({ where: { id: other.taskforceId }, data: { nameDa: 'Den anden taskforce' } });
    const { userId } = world.personas.state.actor;
    const place = { taskforceId: other.taskforceId, userId, role: 'member' as const, sectorId: other.sectorIds.state };
    elsewhere = (await makeSeat(database.owner, place)).id;
  });

  /** Something that happens in the other taskforce before everybody’s eyes. */
  const happensElsewhere = () =>
    as(database, other.personas.secretariat).actions.assign({
      ...{ taskforceId: other.taskforceId, text: 'Hold webinar om lån', dueOn: '2022-03-10' },
      owner: { of: 'seat', id: other.personas.regions.actor.seat.id },
    });

  it('has one digest over all of them, by taskforce and then by thing, with one way out', async () => {
    const { state } = world.personas;
    await assign(state, 'Ring til KL');
    await happensElsewhere();
    await written(state);
    const sent = await letters('notices.digest');
    expect(sent).toHaveLength(1);
    const [letter] = sent;
    expect(letter?.subject).toBe('2 ting siden sidst i 2 taskforcer');
    const happened = letter?.text.split('SIDEN SIDST')[1] ?? '';
    expect(happened).toMatch(/Prøvetaskforcen\n-+\n\nOpgave: ring til KL/);
    expect(happened).toMatch(/Den anden taskforce\n-+\n\nOpgave: hold webinar om lån/);
    expect(letter?.html.match(/<h3/g)).toHaveLength(3);
    expect(letter?.text.match(/\/afmeld\//g)).toHaveLength(1);
    expect(await database.owner.unsubscribeToken.count({ where: { userId: state.actor.userId } })).toBe(1);
  });

  describe('is told at once of what waits in both in one letter', () => {
    const mine = (rows: OutgoingLetter[]) =>
      rows.filter(({ recipient, text }) => recipient === world.personas.state.session.email && text.includes('VENTER PÅ DIG'));

    beforeEach(async () => {
      await looked();
      await look(jobs.world, { taskforceId: other.taskforceId }, settled);
      await assign(world.personas.state, 'Ring til KL');
      await as(database, other.personas.secretariat).actions.assign({
        ...{ taskforceId: other.taskforceId, text: 'Læs udkastet', dueOn: '2022-03-10' },
        owner: { of: 'seat', id: elsewhere },
      });
      await looked();
      await look(jobs.world, { taskforceId: other.taskforceId }, settled);
    });

    it('a minute after the first was found, each taskforce under its name', async () => {
      const { state } = world.personas;
      const waiting = (await queued('notices.tell')).filter(({ key }) => key === state.actor.userId);
      expect(waiting).toHaveLength(1);
      expect(waiting[0]?.startAt.getTime()).toBeGreaterThan(Date.now() + 50_000);
      await told(state);
      await told(state);
      const sent = await letters('notices.tell');
      expect(sent.map(({ recipient, subject }) => [recipient, subject])).toEqual([[state.session.email, '2 ting venter på dig']]);
      expect(sent[0]?.text).toMatch(
        /Prøvetaskforcen\n-+\n\nOpgave: ring til KL[\s\S]*Den anden taskforce\n-+\n\nOpgave: læs udkastet/,
      );
    });

    it.each(['the seat there has ended', 'the taskforce is archived'])(
      'and of one of them alone where %s meanwhile',
      async (how) => {
        await told(world.personas.state);
        await lose(how);
        const [letter, ...more] = mine(await sendAll());
        expect(more).toEqual([]);
        expect(letter?.subject).toBe('Venter på dig: Opgave: ring til KL');
        expect(`${letter?.text}${letter?.html}`).not.toMatch(/læs udkastet|Den anden taskforce/);
      },
    );
  });

  it('is due once, at the person’s own hour, however many seats he holds', async () => {
    await findDigests(jobs.world, new Date('2026-11-30T06:00:00Z'));
    const { userId } = world.personas.state.actor;
    expect((await queued('notices.digest')).filter(({ key }) => key === userId)).toHaveLength(1);
    await written(world.personas.state);
    await database.owner.$executeRaw`delete from jobs.job`;
    await findDigests(jobs.world, new Date('2026-11-30T06:00:00Z'));
    expect((await queued('notices.digest')).map(({ key }) => key)).not.toContain(userId);
  });

  it('hears of one of them alone where nothing has changed in the other, and of neither where nothing has', async () => {
    const { state } = world.personas;
    await happensElsewhere();
    await written(state);
    await written(state, '2026-12-07T06:00:00.000Z');
    const sent = await letters('notices.digest');
    expect(sent.map(({ subject }) => subject)).toEqual(['Den anden taskforce: én ting siden sidst']);
    expect(sent[0]?.text).not.toContain('Prøvetaskforcen');
  });

  it.each(['the seat there has ended', 'the taskforce is archived'])('hears nothing of one where %s', async (how) => {
    const { state } = world.personas;
    await assign(state, 'Ring til KL');
    await happensElsewhere();
    await lose(how);
    await written(state);
    expect((await letters('notices.digest')).map(({ subject, text }) => [subject, text.includes('hold webinar om lån')])).toEqual(
      [['Prøvetaskforcen: én ting siden sidst', false]],
    );
  });

  it.each(['the seat there has ended', 'the taskforce is archived'])(
    'a digest that has waited leaves without the taskforce where %s meanwhile',
    async (how) => {
      const { state } = world.personas;
      await assign(state, 'Ring til KL');
      await happensElsewhere();
      await written(state);
      expect((await letters('notices.digest'))[0]?.text).toContain('hold webinar om lån');
      await lose(how);
      const [delivered, ...more] = (await sendAll()).filter(({ recipient }) => recipient === state.session.email);
      expect(more).toEqual([]);
      expect([delivered?.subject, delivered?.text.includes('ring til KL')]).toEqual([
        'Prøvetaskforcen: én ting siden sidst',
        true,
      ]);
      expect(`${delivered?.text}${delivered?.html}`).not.toContain('hold webinar om lån');
    },
  );

  it('sees in the preview what the letter would say of both', async () => {
    const { state } = world.personas;
    await assign(state, 'Ring til KL');
    await happensElsewhere();
    const session = {
      ...state.session,
      seats: [...state.session.seats, ...(await seatOf(elsewhere))],
    };
    const preview = await as(database, { ...state, session }).notices.preview({ language: 'da' });
    expect(preview.subject).toBe('2 ting siden sidst i 2 taskforcer');
    expect(preview.parts.map(({ name }) => name)).toEqual(['Prøvetaskforcen', 'Den anden taskforce']);
  });

  async function seatOf(id: string) {
    const { taskforceId, role, sectorId } = await database.owner.seat.findUniqueOrThrow({ where: { id } });
    const none = { servesSeatId: null, actsAsChair: false, employer: '', title: '' };
    return [{ id, taskforceId, role, sectorId, slug: 'anden', ...none }];
  }

  async function lose(how: string) {
    const where = { where: { id: other.taskforceId } };
    if (how === 'the taskforce is archived')
      await database.owner.taskforce.update({ ...where, data: { archivedAt: new Date(), archiveReason: 'Slut.' } });
    else await database.owner.seat.update({ where: { id: elsewhere }, data: { untilOn: new Date('2022-02-28') } });
  }
});

describe('one’s own wishes', () => {
  it('are the defaults until one chooses, are nobody else’s, and a stale choice is refused with what stands', async () => {
    const { state, regions } = world.personas;
    const doors = as(database, state).notices;
    expect(await doors.settings()).toEqual({ ...mailDefaults, version: 0 });
    const first = await doors.choose({ ...mailDefaults, mutedKinds: ['ball'], quietFrom: 18, version: 0 });
    expect(first).toMatchObject({ quietFrom: 18, mutedKinds: ['ball'], version: 1 });
    expect(await refusalOf(doors.choose({ ...mailDefaults, mutedKinds: [], version: 0 }))).toBe('changed-meanwhile');
    expect(await as(database, regions).notices.settings()).toEqual({ ...mailDefaults, version: 0 });
    expect(await refusalOf(as(database, null).notices.settings())).toBe('not-signed-in');
  });
});

async function sendAll(): Promise<OutgoingLetter[]> {
  const delivered: OutgoingLetter[] = [];
  const delivery: Delivery = { deliver: async (letter) => void delivered.push(letter), close: () => {} };
  while ((await new Sender(database.prisma, null, clock, delivery).sendWaiting()) > 0);
  return delivered;
}

function inRoom(leadSectorId: string, title: string) {
  return { ...of(), title, leadSectorId, audience: 'sector' as const, themeId: null };
}
