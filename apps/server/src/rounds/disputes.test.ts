// What the secretariat enters in a member's name counts only as long as he does not say that it is not right.
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { as, makeWorld, type Persona, refusalOf, type World } from '../doors/test-world.ts';
import { type AskedRound, roundsIn } from './test-round.ts';

let database: TestDatabase;
let world: World;
let rounds: ReturnType<typeof roundsIn>;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
  rounds = roundsIn(database, world);
});
afterAll(() => database.drop());

const dispute = (persona: Persona, positionId: string) =>
  as(database, persona).rounds.dispute({ taskforceId: world.taskforceId, positionId });
const settle = (persona: Persona, positionId: string, doesStand: boolean, settlement = '') =>
  as(database, persona).rounds.settle({ taskforceId: world.taskforceId, positionId, doesStand, settlement });

/** The state has a position that the secretariat entered. */
async function entered(given: { isHiddenUntilAnswer?: boolean } = {}): Promise<AskedRound & { positionId: string }> {
  const one = await rounds.asked(given);
  const { secretariat, state } = world.personas;
  const { id } = await rounds.take(secretariat, one, { seatId: state.actor.seat.id, source: 'phone', howGiven: '28. februar' });
  return { ...one, positionId: id };
}
const own = async (persona: Persona, id: string) => (await rounds.page(persona, id)).standings?.own;
const rowOf = (id: string) => database.owner.position.findUniqueOrThrow({ where: { id } });

describe('dispute', () => {
  it('takes the entry out of every count at once, and tells the secretariat and the chair', async () => {
    const { state, secretariat, chair } = world.personas;
    const one = await entered();
    expect((await rounds.page(chair, one.id)).standings?.consensus?.heads.with).toBe(1);
    const before = (await rounds.letters()).length;
    await dispute(state, one.positionId);
    for (const persona of [state, secretariat, chair]) {
      const shown = await rounds.page(persona, one.id);
      expect(shown.standings?.consensus).toMatchObject({ heads: { with: 0 } });
      expect(shown.standings?.consensus?.missing).toContain(world.sectorIds.state);
      expect(shown.rounds[0]?.positions).toMatchObject([{ id: one.positionId, counts: false, settledAt: null }]);
    }
    expect(await own(state, one.id)).toMatchObject({ stance: 'notStated', position: null });
    const listed = (await as(database, chair).recommendations.list({ taskforceId: world.taskforceId })).recommendations;
    expect(listed.find(({ id }) => id === one.id)?.heads?.with).toBe(0);
    const told = (await rounds.letters()).slice(before);
    expect(new Set(told.map(({ seatId }) => seatId))).toEqual(new Set([secretariat.actor.seat.id, chair.actor.seat.id]));
    expect(told.every(({ kind }) => kind === 'rounds.dispute')).toBe(true);
    expect((await rounds.verbs(one.id)).at(-1)).toBe('rounds.dispute');
  });

  it('is the member’s own, once, and of what another entered; else nothing is changed', async () => {
    const { state, regions, secretariat, observer, stranger } = world.personas;
    const one = await entered();
    for (const persona of [regions, secretariat]) expect(await refusalOf(dispute(persona, one.positionId))).toBe('not-allowed');
    for (const persona of [observer, stranger]) expect(await refusalOf(dispute(persona, one.positionId))).toBe('not-found');
    expect(await rowOf(one.positionId)).toMatchObject({ counts: true, disputedAt: null });
    const { id: taken } = await rounds.take(regions, one);
    expect(await refusalOf(dispute(regions, taken))).toBe('nothing-changed');
    await dispute(state, one.positionId);
    expect(await refusalOf(dispute(state, one.positionId))).toBe('nothing-changed');
    await database.owner.recommendation.update({ where: { id: one.id }, data: { state: 'adopted' } });
    expect(await refusalOf(settle(world.personas.chair, one.positionId, false))).toBe('out-of-step');
  });

  it('leaves what the member said himself before standing', async () => {
    const { state, secretariat } = world.personas;
    const one = await rounds.asked();
    await rounds.take(state, one, { stance: 'reservation', reason: 'Nøglen.' });
    const { id } = await rounds.take(secretariat, one, { seatId: state.actor.seat.id, source: 'mail' });
    expect(await own(state, one.id)).toMatchObject({ stance: 'supports' });
    await dispute(state, id);
    expect(await own(state, one.id)).toMatchObject({ stance: 'reservation', position: { reason: 'Nøglen.' } });
  });

  it('is answered by the member’s own position, which counts at once', async () => {
    const { state, chair } = world.personas;
    const one = await entered();
    await dispute(state, one.positionId);
    await rounds.take(state, one, { stance: 'noPosition' });
    expect(await own(state, one.id)).toMatchObject({ stance: 'noPosition' });
    expect(await rowOf(one.positionId)).toMatchObject({ counts: false, doesStand: false, settledById: state.actor.seat.id });
    expect(await refusalOf(settle(chair, one.positionId, true, 'Talt sammen.'))).toBe('changed-meanwhile');
  });

  it('is said of what counts now, not of what the member’s own word has replaced', async () => {
    const { state } = world.personas;
    const one = await entered();
    await rounds.take(state, one, { stance: 'reservation' });
    expect(await refusalOf(dispute(state, one.positionId))).toBe('changed-meanwhile');
    expect(await rowOf(one.positionId)).toMatchObject({ disputedAt: null, counts: true });
    expect(await own(state, one.id)).toMatchObject({ stance: 'reservation' });
  });

  it('in a hidden round closes what only the entry had opened', async () => {
    const { state, regions } = world.personas;
    const one = await entered({ isHiddenUntilAnswer: true });
    await rounds.take(regions, one, { stance: 'cannotSupport', reason: 'Hemmelig grund.', wouldChange: 'Hemmelig vilje.' });
    expect(JSON.stringify(await rounds.page(state, one.id))).toContain('Hemmelig');
    await dispute(state, one.positionId);
    const shown = await rounds.page(state, one.id);
    expect([shown.standings?.isHidden, JSON.stringify(shown).includes('Hemmelig')]).toEqual([true, false]);
  });
});

describe('settle', () => {
  it('lets the entry fall, or stand with a reason, by another than who entered it; the member is told', async () => {
    const { state, secretariat, chair, regions } = world.personas;
    const one = await entered();
    expect(await refusalOf(settle(chair, one.positionId, false))).toBe('nothing-changed');
    await dispute(state, one.positionId);
    expect(await refusalOf(settle(regions, one.positionId, false))).toBe('not-allowed');
    expect(await refusalOf(settle(secretariat, one.positionId, true, 'Jo.'))).toBe('own-proposal');
    expect(await refusalOf(settle(chair, one.positionId, true))).toBe('reason-needed');
    expect(await rowOf(one.positionId)).toMatchObject({ settledAt: null, counts: false });
    await settle(chair, one.positionId, true, 'Formanden har talt med medlemmet.');
    expect(await own(state, one.id)).toMatchObject({ stance: 'supports' });
    expect((await rounds.letters()).at(-1)).toMatchObject({ seatId: state.actor.seat.id, kind: 'rounds.settle' });
    const other = await entered();
    await dispute(state, other.positionId);
    await settle(secretariat, other.positionId, false);
    expect(await own(state, other.id)).toMatchObject({ stance: 'notStated' });
    expect((await rounds.verbs(other.id)).at(-1)).toBe('rounds.settle');
  });

  it('by two at once is settled once', async () => {
    const { state, secretariat, chair } = world.personas;
    const one = await entered();
    await dispute(state, one.positionId);
    const outcomes = await Promise.allSettled([
      settle(secretariat, one.positionId, false),
      settle(chair, one.positionId, true, 'Talt med medlemmet.'),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { counts, doesStand } = await rowOf(one.positionId);
    expect(counts).toBe(doesStand);
  });

  it('and the member’s own position at the same moment leave his own counting', async () => {
    const { state, chair } = world.personas;
    for (let run = 0; run < 4; run += 1) {
      const one = await entered();
      await dispute(state, one.positionId);
      const [taken] = await Promise.allSettled([
        rounds.take(state, one, { stance: 'noPosition' }),
        settle(chair, one.positionId, true, 'Talt med medlemmet.'),
      ]);
      expect(taken.status).toBe('fulfilled');
      expect(await own(state, one.id)).toMatchObject({ stance: 'noPosition' });
    }
  });

  it('and the member’s own position do not wait for each other: the later is put after the earlier', async () => {
    const { state, chair } = world.personas;
    const one = await entered();
    await dispute(state, one.positionId);
    const [isHeld, mayGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const holder = database.owner.$transaction(async (tx) => {
      await tx.$executeRaw`select 1 from positions where id = ${one.positionId}::uuid for update`;
      isHeld.resolve();
      await mayGo.promise;
    });
    const waitingForLocks = async (count: number) =>
      vi.waitFor(async () => {
        const waiting = await database.owner.$queryRaw`select 1 from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`;
        expect(waiting).toHaveLength(count);
      });
    await isHeld.promise;
    const settling = settle(chair, one.positionId, true, 'Talt med medlemmet.');
    await waitingForLocks(1);
    const taking = rounds.take(state, one, { stance: 'noPosition' });
    await waitingForLocks(2);
    mayGo.resolve();
    const outcomes = await Promise.allSettled([settling, taking, holder]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect(await own(state, one.id)).toMatchObject({ stance: 'noPosition' });
  });
});

describe('a recusal that somebody else records', () => {
  it('is the chair’s or the secretariat’s to record; the member is told by number and title only', async () => {
    const { chair, state, regions, municipalities } = world.personas;
    const one = await rounds.asked();
    const at = { taskforceId: world.taskforceId, recommendationId: one.id, reason: 'Part i sagen.' };
    const recuse = (persona: Persona, seatId: string) => as(database, persona).recommendations.recuse({ ...at, seatId });
    expect(await refusalOf(recuse(municipalities, state.actor.seat.id))).toBe('not-allowed');
    const before = (await rounds.letters()).length;
    await recuse(chair, regions.actor.seat.id);
    const [letter, ...others] = (await rounds.letters()).slice(before);
    expect([letter?.kind, letter?.seatId, others]).toEqual(['recommendations.recuse', regions.actor.seat.id, []]);
    expect(letter?.text).not.toContain('Part i sagen');
    expect(await refusalOf(rounds.page(regions, one.id))).toBe('not-found');
  });
});
