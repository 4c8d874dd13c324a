import { makeRecusal } from '@tvaers/db/factories/recommendations';
import { makeMeeting } from '@tvaers/db/factories/meetings';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { sayMessage } from '@tvaers/domain/inbox/labels';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { roundsIn } from '../rounds/test-round.ts';

let database: TestDatabase;
let world: World;
let told: ReturnType<typeof roundsIn>;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  told = roundsIn(database, world);
});
afterAll(() => database.drop());

const inTaskforce = () => ({ taskforceId: world.taskforceId });
const deadlineOn = '2022-03-08';
const during = standingClock(new Date('2022-03-08T20:00:00Z'));
const after = standingClock(new Date('2022-03-09T07:30:00Z'));
type Name = keyof World['personas'];
const doors = (name: Name, clock = after) => as(database, world.personas[name], { clock }).procedures;

/** A written procedure on as many recommendations as are asked for, just opened. */
async function opened(count: number, given: { minorityUntilOn?: string } = {}) {
  const shared = [];
  for (let left = count; left > 0; left -= 1) shared.push(await told.shared());
  const { id } = await as(database, world.personas.secretariat).procedures.open({
    ...inTaskforce(),
    question: 'Kan I tilslutte jer, at de vedtages nu?',
    deadlineOn,
    minorityUntilOn: deadlineOn,
    ...given,
    matters: shared.map(({ id: recommendationId, versionId }) => ({ recommendationId, version: 1, versionId })),
  });
  const page = await as(database, world.personas.secretariat).procedures.page({ ...inTaskforce(), procedureId: id });
  return { id, matters: page.matters };
}
type Opened = Awaited<ReturnType<typeof opened>>;
type Matter = Opened['matters'][number];

async function answer(matter: Matter, those: readonly Persona[], stance: 'supports' | 'cannotSupport' = 'supports') {
  const words = stance === 'cannotSupport' ? { reason: 'Fristen er for kort.', wouldChange: 'Et år mere.' } : {};
  for (const persona of those) await told.take(persona, matter, { stance, ...words });
}
type Conclusion = { result?: 'approved' | 'rejected'; conclusion?: string; departureReason?: string | null };
const conclusionOf = (matter: Matter, given: Conclusion = {}) => ({
  matterId: matter.id,
  result: 'approved' as 'approved' | 'rejected',
  conclusion: 'Anbefalingen er vedtaget med tilslutning fra alle sektorer.',
  departureReason: null as string | null,
  ...given,
});
const conclude = ({ id }: Opened, matters: ReturnType<typeof conclusionOf>[], name: Name = 'chair', clock = after) =>
  doors(name, clock).conclude({ ...inTaskforce(), procedureId: id, matters });
const pull = (matter: Matter, name: Name, clock = during) =>
  doors(name, clock).pullOut({ ...inTaskforce(), matterId: matter.id, reason: 'Vi skal tale om fristen.' });
const stateOf = async ({ recommendationId: id }: Matter) =>
  (await database.owner.recommendation.findUniqueOrThrow({ where: { id } })).state;
const outcomeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'let through',
    (error: Error) => error.message,
  );
const [one, two] = [0, 1];
const matterOf = ({ matters }: Opened, index: number): Matter => {
  const matter = matters[index];
  if (!matter) throw new Error('no such matter');
  return matter;
};

it('asks each once, about what he is asked about, and opens a round of its own for each recommendation', async () => {
  const first = await told.shared();
  const second = await told.shared();
  await makeRecusal(database.owner, {
    ...inTaskforce(),
    recommendationId: second.id,
    seatId: world.personas.regions.actor.seat.id,
  });
  const preview = await doors('secretariat').preview({ ...inTaskforce(), recommendationIds: [first.id, second.id] });
  const askedOf = (id: string) => preview.find((row) => row.recommendationId === id)?.asked.length;
  expect([askedOf(first.id), askedOf(second.id), preview.map(({ obstacle }) => obstacle)]).toEqual([10, 9, [null, null]]);
  const { id } = await doors('secretariat').open({
    ...inTaskforce(),
    question: 'Kan I tilslutte jer?',
    deadlineOn: '2022-03-16',
    minorityUntilOn: '2022-03-15',
    matters: [first, second].map(({ id: recommendationId, versionId }) => ({ recommendationId, version: 1, versionId })),
  });
  const letters = (await told.letters()).filter(({ kind, text }) => kind === 'procedures.open' && text.includes(id));
  expect(letters).toHaveLength(10);
  const titles = await database.owner.recommendation.findMany({ where: { id: { in: [first.id, second.id] } } });
  const about = letters.map(
    ({ text }) =>
      titles.filter(({ title, number }) => text.includes(`R-0${number} ${title}`) || text.includes(`R-${number} ${title}`))
        .length,
  );
  expect(about.toSorted()).toEqual([1, ...Array.from({ length: 9 }, () => 2)]);
  expect(await told.verbs(first.id)).toEqual(['recommendations.deliberate', 'procedures.open']);
  const page = await doors('regions').page({ ...inTaskforce(), procedureId: id });
  expect(page.matters.map(({ recommendationId }) => recommendationId)).toEqual([first.id]);
  expect(await refusalOf(doors('observer').page({ ...inTaskforce(), procedureId: id }))).toBe('not-found');
});

it('is opened whole or not at all, with the one that stands in the way', async () => {
  const ready = await told.shared();
  const asked = await told.asked();
  const attempt = doors('secretariat').open({
    ...inTaskforce(),
    question: 'Kan I tilslutte jer?',
    deadlineOn: '2022-03-16',
    minorityUntilOn: '2022-03-16',
    matters: [ready, asked].map(({ id: recommendationId, versionId }) => ({ recommendationId, version: 1, versionId })),
  });
  await expect(attempt).rejects.toMatchObject({
    cause: { refusal: expect.stringMatching(/^(round-open|changed-meanwhile)$/), current: { recommendationId: asked.id } },
  });
  expect(await database.owner.round.count({ where: { recommendationId: ready.id } })).toBe(0);
  for (const name of ['municipalities', 'adviser', 'observer', 'commissioner'] as const)
    expect(
      await refusalOf(
        doors(name).open({
          ...inTaskforce(),
          question: 'Må jeg?',
          deadlineOn,
          minorityUntilOn: deadlineOn,
          matters: [{ recommendationId: ready.id, version: 1, versionId: ready.versionId }],
        }),
      ),
    ).toBe('not-allowed');
});

it('one is taken out by a member and another adopted with its number, positions and composition', async () => {
  const procedure = await opened(2);
  const [first, second] = [matterOf(procedure, one), matterOf(procedure, two)];
  await answer(first, told.voters);
  await answer(second, [world.personas.chair]);
  await pull(second, 'regions');
  expect(await told.verbs(second.recommendationId)).toContain('procedures.pullOut');
  const letters = (await told.letters()).filter(({ kind }) => kind === 'procedures.pullOut');
  expect(letters.map(({ seatId }) => seatId).toSorted()).toEqual(
    [world.personas.secretariat, world.personas.chair].map(({ actor }) => actor.seat.id).toSorted(),
  );
  // It is proposed for the next agenda, with who wants it there and why.
  const meeting = await makeMeeting(database.owner, { ...inTaskforce(), state: 'called' });
  const agenda = await as(database, world.personas.secretariat, { clock: during }).meetings.agendaProposal({
    ...inTaskforce(),
    meetingId: meeting.id,
  });
  const proposed = agenda.find(({ key }) => key === `recommendation/${second.recommendationId}`);
  expect(proposed?.why[0]).toMatchObject({ kind: 'pulledOut', reason: 'Vi skal tale om fristen.' });
  expect(agenda.some(({ key }) => key === `recommendation/${first.recommendationId}`)).toBe(false);

  const { decisions } = await conclude(procedure, [conclusionOf(first)]);
  const decision = await database.owner.decision.findFirstOrThrow({ where: { recommendationId: first.recommendationId } });
  expect(decisions).toEqual([{ matterId: first.id, year: 2022, serial: decision.serial, result: 'approved' }]);
  expect(decision).toMatchObject({
    procedureId: procedure.id,
    meetingId: null,
    conclusion: 'Anbefalingen er vedtaget med tilslutning fra alle sektorer.',
    computed: { met: true },
    presence: { departureReason: null },
  });
  expect([(decision.positions as unknown[]).length, (decision.composition as unknown[]).length]).toEqual([10, 10]);
  expect([await stateOf(first), await stateOf(second)]).toEqual(['adopted', 'deliberation']);
  const page = await doors('state').page({ ...inTaskforce(), procedureId: procedure.id });
  expect(
    page.matters.map(({ state, decision: of, pulledOut }) => [state, of?.serial ?? null, pulledOut?.reason ?? null]),
  ).toEqual([
    ['concluded', decision.serial, null],
    ['pulledOut', null, 'Vi skal tale om fristen.'],
  ]);
  // Those who have no minutes to wait for read it in the register.
  const read = as(database, world.personas.commissioner).decisions.page({
    ...inTaskforce(),
    year: 2022,
    serial: decision.serial,
  });
  expect(await read).toMatchObject({ result: 'approved', procedure: { id: null } });
});

it('waits for the deadline or for everybody’s answer, and silence is not consent', async () => {
  const procedure = await opened(1);
  const matter = matterOf(procedure, one);
  await answer(matter, told.voters.slice(1));
  expect(await refusalOf(conclude(procedure, [conclusionOf(matter)], 'chair', during))).toBe('procedure-running');
  await expect(conclude(procedure, [conclusionOf(matter)])).rejects.toMatchObject({
    cause: { refusal: 'rule-not-met', current: { missing: [world.sectorIds.state], matterId: matter.id } },
  });
  expect(await stateOf(matter)).toBe('deliberation');
  await conclude(procedure, [conclusionOf(matter, { departureReason: 'Formanden har meldt afbud og er ikke imod.' })]);
  const { presence, computed } = await database.owner.decision.findFirstOrThrow({
    where: { recommendationId: matter.recommendationId },
  });
  expect([presence, computed]).toMatchObject([{ departureReason: 'Formanden har meldt afbud og er ikke imod.' }, { met: false }]);

  const early = await opened(1);
  await answer(matterOf(early, one), told.voters);
  await conclude(early, [conclusionOf(matterOf(early, one))], 'chair', during);
  expect(await stateOf(matterOf(early, one))).toBe('adopted');
});

it('is rejected where the rule is met only with a reason', async () => {
  const procedure = await opened(1);
  const matter = matterOf(procedure, one);
  await answer(matter, told.voters);
  const rejected = { result: 'rejected' as const, conclusion: 'Forkastet.' };
  expect(await refusalOf(conclude(procedure, [{ ...conclusionOf(matter), ...rejected }]))).toBe('reason-needed');
  expect(await stateOf(matter)).toBe('deliberation');
  await conclude(procedure, [
    { ...conclusionOf(matter, { departureReason: 'Ministeren har trukket bevillingen.' }), ...rejected },
  ]);
  expect(await stateOf(matter)).toBe('rejected');
});

it('is concluded by the chair alone, and several all or none', async () => {
  const procedure = await opened(2);
  const [first, second] = [matterOf(procedure, one), matterOf(procedure, two)];
  await answer(first, told.voters);
  for (const name of ['secretariat', 'municipalities', 'deputyChair', 'adviser'] as const)
    expect(await refusalOf(conclude(procedure, [conclusionOf(first)], name))).toBe('not-allowed');
  expect(await refusalOf(conclude(procedure, [conclusionOf(first)], 'stranger'))).toBe('not-found');
  const serials = () => database.owner.serial.findMany({ where: { ...inTaskforce(), kind: 'decision' } });
  const before = await serials();
  await expect(conclude(procedure, [conclusionOf(first), conclusionOf(second)])).rejects.toMatchObject({
    cause: { refusal: 'rule-not-met', current: { matterId: second.id } },
  });
  expect([await stateOf(first), await serials()]).toEqual(['deliberation', before]);
  const { decisions } = await conclude(procedure, [
    conclusionOf(second, { departureReason: 'Det haster.' }),
    conclusionOf(first),
  ]);
  expect(decisions.map(({ matterId }) => matterId)).toEqual([first.id, second.id]);
  expect(await refusalOf(conclude(procedure, [conclusionOf(first)]))).toBe('procedure-over');
});

it('whoever is pulled out or decided stays so: each tells what stands in the way', async () => {
  const procedure = await opened(2);
  const [first, second] = [matterOf(procedure, one), matterOf(procedure, two)];
  expect(await refusalOf(pull(first, 'adviser'))).toBe('not-allowed');
  await pull(first, 'municipalities2');
  expect(await refusalOf(pull(first, 'state'))).toBe('pulled-out');
  expect(await refusalOf(conclude(procedure, [conclusionOf(first, { departureReason: 'Alligevel.' })]))).toBe('pulled-out');
  expect(await refusalOf(told.take(world.personas.state, first))).toBe('out-of-step');
  await answer(second, told.voters);
  await conclude(procedure, [conclusionOf(second)]);
  expect(await refusalOf(pull(second, 'state', after))).toBe('procedure-over');
});

it('a pull-out and a conclusion at the same moment: one of them comes first, and the other is told so', async () => {
  for (let round = 0; round < 5; round += 1) {
    const procedure = await opened(1);
    const matter = matterOf(procedure, one);
    await answer(matter, told.voters);
    const outcomes = await Promise.all([
      outcomeOf(conclude(procedure, [conclusionOf(matter)])),
      outcomeOf(pull(matter, 'regions', after)),
    ]);
    const isAdopted = (await stateOf(matter)) === 'adopted';
    expect(outcomes).toEqual(isAdopted ? ['let through', 'procedure-over'] : ['pulled-out', 'let through']);
  }
});

it('two conclusions at once draw one number', async () => {
  const procedure = await opened(1);
  const matter = matterOf(procedure, one);
  await answer(matter, told.voters);
  const outcomes = await Promise.all([1, 2, 3].map(() => outcomeOf(conclude(procedure, [conclusionOf(matter)]))));
  expect(outcomes.toSorted()).toEqual(['let through', 'procedure-over', 'procedure-over']);
  expect(await database.owner.decision.count({ where: { recommendationId: matter.recommendationId } })).toBe(1);
});

it('conclusions of two procedures at once, of several each in either order, both go through with numbers of their own', async () => {
  const procedures = [await opened(3), await opened(3)];
  for (const { matters } of procedures) for (const matter of matters) await answer(matter, told.voters);
  const decided = await Promise.all(
    procedures.map((procedure, index) => {
      const all = procedure.matters.map((matter) => conclusionOf(matter));
      return conclude(procedure, index === 0 ? all : all.toReversed());
    }),
  );
  const serials = decided.flatMap(({ decisions }) => decisions.map(({ serial }) => serial));
  expect(new Set(serials).size).toBe(6);
  expect(Math.max(...serials) - Math.min(...serials)).toBe(5);
});

it('conclusions of the same several, named in opposite order, wait for each other and do not lock each other out', async () => {
  const procedure = await opened(3);
  for (const matter of procedure.matters) await answer(matter, told.voters);
  const all = procedure.matters.map((matter) => conclusionOf(matter));
  const outcomes = await Promise.all([outcomeOf(conclude(procedure, all)), outcomeOf(conclude(procedure, all.toReversed()))]);
  expect(outcomes.toSorted()).toEqual(['let through', 'procedure-over']);
});

it('an answer after the deadline counts until it is concluded, and none after', async () => {
  const procedure = await opened(1);
  const matter = matterOf(procedure, one);
  await answer(matter, told.voters.slice(1));
  expect(await refusalOf(conclude(procedure, [conclusionOf(matter)]))).toBe('rule-not-met');
  await told.take(world.personas.chair, matter, { clock: after });
  await conclude(procedure, [conclusionOf(matter)]);
  expect(await stateOf(matter)).toBe('adopted');
  expect(await refusalOf(told.take(world.personas.state, matter, { clock: after }))).toBe('out-of-step');
});

it('who steps aside meanwhile is waited for no more, is out of the count and is told nothing more of it', async () => {
  const procedure = await opened(2);
  const matter = matterOf(procedure, one);
  await answer(matter, told.voters.slice(0, -1));
  const { seat } = world.personas.privateSector2.actor;
  expect(await refusalOf(conclude(procedure, [conclusionOf(matter)], 'chair', during))).toBe('procedure-running');
  await makeRecusal(database.owner, { ...inTaskforce(), recommendationId: matter.recommendationId, seatId: seat.id });
  const own = await doors('privateSector2').page({ ...inTaskforce(), procedureId: procedure.id });
  expect(own.matters.map(({ id }) => id)).toEqual([matterOf(procedure, two).id]);
  expect(await refusalOf(pull(matter, 'privateSector2'))).toBe('not-found');
  await conclude(procedure, [conclusionOf(matter)], 'chair', during);
  const { positions, composition } = await database.owner.decision.findFirstOrThrow({
    where: { recommendationId: matter.recommendationId },
  });
  expect(positions).toContainEqual(expect.objectContaining({ seatId: seat.id, stance: 'recused', versionLabel: null }));
  expect(composition).toContainEqual(expect.objectContaining({ seatId: seat.id, wasAsked: true, isRecused: true }));
});

it('the same act sent twice is one act', async () => {
  const procedure = await opened(1);
  const matter = matterOf(procedure, one);
  await answer(matter, told.voters);
  const idempotencyKey = crypto.randomUUID();
  const again = () =>
    as(database, world.personas.chair, { clock: after, idempotencyKey }).procedures.conclude({
      ...inTaskforce(),
      procedureId: procedure.id,
      matters: [conclusionOf(matter)],
    });
  expect(await again()).toEqual(await again());
});

it('what was changed meanwhile is shown as such, and is taken out and put to adoption anew', async () => {
  const procedure = await opened(1);
  const matter = matterOf(procedure, one);
  await answer(matter, told.voters);
  await told.changed({ id: matter.recommendationId });
  const page = () => doors('chair').page({ ...inTaskforce(), procedureId: procedure.id });
  expect((await page()).matters[0]).toMatchObject({ whyNotYet: 'changed-meanwhile', owing: 0 });
  const { groups } = await as(database, world.personas.chair, { clock: after }).inbox.page(inTaskforce());
  const row = groups.flatMap(({ rows }) => rows).find(({ thing }) => thing.id === procedure.id);
  expect([row?.act, row && sayMessage(row.why, 'da')]).toEqual([
    'procedures.pullOut',
    expect.stringMatching(/^Teksten er ændret, siden der blev spurgt\. Tag anbefalingen ud/),
  ]);
  await pull(matter, 'chair', after);
  expect((await page()).matters[0]).toMatchObject({ whyNotYet: 'pulled-out' });
});

it('is not concluded on a text that was named anew or changed meanwhile', async () => {
  const procedure = await opened(1);
  const matter = matterOf(procedure, one);
  await answer(matter, told.voters);
  await database.owner.recommendation.update({ where: { id: matter.recommendationId }, data: { title: 'En anden titel' } });
  expect(await refusalOf(conclude(procedure, [conclusionOf(matter)]))).toBe('unnamed-changes');
  await told.changed({ id: matter.recommendationId });
  expect(await refusalOf(conclude(procedure, [conclusionOf(matter, { departureReason: 'Det haster.' })]))).toBe(
    'changed-meanwhile',
  );
});

it('its rounds are neither closed nor moved nor recalled by themselves, and it is not adopted in a meeting meanwhile', async () => {
  const procedure = await opened(1);
  const matter = matterOf(procedure, one);
  const { roundId } = matter;
  const rounds = as(database, world.personas.secretariat).rounds;
  expect([
    await refusalOf(rounds.close({ ...inTaskforce(), roundId, version: 1 })),
    await refusalOf(rounds.recall({ ...inTaskforce(), roundId, version: 1 })),
    await refusalOf(rounds.extend({ ...inTaskforce(), roundId, version: 1, deadlineOn: '2022-03-20' })),
  ]).toEqual(['in-procedure', 'in-procedure', 'in-procedure']);
});

it('waits on the chair’s list when it can be concluded, and on nobody else’s', async () => {
  const procedure = await opened(1);
  await answer(matterOf(procedure, one), told.voters);
  const rowsOf = async (name: Name) => {
    const { groups } = await as(database, world.personas[name], { clock: during }).inbox.page(inTaskforce());
    return groups.flatMap(({ rows }) => rows).filter(({ thing }) => thing.id === procedure.id);
  };
  expect((await rowsOf('chair')).map(({ kind }) => kind)).toEqual(['concludeProcedure']);
  expect([...(await rowsOf('secretariat')), ...(await rowsOf('deputyChair')), ...(await rowsOf('state'))]).toEqual([]);
});
