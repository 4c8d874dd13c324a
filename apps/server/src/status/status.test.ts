import { makeDecision } from '@tvaers/db/factories/decisions';
import { makeMandate } from '@tvaers/db/factories/mandate';
import { makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { makeForecast, makeMilestone } from '@tvaers/db/factories/milestones';
import { makeRecommendation, makeRecusal, makeVersion } from '@tvaers/db/factories/recommendations';
import { makePosition, makeRound } from '@tvaers/db/factories/rounds';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { countStatements } from '../doors/statement-count.ts';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, testMoment, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
let chair: Persona;
let secretariat: Persona;
let commissioner: Persona;
beforeEach(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  ({ chair, secretariat, commissioner } = world.personas);
});
afterEach(() => database.drop());

const status = (persona: Persona) => as(database, persona).status;
const here = () => ({ taskforceId: world.taskforceId });
const events = (thingId: string) =>
  database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } }).then((all) => all.map(({ verb }) => verb));
const row = (id: string) => database.owner.statusReport.findUniqueOrThrow({ where: { id } });
const letters = () => database.owner.outbox.findMany({ orderBy: { id: 'asc' } });

async function draft(words = '') {
  const { id } = await status(secretariat).prepare(here());
  if (words) await status(secretariat).write({ ...here(), reportId: id, version: 1, words });
  return { id, version: words ? 2 : 1 };
}
async function frozen(words = '') {
  const { id, version } = await draft(words);
  const answer = await status(chair).freeze({ ...here(), reportId: id, version });
  return { id, ...answer };
}
async function sent(words = '') {
  const { id, version, number } = await frozen(words);
  const answer = await status(chair).send({ ...here(), reportId: id, version });
  return { id, number: number ?? 0, version: answer.version };
}

it('a report goes from the secretariat’s draft to the commissioner’s yes, and the history says so', async () => {
  const { id, version } = await sent('Surveyen skrider.');
  await status(commissioner).approve({ ...here(), reportId: id, version });
  const report = await status(commissioner).find({ ...here(), number: 1 });
  expect(report).toMatchObject({
    number: 1,
    state: 'approved',
    words: 'Surveyen skrider.',
    isIntact: true,
    offers: [],
    recipients: null,
  });
  expect(report.content).toMatchObject({ asOfOn: '2022-03-01', words: 'Surveyen skrider.' });
  expect(await events(id)).toEqual(['prepare', 'freeze', 'send', 'approve']);
});

it('the commissioner is told by a letter with the page and the paper, and by nothing before it is sent', async () => {
  const { id, version } = await frozen();
  expect(await letters()).toEqual([]);
  await status(chair).send({ ...here(), reportId: id, version });
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({
    recipient: commissioner.session.email,
    kind: 'status.send',
    seatId: commissioner.actor.seat.id,
  });
  expect(letter?.text).toMatch(/https:\/\/tvaers\.test\/\S+\/status\/S-01/);
  expect(letter?.paper).toMatchObject({
    fileName: expect.stringMatching(/-S-01\.pdf$/),
    job: { template: 'status', mostPages: 1 },
  });
});

it('who may not take a step is refused, the report stays as it was and nobody is told', async () => {
  const { id, version } = await draft();
  const before = await row(id);
  const inputs = { ...here(), reportId: id, version };
  expect(await refusalOf(status(secretariat).freeze(inputs))).toBe('not-allowed');
  for (const name of ['state', 'adviser', 'observer', 'commissioner', 'deputyChair'] as const) {
    const persona = world.personas[name];
    expect([name, await refusalOf(status(persona).freeze(inputs))]).toEqual([name, 'not-found']);
    expect([name, await refusalOf(status(persona).write({ ...inputs, words: 'x' }))]).toEqual([name, 'not-found']);
    expect([name, await refusalOf(status(persona).prepare(here()))]).toEqual([name, 'not-allowed']);
  }
  expect(await row(id)).toEqual(before);
  expect(await events(id)).toEqual(['prepare']);
});

it('what is sent the chair cannot approve, and the commissioner cannot answer himself', async () => {
  const { id, version } = await sent();
  expect(await refusalOf(status(chair).approve({ ...here(), reportId: id, version }))).toBe('not-allowed');
  expect(await refusalOf(status(secretariat).ask({ ...here(), reportId: id, version, text: 'Hvorfor?' }))).toBe('not-allowed');
  expect(await refusalOf(status(world.personas.state).approve({ ...here(), reportId: id, version }))).toBe('not-allowed');
  expect(await row(id)).toMatchObject({ state: 'sent', version });
});

it('each step is taken from its own state only', async () => {
  const { id, version } = await draft();
  const at = { ...here(), reportId: id, version };
  expect(await refusalOf(status(chair).send(at))).toBe('out-of-step');
  expect(await refusalOf(status(secretariat).replace(at))).toBe('out-of-step');
  const { version: second } = await status(chair).freeze({ ...at });
  expect(await refusalOf(status(chair).write({ ...at, version: second, words: 'x' }))).toBe('out-of-step');
  expect(await refusalOf(status(chair).freeze({ ...at, version: second }))).toBe('out-of-step');
  expect(await refusalOf(status(chair).withdraw({ ...at, version: second }))).toBe('out-of-step');
});

it('a save that is stale shows what stands, and loses nothing', async () => {
  const { id } = await draft('Formandens.');
  const stale = status(chair).write({ ...here(), reportId: id, version: 1, words: 'Sekretariatets.' });
  await expect(stale).rejects.toMatchObject({
    message: 'changed-meanwhile',
    cause: { current: { version: 2, words: 'Formandens.' } },
  });
  expect(await refusalOf(status(chair).freeze({ ...here(), reportId: id, version: 1 }))).toBe('changed-meanwhile');
  expect((await row(id)).number).toBeNull();
});

it('numbers have no gap, though one who froze was too late', async () => {
  const first = await sent();
  const { id, version } = await draft();
  await Promise.allSettled([1, 2, 3].map(() => status(chair).freeze({ ...here(), reportId: id, version })));
  expect([first.number, (await row(id)).number]).toEqual([1, 2]);
  const { version: now } = await row(id);
  await status(chair).send({ ...here(), reportId: id, version: now });
  expect((await sent()).number).toBe(3);
});

it('there is one draft at a time, also when two begin at once', async () => {
  const begun = await Promise.allSettled([1, 2, 3].map(() => status(secretariat).prepare(here())));
  expect(begun.filter(({ status: how }) => how === 'fulfilled')).toHaveLength(1);
  expect(await refusalOf(status(chair).prepare(here()))).toBe('draft-open');
  const { id, version } = await database.owner.statusReport.findFirstOrThrow();
  await status(chair).withdraw({ ...here(), reportId: id, version });
  await status(chair).prepare(here());
});

it('what is frozen stays, whatever happens to the plan; what is a draft follows it', async () => {
  const { taskforceId } = world;
  const delivery = await makeMilestone(database.owner, {
    taskforceId,
    title: 'Rapport',
    isDelivery: true,
    baselineOn: new Date('2022-06-30'),
  });
  const { number } = await sent();
  const { content: before } = await status(commissioner).find({ ...here(), number });
  await makeForecast(database.owner, {
    taskforceId,
    milestoneId: delivery.id,
    proposedById: secretariat.actor.seat.id,
    forecastOn: new Date('2022-08-18'),
    reason: 'Surveyen skrider.',
  });
  await database.owner.milestone.update({ where: { id: delivery.id }, data: { title: 'Slutrapport' } });
  expect((await status(commissioner).find({ ...here(), number })).content).toEqual(before);
  await draft();
  const now = await status(chair).findDraft(here());
  expect(now.content?.milestones[0]).toMatchObject({ title: 'Slutrapport', expectedOn: '2022-08-18', waitsFor: 'commissioner' });
  expect(now.content?.waits).toEqual([
    { milestoneId: delivery.id, title: 'Slutrapport', fromOn: '2022-06-30', toOn: '2022-08-18', reason: 'Surveyen skrider.' },
  ]);
  expect(now.before).toMatchObject({ number, content: before });
});

it('a new plan and a new mandate wait in it for the commissioner, and the decision on the plan is told in the next', async () => {
  const { taskforceId } = world;
  const { id } = await makeMilestone(database.owner, { taskforceId, isDelivery: true, baselineOn: new Date('2022-06-30') });
  await makeForecast(database.owner, {
    taskforceId,
    milestoneId: id,
    proposedById: secretariat.actor.seat.id,
    decidedById: commissioner.actor.seat.id,
    forecastOn: new Date('2022-08-18'),
  });
  await makeMandate(database.owner, { taskforceId });
  const { milestones } = as(database, secretariat);
  const move = { milestoneId: id, version: 1, baselineOn: '2022-09-30', baselinePrecision: 'day' } as const;
  const change = await milestones.rebaseline({ ...here(), reason: 'Mere tid.', moves: [move] });
  const proposed = { proposedById: secretariat.actor.seat.id, proposedAt: new Date(testMoment) };
  await makeMandate(database.owner, { taskforceId, number: 7, state: 'proposed', ...proposed });
  const { number } = await sent();
  const before = await status(commissioner).find({ ...here(), number });
  expect(before.content?.waits.map(({ kind }) => kind)).toEqual(['mandate', 'plan']);
  expect(before.content?.milestones).toMatchObject([{ expectedOn: '2022-08-18' }]);

  const decision = await as(database, commissioner).milestones.approveBaseline({
    ...here(),
    baselineChangeId: change.id,
    version: 1,
  });
  await draft();
  const { content } = await status(chair).findDraft(here());
  expect(content?.milestones).toMatchObject([{ baselineOn: '2022-09-30', expectedOn: '2022-09-30', slipWorkingDays: 0 }]);
  expect(content?.outlook).toMatchObject({ expectedOn: '2022-09-30' });
  expect(content?.decisions.map(({ year, serial }) => ({ year, serial }))).toEqual([decision]);
  expect(content?.waits.map(({ kind }) => kind)).toEqual(['mandate']);
});

it('not even the owner of the database changes what is frozen', async () => {
  const { id } = await frozen();
  await expect(database.owner.statusReport.update({ where: { id }, data: { words: 'Andre ord' } })).rejects.toThrow(/frozen/);
  await expect(database.owner.statusReport.update({ where: { id }, data: { content: {} } })).rejects.toThrow(/frozen/);
});

it('the commissioner reads no sector’s room, no title of what is not adopted and no position, whoever assembles it', async () => {
  const { taskforceId, sectorIds, personas } = world;
  const lead = { taskforceId, leadSectorId: sectorIds.state, proposedById: chair.actor.seat.id };
  await makeRecommendation(database.owner, { ...lead, audience: 'sector', title: 'HEMMELIG i statens rum' });
  const open = await makeRecommendation(database.owner, { ...lead, state: 'shared', title: 'HEMMELIG delt' });
  const version = await makeVersion(database.owner, { taskforceId, recommendationId: open.id, namedById: chair.actor.seat.id });
  const round = await makeRound(database.owner, {
    taskforceId,
    recommendationId: open.id,
    versionId: version.id,
    openedById: secretariat.actor.seat.id,
  });
  const seatId = personas.municipalities.actor.seat.id;
  await makePosition(database.owner, {
    taskforceId,
    roundId: round.id,
    seatId,
    stance: 'cannotSupport',
    reason: 'HEMMELIG grund',
    wouldChange: 'HEMMELIG',
  });
  const adopted = await makeRecommendation(database.owner, { ...lead, state: 'adopted', title: 'Praktik på tværs' });
  // Whoever is recused still sends a report that counts the thing; its title he does not learn by it.
  await makeRecusal(database.owner, { taskforceId, recommendationId: open.id, seatId: chair.actor.seat.id });
  const approved = await makeMeeting(database.owner, { taskforceId, state: 'minutesApproved', startsLocal: '2022-01-18T09:00' });
  const inWork = await makeMeeting(database.owner, { taskforceId, state: 'minutesOut', startsLocal: '2022-02-18T09:00' });
  for (const [meeting, isClosed, text] of [
    [approved, false, 'R-01 er vedtaget.'],
    [approved, true, 'HEMMELIG lukket'],
    [inWork, false, 'HEMMELIG endnu'],
  ] as const) {
    const item = await makeItem(database.owner, { taskforceId, meetingId: meeting.id, isClosed });
    await makeDecision(database.owner, { taskforceId, meetingId: meeting.id, itemId: item.id, isClosed, text });
  }
  const { number } = await sent();
  const report = await status(commissioner).find({ ...here(), number });
  expect(JSON.stringify(report)).not.toContain('HEMMELIG');
  expect(JSON.stringify(await letters())).not.toContain('HEMMELIG');
  expect(report.content).toMatchObject({
    adopted: [{ number: adopted.number, title: 'Praktik på tværs' }],
    stages: [
      { stage: 'adopted', count: 1 },
      { stage: 'round', count: 1 },
    ],
    decisions: [{ text: 'R-01 er vedtaget.' }],
  });
  expect(report.content?.held.map(({ startsLocal }) => startsLocal)).toEqual(['2022-01-18T09:00', '2022-02-18T09:00']);
  // The next report tells only of what is new.
  const next = await sent();
  const later = await status(commissioner).find({ ...here(), number: next.number });
  expect(later.content).toMatchObject({ held: [], decisions: [] });
  expect(later.before?.number).toBe(number);
});

it('a question stays with the report, goes to those who answer, and the answer brings the report back to the commissioner', async () => {
  const { id, version, number } = await sent();
  const asked = await status(commissioner).ask({ ...here(), reportId: id, version, text: 'Hvorfor skrider surveyen?' });
  const open = await status(secretariat).find({ ...here(), number });
  expect(open).toMatchObject({ state: 'asked', questions: [{ text: 'Hvorfor skrider surveyen?', answer: null }] });
  expect(await refusalOf(status(commissioner).approve({ ...here(), reportId: id, version: asked.version }))).toBe('out-of-step');
  const questionId = open.questions[0]?.id ?? '';
  const answer = { ...here(), reportId: id, version: asked.version, questionId, text: 'Aftalen om data kom sent.' };
  expect(await refusalOf(status(commissioner).answer(answer))).toBe('not-allowed');
  const answered = await status(secretariat).answer(answer);
  expect(await refusalOf(status(chair).answer({ ...answer, version: answered.version }))).toBe('out-of-step');
  await status(commissioner).approve({ ...here(), reportId: id, version: answered.version });
  expect(await status(commissioner).find({ ...here(), number })).toMatchObject({
    state: 'approved',
    questions: [{ answer: 'Aftalen om data kom sent.', answeredBy: secretariat.session.name }],
  });
  const told = (await letters()).map(({ kind, recipient }) => `${kind} ${recipient}`);
  expect(told.filter((line) => line.startsWith('status.ask')).toSorted()).toEqual(
    [chair, secretariat].map(({ session }) => `status.ask ${session.email}`).toSorted(),
  );
  expect(told).toContain(`status.answer ${commissioner.session.email}`);
});

it('a mistake is put right by a report that replaces it, and each leads to the other', async () => {
  const wrong = await sent('Forkert.');
  const { id } = await status(secretariat).replace({ ...here(), reportId: wrong.id, version: wrong.version });
  expect(await status(chair).findDraft(here())).toMatchObject({ words: 'Forkert.', replaces: wrong.number, before: null });
  // Until the new one is sent the old one stands.
  expect(await status(commissioner).find({ ...here(), number: wrong.number })).toMatchObject({ state: 'sent', replacedBy: null });
  const { version } = await status(chair).freeze({ ...here(), reportId: id, version: 1 });
  await status(chair).send({ ...here(), reportId: id, version });
  expect(await status(commissioner).find({ ...here(), number: wrong.number })).toMatchObject({
    state: 'replaced',
    replacedBy: 2,
    offers: [],
  });
  expect(await status(commissioner).find({ ...here(), number: 2 })).toMatchObject({ state: 'sent', replaces: 1 });
  expect(await refusalOf(status(commissioner).approve({ ...here(), reportId: wrong.id, version: wrong.version }))).toBe(
    'out-of-step',
  );
  expect(await events(wrong.id)).toEqual(['prepare', 'freeze', 'send', 'replace']);
});

it('a report waits for the commissioner, its question for who answers, and what is done waits for nobody', async () => {
  const waits = async (persona: Persona) => {
    const { groups } = await as(database, persona).inbox.page(here());
    return groups.flatMap(({ rows }) => rows).map(({ kind }) => kind);
  };
  const { id, version } = await sent();
  expect([await waits(commissioner), await waits(chair), await waits(secretariat)]).toEqual([['approveStatus'], [], []]);
  const asked = await status(commissioner).ask({ ...here(), reportId: id, version, text: 'Hvorfor?' });
  expect([await waits(commissioner), await waits(chair), await waits(secretariat)]).toEqual([
    [],
    ['answerStatus'],
    ['answerStatus'],
  ]);
  const question = await database.owner.statusQuestion.findFirstOrThrow();
  const { version: now } = await status(chair).answer({
    ...here(),
    reportId: id,
    version: asked.version,
    questionId: question.id,
    text: 'Derfor.',
  });
  await status(commissioner).approve({ ...here(), reportId: id, version: now });
  expect([await waits(commissioner), await waits(chair), await waits(secretariat)]).toEqual([[], [], []]);
});

it('nobody is sent to where nobody is the commissioner, and the report is not called sent', async () => {
  await database.owner.seat.update({ where: { id: commissioner.actor.seat.id }, data: { untilOn: new Date('2022-02-01') } });
  const { id, version } = await frozen();
  expect(await refusalOf(status(chair).send({ ...here(), reportId: id, version }))).toBe('no-recipient');
  expect(await row(id)).toMatchObject({ state: 'frozen', sentAt: null });
  expect(await letters()).toEqual([]);
});

it('sent twice with one key, a report is sent once', async () => {
  const { id, version } = await frozen();
  const given = { idempotencyKey: crypto.randomUUID() };
  const send = () => as(database, chair, given).status.send({ ...here(), reportId: id, version });
  const answers = await Promise.all([send(), send()]);
  expect(answers[0]).toEqual(answers[1]);
  expect(await letters()).toHaveLength(1);
});

it('the list shows each what he may know of, and a page is few statements', async () => {
  await sent();
  await draft();
  const numbers = async (persona: Persona) => (await status(persona).page(here())).reports.map(({ number }) => number);
  expect(await numbers(chair)).toEqual([null, 1]);
  expect([await numbers(commissioner), await numbers(world.personas.state), await numbers(world.personas.observer)]).toEqual([
    [1],
    [1],
    [],
  ]);
  const counted = countStatements(database.reader);
  const clock = standingClock(testMoment);
  await as(database, commissioner, { reader: counted.reader, clock }).status.find({ ...here(), number: 1 });
  expect(counted.count()).toBe(1);
});
