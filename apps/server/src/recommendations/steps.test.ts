import { makeRecommendation, makeVersion } from '@tvaers/db/factories/recommendations';
import { makePosition, makeRound } from '@tvaers/db/factories/rounds';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../doors/statement-count.ts';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const row = (id: string) => database.owner.recommendation.findUniqueOrThrow({ where: { id } });
const events = async (thingId: string) =>
  (await database.owner.event.findMany({ where: { thingId }, orderBy: { number: 'asc' } })).map(
    ({ noun, verb }) => `${noun}.${verb}`,
  );
const page = (persona: Persona, key: string) =>
  as(database, persona).recommendations.page({ taskforceId: world.taskforceId, key });
const list = (persona: Persona) => as(database, persona).recommendations.list({ taskforceId: world.taskforceId });

async function made(given: Partial<Parameters<typeof makeRecommendation>[1]> & { hasVersion?: boolean } = {}) {
  const { hasVersion = true, ...own } = given;
  const { municipalities } = world.personas;
  const at = { taskforceId: world.taskforceId };
  const recommendation = await makeRecommendation(database.owner, {
    ...at,
    leadSectorId: world.sectorIds.municipalities,
    proposedById: municipalities.actor.seat.id,
    ...own,
  });
  const version = hasVersion
    ? await makeVersion(database.owner, { ...at, recommendationId: recommendation.id, namedById: municipalities.actor.seat.id })
    : null;
  return { id: recommendation.id, versionId: version?.id ?? '', at: { ...at, recommendationId: recommendation.id } };
}

describe('passBall', () => {
  const passBall = (
    persona: Persona,
    recommendationId: string,
    to: { kind: 'seat'; seatId: string } | { kind: 'sector'; sectorId: string } | { kind: 'role'; role: 'chair' | 'secretariat' },
    version = 1,
  ) => as(database, persona).recommendations.passBall({ taskforceId: world.taskforceId, recommendationId, version, to });

  it('says whose turn it is, since when', async () => {
    const { id } = await made();
    const { municipalities, regions, secretariat } = world.personas;
    await passBall(municipalities, id, { kind: 'seat', seatId: regions.actor.seat.id });
    expect((await page(regions, id)).ball).toMatchObject({ name: regions.session.name, isMine: true });
    await passBall(secretariat, id, { kind: 'sector', sectorId: world.sectorIds.regions }, 2);
    const listed = async (persona: Persona) => (await list(persona)).recommendations.find((one) => one.id === id)?.ball;
    expect([await listed(regions), await listed(municipalities)]).toMatchObject([{ isMine: true }, { isMine: false }]);
    expect(await events(id)).toEqual(['recommendations.passBall', 'recommendations.passBall']);
  });

  it('goes to nobody who cannot read the text', async () => {
    const { municipalities, regions, observer, adviser } = world.personas;
    const { id } = await made({ audience: 'sector' });
    const outside = [
      { kind: 'seat', seatId: regions.actor.seat.id },
      { kind: 'sector', sectorId: world.sectorIds.regions },
      { kind: 'role', role: 'chair' },
    ] as const;
    for (const to of outside) expect(await refusalOf(passBall(municipalities, id, to))).toBe('cannot-read');
    await passBall(municipalities, id, { kind: 'seat', seatId: adviser.actor.seat.id });
    const before = await made();
    expect(await refusalOf(passBall(municipalities, before.id, { kind: 'seat', seatId: observer.actor.seat.id }))).toBe(
      'cannot-read',
    );
    expect(await row(before.id)).toMatchObject({ version: 1 });
  });

  it('is refused when stale, and for those who do not write', async () => {
    const { id } = await made();
    expect(await refusalOf(passBall(world.personas.municipalities, id, { kind: 'role', role: 'chair' }, 9))).toBe(
      'changed-meanwhile',
    );
    expect(await refusalOf(passBall(world.personas.regions, id, { kind: 'role', role: 'chair' }))).toBe('not-allowed');
  });
});

describe('recuse', () => {
  it('takes papers and count away, and leaves number and title', async () => {
    const { privateSector, secretariat } = world.personas;
    const { id, versionId, at } = await made();
    const round = await makeRound(database.owner, { ...at, versionId, openedById: secretariat.actor.seat.id });
    await makePosition(database.owner, {
      taskforceId: world.taskforceId,
      roundId: round.id,
      seatId: privateSector.actor.seat.id,
    });
    await as(database, privateSector).recommendations.recuse({ ...at, seatId: null, reason: 'Min bror søger stillingen.' });
    expect(await refusalOf(page(privateSector, id))).toBe('not-found');
    const shown = await list(privateSector);
    expect(shown.recommendations.map((one) => one.id)).not.toContain(id);
    expect(shown.recused.map(({ matter }) => matter)).toContain(
      `R-${String((await row(id)).number).padStart(2, '0')} Udlån af ledere`,
    );
    const standings = (await page(secretariat, id)).standings;
    expect(standings?.consensus?.heads.of).toBe(9);
    expect(standings?.members.find(({ seatId }) => seatId === privateSector.actor.seat.id)?.stance).toBe('recused');
    expect(await events(id)).toEqual(['recommendations.recuse']);
  });

  it('by the secretariat or the chair is for someone named, and is taken back by the secretariat alone', async () => {
    const { regions, secretariat, chair } = world.personas;
    const { id, at } = await made();
    const recuse = (persona: Persona, seatId: string | null) =>
      as(database, persona).recommendations.recuse({ ...at, seatId, reason: '' });
    expect(await refusalOf(recuse(secretariat, null))).toBe('not-allowed');
    expect(await refusalOf(recuse(world.personas.municipalities, regions.actor.seat.id))).toBe('not-allowed');
    expect(await refusalOf(recuse(secretariat, world.personas.observer.actor.seat.id))).toBe('not-found');
    await recuse(chair, regions.actor.seat.id);
    expect(await refusalOf(recuse(secretariat, regions.actor.seat.id))).toBe('nothing-changed');
    const readmit = (persona: Persona) => as(database, persona).recommendations.readmit({ ...at, seatId: regions.actor.seat.id });
    expect(await refusalOf(readmit(regions))).toBe('not-found');
    expect(await refusalOf(readmit(chair))).toBe('not-allowed');
    await readmit(secretariat);
    expect(await refusalOf(readmit(secretariat))).toBe('nothing-changed');
    expect((await page(regions, id)).recusals).toEqual([]);
  });

  it('of a draft in a room is out of step', async () => {
    const { at } = await made({ audience: 'sector' });
    expect(
      await refusalOf(as(database, world.personas.municipalities).recommendations.recuse({ ...at, seatId: null, reason: '' })),
    ).toBe('out-of-step');
  });
});

describe('letWrite', () => {
  const letWrite = (persona: Persona, recommendationId: string, isOpenToAll = true, version = 1) =>
    as(database, persona).recommendations.letWrite({ taskforceId: world.taskforceId, recommendationId, version, isOpenToAll });

  it('opens the text to the other sectors, who still keep nothing of it, and closes it again', async () => {
    const { municipalities, regions, chair } = world.personas;
    const { id } = await made();
    expect((await page(regions, id)).offers).not.toContain('write');
    await letWrite(municipalities, id);
    const { offers, isOpenToAll } = await page(regions, id);
    expect(isOpenToAll).toBe(true);
    expect(offers).toContain('write');
    for (const kept of ['letWrite', 'nameVersion', 'describe', 'restore', 'importDraft']) expect(offers).not.toContain(kept);
    expect((await page(world.personas.observer, id)).offers).not.toContain('write');
    await letWrite(chair, id, false, 2);
    expect((await page(regions, id)).offers).not.toContain('write');
    expect(await events(id)).toEqual(['recommendations.letWrite', 'recommendations.letWrite']);
  });

  it('is refused to the other sectors, of what it is already, of an older version, of what is decided, and in a room', async () => {
    const { municipalities, regions } = world.personas;
    const { id } = await made();
    expect(await refusalOf(letWrite(regions, id))).toBe('not-allowed');
    expect(await refusalOf(letWrite(municipalities, id, false))).toBe('nothing-changed');
    expect(await refusalOf(letWrite(municipalities, id, true, 7))).toBe('changed-meanwhile');
    expect(await refusalOf(letWrite(municipalities, (await made({ state: 'adopted' })).id))).toBe('out-of-step');
    const room = await made({ audience: 'sector', state: 'drafting', number: null, hasVersion: false });
    expect(await refusalOf(letWrite(municipalities, room.id))).toBe('not-allowed');
    expect(await row(id)).toMatchObject({ isOpenToAll: false, version: 1 });
    expect(await events(id)).toEqual([]);
  });
});

describe('deliberate and withdraw', () => {
  const deliberate = (persona: Persona, recommendationId: string, version = 1) =>
    as(database, persona).recommendations.deliberate({ taskforceId: world.taskforceId, recommendationId, version });

  it('to the table goes what has a version; the chair has the ball', async () => {
    const { id } = await made();
    await deliberate(world.personas.secretariat, id);
    expect(await row(id)).toMatchObject({ state: 'deliberation', ballRole: 'chair', ballSeatId: null });
    expect(await refusalOf(deliberate(world.personas.chair, id, 2))).toBe('out-of-step');
    expect(await refusalOf(deliberate(world.personas.secretariat, (await made({ hasVersion: false })).id))).toBe('no-version');
    expect(await refusalOf(deliberate(world.personas.municipalities, (await made()).id))).toBe('not-allowed');
    expect(await refusalOf(deliberate(world.personas.chair, (await made()).id, 3))).toBe('changed-meanwhile');
  });

  it('what is withdrawn takes its open round with it', async () => {
    const { id, versionId, at } = await made();
    await makeRound(database.owner, { ...at, versionId, openedById: world.personas.secretariat.actor.seat.id });
    const withdraw = (persona: Persona, version = 1) =>
      as(database, persona).recommendations.withdraw({ ...at, version, reason: 'Lagt sammen med R-02.' });
    expect(await refusalOf(withdraw(world.personas.municipalities))).toBe('not-allowed');
    expect(await refusalOf(withdraw(world.personas.chair, 5))).toBe('changed-meanwhile');
    await withdraw(world.personas.chair);
    expect(await row(id)).toMatchObject({ state: 'withdrawn', ballRole: null });
    expect((await page(world.personas.state, id)).rounds).toEqual([]);
    expect(await events(id)).toEqual(['rounds.recall', 'recommendations.withdraw']);
    expect(await refusalOf(withdraw(world.personas.chair, 2))).toBe('out-of-step');
  });
});

describe('reading', () => {
  it('shows observers what is shared, commissioners what is adopted, and neither a comment', async () => {
    const { observer, commissioner } = world.personas;
    const idea = await made({ state: 'idea' });
    const shared = await made();
    const adopted = await made({ state: 'adopted' });
    const ids = async (persona: Persona) => new Set((await list(persona)).recommendations.map(({ id }) => id));
    const [observed, commissioned] = [await ids(observer), await ids(commissioner)];
    expect([idea, shared, adopted].map(({ id }) => [observed.has(id), commissioned.has(id)])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
    expect(await refusalOf(page(commissioner, shared.id))).toBe('not-found');
    expect(await page(commissioner, adopted.id)).toMatchObject({ comments: [], rounds: [], standings: null, offers: [] });
  });

  it('offers the buttons the rules give, and no others', async () => {
    const { at, id, versionId } = await made();
    const offered = async (persona: Persona) => (await page(persona, id)).offers.toSorted();
    expect(await offered(world.personas.observer)).toEqual([]);
    expect(await offered(world.personas.regions)).toEqual(['comment', 'recuse', 'suggest']);
    expect(await offered(world.personas.municipalities)).toEqual([
      'comment',
      'describe',
      'importDraft',
      'letWrite',
      'nameVersion',
      'passBall',
      'recuse',
      'resolve',
      'restore',
      'settle',
      'suggest',
      'write',
    ]);
    expect(await offered(world.personas.secretariat)).toContain('openRound');
    await makeRound(database.owner, { ...at, versionId, openedById: world.personas.secretariat.actor.seat.id });
    expect(await offered(world.personas.secretariat)).not.toContain('openRound');
    expect((await page(world.personas.regions, id)).rounds[0]?.offers.toSorted()).toEqual([
      'dispute',
      'reconfirm',
      'stateForSector',
      'takePosition',
    ]);
  });

  it('compares two texts of one recommendation, and not of two', async () => {
    const { at, versionId, id } = await made();
    const other = await made();
    const compare = (from: string, to: string) =>
      as(database, world.personas.observer).recommendations.compare({ ...at, from, to });
    expect(await compare(versionId, 'current')).toMatchObject({
      from: { label: '0.1' },
      to: { id: 'current', label: null, title: 'Udlån af ledere' },
    });
    expect(await refusalOf(compare(versionId, other.versionId))).toBe('not-found');
    expect(await page(world.personas.observer, id)).toMatchObject({ isChangedSinceVersion: false });
  });

  it('finds nothing under a key that is none', async () => {
    for (const key of ['R-999', 'F-01', 'R-', 'noget', crypto.randomUUID()])
      expect(await refusalOf(page(world.personas.chair, key))).toBe('not-found');
  });

  it('takes a bounded number of statements, however many there are', async () => {
    const { id, versionId, at } = await made();
    await makeRound(database.owner, { ...at, versionId, openedById: world.personas.secretariat.actor.seat.id });
    const count = async (ask: (call: ReturnType<typeof as>) => Promise<unknown>) => {
      const counted = countStatements(database.reader);
      await ask(as(database, world.personas.chair, { reader: counted.reader }));
      return counted.count();
    };
    const { taskforceId } = world;
    expect(await count(({ recommendations }) => recommendations.list({ taskforceId }))).toBe(2);
    expect(await count(({ recommendations }) => recommendations.page({ taskforceId, key: id }))).toBe(4);
    expect(await count(({ recommendations }) => recommendations.text({ taskforceId, recommendationId: id }))).toBe(1);
    expect(await count(({ recommendations }) => recommendations.room({ taskforceId }))).toBe(2);
    expect(await count(({ report }) => report.page({ taskforceId }))).toBe(1);
  });
});
