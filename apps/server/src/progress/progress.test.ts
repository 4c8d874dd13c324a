import { makeMilestone } from '@tvaers/db/factories/milestones';
import { makeRecommendation } from '@tvaers/db/factories/recommendations';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countStatements } from '../doors/statement-count.ts';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { as } from '../doors/test-world.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await demoWorld();
});
afterAll(() => demo.database.drop());

const pageOf = async (name: string) =>
  as(demo.database, await demo.persona(name)).progress.page({ taskforceId: demo.taskforceId });
const letters = async () => new Map((await demo.database.owner.sector.findMany()).map(({ id, letter }) => [id, letter]));

it('the chair reads in one answer whether the taskforce delivers', async () => {
  const page = await pageOf('chair');
  expect(page.outlook).toMatchObject({
    baselineOn: '2022-06-30',
    expectedOn: '2022-08-18',
    slipWorkingDays: 35,
    isOnlyProposed: true,
    daysLeft: 121,
    firstSlip: { title: 'Survey i felten' },
  });
  expect(page.range).toMatchObject({
    earliestOn: '2022-08-05',
    latestOn: '2022-09-09',
    pace: { lostWorkingDays: 24, inWorkingDays: 181 },
  });
  expect(page.milestones).toHaveLength(12);
  expect(page.meetings.map(({ number, isTentative }) => [number, isTentative])).toEqual([
    [1, false],
    [2, false],
    [3, false],
    [4, false],
    [5, false],
    [6, true],
    [7, false],
  ]);
});

it('what needs the chair stands there with the act, as in his inbox', async () => {
  const chair = await demo.persona('chair');
  const { needsYou } = await pageOf('chair');
  const { groups } = await as(demo.database, chair).inbox.page({ taskforceId: demo.taskforceId });
  expect(needsYou).toEqual(groups.flatMap(({ rows }) => rows));
  expect(needsYou.map(({ act }) => act)).toContain('milestones.approveForecast');
});

it('counts by stage, and the matrix per sector', async () => {
  const { stages, recommendations } = await pageOf('chair');
  expect(stages).toEqual([
    { stage: 'adopted', count: 2 },
    { stage: 'deliberation', count: 1 },
    { stage: 'round', count: 5 },
    { stage: 'shared', count: 3 },
    { stage: 'draft', count: 1 },
  ]);
  expect(recommendations.find(({ number }) => number === 3)?.cells?.map(({ standing }) => standing)).toEqual([
    'supports',
    'reservation',
    'against',
    'supports',
    'noPosition',
  ]);
});

it('where it sticks: who blocks and what would change it, which sector is silent, what is overdue', async () => {
  const { blocks, silent, overdue } = await pageOf('chair');
  const sectors = await letters();
  expect(
    blocks.map(({ number, sectorId, takenOn, wouldChange }) => [number, sectors.get(sectorId), takenOn, wouldChange]),
  ).toEqual([[3, 'K', '2022-02-10', 'En ret for den udlånende arbejdsgiver til at kalde lederen hjem.']]);
  expect(silent.map(({ sectorId, sinceOn, missing }) => [sectors.get(sectorId), sinceOn, missing])).toEqual([
    ['P', '2022-02-02', 1],
  ]);
  expect(overdue.map(({ dueOn, ownerRole }) => [dueOn, ownerRole])).toEqual([['2022-02-22', 'secretariat']]);
});

it('how ready the next meeting is', async () => {
  const { next } = await pageOf('chair');
  expect(next).toMatchObject({
    number: 5,
    materialOn: '2022-03-08',
    isAgendaApproved: false,
    replies: { attending: 8, maybe: [{ name: 'Lise Nør' }], apologies: [], unanswered: [{ name: 'Jens Lund' }] },
    quorum: { quorate: true, present: 8, of: 10, sectorsMissing: [] },
    agenda: { items: 9, lacking: 2 },
  });
});

it('a member sees no agenda before it is released, and his own sector’s drafts only', async () => {
  const page = await pageOf('member-municipalities');
  expect(page.next).toMatchObject({ replies: { attending: 8 }, agenda: null });
  expect(page.recommendations.filter(({ stage }) => stage === 'draft').map(({ title }) => title)).toEqual([
    'Tilbagekaldsret i overenskomsten',
  ]);
});

it('the commissioner sees the plan and the delivery that waits for him, not the work in progress', async () => {
  const page = await pageOf('commissioner');
  expect(page.outlook).toMatchObject({ expectedOn: '2022-08-18' });
  expect(page.needsYou.map(({ act }) => act)).toEqual(['milestones.approveForecast']);
  expect(page.recommendations.map(({ number, cells }) => [number, cells])).toEqual([
    [1, null],
    [11, null],
  ]);
  expect(page).toMatchObject({ silent: [], blocks: [], overdue: [], next: { replies: null, quorum: null, agenda: null } });
  expect(page.meetings.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

it('the observer sees no positions while a round is open, and no sector as silent', async () => {
  const page = await pageOf('observer');
  const open = page.recommendations.filter(({ stage }) => stage === 'round');
  expect(open.length).toBeGreaterThan(0);
  expect(new Set(open.flatMap(({ cells }) => cells?.map(({ standing }) => standing)))).toEqual(new Set(['hidden']));
  expect(page).toMatchObject({ silent: [], blocks: [], overdue: [], needsYou: [] });
});

it('who is recused from a recommendation does not find it in the matrix', async () => {
  const recusal = await demo.database.owner.recusal.findFirstOrThrow({
    include: { seat: { include: { user: true } }, recommendation: true },
  });
  const { recommendations } = await pageOf(recusal.seat.user.persona ?? '');
  expect(recommendations.map(({ id }) => id)).not.toContain(recusal.recommendationId);
});

it('the page is read in four statements, however much there is', async () => {
  const { taskforceId, database } = demo;
  const chair = await demo.persona('chair');
  const count = async () => {
    const counted = countStatements(database.reader);
    await as(database, chair, { reader: counted.reader }).progress.page({ taskforceId });
    return counted.count();
  };
  expect(await count()).toBe(4);
  const leadSectorId = chair.actor.seat.sectorId ?? '';
  for (let more = 0; more < 15; more += 1) {
    await makeMilestone(database.owner, { taskforceId });
    await makeRecommendation(database.owner, { taskforceId, leadSectorId, proposedById: chair.actor.seat.id });
  }
  expect(await count()).toBe(4);
});
