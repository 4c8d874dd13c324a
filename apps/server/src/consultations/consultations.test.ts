import { makeConsultation, makeConsultationAnswer, makeConsultee } from '@tvaers/db/factories/consultations';
import { makeRecommendation, makeRecusal, makeVersion } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import type { Refused } from '@tvaers/domain/refusal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, testMoment, type World } from '../doors/test-world.ts';
import { appOn, Browser, servicesOn } from '../http/test-app.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const at = () => ({ taskforceId: world.taskforceId });
const personas = () => world.personas;
const call = (persona: Persona) => as(database, persona).consultations;
const page = (persona: Persona, recommendationId: string) => call(persona).page({ ...at(), recommendationId });
const verbs = async (thingId: string) =>
  (await database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } })).map(
    ({ noun, verb }) => `${noun}.${verb}`,
  );
const lettersTo = (recipient: string) => database.owner.outbox.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' } });
const tokenIn = (text: string) => /\/hoering#([\w-]{43})$/.exec(text)?.[1] ?? '';
let drawn = 0;
const else1 = (given: Partial<{ email: string; organisation: string; language: 'da' | 'en' }> = {}) => ({
  name: 'Else Holm',
  organisation: 'Foreningen af Ledere',
  email: `else${(drawn += 1)}@forening.example`,
  language: 'da' as const,
  ...given,
});

async function shared() {
  const { municipalities } = personas();
  const { id } = await makeRecommendation(database.owner, {
    ...at(),
    leadSectorId: world.sectorIds.municipalities,
    proposedById: municipalities.actor.seat.id,
    title: 'Fælles lederpulje',
  });
  const version = await makeVersion(database.owner, { ...at(), recommendationId: id, namedById: municipalities.actor.seat.id });
  return { recommendationId: id, versionId: version.id };
}
type Opening = Partial<{ deadlineOn: string; consultees: ReturnType<typeof else1>[]; questions: string[]; versionId: string }>;
const open = (persona: Persona, on: Awaited<ReturnType<typeof shared>>, given: Opening = {}) =>
  call(persona).open({
    ...at(),
    ...on,
    introduction: 'I har erfaring med puljer.',
    questions: ['Hvad vil den betyde for jer?', 'Hvad mangler?'],
    deadlineOn: '2022-03-18',
    consultees: [else1()],
    ...given,
  });

/** An open consultation with one asked by letter, his browser and his link. */
async function asked(consultee = else1()) {
  const on = await shared();
  const { id } = await open(personas().secretariat, on, { consultees: [consultee] });
  const [letter] = await lettersTo(consultee.email);
  const { consultations } = await page(personas().secretariat, on.recommendationId);
  const questions = consultations[0]?.questions ?? [];
  return {
    ...on,
    id,
    token: tokenIn(letter?.text ?? ''),
    questions,
    letter,
    consulteeId: consultations[0]?.consultees[0]?.id ?? '',
  };
}
const browser = (given: Parameters<typeof servicesOn>[1] = {}) => new Browser(appOn(servicesOn(database, given)));
const answer = (token: string, answers: { consultationQuestionId: string; body: string }[], given = {}) =>
  browser(given).post('/api/consultation/answer', { token, answers });

describe('open', () => {
  it('asks named outsiders about the latest named version, each by a letter in his language with a link of his own', async () => {
    const on = await shared();
    const [dane, brit] = [else1(), else1({ language: 'en' })];
    await open(personas().chair, on, { consultees: [dane, brit] });
    const [danish] = await lettersTo(dane.email);
    const [english] = await lettersTo(brit.email);
    expect(danish?.subject).toMatch(/^Høring om R-\d+ Fælles lederpulje, svar senest fredag 18\. marts 2022$/);
    expect(english?.subject).toMatch(/^Consultation on R-\d+ Fælles lederpulje, by Friday,? 18 March 2022$/);
    expect(danish?.text).toContain('I har erfaring med puljer.');
    expect(danish?.text).toContain('Teksten er et udkast og ikke offentlig.');
    expect(tokenIn(danish?.text ?? '')).not.toBe(tokenIn(english?.text ?? ''));
    expect(await verbs(on.recommendationId)).toEqual(['consultations.open']);
    const { consultations } = await page(personas().regions, on.recommendationId);
    expect(consultations[0]).toMatchObject({ state: 'open', deadlineOn: '2022-03-18', label: '0.1', offers: [] });
    expect(consultations[0]?.consultees.map(({ email }) => email)).toEqual([null, null]);
    const own = await page(personas().secretariat, on.recommendationId);
    expect(own.consultations[0]?.consultees.map(({ email }) => email).toSorted()).toEqual([dane.email, brit.email].toSorted());
  });

  it('is refused before the text is shared, on an older version, with a deadline that is over, an address twice; and nothing is sent', async () => {
    const on = await shared();
    const { secretariat, regions } = personas();
    const count = () => database.owner.outbox.count();
    const before = await count();
    expect(await refusalOf(open(secretariat, on, { deadlineOn: '2022-02-28' }))).toBe('in-the-past');
    const twice = else1();
    expect(await refusalOf(open(secretariat, on, { consultees: [twice, twice] }))).toContain('address-twice');
    expect(await refusalOf(open(regions, on))).toBe('not-allowed');
    await database.owner.recommendation.update({ where: { id: on.recommendationId }, data: { state: 'adopted' } });
    expect(await refusalOf(open(secretariat, on))).toBe('out-of-step');
    await database.owner.recommendation.update({ where: { id: on.recommendationId }, data: { state: 'shared' } });
    await makeVersion(database.owner, {
      ...at(),
      recommendationId: on.recommendationId,
      namedById: secretariat.actor.seat.id,
      serial: 2,
      label: '0.2',
    });
    expect(await refusalOf(open(secretariat, on))).toBe('changed-meanwhile');
    expect([await count(), await verbs(on.recommendationId)]).toEqual([before, []]);
  });
});

describe('the link', () => {
  it('shows the version asked about and takes answers until the deadline, the last of which stands', async () => {
    const { token, questions, recommendationId } = await asked();
    const shown = await browser().post('/api/consultation/show', { token });
    expect(shown.body).toMatchObject({ title: 'Fælles lederpulje', label: '0.1', deadlineOn: '2022-03-18', name: 'Else Holm' });
    const [first, second] = questions.map(({ id }) => id);
    const say = (body: string) =>
      answer(token, [
        { consultationQuestionId: first ?? '', body },
        { consultationQuestionId: second ?? '', body: '' },
      ]);
    expect((await say('Den hjælper.')).status).toBe(200);
    expect((await say('Den hjælper meget.')).status).toBe(200);
    expect((await say('Den hjælper meget.')).status).toBe(200);
    const { consultations } = await page(personas().municipalities, recommendationId);
    expect(consultations[0]?.answers.map(({ body, version }) => [body, version])).toEqual([['Den hjælper meget.', 2]]);
    const events = await database.owner.event.findMany({ where: { thingId: recommendationId, verb: 'answer' } });
    expect(events.map(({ userId, seatId, difference }) => [userId, seatId, difference])).toEqual([
      [null, null, { name: 'Else Holm' }],
      [null, null, { name: 'Else Holm' }],
    ]);
    const later = { clock: standingClock(new Date('2022-03-19T07:30:00Z')) };
    expect((await answer(token, [{ consultationQuestionId: first ?? '', body: 'For sent.' }], later)).status).toBe(410);
    expect((await browser(later).post('/api/consultation/show', { token })).status).toBe(410);
  });

  it('answers for nobody else: not another’s question, not with a made-up token, not once it is closed or the taskforce archived', async () => {
    const [one, other] = [await asked(), await asked()];
    const foreign = [{ consultationQuestionId: other.questions[0]?.id ?? '', body: 'Ikke min.' }];
    expect((await answer(one.token, foreign)).status).toBe(404);
    expect((await answer('a'.repeat(43), foreign)).status).toBe(404);
    const own = [{ consultationQuestionId: one.questions[0]?.id ?? '', body: 'Min.' }];
    expect((await answer(one.token, [{ ...own[0], body: '  ' } as (typeof own)[number]])).status).toBeGreaterThanOrEqual(400);
    await call(personas().secretariat).close({ ...at(), consultationId: one.id, version: 1 });
    expect((await answer(one.token, own)).status).toBe(410);
    await database.owner.taskforce.update({
      where: { id: world.taskforceId },
      data: { archivedAt: testMoment, archiveReason: 'Slut' },
    });
    expect((await answer(other.token, foreign)).status).toBe(410);
    await database.owner.taskforce.update({ where: { id: world.taskforceId }, data: { archivedAt: null, archiveReason: null } });
    expect(
      await database.owner.consultationAnswer.count({ where: { consulteeId: { in: [one.consulteeId, other.consulteeId] } } }),
    ).toBe(0);
  });
});

describe('remind, extend, invite and close', () => {
  it('reminds those alone who have answered nothing, with a link that answers too', async () => {
    const [said, silent] = [else1(), else1()];
    const on = await shared();
    const { id } = await open(personas().secretariat, on, { consultees: [said, silent] });
    const { consultations } = await page(personas().secretariat, on.recommendationId);
    const question = consultations[0]?.questions[0]?.id ?? '';
    await answer(tokenIn((await lettersTo(said.email))[0]?.text ?? ''), [{ consultationQuestionId: question, body: 'Godt.' }]);
    const reminded = await call(personas().secretariat).remind({ ...at(), consultationId: id, version: 1 });
    expect(reminded.reminded).toBe(1);
    expect([(await lettersTo(said.email)).length, (await lettersTo(silent.email)).length]).toEqual([1, 2]);
    const [first, second] = (await lettersTo(silent.email)).map(({ text }) => tokenIn(text));
    expect(first).not.toBe(second);
    for (const token of [first, second])
      expect((await answer(token ?? '', [{ consultationQuestionId: question, body: `Fra ${token}` }])).status).toBe(200);
    expect(await refusalOf(call(personas().secretariat).remind({ ...at(), consultationId: id, version: 2 }))).toBe(
      'all-answered',
    );
    expect(await refusalOf(call(personas().secretariat).remind({ ...at(), consultationId: id, version: 1 }))).toBe(
      'all-answered',
    );
  });

  it('extends to a later day only, asks each address once, and is refused on what somebody has changed meanwhile', async () => {
    const consultee = else1();
    const { id, recommendationId } = await asked(consultee);
    const { secretariat } = personas();
    const now = (on: string) => ({ clock: standingClock(new Date(`${on}T07:30:00Z`)) });
    const later = as(database, secretariat, now('2022-03-21')).consultations;
    expect(await refusalOf(later.invite({ ...at(), consultationId: id, version: 1, consultees: [else1()] }))).toBe(
      'consultation-over',
    );
    expect(await refusalOf(later.remind({ ...at(), consultationId: id, version: 1 }))).toBe('consultation-over');
    expect(await refusalOf(call(secretariat).extend({ ...at(), consultationId: id, version: 1, deadlineOn: '2022-03-18' }))).toBe(
      'not-later',
    );
    await call(secretariat).extend({ ...at(), consultationId: id, version: 1, deadlineOn: '2022-03-25' });
    expect(await refusalOf(call(secretariat).extend({ ...at(), consultationId: id, version: 1, deadlineOn: '2022-03-28' }))).toBe(
      'changed-meanwhile',
    );
    expect(
      await refusalOf(call(secretariat).invite({ ...at(), consultationId: id, version: 2, consultees: [{ ...consultee }] })),
    ).toBe('address-twice');
    await call(secretariat).invite({ ...at(), consultationId: id, version: 2, consultees: [else1()] });
    await call(secretariat).close({ ...at(), consultationId: id, version: 3 });
    expect(await refusalOf(call(secretariat).invite({ ...at(), consultationId: id, version: 4, consultees: [else1()] }))).toBe(
      'out-of-step',
    );
    expect(await verbs(recommendationId)).toEqual(['open', 'extend', 'invite', 'close'].map((verb) => `consultations.${verb}`));
  });
});

describe('respond', () => {
  it('is written point by point by who may write the text, says why where a point is not followed, and grows old when the answer changes', async () => {
    const { recommendationId, versionId } = await shared();
    const { secretariat, municipalities, regions } = personas();
    const { consultation, questions } = await makeConsultation(database.owner, {
      ...at(),
      recommendationId,
      versionId,
      openedById: secretariat.actor.seat.id,
    });
    const consultee = await makeConsultee(database.owner, { ...at(), consultationId: consultation.id });
    const questionId = questions[0]?.id ?? '';
    const said = await makeConsultationAnswer(database.owner, { ...at(), consulteeId: consultee.id, questionId });
    const given = { ...at(), answerId: said.id, version: 1, verdict: 'partly' as const, response: '' };
    expect(await refusalOf(call(regions).respond(given))).toBe('not-allowed');
    expect(await refusalOf(call(municipalities).respond(given))).toBe('reason-needed');
    await call(municipalities).respond({ ...given, response: 'Puljen er gjort mindre.' });
    // What another says to the same point at the same time does not take its place unseen.
    const late = call(secretariat).respond({ ...given, verdict: 'noted', response: 'Uden for kommissoriet.' });
    expect(await late.catch((error: { cause?: Refused }) => error.cause?.current)).toEqual({
      ...{ version: 2, body: said.body, verdict: 'partly', response: 'Puljen er gjort mindre.' },
    });
    const entered = { ...at(), consulteeId: consultee.id, howGiven: 'Telefon 2. marts' };
    await call(secretariat).enter({
      ...entered,
      answers: [{ consultationQuestionId: questionId, body: 'Vi er kommet i tvivl.' }],
    });
    const { consultations } = await page(regions, recommendationId);
    expect(consultations[0]?.answers[0]).toMatchObject({
      isResponseOld: true,
      verdict: 'partly',
      howGiven: 'Telefon 2. marts',
      response: 'Puljen er gjort mindre.',
      version: 3,
    });
    expect(await refusalOf(call(municipalities).respond({ ...given, response: 'Læst for længe siden.' }))).toBe(
      'changed-meanwhile',
    );
  });
});

it('nobody who is recused, and no observer, learns of a consultation or its events', async () => {
  const { recommendationId } = await asked();
  const { state, observer, commissioner } = personas();
  await makeRecusal(database.owner, { ...at(), recommendationId, seatId: state.actor.seat.id });
  for (const persona of [state, observer, commissioner])
    expect(await refusalOf(page(persona, recommendationId))).toBe('not-found');
  const history = await as(database, state)
    .history.list({ ...at(), noun: 'recommendations', thingIds: [recommendationId], before: null })
    .catch(() => ({ events: [] }));
  expect(history.events).toEqual([]);
});
