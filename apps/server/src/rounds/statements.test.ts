// A sector's own words, by the one who speaks for it, beside what follows of its members.
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const name = (persona: Persona, speaker: Persona) =>
  as(database, persona).seats.nameSpokesperson({ taskforceId: world.taskforceId, seatId: speaker.actor.seat.id });
type Said = { stance?: 'supports' | 'reservation' | 'cannotSupport'; text?: string };
const state = (persona: Persona, { roundId, versionId }: AskedRound, given: Said = {}) =>
  as(database, persona).rounds.stateForSector({
    taskforceId: world.taskforceId,
    roundId,
    versionId,
    stance: 'reservation',
    text: 'Fristen er for kort.',
    ...given,
  });
const speakers = async (id: string) => (await rounds.page(world.personas.chair, id)).spokespersons;

describe('nameSpokesperson', () => {
  it('is the sector’s own choice or the secretariat’s, of a voting member; one speaks at a time', async () => {
    const { regions, regions2, state: ofState, secretariat, adviser, observer } = world.personas;
    const { id } = await rounds.asked();
    const sectorId = world.sectorIds.regions;
    expect((await speakers(id)).map((one) => one.sectorId)).not.toContain(sectorId);
    for (const persona of [ofState, observer]) expect(await refusalOf(name(persona, regions))).toBe('not-allowed');
    expect(await refusalOf(name(secretariat, adviser))).toBe('not-allowed');
    await name(regions2, regions);
    expect(await speakers(id)).toContainEqual({ sectorId, seatId: regions.actor.seat.id });
    expect(await refusalOf(name(secretariat, regions))).toBe('nothing-changed');
    await name(secretariat, regions2);
    expect((await speakers(id)).filter((one) => one.sectorId === sectorId)).toEqual([
      { sectorId, seatId: regions2.actor.seat.id },
    ]);
    const both = await Promise.allSettled([name(regions, regions), name(secretariat, regions)]);
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect(await database.owner.seat.count({ where: { sectorId, speaksForSector: true } })).toBe(1);
  });
});

describe('stateForSector', () => {
  it('is the spokesperson’s alone, changes no count, and the latest counts', async () => {
    const { municipalities, municipalities2, chair } = world.personas;
    const one = await rounds.asked();
    await name(municipalities, municipalities);
    expect(await refusalOf(state(municipalities2, one))).toBe('not-allowed');
    expect(await refusalOf(state(municipalities, one, { text: '' }))).toBe('reason-needed');
    const before = (await rounds.page(chair, one.id)).standings;
    await state(municipalities, one);
    await state(municipalities, one, { stance: 'supports', text: '' });
    const shown = await rounds.page(chair, one.id);
    expect(shown.rounds[0]?.statements.map(({ stance, text }) => [stance, text])).toEqual([
      ['reservation', 'Fristen er for kort.'],
      ['supports', ''],
    ]);
    expect(shown.standings).toEqual(before);
    const newer = await rounds.changed(one);
    expect(await refusalOf(state(municipalities, one))).toBe('changed-meanwhile');
    await state(municipalities, { ...one, versionId: newer.id });
    await database.owner.recommendation.update({ where: { id: one.id }, data: { state: 'adopted' } });
    expect(await refusalOf(state(municipalities, { ...one, versionId: newer.id }))).toBe('out-of-step');
  });

  it('in a hidden round is kept from who has not answered, and not told by the log', async () => {
    const { municipalities, civilSociety, secretariat } = world.personas;
    const one = await rounds.asked({ isHiddenUntilAnswer: true });
    await state(municipalities, one);
    await rounds.take(municipalities, one);
    await state(municipalities, one, { stance: 'cannotSupport', text: 'Hemmelig grund.' });
    await state(municipalities, one, { stance: 'cannotSupport', text: 'Hemmelig grund igen.' });
    const told = async (persona: Persona) => JSON.stringify(await rounds.page(persona, one.id)).includes('Hemmelig grund');
    expect([await told(secretariat), await told(municipalities), await told(civilSociety)]).toEqual([true, true, false]);
    await rounds.take(civilSociety, one);
    expect(await told(civilSociety)).toBe(true);
    const log = await database.owner.event.findMany({ where: { thingId: one.id } });
    expect(JSON.stringify(log.map(({ difference }) => difference))).not.toContain('cannotSupport');
  });

  it('by two clicks at once is kept once for each number, and none is lost silently', async () => {
    const { municipalities } = world.personas;
    const one = await rounds.asked();
    const outcomes = await Promise.allSettled([state(municipalities, one), state(municipalities, one)]);
    const kept = await database.owner.sectorStatement.count({ where: { roundId: one.roundId } });
    expect(kept).toBe(outcomes.filter(({ status }) => status === 'fulfilled').length);
    expect(kept).toBeGreaterThan(0);
  });
});
