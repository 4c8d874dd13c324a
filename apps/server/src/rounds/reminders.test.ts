// Before a round is opened, while it runs, and at its deadline: who is asked, who is reminded, and that a round keeps its word.
import { makeRecusal, makeVersion } from '@tvaers/db/factories/recommendations';
import { makeSeat } from '@tvaers/db/factories/seats';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingClock } from '../doors/clock.ts';
import { as, makeWorld, type Persona, refusalOf, testMoment, type World } from '../doors/test-world.ts';
import { findNearDeadline, remindNear } from './jobs.ts';
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

const origin = 'https://tvaers.test';
const lettersOf = async (kind: string, since: number) =>
  (await rounds.letters()).slice(since).filter((letter) => letter.kind === kind);
const roundOf = (id: string) => database.owner.round.findUniqueOrThrow({ where: { id } });
const seatIds = (personas: readonly Persona[]) => personas.map(({ actor }) => actor.seat.id).toSorted();

describe('preview', () => {
  const preview = (persona: Persona, recommendationId: string) =>
    as(database, persona).rounds.preview({ taskforceId: world.taskforceId, recommendationId });

  it('names who will be asked, who is recused, the seats nobody holds, and what is not in order', async () => {
    const { secretariat, state, regions } = world.personas;
    const one = await rounds.shared();
    const ofIt = { taskforceId: world.taskforceId, recommendationId: one.id };
    await makeRecusal(database.owner, { ...ofIt, seatId: state.actor.seat.id });
    await database.owner.sector.update({ where: { id: world.sectorIds.civilSociety }, data: { plannedSeats: 9 } });
    const shown = await preview(secretariat, one.id);
    expect(shown.asked.map(({ seatId }) => seatId).toSorted()).toEqual(seatIds(rounds.voters.filter((voter) => voter !== state)));
    expect(shown.recused).toMatchObject([{ seatId: state.actor.seat.id, name: state.session.name }]);
    const held = rounds.voters.filter(({ actor }) => actor.seat.sectorId === world.sectorIds.civilSociety).length;
    expect(shown.vacant).toContainEqual({ sectorId: world.sectorIds.civilSociety, seats: 9 - held });
    expect(shown.unmet).toContain('noFindings');
    expect(shown.unmet).not.toContain('noVersion');
    expect(await refusalOf(preview(regions, one.id))).toBe('not-found');
    const { asked } = await as(database, secretariat).rounds.open({
      ...ofIt,
      version: 1,
      versionId: one.versionId,
      question: 'Kan du?',
      deadlineOn: '2022-03-08',
      isHiddenUntilAnswer: false,
    });
    expect(asked).toBe(shown.asked.length);
  });
});

describe('remind', () => {
  const remind = (persona: Persona, roundId: string, version = 1) =>
    as(database, persona).rounds.remind({ taskforceId: world.taskforceId, roundId, version });

  it('writes to those who owe and to nobody else: who is silent, and who is to look again', async () => {
    const { secretariat, chair, state, regions, municipalities } = world.personas;
    const one = await rounds.asked();
    await rounds.take(regions, one);
    const newer = await rounds.changed(one);
    const latest = { ...one, versionId: newer.id };
    for (const voter of rounds.voters.filter((each) => ![state, regions, municipalities].includes(each)))
      await rounds.take(voter, latest);
    await makeRecusal(database.owner, {
      taskforceId: world.taskforceId,
      recommendationId: one.id,
      seatId: municipalities.actor.seat.id,
    });
    const owing = seatIds([state, regions]);
    expect((await rounds.page(secretariat, one.id)).rounds[0]?.owing.toSorted()).toEqual(owing);
    expect((await rounds.page(state, one.id)).rounds[0]?.owing).toEqual([]);
    const before = (await rounds.letters()).length;
    expect(await refusalOf(remind(regions, one.roundId))).toBe('not-allowed');
    expect(await remind(chair, one.roundId)).toMatchObject({ reminded: 2 });
    expect(await refusalOf(remind(secretariat, one.roundId))).toBe('changed-meanwhile');
    const sent = await lettersOf('rounds.remind', before);
    expect(sent.map(({ seatId }) => seatId).toSorted()).toEqual(owing);
    for (const persona of [state, regions]) await rounds.take(persona, latest);
    expect(await refusalOf(remind(secretariat, one.roundId, 2))).toBe('all-answered');
    expect((await rounds.verbs(one.id)).filter((verb) => verb === 'rounds.remind')).toHaveLength(1);
  });

  it('in a hidden round the chair, who may not read the answers, reminds the same as the secretariat would', async () => {
    const { chair, state, secretariat } = world.personas;
    const one = await rounds.asked({ isHiddenUntilAnswer: true });
    for (const voter of rounds.voters.filter((each) => each !== chair && each !== state)) await rounds.take(voter, one);
    const owing = seatIds([chair, state]);
    for (const persona of [chair, secretariat])
      expect((await rounds.page(persona, one.id)).rounds[0]?.owing.toSorted()).toEqual(owing);
    expect(await remind(chair, one.roundId)).toMatchObject({ reminded: 2 });
  });

  it('who owes is the same to the database and to the rule of the domain', async () => {
    const { secretariat, state, regions, chair, civilSociety } = world.personas;
    const one = await rounds.asked();
    await rounds.take(state, one, { stance: 'cannotSupport', reason: 'Nej.', wouldChange: 'Et ja.' });
    const { id } = await rounds.take(secretariat, one, { seatId: regions.actor.seat.id, source: 'meeting' });
    await as(database, regions).rounds.dispute({ taskforceId: world.taskforceId, positionId: id });
    await makeVersion(database.owner, {
      taskforceId: world.taskforceId,
      recommendationId: one.id,
      namedById: chair.actor.seat.id,
      isSubstantial: false,
    });
    const agreed = async () => {
      const { rounds: shown, standings } = await rounds.page(secretariat, one.id);
      const owing = standings?.members.filter(({ stance, toReconfirm }) => stance === 'notStated' || toReconfirm) ?? [];
      expect(shown[0]?.owing.toSorted()).toEqual(owing.map(({ seatId }) => seatId).toSorted());
      return owing.length;
    };
    expect(await agreed()).toBe(9);
    const newer = await rounds.changed(one);
    expect(await agreed()).toBe(10);
    await rounds.take(civilSociety, { ...one, versionId: newer.id });
    expect(await agreed()).toBe(9);
  });

  it('by itself once for each step, however often the job is run', async () => {
    const { state, regions } = world.personas;
    await database.owner.round.updateMany({ where: { state: 'open' }, data: { state: 'closed' } });
    const one = await rounds.asked({ deadlineOn: new Date('2022-03-08') });
    for (const voter of rounds.voters.filter((each) => each !== state && each !== regions)) await rounds.take(voter, one);
    const before = (await rounds.letters()).length;
    const run = async (moment: string) => {
      const clock = standingClock(new Date(moment));
      const due: Record<string, string>[] = [];
      const at = { db: database.prisma, reader: database.reader, clock, origin };
      await findNearDeadline({ ...at, send: async (_, data) => void due.push(data) });
      const settled: string[] = [];
      const settle = async () => void settled.push('settled');
      // Twice at once, and once more: a job that died after its effect is run again.
      await Promise.all([...due, ...due].map((data) => remindNear(at, data, settle)));
      for (const data of due) await remindNear(at, data, settle);
      expect(settled).toHaveLength(3 * due.length);
      return (await lettersOf('rounds.remind', before)).length;
    };
    expect(await run('2022-03-02T09:00:00Z')).toBe(0);
    expect(await run('2022-03-03T09:00:00Z')).toBe(2);
    expect(await run('2022-03-04T09:00:00Z')).toBe(2);
    await rounds.take(regions, one);
    expect(await run('2022-03-07T09:00:00Z')).toBe(3);
    expect(await run('2022-03-08T09:00:00Z')).toBe(3);
    expect(await run('2022-03-09T09:00:00Z')).toBe(3);
    expect((await rounds.verbs(one.id)).filter((verb) => verb === 'rounds.remind')).toHaveLength(2);
  });
});

describe('extend', () => {
  const extend = (persona: Persona, roundId: string, deadlineOn: string, version = 1, clock = standingClock(testMoment)) =>
    as(database, persona, { clock }).rounds.extend({ taskforceId: world.taskforceId, roundId, version, deadlineOn });

  it('moves the deadline to a later day only, tells those who owe, and reminds anew', async () => {
    const { secretariat, state, regions } = world.personas;
    const one = await rounds.asked();
    for (const voter of rounds.voters.filter((each) => each !== state)) await rounds.take(voter, one);
    await database.owner.round.update({ where: { id: one.roundId }, data: { remindedStep: 3 } });
    const before = (await rounds.letters()).length;
    for (const on of ['2022-03-07', '2022-03-08'])
      expect(await refusalOf(extend(secretariat, one.roundId, on))).toBe('wrong-order');
    expect(await refusalOf(extend(regions, one.roundId, '2022-03-15'))).toBe('not-allowed');
    expect((await rounds.letters()).length).toBe(before);
    expect(await extend(secretariat, one.roundId, '2022-03-15')).toMatchObject({ told: 1 });
    expect(await lettersOf('rounds.extend', before)).toMatchObject([{ seatId: state.actor.seat.id }]);
    expect(await roundOf(one.roundId)).toMatchObject({ deadlineOn: new Date('2022-03-15'), remindedStep: null, version: 2 });
    expect(await refusalOf(extend(secretariat, one.roundId, '2022-03-16'))).toBe('changed-meanwhile');
  });

  it('asks what day it is in Copenhagen, also in the hour when it is still yesterday in UTC', async () => {
    const { secretariat } = world.personas;
    const one = await rounds.asked();
    const afterMidnight = standingClock(new Date('2022-03-09T23:30:00Z'));
    expect(await refusalOf(extend(secretariat, one.roundId, '2022-03-09', 1, afterMidnight))).toBe('in-the-past');
    await extend(secretariat, one.roundId, '2022-03-10', 1, afterMidnight);
  });
});

describe('a round keeps its word', () => {
  it('what was promised to be hidden stays hidden, a deadline is never moved back, and the question stands', async () => {
    const one = await rounds.asked({ isHiddenUntilAnswer: true });
    const change = (data: object) => database.owner.round.update({ where: { id: one.roundId }, data });
    await expect(change({ isHiddenUntilAnswer: false })).rejects.toThrow(/stays hidden/);
    await expect(change({ deadlineOn: new Date('2022-03-01') })).rejects.toThrow(/later day/);
    await expect(change({ question: 'Noget andet?' })).rejects.toThrow(/another question/);
    expect(await roundOf(one.roundId)).toMatchObject({ isHiddenUntilAnswer: true, deadlineOn: new Date('2022-03-08') });
  });

  it('an answer after the deadline counts until the round is closed, and at the moment of closing it counts or is refused', async () => {
    const { chair, state, regions } = world.personas;
    const one = await rounds.asked();
    const late = standingClock(new Date('2022-03-08T23:30:00Z'));
    await rounds.take(state, one, { clock: late });
    expect((await rounds.page(chair, one.id)).standings?.consensus?.heads.with).toBe(1);
    const close = as(database, chair).rounds.close({ taskforceId: world.taskforceId, roundId: one.roundId, version: 1 });
    const [answer] = await Promise.allSettled([rounds.take(regions, one), close]);
    const kept = await rounds.positionsOf(one.roundId, regions);
    expect(kept).toHaveLength(answer.status === 'fulfilled' ? 1 : 0);
    expect((await roundOf(one.roundId)).state).toBe('closed');
    expect((await rounds.page(chair, one.id)).standings?.consensus?.heads.with).toBe(1 + kept.length);
  });
});

describe('who has recused himself since', () => {
  const recused = (one: AskedRound, persona: Persona) =>
    makeRecusal(database.owner, { taskforceId: world.taskforceId, recommendationId: one.id, seatId: persona.actor.seat.id });

  it('is not told that the round he was asked in is called back', async () => {
    const { secretariat, state } = world.personas;
    const one = await rounds.asked({ openedAt: testMoment });
    await recused(one, state);
    const before = (await rounds.letters()).length;
    await as(database, secretariat).rounds.recall({ taskforceId: world.taskforceId, roundId: one.roundId, version: 1 });
    const told = (await lettersOf('rounds.recall', before)).map(({ seatId }) => seatId ?? '');
    expect(told.toSorted()).toEqual(seatIds(rounds.voters.filter((voter) => voter !== state)));
  });

  it('is not told how what he said was not right is settled', async () => {
    const { secretariat, chair, state, regions } = world.personas;
    const one = await rounds.asked();
    const at = { taskforceId: world.taskforceId };
    const before = (await rounds.letters()).length;
    const disputed: string[] = [];
    for (const persona of [state, regions]) {
      const { id } = await rounds.take(secretariat, one, { seatId: persona.actor.seat.id, source: 'phone' });
      await as(database, persona).rounds.dispute({ ...at, positionId: id });
      disputed.push(id);
    }
    await recused(one, state);
    for (const positionId of disputed)
      await as(database, chair).rounds.settle({ ...at, positionId, doesStand: true, settlement: 'Talt med medlemmet.' });
    expect((await lettersOf('rounds.settle', before)).map(({ seatId }) => seatId)).toEqual([regions.actor.seat.id]);
  });

  it('is told nothing in the seat he holds either, when it was an earlier one he stepped aside in', async () => {
    const { secretariat, state } = world.personas;
    const one = await rounds.asked();
    const { userId, seat } = state.actor;
    const earlier = await makeSeat(database.owner, {
      ...{ taskforceId: world.taskforceId, userId, role: 'member', sectorId: seat.sectorId },
      ...{ fromOn: new Date('2020-01-01'), untilOn: new Date('2020-12-31') },
    });
    await makeRecusal(database.owner, { taskforceId: world.taskforceId, recommendationId: one.id, seatId: earlier.id });
    const before = (await rounds.letters()).length;
    await as(database, secretariat).rounds.remind({ taskforceId: world.taskforceId, roundId: one.roundId, version: 1 });
    const told = (await lettersOf('rounds.remind', before)).map(({ seatId }) => seatId ?? '');
    expect(told.toSorted()).toEqual(seatIds(rounds.voters.filter((voter) => voter !== state)));
  });

  it('is told by his own recusal’s letter alone', async () => {
    const { secretariat, state } = world.personas;
    const one = await rounds.asked();
    const before = (await rounds.letters()).length;
    await as(database, secretariat).recommendations.recuse({
      ...{
        taskforceId: world.taskforceId,
        recommendationId: one.id,
        seatId: state.actor.seat.id,
        reason: 'Sidder i bestyrelsen.',
      },
    });
    // It is about nothing the sender would hold back for.
    const told = { seatId: state.actor.seat.id, recommendationIds: [] };
    expect(await lettersOf('recommendations.recuse', before)).toMatchObject([told]);
    await as(database, secretariat).rounds.remind({ taskforceId: world.taskforceId, roundId: one.roundId, version: 1 });
    const reminded = await lettersOf('rounds.remind', before);
    expect(new Set(reminded.flatMap(({ recommendationIds }) => recommendationIds))).toEqual(new Set([one.id]));
  });
});
