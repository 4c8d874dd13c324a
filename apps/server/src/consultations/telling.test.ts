// What outsiders are told of a consultation by letter, and what their links open after each step.
import { makeConsultation, makeConsultationAnswer, makeConsultee } from '@tvaers/db/factories/consultations';
import { makeRecommendation, makeVersion } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { appOn, Browser, servicesOn } from '../http/test-app.ts';
import { findConsultationsNearDeadline, remindSilent } from './jobs.ts';

let database: TestDatabase;
let world: World;
const origin = 'https://tvaers.test';
const at = () => ({ taskforceId: world.taskforceId });
const call = (persona: Persona, clock = standingClock(new Date('2022-03-01T07:30:00Z'))) => as(database, persona, { clock });
const on = (day: string) => standingClock(new Date(`${day}T07:30:00Z`));
const letters = async () =>
  (
    await database.owner.outbox.findMany({ where: { kind: { startsWith: 'consultations.' } }, orderBy: { createdAt: 'asc' } })
  ).map(({ recipient, subject, kind, text }) => ({ to: recipient.split('@')[0], subject, kind, text }));
const tokenIn = (text = '') => /\/hoering#([\w-]{43})$/.exec(text)?.[1] ?? '';
const browser = (clock = on('2022-03-01')) => new Browser(appOn(servicesOn(database, { clock })));
const show = (token: string, clock?: ReturnType<typeof on>) => browser(clock).post('/api/consultation/show', { token });

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
beforeEach(() => database.owner.outbox.deleteMany());
afterAll(() => database.drop());

/** A consultation until 18 March: Anna has answered, Bent and Carl have not, of whom Carl reads English and Dora is asked no more. */
async function consulted() {
  const { secretariat, municipalities } = world.personas;
  const { id: recommendationId } = await makeRecommendation(database.owner, {
    ...at(),
    leadSectorId: world.sectorIds.municipalities,
    proposedById: municipalities.actor.seat.id,
    title: 'Fælles lederpulje',
  });
  const { id: versionId } = await makeVersion(database.owner, {
    ...at(),
    recommendationId,
    namedById: municipalities.actor.seat.id,
  });
  const of = { ...at(), recommendationId, versionId, openedById: secretariat.actor.seat.id };
  const { consultation, questions } = await makeConsultation(database.owner, of);
  const ask = (name: string, more = {}) =>
    makeConsultee(database.owner, {
      ...at(),
      ...{ consultationId: consultation.id, name, email: `${name.toLowerCase()}@forening.example` },
      ...more,
    });
  const anna = await ask('Anna');
  const bent = await ask('Bent');
  const carl = await ask('Carl', { language: 'en' });
  const dora = await ask('Dora', { droppedAt: new Date('2022-02-25T09:00:00Z') });
  const questionId = questions[0]?.id ?? '';
  await makeConsultationAnswer(database.owner, { ...at(), consulteeId: anna.id, questionId });
  return { recommendationId, versionId, consultationId: consultation.id, questionId, anna, bent, carl, dora };
}
const verbs = async (thingId: string) =>
  (await database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } })).map(
    ({ noun, verb, seatId }) => `${noun}.${verb}${seatId === null ? ' by the rule' : ''}`,
  );

describe('extend', () => {
  it('tells everybody who is asked, with a link that answers, and nobody who is asked no more', async () => {
    const one = await consulted();
    const extend = (deadlineOn: string, version: number) =>
      call(world.personas.secretariat).consultations.extend({
        ...at(),
        consultationId: one.consultationId,
        version,
        deadlineOn,
      });
    expect(await refusalOf(extend('2022-03-17', 1))).toBe('not-later');
    expect(await letters()).toEqual([]);
    expect(await extend('2022-03-25', 1)).toMatchObject({ told: 3 });
    const sent = await letters();
    expect(sent.map(({ to }) => to)).toEqual(['anna', 'bent', 'carl']);
    expect(sent[1]?.subject).toMatch(/^Ny frist: høring om R-\d+ Fælles lederpulje, svar senest fredag 25\. marts 2022$/);
    expect(sent[2]?.subject).toMatch(/^More time: consultation on R-\d+ Fælles lederpulje, by Friday,? 25 March 2022$/);
    const shown = await show(tokenIn(sent[1]?.text), on('2022-03-24'));
    expect([shown.status, shown.body]).toMatchObject([200, { deadlineOn: '2022-03-25', name: 'Bent' }]);
  });
});

describe('close', () => {
  it('tells who answered thanks and the others that they need not; the link then shows one’s own answers and no text', async () => {
    const one = await consulted();
    const { secretariat } = world.personas;
    await call(secretariat).consultations.extend({
      ...at(),
      consultationId: one.consultationId,
      version: 1,
      deadlineOn: '2022-03-25',
    });
    const tokens = (await letters()).map(({ text }) => tokenIn(text));
    await database.owner.outbox.deleteMany();
    await call(secretariat).consultations.close({ ...at(), consultationId: one.consultationId, version: 2 });
    const sent = await letters();
    expect(sent.map(({ to, subject }) => [to, subject.replace(/R-\d+/, 'R')])).toEqual([
      ['anna', 'Afsluttet: høring om R Fælles lederpulje'],
      ['bent', 'Afsluttet: høring om R Fælles lederpulje'],
      ['carl', 'Closed: consultation on R Fælles lederpulje'],
    ]);
    expect(sent[0]?.text).toContain('Tak for dit svar.');
    expect(sent[1]?.text).toContain('Du skal ikke gøre noget.');
    expect(sent.map(({ text }) => text).join()).not.toContain('/hoering#');
    const over = await show(tokens[0] ?? '');
    expect(over.status).toBe(410);
    expect(over.body).toMatchObject({
      refusal: 'consultation-over',
      over: { name: 'Anna', title: 'Fælles lederpulje', questions: [{ answer: 'Den vil hjælpe os.' }] },
    });
    expect(Object.keys((over.body as { over: object }).over).toSorted()).toEqual(
      ['language', 'name', 'number', 'questions', 'taskforce', 'title'].toSorted(),
    );
  });

  it.each([
    ['withdrawn', 'Bortfaldet: høring om R Fælles lederpulje'],
    ['rejected', 'Afsluttet: høring om R Fælles lederpulje'],
  ] as const)('ends with its recommendation when that is %s, and says no more than that', async (how, subject) => {
    const one = await consulted();
    const { secretariat, chair } = world.personas;
    const { recommendationId } = one;
    if (how === 'withdrawn')
      await call(secretariat).recommendations.withdraw({ ...at(), recommendationId, version: 1, reason: 'Den er for dyr.' });
    else await reject(recommendationId, chair);
    const sent = await letters();
    expect(sent.map(({ to }) => to)).toEqual(['anna', 'bent', 'carl']);
    expect(sent[1]?.subject.replace(/R-\d+/, 'R')).toBe(subject);
    expect(sent.map(({ text }) => text).join()).not.toMatch(/dyr|forkastet|rejected|trukket/);
    const { state } = await database.owner.consultation.findUniqueOrThrow({ where: { id: one.consultationId } });
    expect(state).toBe('closed');
    expect(await verbs(recommendationId)).toContain('consultations.close');
    const where = { thingId: recommendationId, noun: 'consultations', verb: 'close' };
    const { difference } = await database.owner.event.findFirstOrThrow({ where });
    expect(difference).toEqual(how === 'withdrawn' ? { result: 'withdrawn' } : {});
    // What was answered waits for an answer still, unless it fell.
    const { groups } = await call(secretariat).inbox.page(at());
    const waiting = groups.flatMap(({ rows }) => rows).filter(({ thing }) => thing.id === one.consultationId);
    expect(waiting.map(({ kind }) => kind)).toEqual(how === 'withdrawn' ? [] : ['respondToConsultation']);
  });

  async function reject(recommendationId: string, chair: Persona) {
    await database.owner.recommendation.update({ where: { id: recommendationId }, data: { state: 'deliberation' } });
    const { adoptThroughDecision } = await import('../recommendations/adopt-service.ts');
    const { userId, seat } = chair.actor;
    await database.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`select act_as(${userId}::uuid, ${seat.taskforceId}::uuid, ${seat.id}::uuid, ${seat.sectorId}::uuid, 'chair', true)`;
      await adoptThroughDecision({
        ...{ tx, actor: chair.actor, clock: on('2022-03-01'), recommendationId, decisionId: crypto.randomUUID() },
        ...{ result: 'rejected', departureReason: null },
      });
    });
  }
});

describe('drop', () => {
  it('closes every link of one person at once, tells him nothing, and lets his answers stand', async () => {
    const one = await consulted();
    const { secretariat, municipalities } = world.personas;
    const ofIt = { ...at(), consultationId: one.consultationId };
    await call(secretariat).consultations.remind({ ...ofIt, version: 1 });
    await call(secretariat).consultations.extend({ ...ofIt, version: 2, deadlineOn: '2022-03-25' });
    const all = await letters();
    const tokens = all.filter(({ to }) => to === 'bent').map(({ text }) => tokenIn(text));
    const annas = tokenIn(all.find(({ to }) => to === 'anna')?.text);
    expect(tokens).toHaveLength(2);
    await database.owner.outbox.deleteMany();
    const drop = (persona: Persona, consulteeId: string, version: number) =>
      call(persona).consultations.drop({ ...at(), consulteeId, version });
    expect(await refusalOf(drop(municipalities, one.bent.id, 3))).toBe('not-allowed');
    expect(await refusalOf(drop(secretariat, one.bent.id, 1))).toBe('changed-meanwhile');
    await drop(secretariat, one.bent.id, 3);
    await drop(secretariat, one.anna.id, 4);
    expect(await refusalOf(drop(secretariat, one.anna.id, 5))).toBe('nothing-changed');
    for (const token of [...tokens, annas]) {
      expect((await show(token)).status).toBe(404);
      const answers = [{ consultationQuestionId: one.questionId, body: 'Alligevel.' }];
      expect((await browser().post('/api/consultation/answer', { token, answers })).status).toBe(404);
    }
    expect(await letters()).toEqual([]);
    const { consultations } = await call(municipalities).consultations.page({ ...at(), recommendationId: one.recommendationId });
    expect(consultations[0]?.answers.map(({ body }) => body)).toEqual(['Den vil hjælpe os.']);
    await call(secretariat).consultations.close({ ...ofIt, version: 5 });
    expect((await letters()).map(({ to }) => to)).toEqual(['carl']);
  });
});

describe('the rule', () => {
  const settled = { count: 0 };
  const run = (clock: ReturnType<typeof on>, consultationId: string) =>
    remindSilent({ db: database.prisma, clock, origin }, { ...at(), consultationId }, async () => void (settled.count += 1));

  it('reminds those who have answered nothing, once, three working days before the deadline, and again of a later one', async () => {
    const one = await consulted();
    await run(on('2022-03-14'), one.consultationId);
    expect(await letters()).toEqual([]);
    for (const day of ['2022-03-15', '2022-03-15', '2022-03-16', '2022-03-17']) await run(on(day), one.consultationId);
    const sent = await letters();
    expect(sent.map(({ to, kind }) => `${to} ${kind}`)).toEqual(['bent consultations.remind', 'carl consultations.remind']);
    expect((await show(tokenIn(sent[0]?.text), on('2022-03-17'))).status).toBe(200);
    expect(await verbs(one.recommendationId)).toEqual(['consultations.remind by the rule']);
    const { version } = await database.owner.consultation.findUniqueOrThrow({ where: { id: one.consultationId } });
    await call(world.personas.chair, on('2022-03-17')).consultations.extend({
      ...at(),
      consultationId: one.consultationId,
      version,
      deadlineOn: '2022-04-01',
    });
    await database.owner.outbox.deleteMany();
    await run(on('2022-03-29'), one.consultationId);
    expect((await letters()).map(({ to }) => to)).toEqual(['bent', 'carl']);
  });

  it('does not write the day after the secretariat has, nor when it is closed, nor where all have answered', async () => {
    const one = await consulted();
    await call(world.personas.secretariat, on('2022-03-15')).consultations.remind({
      ...at(),
      consultationId: one.consultationId,
      version: 1,
    });
    await database.owner.outbox.deleteMany();
    await run(on('2022-03-16'), one.consultationId);
    const closed = await consulted();
    await database.owner.consultation.update({
      where: { id: closed.consultationId },
      data: { state: 'closed', closedAt: new Date('2022-03-02T09:00:00Z') },
    });
    await run(on('2022-03-15'), closed.consultationId);
    const answered = await consulted();
    for (const { id: consulteeId } of [answered.bent, answered.carl])
      await makeConsultationAnswer(database.owner, { ...at(), consulteeId, questionId: answered.questionId });
    await run(on('2022-03-15'), answered.consultationId);
    expect(await letters()).toEqual([]);
    expect(await verbs(answered.recommendationId)).toEqual([]);
  });

  it('finds each open one whose deadline is near, and none of an archived taskforce', async () => {
    const one = await consulted();
    const found: Record<string, string>[] = [];
    const find = async () => {
      found.length = 0;
      const { prisma: db, reader } = database;
      const send = async (_: string, data: Record<string, string>) => void found.push(data);
      await findConsultationsNearDeadline({ db, reader, clock: on('2022-03-10'), origin, send });
      return found.some(({ consultationId }) => consultationId === one.consultationId);
    };
    expect(await find()).toBe(true);
    const where = { id: world.taskforceId };
    await database.owner.taskforce.update({ where, data: { archivedAt: new Date('2022-03-01'), archiveReason: 'Slut' } });
    expect(await find()).toBe(false);
    await database.owner.taskforce.update({ where, data: { archivedAt: null, archiveReason: null } });
  });
});
