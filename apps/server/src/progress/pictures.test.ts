import { makeRecommendation, makeVersion } from '@tvaers/db/factories/recommendations';
import { addDays } from '@tvaers/domain/dates/calendar-day';
import { stages, type Stage } from '@tvaers/domain/progress/stages';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countStatements } from '../doors/statement-count.ts';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { as } from '../doors/test-world.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await demoWorld();
});
afterAll(() => demo.database.drop());

const doors = async (name: string) => as(demo.database, await demo.persona(name)).progress;
const burnUpOf = async (name: string) => (await doors(name)).burnUp({ taskforceId: demo.taskforceId });
const attendanceOf = async (name: string) => (await doors(name)).attendance({ taskforceId: demo.taskforceId });
const said = (counts: Record<Stage, number>) => stages.map((stage) => counts[stage]).join(' ');
const events = () => demo.database.owner.event.count({ where: { noun: 'progress' } });

it('recommendations by stage at each month’s end, as they were then, against the number expected', async () => {
  const { points, expected, todayOn } = await burnUpOf('chair');
  expect(expected).toBe(14);
  expect(points.map(({ on }) => on.slice(0, 7))).toEqual([
    '2021-06',
    '2021-07',
    '2021-08',
    '2021-09',
    '2021-10',
    '2021-11',
    '2021-12',
    '2022-01',
    '2022-02',
    '2022-03',
  ]);
  expect(points.at(-1)?.on).toBe(todayOn);
  const told = await demo.database.owner.recommendation.findMany({
    where: { audience: { not: 'sector' } },
    include: { versions: { orderBy: { serial: 'asc' } }, rounds: true },
  });
  const adoptions = await demo.database.owner.event.findMany({ where: { noun: 'recommendations', verb: 'adopt' } });
  expect(adoptions).toHaveLength(2);
  // Counted a second time, from the rows themselves: before the taskforce since the first version; adopted as the log tells.
  for (const { on, counts, total } of points.slice(0, -1)) {
    const after = new Date(`${addDays(on, 1)}T00:00:00+01:00`);
    const before = told.filter(({ versions: [first] }) => first && first.namedAt < after);
    expect([on, total]).toEqual([on, before.length]);
    const adopted = adoptions.filter(({ at }) => at < after).map(({ thingId }) => thingId);
    expect([on, counts.adopted]).toEqual([on, adopted.length]);
    const inRound = before.filter(
      ({ id, rounds }) =>
        !adopted.includes(id) &&
        rounds.some(({ openedAt, closedAt }) => openedAt < after && (closedAt === null || closedAt >= after)),
    );
    expect([on, counts.round]).toEqual([on, inRound.length]);
  }
});

it('the last column says what the page says of what is before the taskforce', async () => {
  const { points } = await burnUpOf('chair');
  const page = await (await doors('chair')).page({ taskforceId: demo.taskforceId });
  const now = page.recommendations.filter(({ number }) => number !== null);
  const counted = Object.fromEntries(stages.map((stage) => [stage, now.filter((one) => one.stage === stage).length]));
  expect(points.at(-1)?.counts).toEqual(counted);
});

it('what lies in a sector’s room counts for nobody, also not for its own sector, until it is shared, and then from that day', async () => {
  const before = (await burnUpOf('member-municipalities')).points;
  expect((await burnUpOf('member-regions')).points).toEqual(before);
  const member = await demo.persona('member-municipalities');
  const room = await demo.database.owner.recommendation.findFirstOrThrow({
    where: { audience: 'sector', leadSectorId: member.actor.seat.sectorId ?? '' },
  });
  const hidden = await makeRecommendation(demo.database.owner, {
    taskforceId: demo.taskforceId,
    leadSectorId: room.leadSectorId,
    proposedById: member.actor.seat.id,
    audience: 'sector',
  });
  // It had a version in its room long before.
  await makeVersion(demo.database.owner, {
    taskforceId: demo.taskforceId,
    recommendationId: hidden.id,
    namedById: member.actor.seat.id,
    namedAt: new Date('2021-10-01T09:00:00Z'),
  });
  expect((await burnUpOf('member-municipalities')).points).toEqual(before);

  await as(demo.database, member).recommendations.share({
    taskforceId: demo.taskforceId,
    recommendationId: hidden.id,
    version: hidden.version,
  });
  const after = (await burnUpOf('member-regions')).points;
  expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
  expect(after.at(-1)?.total).toBe((before.at(-1)?.total ?? 0) + 1);
  expect(after.at(-1)?.counts.shared).toBe((before.at(-1)?.counts.shared ?? 0) + 1);
});

it('who is recused from a recommendation does not find it in any column', async () => {
  const recusal = await demo.database.owner.recusal.findFirstOrThrow({ include: { seat: { include: { user: true } } } });
  const [own, all] = [await burnUpOf(recusal.seat.user.persona ?? ''), await burnUpOf('secretariat')];
  expect(own.points.at(-1)?.total).toBe((all.points.at(-1)?.total ?? 0) - 1);
  expect(own.points.every(({ total }, place) => total <= (all.points[place]?.total ?? 0))).toBe(true);
});

it('the commissioner sees what is adopted, from the day it was, and nothing of the way there; the observer what is shared', async () => {
  const commissioner = (await burnUpOf('commissioner')).points;
  expect(commissioner.map(({ on, counts }) => [on, said(counts)])).toEqual(
    commissioner.map(({ on }) => [on, on < '2022-01-18' ? '0 0 0 0 0' : on < '2022-02-16' ? '1 0 0 0 0' : '2 0 0 0 0']),
  );
  const [observer, secretariat] = [await burnUpOf('observer'), await burnUpOf('secretariat')];
  expect(observer.points).toEqual(secretariat.points);
  expect([observer.canExpect, secretariat.canExpect]).toEqual([false, true]);
});

it('the secretariat sets the number expected, once per version read, and a member may not', async () => {
  const { version } = await burnUpOf('secretariat');
  const { taskforceId } = demo;
  const noted = await events();
  await expect((await doors('member-regions')).expect({ taskforceId, expected: 12, version })).rejects.toMatchObject({
    cause: { refusal: 'not-allowed' },
  });
  expect([(await burnUpOf('secretariat')).expected, await events()]).toEqual([14, noted]);

  const secretariat = await doors('secretariat');
  await expect(secretariat.expect({ taskforceId, expected: 0, version })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await secretariat.expect({ taskforceId, expected: 12, version });
  expect(await burnUpOf('observer')).toMatchObject({ expected: 12, version: version + 1 });
  expect(await events()).toBe(noted + 1);
  await expect(secretariat.expect({ taskforceId, expected: null, version })).rejects.toMatchObject({
    cause: { refusal: 'changed-meanwhile', current: { expected: 12, version: version + 1 } },
  });
  expect(await events()).toBe(noted + 1);
});

it('attendance counts the held meetings each person was due at; who only follows the work is given no such list', async () => {
  const { meetings, people, sectors } = await attendanceOf('member-private');
  expect(meetings.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(people.filter(({ holdsSeat }) => holdsSeat)).toHaveLength(10);
  const lines = await demo.database.owner.attendance.findMany({ include: { seat: true, meeting: true } });
  for (const { userId, present, of } of people) {
    const own = lines.filter((line) => line.seat.userId === userId);
    const there = own.filter(({ presence }) => presence === 'present' || presence === 'online');
    expect([present, of]).toEqual([there.length, own.length]);
  }
  const successor = people.find(({ marks }) => marks[0] === null);
  expect(successor).toMatchObject({ of: 2 });
  expect(sectors).toHaveLength(5);
  expect(sectors.every(({ present, of }) => of === 4 && present <= of)).toBe(true);
  for (const name of ['observer', 'commissioner']) {
    await expect(attendanceOf(name)).rejects.toMatchObject({ cause: { refusal: 'not-found' } });
  }
});

it('each picture is read in one statement, however much there is', async () => {
  const chair = await demo.persona('chair');
  const count = async (door: 'burnUp' | 'attendance') => {
    const counted = countStatements(demo.database.reader);
    await as(demo.database, chair, { reader: counted.reader }).progress[door]({ taskforceId: demo.taskforceId });
    return counted.count();
  };
  expect([await count('burnUp'), await count('attendance')]).toEqual([1, 1]);
});
