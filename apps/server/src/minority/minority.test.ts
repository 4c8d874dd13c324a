import { makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { makeRecusal } from '@tvaers/db/factories/recommendations';
import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { sayMessage } from '@tvaers/domain/inbox/labels';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readAs, writeAs } from '../doors/acting.ts';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, testMoment, type World } from '../doors/test-world.ts';
import { adoptThroughDecision } from '../recommendations/adopt-service.ts';
import { listBeneath } from '../recommendations/beneath-rows.ts';
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
type Name = keyof World['personas'];
const dayAfter = standingClock(new Date('2022-03-06T08:00:00Z'));
const doors = (name: Name, clock = standingClock(testMoment)) => as(database, world.personas[name], { clock }).minority;
const text = 'En lille kommune står uden leder i et år.';

/** In deliberation; these cannot support, everybody else does. */
async function against(names: readonly Name[]) {
  const asked = await told.asked();
  for (const persona of told.voters) {
    const isAgainst = names.some((name) => world.personas[name] === persona);
    const words = { stance: 'cannotSupport' as const, reason: 'Fristen er for kort.', wouldChange: 'Et år mere.' };
    await told.take(persona, asked, isAgainst ? words : {});
  }
  return asked;
}
const write = (name: Name, recommendationId: string, clock?: ReturnType<typeof standingClock>) =>
  doors(name, clock).write({ ...inTaskforce(), recommendationId, text });
const read = (name: Name, recommendationId: string) => doors(name).ofRecommendation({ ...inTaskforce(), recommendationId });
const seen = async (name: Name, recommendationId: string) =>
  (await read(name, recommendationId)).statements.map(({ serial }) => serial);
const adopt = (persona: Persona, recommendationId: string, clock = standingClock(testMoment)) =>
  writeAs(database.prisma, persona.actor, (tx) =>
    adoptThroughDecision({
      tx,
      actor: persona.actor,
      clock,
      recommendationId,
      decisionId: crypto.randomUUID(),
      result: 'approved',
      departureReason: 'Kommunerne er hørt.',
    }),
  );
const signersOf = async (name: Name, recommendationId: string) =>
  (await read(name, recommendationId)).statements.map(({ signers, serial }) =>
    signers.map((one) => [one.seatId, one.serial === serial]),
  );
const seat = (name: Name) => world.personas[name].actor.seat.id;

it('is written by who cannot support and by nobody else, the secretariat and the chair least', async () => {
  const { id } = await against(['municipalities']);
  for (const [name, refusal] of [
    ['secretariat', 'not-allowed'],
    ['chair', 'not-against'],
    ['regions', 'not-against'],
    ['adviser', 'not-allowed'],
    ['observer', 'not-allowed'],
    ['stranger', 'not-found'],
  ] as const)
    expect([name, await refusalOf(write(name, id))]).toEqual([name, refusal]);
  expect(await database.owner.minorityStatement.count({ where: { recommendationId: id } })).toBe(0);
  await write('municipalities', id);
  expect(await refusalOf(write('municipalities', id))).toBe('changed-meanwhile');
});

it('is its signers’ alone until one of them releases it, in lists and in the history', async () => {
  const { id } = await against(['municipalities', 'regions']);
  const { id: statementId } = await write('municipalities', id);
  const everyone = ['regions', 'secretariat', 'chair', 'municipalities2', 'adviser'] as const;
  for (const name of everyone) expect([name, await seen(name, id)]).toEqual([name, []]);
  expect(await seen('municipalities', id)).toEqual([1]);
  expect(await refusalOf(doors('regions').sign({ ...inTaskforce(), statementId, serial: 1 }))).toBe('not-found');
  const deeds = async (name: Name) => {
    const history = await as(database, world.personas[name]).history.list({
      ...inTaskforce(),
      noun: 'recommendations',
      thingIds: [id],
      before: null,
    });
    return history.events.filter(({ noun }) => noun === 'minority').map(({ verb }) => verb);
  };
  expect([await deeds('secretariat'), await deeds('municipalities')]).toEqual([[], ['write']]);
  await doors('municipalities').release({ ...inTaskforce(), statementId });
  for (const name of everyone) expect([name, await seen(name, id)]).toEqual([name, [1]]);
  expect(await deeds('secretariat')).toEqual(['release', 'write']);
  expect(await refusalOf(read('stranger', id))).toBe('not-found');
  expect(await refusalOf(doors('municipalities').release({ ...inTaskforce(), statementId }))).toBe('nothing-changed');
});

it('each signs for himself and leaves, and signs again when the words are others', async () => {
  const { id } = await against(['municipalities', 'regions']);
  const { id: statementId } = await write('municipalities', id);
  await doors('municipalities').release({ ...inTaskforce(), statementId });
  const sign = (name: Name, serial: number) => doors(name).sign({ ...inTaskforce(), statementId, serial });
  expect(await refusalOf(sign('state', 1))).toBe('not-against');
  expect(await refusalOf(sign('secretariat', 1))).toBe('not-allowed');
  await sign('regions', 1);
  expect(await refusalOf(sign('regions', 1))).toBe('nothing-changed');
  const revise = (name: Name, serial: number, words: string) =>
    doors(name).revise({ ...inTaskforce(), statementId, serial, text: words });
  expect(await refusalOf(revise('secretariat', 1, 'Andet.'))).toBe('not-allowed');
  expect(await revise('municipalities', 1, 'Med andre ord.')).toEqual({ serial: 2, toSignAgain: 1 });
  await expect(revise('regions', 1, 'For sent.')).rejects.toMatchObject({
    cause: { refusal: 'changed-meanwhile', current: { serial: 2, text: 'Med andre ord.' } },
  });
  expect(await refusalOf(sign('regions', 1))).toBe('changed-meanwhile');
  expect((await signersOf('state', id))[0]?.toSorted()).toEqual(
    [
      [seat('municipalities'), true],
      [seat('regions'), false],
    ].toSorted(),
  );
  // A name stands under no words its owner has not read.
  const frozen = await writeAs(database.prisma, world.personas.chair.actor, async (tx) => {
    const { findMinority } = await import('../recommendations/frozen-rows.ts');
    const { standingsIn } = await import('../rounds/standings-rows.ts');
    const { positions } = await standingsIn(tx, id, '2022-03-01');
    return (await findMinority(tx, id, positions)).frozen;
  });
  expect(frozen.map(({ signers }) => signers.map(({ seatId }) => seatId))).toEqual([[seat('municipalities')]]);
  await sign('regions', 2);
  await doors('municipalities').leave({ ...inTaskforce(), statementId });
  expect(await signersOf('state', id)).toEqual([[[seat('regions'), true]]]);
  expect(await refusalOf(revise('municipalities', 2, 'Uden for døren.'))).toBe('not-allowed');
});

it('nobody is signed by another, whatever the program says: the database refuses it', async () => {
  const { id } = await against(['municipalities', 'regions']);
  const { id: statementId } = await write('municipalities', id);
  const attempt = writeAs(database.prisma, world.personas.municipalities.actor, (tx) =>
    tx.minoritySignature.createMany({
      data: [{ ...inTaskforce(), statementId, seatId: seat('regions'), signedSerial: 1, signedAt: new Date(testMoment) }],
    }),
  );
  await expect(attempt).rejects.toThrow(/each writes and signs for himself/);
});

it('has a deadline that is kept: nothing is written or signed after it, and it is only moved to a later day', async () => {
  const { id } = await against(['municipalities', 'regions']);
  const set = (name: Name, untilOn: string) => doors(name).setDeadline({ ...inTaskforce(), recommendationId: id, untilOn });
  for (const name of ['municipalities', 'adviser'] as const) expect(await refusalOf(set(name, '2022-03-05'))).toBe('not-allowed');
  await set('secretariat', '2022-03-05');
  expect(await refusalOf(set('chair', '2022-03-04'))).toBe('not-later');
  expect(await refusalOf(set('chair', '2022-02-01'))).toBe('in-the-past');
  const { id: statementId } = await write('municipalities', id);
  await doors('municipalities').release({ ...inTaskforce(), statementId });
  expect([
    await refusalOf(write('regions', id, dayAfter)),
    await refusalOf(doors('regions', dayAfter).sign({ ...inTaskforce(), statementId, serial: 1 })),
    await refusalOf(doors('municipalities', dayAfter).revise({ ...inTaskforce(), statementId, serial: 1, text: 'Mere.' })),
    await refusalOf(doors('municipalities', dayAfter).leave({ ...inTaskforce(), statementId })),
  ]).toEqual(['minority-late', 'minority-late', 'minority-late', 'minority-late']);
});

it('adoption waits for it until the deadline, or until everybody against has signed; and freezes it', async () => {
  const { chair } = world.personas;
  const { id } = await against(['municipalities', 'regions']);
  await doors('secretariat').setDeadline({ ...inTaskforce(), recommendationId: id, untilOn: '2022-03-05' });
  const { id: statementId } = await write('municipalities', id);
  expect(await refusalOf(adopt(chair, id))).toBe('minority-open');
  await doors('municipalities').release({ ...inTaskforce(), statementId });
  expect(await refusalOf(adopt(chair, id))).toBe('minority-open');
  await doors('regions').sign({ ...inTaskforce(), statementId, serial: 1 });
  const { minority } = await adopt(chair, id);
  expect(minority).toMatchObject([{ statementId, serial: 1, text }]);
  expect(minority[0]?.signers.map(({ seatId }) => seatId).toSorted()).toEqual(
    [seat('municipalities'), seat('regions')].toSorted(),
  );
  expect(await refusalOf(doors('municipalities').revise({ ...inTaskforce(), statementId, serial: 1, text: 'Mere.' }))).toBe(
    'minority-frozen',
  );
  const behind = writeAs(database.prisma, world.personas.municipalities.actor, (tx) =>
    tx.minorityVersion.createMany({
      data: [
        {
          ...inTaskforce(),
          statementId,
          serial: 2,
          text: 'Mere.',
          writtenById: seat('municipalities'),
          writtenAt: new Date(testMoment),
        },
      ],
    }),
  );
  await expect(behind).rejects.toThrow(/what was decided on is frozen/);

  const later = await against(['municipalities']);
  await doors('secretariat').setDeadline({ ...inTaskforce(), recommendationId: later.id, untilOn: '2022-03-05' });
  expect((await adopt(chair, later.id, dayAfter)).minority).toEqual([]);
});

it('a signature and an adoption at the same moment: the name is in the decision or is refused', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const { id } = await against(['municipalities', 'regions']);
    const { id: statementId } = await write('municipalities', id);
    await doors('municipalities').release({ ...inTaskforce(), statementId });
    const [adopted, signed] = await Promise.allSettled([
      adopt(world.personas.chair, id),
      doors('regions').sign({ ...inTaskforce(), statementId, serial: 1 }),
    ]);
    if (adopted.status === 'rejected') throw adopted.reason;
    const names = adopted.value.minority.flatMap(({ signers }) => signers.map(({ seatId }) => seatId));
    expect(names.includes(seat('regions'))).toBe(signed.status === 'fulfilled');
  }
});

it('the log tells which of its texts was written, released and signed, and none of its words', async () => {
  const { id } = await against(['municipalities', 'regions']);
  const { id: statementId } = await write('municipalities', id);
  await doors('municipalities').revise({ ...inTaskforce(), statementId, serial: 1, text: `${text} Og to.` });
  await doors('municipalities').release({ ...inTaskforce(), statementId });
  await doors('regions').sign({ ...inTaskforce(), statementId, serial: 2 });
  const events = await database.owner.event.findMany({ where: { thingId: statementId }, orderBy: { number: 'asc' } });
  expect(events.map(({ verb, difference }) => [verb, difference])).toEqual([
    ['write', { version: '1' }],
    ['revise', { version: '2' }],
    ['release', { version: '2' }],
    ['sign', { version: '2' }],
  ]);
});

it('a day that waited for the adoption to be written finds it made, and is not set', async () => {
  const { id } = await against(['municipalities']);
  const waiting = async () =>
    (
      await database.owner.$queryRaw<{ held: number }[]>`select count(*)::int as held from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%recommendations%for share%'`
    )[0]?.held;
  const set = await database.owner.$transaction(
    async (tx) => {
      await tx.recommendation.update({ where: { id }, data: { state: 'adopted' } });
      const setting = refusalOf(
        doors('secretariat').setDeadline({ ...inTaskforce(), recommendationId: id, untilOn: '2022-03-05' }),
      );
      await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 10_000 });
      return { setting };
    },
    { timeout: 20_000 },
  );
  expect(await set.setting).toBe('out-of-step');
  expect(await database.owner.minorityDeadline.count({ where: { recommendationId: id } })).toBe(0);
});

it('who is recused neither reads, writes nor is printed', async () => {
  const { id } = await against(['municipalities', 'regions']);
  const { id: statementId } = await write('municipalities', id);
  await doors('municipalities').release({ ...inTaskforce(), statementId });
  await doors('regions').sign({ ...inTaskforce(), statementId, serial: 1 });
  await makeRecusal(database.owner, { ...inTaskforce(), recommendationId: id, seatId: seat('regions') });
  expect(await refusalOf(read('regions', id))).toBe('not-found');
  expect(await refusalOf(write('regions', id))).toBe('not-found');
  expect(await refusalOf(doors('regions').leave({ ...inTaskforce(), statementId }))).toBe('not-found');
  const { minority } = await adopt(world.personas.chair, id);
  expect(minority[0]?.signers.map(({ seatId }) => seatId)).toEqual([seat('municipalities')]);
});

it('waits on the list of who cannot support, until he has signed the words that stand', async () => {
  const { id } = await against(['municipalities', 'regions']);
  await doors('secretariat').setDeadline({ ...inTaskforce(), recommendationId: id, untilOn: '2022-03-05' });
  const waits = async (name: Name, clock = standingClock(testMoment)) => {
    const { groups } = await as(database, world.personas[name], { clock }).inbox.page(inTaskforce());
    return groups
      .flatMap(({ rows }) => rows)
      .filter(({ kind, thing }) => kind === 'minority' && thing.id === id)
      .map(({ act }) => act);
  };
  expect([await waits('municipalities'), await waits('regions'), await waits('state'), await waits('secretariat')]).toEqual([
    ['minority.write'],
    ['minority.write'],
    [],
    [],
  ]);
  expect(await waits('regions', dayAfter)).toEqual([]);
  const { id: statementId } = await write('municipalities', id);
  expect(await waits('municipalities')).toEqual([]);
  await doors('municipalities').release({ ...inTaskforce(), statementId });
  await doors('regions').sign({ ...inTaskforce(), statementId, serial: 1 });
  await doors('municipalities').revise({ ...inTaskforce(), statementId, serial: 1, text: 'Med andre ord.' });
  expect([await waits('municipalities'), await waits('regions')]).toEqual([[], ['minority.sign']]);
});

it('is told of where a meeting has it up for decision, to who cannot support and can read the agenda', async () => {
  const { id } = await against(['municipalities']);
  const meeting = await makeMeeting(database.owner, { ...inTaskforce(), state: 'called', startsLocal: '2022-03-15T09:00' });
  await makeItem(database.owner, { ...inTaskforce(), meetingId: meeting.id, type: 'decision', recommendationId: id });
  const told = async (name: Name) => {
    const { groups } = await as(database, world.personas[name]).inbox.page(inTaskforce());
    return groups
      .flatMap(({ rows }) => rows)
      .filter(({ kind, thing }) => kind === 'minority' && thing.id === id)
      .map(({ untilOn, why }) => [untilOn, sayMessage(why, 'da')]);
  };
  // Its agenda is not out yet: nothing is told of what will be on it.
  expect(await told('municipalities')).toEqual([]);
  await database.owner.meeting.update({ where: { id: meeting.id }, data: { state: 'materialOut', releasedAt: testMoment } });
  const words = `Du kan ikke tilslutte dig. Du kan skrive eller underskrive en mindretalsudtalelse, før anbefalingen afgøres på møde ${meeting.number}.`;
  expect([await told('municipalities'), await told('regions'), await told('secretariat')]).toEqual([
    [['2022-03-15', words]],
    [],
    [],
  ]);
  // A day that is set goes before the meeting's.
  await doors('secretariat').setDeadline({ ...inTaskforce(), recommendationId: id, untilOn: '2022-03-10' });
  expect((await told('municipalities')).map(([untilOn]) => untilOn)).toEqual(['2022-03-10']);
  await write('municipalities', id);
  expect(await told('municipalities')).toEqual([]);
});

it('of a meeting is read by observers and commissioners as it was frozen, once the minutes are approved and not before', async () => {
  const { id } = await against(['municipalities']);
  const { id: statementId } = await write('municipalities', id);
  await doors('municipalities').release({ ...inTaskforce(), statementId });
  const meeting = await makeMeeting(database.owner, { ...inTaskforce(), state: 'inSession' });
  const item = await makeItem(database.owner, {
    ...inTaskforce(),
    meetingId: meeting.id,
    type: 'decision',
    recommendationId: id,
  });
  const line = { act: 'decide' as const, result: 'approved' as const, text: 'Vedtaget.', supersedesLineId: null };
  await as(database, world.personas.chair).meetings.recordOutcome({
    ...inTaskforce(),
    itemId: item.id,
    line: { ...line, noQuorumReason: 'Skriftligt aftalt.', departureReason: 'Kommunerne er hørt.' },
  });
  const printed = async (name: Name) => {
    const own = as(database, world.personas[name]);
    const page = await own.recommendations.page({ ...inTaskforce(), key: id });
    const { chapters } = await own.report.page(inTaskforce());
    const inReport = chapters.flatMap(({ adopted }) => adopted).find((one) => one.id === id)?.decision?.minority ?? [];
    return [page.decisions.flatMap(({ minority }) => minority), inReport].map((all) => all.map(({ text: words }) => words));
  };
  expect([await printed('observer'), await printed('commissioner')]).toEqual([
    [[], []],
    [[], []],
  ]);
  expect(await printed('state')).toEqual([[text], [text]]);
  await database.owner.meeting.update({ where: { id: meeting.id }, data: { state: 'minutesApproved' } });
  for (const name of ['observer', 'commissioner'] as const) expect([name, await printed(name)]).toEqual([name, [[text], [text]]]);
});

it('a draft that nobody shared is not printed, however the adoption goes, and can be read by its writer alone afterwards', async () => {
  const { id } = await against(['municipalities']);
  await write('municipalities', id);
  const { minority } = await adopt(world.personas.chair, id);
  expect(minority).toEqual([]);
  expect([await seen('municipalities', id), await seen('state', id)]).toEqual([[1], []]);
});

it('stands in the minutes and in the file of the register in the Danish form', async () => {
  const { id } = await against(['municipalities']);
  const { id: statementId } = await write('municipalities', id);
  await doors('municipalities').release({ ...inTaskforce(), statementId });
  const meeting = await makeMeeting(database.owner, { ...inTaskforce(), state: 'inSession' });
  const item = await makeItem(database.owner, {
    ...inTaskforce(),
    meetingId: meeting.id,
    type: 'decision',
    recommendationId: id,
  });
  await as(database, world.personas.chair).meetings.recordOutcome({
    ...inTaskforce(),
    itemId: item.id,
    line: {
      act: 'decide',
      result: 'approved',
      text: 'Vedtaget.',
      conclusion: 'Formanden konstaterer tilslutning fra fire sektorer.',
      supersedesLineId: null,
      noQuorumReason: 'Skriftligt aftalt.',
      departureReason: 'Kommunerne er hørt.',
    },
  });
  const { name } = await database.owner.user.findUniqueOrThrow({ where: { id: world.personas.municipalities.actor.userId } });
  const remarks = await database.owner.outcomeLine.findMany({
    where: { itemId: item.id, kind: 'remark' },
    orderBy: { position: 'asc' },
  });
  const { year, serial } = await database.owner.decision.findFirstOrThrow({ where: { itemId: item.id } });
  const shown = await as(database, world.personas.state).decisions.page({ ...inTaskforce(), year, serial });
  expect(shown.minority.map(({ text: words }) => words)).toEqual([text]);
  const beneath = await readAs(database.reader, world.personas.state.actor, (read) => listBeneath(read, id, null, 'da'));
  expect(beneath.map(({ heading }) => heading)).toEqual([
    `Beslutning ${sayDecisionNumber(year, serial)}`,
    'Sektorernes stilling',
    'Mindretalsudtalelse',
  ]);
  expect(JSON.stringify(beneath.at(-1))).toContain(`Et mindretal (${name}, kommuner)`);
  expect(remarks.at(-1)?.text).toBe(`Et mindretal (${name}, kommuner) kan ikke tilslutte sig anbefalingen og udtaler:\n${text}`);
});

it('is offered and written once by each: whoever has signed another’s withdraws from it first', async () => {
  const { id } = await against(['municipalities', 'regions']);
  const { id: statementId } = await write('municipalities', id);
  await doors('municipalities').release({ ...inTaskforce(), statementId });
  const offered = async () => (await read('regions', id)).mayWrite;
  expect(await offered()).toBe(true);
  await doors('regions').sign({ ...inTaskforce(), statementId, serial: 1 });
  expect([await offered(), (await read('municipalities', id)).mayWrite]).toEqual([false, false]);
  const before = await seen('regions', id);
  for (const name of ['regions', 'municipalities'] as const) expect(await refusalOf(write(name, id))).toBe('already-signed');
  expect(await seen('regions', id)).toEqual(before);
  await doors('regions').leave({ ...inTaskforce(), statementId });
  expect(await offered()).toBe(true);
  await write('regions', id);
});

it('is given a day once somebody cannot support, and by nobody who may not know it', async () => {
  const asked = await told.asked({ isHiddenUntilAnswer: true });
  await database.owner.recommendation.update({ where: { id: asked.id }, data: { state: 'deliberation' } });
  const offered = async (name: Name) => (await read(name, asked.id)).maySetDeadline;
  await told.take(world.personas.regions, asked);
  expect([await offered('secretariat'), await offered('chair')]).toEqual([false, false]);
  const words = { stance: 'cannotSupport' as const, reason: 'Fristen er for kort.', wouldChange: 'Et år mere.' };
  await told.take(world.personas.municipalities, asked, words);
  expect([await offered('secretariat'), await offered('chair'), await offered('municipalities')]).toEqual([true, false, false]);
  await told.take(world.personas.chair, asked);
  expect(await offered('chair')).toBe(true);
});
