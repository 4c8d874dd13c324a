// What a sector said in its own name stands with the decision as it stood then: in the register, under the printed text and in the report.
import { makeRecusal } from '@tvaers/db/factories/recommendations';
import { makeStatement } from '@tvaers/db/factories/rounds';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readAs, writeAs } from '../doors/acting.ts';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, testMoment, type World } from '../doors/test-world.ts';
import { adoptThroughDecision } from '../recommendations/adopt-service.ts';
import { listBeneath } from '../recommendations/beneath-rows.ts';
import { roundsIn } from './test-round.ts';

let database: TestDatabase;
let world: World;
let rounds: ReturnType<typeof roundsIn>;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  rounds = roundsIn(database, world);
});
afterAll(() => database.drop());

const after = standingClock(new Date('2022-03-09T07:30:00Z'));
const name = (persona: Persona, speaker: Persona) =>
  as(database, persona).seats.nameSpokesperson({ taskforceId: world.taskforceId, seatId: speaker.actor.seat.id });

/** A written procedure on one recommendation, answered by all, in which one sector has spoken. */
async function answered() {
  const { taskforceId, personas } = world;
  const { id: recommendationId, versionId } = await rounds.shared();
  const { id } = await as(database, personas.secretariat).procedures.open({
    taskforceId,
    question: 'Kan I tilslutte jer?',
    deadlineOn: '2022-03-08',
    minorityUntilOn: '2022-03-08',
    matters: [{ recommendationId, version: 1, versionId }],
  });
  const { matters } = await as(database, personas.secretariat).procedures.page({ taskforceId, procedureId: id });
  const [matter] = matters;
  if (!matter) throw new Error('no matter');
  const asked = { id: recommendationId, versionId, roundId: matter.roundId };
  for (const persona of rounds.voters) await rounds.take(persona, asked);
  return { procedureId: id, matterId: matter.id, ...asked };
}
type Answered = Awaited<ReturnType<typeof answered>>;

const state = (persona: Persona, { roundId, versionId }: Pick<Answered, 'roundId' | 'versionId'>, text: string) =>
  as(database, persona).rounds.stateForSector({
    taskforceId: world.taskforceId,
    roundId,
    versionId,
    stance: 'reservation',
    text,
  });

const conclude = ({ procedureId, matterId }: Answered) =>
  as(database, world.personas.chair, { clock: after }).procedures.conclude({
    taskforceId: world.taskforceId,
    procedureId,
    matters: [{ matterId, result: 'approved', conclusion: 'Vedtaget.', departureReason: null }],
  });

const decisionOn = async (persona: Persona, { id }: Answered) => {
  const { year, serial } = await database.owner.decision.findFirstOrThrow({ where: { recommendationId: id } });
  return as(database, persona).decisions.page({ taskforceId: world.taskforceId, year, serial });
};

it('is kept with the decision and printed with it, and nothing is added to it afterwards', async () => {
  const { municipalities, chair, observer } = world.personas;
  await name(municipalities, municipalities);
  const one = await answered();
  await state(municipalities, one, 'Fristen er for kort.');
  await state(municipalities, one, 'Fristen er for kort for små kommuner.');
  const decided = await conclude(one);
  expect(decided).toBeDefined();

  for (const persona of [chair, observer])
    expect((await decisionOn(persona, one)).sectorStatements).toEqual([
      expect.objectContaining({
        sectorId: world.sectorIds.municipalities,
        stance: 'reservation',
        text: 'Fristen er for kort for små kommuner.',
        seatId: municipalities.actor.seat.id,
        versionLabel: '0.1',
      }),
    ]);
  const beneath = await readAs(database.reader, chair.actor, (read) => listBeneath(read, one.id, null, 'da'));
  const own = beneath.find(({ heading }) => heading === 'Sektorernes egne udtalelser');
  const lines = own?.blocks.map((block) =>
    'inlines' in block ? block.inlines.map((one) => (one.note === null ? one.text : '')).join('') : '',
  );
  expect(lines).toEqual([
    'Udtalelserne er givet af sektorernes talspersoner og indgår ikke i optællingen.',
    expect.stringMatching(/^Kommuner.*, ved talsperson .+, om version 0\.1: tilslutter sig med forbehold\.$/),
    'Fristen er for kort for små kommuner.',
  ]);
  const { chapters } = await as(database, chair).report.page({ taskforceId: world.taskforceId });
  const adopted = chapters.flatMap((chapter) => chapter.adopted).find(({ id }) => id === one.id);
  expect(adopted?.decision?.sectorStatements.map(({ text }) => text)).toEqual(['Fristen er for kort for små kommuner.']);
  expect(await refusalOf(state(municipalities, one, 'For sent.'))).toBe('out-of-step');
});

it('of one who was recused afterwards falls, and what another had said for the sector before stands again', async () => {
  const { municipalities, municipalities2, chair } = world.personas;
  const { taskforceId } = world;
  await name(municipalities2, municipalities2);
  const one = await answered();
  await state(municipalities2, one, 'Vi har et forbehold.');
  await name(municipalities2, municipalities);
  await state(municipalities, one, 'Hemmelig: vi har to.');
  await makeRecusal(database.owner, { taskforceId, recommendationId: one.id, seatId: municipalities.actor.seat.id });
  await conclude(one);
  expect((await decisionOn(chair, one)).sectorStatements.map(({ text }) => text)).toEqual(['Vi har et forbehold.']);
  expect((await decisionOn(municipalities, one)).sectorStatements).toEqual([]);
});

it('given while it is being decided comes before the decision and is in it, or is too late for it', async () => {
  const { municipalities, chair } = world.personas;
  await name(world.personas.secretariat, municipalities).catch(() => undefined);
  for (let run = 0; run < 4; run += 1) {
    const one = await answered();
    const [said] = await Promise.allSettled([state(municipalities, one, 'Lige nu.'), conclude(one)]);
    const { sectorStatements } = await decisionOn(chair, one);
    expect(sectorStatements.length).toBe(said.status === 'fulfilled' ? 1 : 0);
  }
});

it('that waited for the decision to be written finds it made, and is too late', async () => {
  const { municipalities } = world.personas;
  const one = await answered();
  const waiting = async () =>
    (
      await database.owner.$queryRaw<{ held: number }[]>`select count(*)::int as held from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%hashtextextended%position%'`
    )[0]?.held;
  const said = await database.owner.$transaction(
    async (tx) => {
      await tx.recommendation.update({ where: { id: one.id }, data: { state: 'adopted' } });
      const saying = refusalOf(state(municipalities, one, 'Lige nu.'));
      await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 10_000 });
      return { saying };
    },
    { timeout: 20_000 },
  );
  expect(await said.saying).toBe('out-of-step');
  expect(await database.owner.sectorStatement.count({ where: { recommendationId: one.id } })).toBe(0);
});

it('in a round that was recalled is no part of what is decided', async () => {
  const { chair, municipalities } = world.personas;
  const { taskforceId } = world;
  const recalled = await rounds.asked();
  await makeStatement(database.owner, {
    taskforceId,
    roundId: recalled.roundId,
    sectorId: world.sectorIds.municipalities,
    statedById: municipalities.actor.seat.id,
  });
  await database.owner.round.update({ where: { id: recalled.roundId }, data: { state: 'recalled' } });
  await database.owner.recommendation.update({ where: { id: recalled.id }, data: { state: 'deliberation' } });
  const { sectorStatements } = await writeAs(database.prisma, chair.actor, (tx) =>
    adoptThroughDecision({
      ...{ tx, actor: chair.actor, clock: standingClock(testMoment) },
      ...{ recommendationId: recalled.id, decisionId: crypto.randomUUID() },
      ...{ result: 'rejected', departureReason: null },
    }),
  );
  expect(sectorStatements).toEqual([]);
});
