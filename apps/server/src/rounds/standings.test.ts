// What triggers keep of where people stand is what rounds, those asked and positions say, whatever happens in whatever order.
import { makeRecommendation, makeVersion } from '@tvaers/db/factories/recommendations';
import { makePosition, makeRound } from '@tvaers/db/factories/rounds';
import { makeSeat } from '@tvaers/db/factories/seats';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { stances } from '@tvaers/domain/rounds/workflow';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { as, makeWorld, type Persona, type World } from '../doors/test-world.ts';
import { writeText } from '../recommendations/test-writing.ts';

let database: TestDatabase;
let world: World;
const owner = () => database.owner;

beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

async function makeMatter() {
  const { taskforceId, sectorIds } = world;
  const seats: string[] = [];
  for (const sectorId of [sectorIds.state, sectorIds.regions, sectorIds.state, sectorIds.civilSociety]) {
    seats.push((await makeSeat(owner(), { taskforceId, role: 'member', sectorId })).id);
  }
  const [namedById = ''] = seats;
  const recommendation = await makeRecommendation(owner(), {
    taskforceId,
    leadSectorId: sectorIds.state,
    proposedById: namedById,
    audience: 'taskforce',
    state: 'deliberation',
  });
  const version = await makeVersion(owner(), { taskforceId, recommendationId: recommendation.id, namedById });
  const ofIt = { taskforceId, recommendationId: recommendation.id, versionId: version.id, openedById: namedById };
  return { recommendationId: recommendation.id, seats, ofIt };
}

const keptOf = (recommendationId: string) => owner().standing.findFirst({ where: { recommendationId } });

/** The same, put together here out of the rows themselves. */
async function expected(recommendationId: string) {
  const rounds = await owner().round.findMany({
    where: { recommendationId, state: { not: 'recalled' } },
    include: { asked: { include: { seat: { include: { sector: true } } } } },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
  });
  const [latest] = rounds;
  if (!latest) return null;
  const positions = await owner().position.findMany({
    where: { recommendationId, roundId: { in: rounds.map(({ id }) => id) } },
    include: { onVersion: true },
    orderBy: [{ takenAt: 'asc' }, { id: 'asc' }],
  });
  const standing = new Map(positions.map((position) => [position.seatId, position]));
  const asked = latest.asked
    .toSorted((a, b) => (a.seatId < b.seatId ? -1 : 1))
    .map(({ seatId, seat }) => ({ seatId, sector: seat.sector }));
  const sectors = [...new Map(asked.map(({ sector }) => [sector?.id, sector])).values()].toSorted(
    (a, b) => (a?.position ?? 0) - (b?.position ?? 0),
  );
  const members = sectors.map((sector) => [
    sector?.id,
    asked
      .filter((one) => one.sector?.id === sector?.id)
      .map(({ seatId }) => {
        const { stance = null, onVersion, roundId } = standing.get(seatId) ?? {};
        return [seatId, stance, onVersion?.serial ?? null, roundId === latest.id];
      }),
  ]);
  return { roundId: latest.id, members };
}

async function expectKept(recommendationId: string) {
  const kept = await keptOf(recommendationId);
  expect(kept && { roundId: kept.roundId, members: kept.members }).toEqual(await expected(recommendationId));
}

/** Numbers between 0 and 1, the same for the same seed. */
function drawing(seed: number): () => number {
  let drawn = seed;
  return () => (drawn = (drawn * 16_807) % 2_147_483_647) / 2_147_483_647;
}

it.each([7, 1_000_003, 271_828_183])(
  'what is kept is what the rows say, whatever happens in whatever order (%i)',
  async (seed) => {
    const chance = drawing(seed);
    const { recommendationId, seats, ofIt } = await makeMatter();
    const { taskforceId } = world;
    const minute = (count: number) => new Date(Date.UTC(2022, 1, 1, 9, count));
    expect(await keptOf(recommendationId)).toBeNull();
    const rounds: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      const open = rounds.at(-1);
      const draw = chance();
      if (!open || draw < 0.12) {
        await owner().round.updateMany({ where: { recommendationId, state: 'open' }, data: { state: 'closed' } });
        const askedSeatIds = seats.filter(() => chance() < 0.8);
        rounds.push((await makeRound(owner(), { ...ofIt, openedAt: minute(step), askedSeatIds })).id);
      } else if (draw < 0.25) {
        await owner().round.update({ where: { id: open }, data: { state: 'recalled' } });
        rounds.pop();
      } else {
        const seatId = seats[Math.floor(chance() * seats.length)] ?? '';
        const stance = stances[Math.floor(chance() * stances.length)] ?? 'supports';
        await makePosition(owner(), { taskforceId, roundId: open, seatId, stance, takenAt: minute(step) });
      }
      await expectKept(recommendationId);
    }
  },
);

it('a later version is taken from the position, and nothing is kept where every round was recalled', async () => {
  const { recommendationId, seats, ofIt } = await makeMatter();
  const { taskforceId } = world;
  const { id: roundId } = await makeRound(owner(), { ...ofIt, askedSeatIds: seats });
  const later = await makeVersion(owner(), { taskforceId, recommendationId, namedById: ofIt.openedById, serial: 2 });
  await makePosition(owner(), { taskforceId, roundId, seatId: seats[1] ?? '', versionId: later.id });
  await expectKept(recommendationId);
  await owner().round.update({ where: { id: roundId }, data: { state: 'recalled' } });
  expect(await keptOf(recommendationId)).toBeNull();
});

it.each(Array.from({ length: 5 }, (_, run) => run))('of all who answer at the same moment each is kept (%i)', async () => {
  const { recommendationId, seats, ofIt } = await makeMatter();
  const { id: roundId } = await makeRound(owner(), { ...ofIt, askedSeatIds: seats });
  await Promise.all(seats.map((seatId) => makePosition(owner(), { taskforceId: world.taskforceId, roundId, seatId })));
  await expectKept(recommendationId);
  const kept = await keptOf(recommendationId);
  const members = (kept?.members ?? []) as [string, [string, string | null][]][];
  expect(members.flatMap(([, of]) => of).map(([, stance]) => stance)).toEqual(seats.map(() => 'supports'));
});

it('who answers while another’s answer is not committed yet waits for it, and both are kept', async () => {
  const { recommendationId, seats, ofIt } = await makeMatter();
  const { taskforceId } = world;
  const [one = '', other = ''] = seats;
  const { id: roundId } = await makeRound(owner(), { ...ofIt, askedSeatIds: seats });
  const [isTaken, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = owner().$transaction(async (tx) => {
    await makePosition(tx, { taskforceId, roundId, seatId: one });
    isTaken.resolve();
    await mayCommit.promise;
  });
  await isTaken.promise;
  const second = makePosition(owner(), { taskforceId, roundId, seatId: other, stance: 'reservation' });
  await vi.waitFor(async () => {
    const waiting = await owner().$queryRaw`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query ilike '%positions%'`;
    expect(waiting).toHaveLength(1);
  });
  mayCommit.resolve();
  await Promise.all([first, second]);
  await expectKept(recommendationId);
  const kept = JSON.stringify((await keptOf(recommendationId))?.members);
  expect([kept.includes('supports'), kept.includes('reservation')]).toEqual([true, true]);
});

it.each([11, 48_611])(
  'while everybody answers again and again, versions are named and somebody steps aside, nothing is lost (%i)',
  async (seed) => {
    const chance = drawing(seed);
    const { taskforceId, personas, sectorIds } = world;
    const { chair, state, regions, regions2, municipalities, municipalities2, secretariat } = personas;
    const { deputyChair, civilSociety, privateSector, privateSector2 } = personas;
    const voters = [
      ...[chair, state, regions, regions2, municipalities],
      ...[municipalities2, deputyChair, civilSociety, privateSector, privateSector2],
    ];
    const { id: recommendationId } = await makeRecommendation(owner(), {
      taskforceId,
      leadSectorId: sectorIds.state,
      proposedById: state.actor.seat.id,
    });
    const at = { taskforceId, recommendationId };
    const { id: versionId } = await makeVersion(owner(), { ...at, namedById: state.actor.seat.id });
    const askedSeatIds = voters.map(({ actor }) => actor.seat.id);
    const openedById = secretariat.actor.seat.id;
    const { id: roundId } = await makeRound(owner(), { ...at, versionId, openedById, askedSeatIds });
    const refused: string[] = [];

    async function answers(persona: Persona): Promise<void> {
      for (let turn = 0; turn < 4; turn += 1) {
        const stance = stances.filter((one) => one !== 'recused')[Math.floor(chance() * 4)] ?? 'supports';
        const latest = await owner().recommendationVersion.findFirstOrThrow({ where: at, orderBy: { serial: 'desc' } });
        const words = stance === 'cannotSupport' ? { reason: 'Nej.', wouldChange: 'Et ja.' } : { reason: '', wouldChange: '' };
        const given = { taskforceId, roundId, versionId: latest.id, seatId: null, howGiven: null, stance, ...words };
        await as(database, persona)
          .rounds.takePosition(given)
          .catch((error: Error) => refused.push(error.message));
      }
    }
    async function namesVersions(): Promise<void> {
      for (let textVersion = 1; textVersion <= 3; textVersion += 1) {
        const words = { type: 'text' as const, text: `Udgave ${textVersion}.` };
        const text = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [words] }] };
        const doors = as(database, secretariat).recommendations;
        await writeText(database, secretariat, recommendationId, text);
        const { version } = await owner().recommendation.findUniqueOrThrow({ where: { id: recommendationId } });
        const named = { ...at, version, textVersion: textVersion + 1, note: '', isSubstantial: textVersion === 2 };
        await doors.nameVersion(named);
      }
    }
    const stepsAside = async () => {
      await as(database, privateSector2).recommendations.recuse({ ...at, seatId: null, reason: 'Min søn er part i sagen.' });
    };
    await Promise.all([...voters.map(answers), namesVersions(), stepsAside()]);

    // Whoever was refused had read an older version, or had stepped aside; everybody else's last word is kept.
    expect(
      refused.filter((message) => message !== 'changed-meanwhile' && message !== 'recused' && message !== 'not-found'),
    ).toEqual([]);
    expect(await owner().position.count({ where: { roundId } })).toBe(4 * voters.length - refused.length);
    await expectKept(recommendationId);
    const page = await as(database, chair).recommendations.page({ taskforceId, key: recommendationId });
    const { recommendations } = await as(database, chair).recommendations.list({ taskforceId });
    const cells = recommendations.find(({ id }) => id === recommendationId)?.cells;
    expect(cells).toEqual(page.standings?.consensus?.sectors.map(({ sectorId, standing }) => ({ sectorId, standing })));
  },
);
