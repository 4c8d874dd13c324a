import { makeAction } from '@tvaers/db/factories/actions';
import { makeDecision } from '@tvaers/db/factories/decisions';
import { makeItem, makeMeeting } from '@tvaers/db/factories/meetings';
import { makeRecommendation } from '@tvaers/db/factories/recommendations';
import { testDatabase, type TestDatabase } from '@tvaers/db/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countStatements } from '../doors/statement-count.ts';
import { as, makeWorld, refusalOf, type World } from '../doors/test-world.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld(database);
});
afterAll(() => database.drop());

const inTaskforce = () => ({ taskforceId: world.taskforceId });
type Name = keyof World['personas'];
const doors = (name: Name) => as(database, world.personas[name]).decisions;
const page = (name: Name, { year, serial }: { year: number; serial: number }) =>
  doors(name).page({ ...inTaskforce(), year, serial });

/** A decision under an item of a meeting whose minutes are approved or not. */
async function decided(state: 'held' | 'minutesApproved', isClosed = false) {
  const meeting = await makeMeeting(database.owner, { ...inTaskforce(), state });
  const item = await makeItem(database.owner, { ...inTaskforce(), meetingId: meeting.id, title: 'Sagen', isClosed });
  const decision = await makeDecision(database.owner, { ...inTaskforce(), meetingId: meeting.id, itemId: item.id, isClosed });
  return { meeting, item, decision };
}

it('the register is read newest first, by year and by result', async () => {
  const fresh = await makeWorld(database);
  const at = { taskforceId: fresh.taskforceId };
  for (const year of [2021, 2022, 2022]) await makeDecision(database.owner, { ...at, year });
  await makeDecision(database.owner, { ...at, result: 'deferred' });
  const list = async (year: number | null, result: 'deferred' | null) => {
    const answer = await as(database, fresh.personas.state).decisions.list({ ...at, year, result });
    return [answer.decisions.map((decision) => `${decision.year}/${decision.serial}`), answer.years];
  };
  expect(await list(null, null)).toEqual([
    ['2022/3', '2022/2', '2022/1', '2021/1'],
    [2022, 2021],
  ]);
  expect(await list(2021, null)).toEqual([['2021/1'], [2022, 2021]]);
  expect(await list(null, 'deferred')).toEqual([['2022/3'], [2022, 2021]]);
});

it('closed decisions are kept from who was recused, and others read open ones of approved minutes', async () => {
  const open = await decided('held');
  const approved = await decided('minutesApproved');
  const closed = await decided('minutesApproved', true);
  await database.owner.itemRecusal.create({
    data: { ...inTaskforce(), itemId: closed.item.id, seatId: world.personas.regions.actor.seat.id },
  });
  const reads = async (name: Name) => {
    const answers = await Promise.all(
      [open, approved, closed].map(({ decision }) =>
        page(name, decision).then(
          () => true,
          (error: Error) => error.message,
        ),
      ),
    );
    return answers.map((answer) => answer === true);
  };
  expect(await reads('state')).toEqual([true, true, true]);
  expect(await reads('regions')).toEqual([true, true, false]);
  expect(await reads('observer')).toEqual([false, true, false]);
  expect(await reads('commissioner')).toEqual([false, true, false]);
  expect(await refusalOf(page('stranger', approved.decision))).toBe('not-found');
  const listed = async (name: Name) => (await doors(name).list({ ...inTaskforce(), year: null, result: null })).decisions.length;
  expect([await listed('state'), await listed('regions'), await listed('observer')]).toEqual([3, 2, 1]);
});

it('a decision tells its meeting and item, what it is about, and what was to be done', async () => {
  const { meeting, item, decision } = await decided('held');
  const { state } = world.personas;
  const recommendation = await makeRecommendation(database.owner, {
    ...inTaskforce(),
    leadSectorId: world.sectorIds.state,
    proposedById: state.actor.seat.id,
  });
  const next = await makeDecision(database.owner, {
    ...inTaskforce(),
    meetingId: meeting.id,
    itemId: item.id,
    recommendationId: recommendation.id,
  });
  await database.owner.decision.update({ where: { id: decision.id }, data: { supersededById: next.id } });
  const presence = { ...(next.presence as object), departureReason: 'Fristen løber.' };
  await database.owner.decision.update({ where: { id: next.id }, data: { presence } });
  await makeAction(database.owner, { ...inTaskforce(), itemId: item.id, text: 'Skriv til leverandøren' });
  expect(await page('state', next)).toMatchObject({
    meeting: { number: meeting.number, itemPosition: 1 },
    itemTitle: 'Sagen',
    recommendation: { number: recommendation.number, title: recommendation.title },
    supersedes: [{ year: 2022, serial: decision.serial }],
    presence: { departureReason: 'Fristen løber.' },
    actions: [{ text: 'Skriv til leverandøren', state: 'open' }],
  });
  expect(await page('state', decision)).toMatchObject({ supersededBy: { year: 2022, serial: next.serial } });
  await database.owner.recusal.create({
    data: {
      ...inTaskforce(),
      recommendationId: recommendation.id,
      seatId: state.actor.seat.id,
      matter: '',
      declaredAt: new Date(),
    },
  });
  const recused = await page('state', next);
  expect(recused.recommendation).toBeNull();
  expect(JSON.stringify(recused)).not.toContain('Fristen løber.');
});

it('the register costs two statements', async () => {
  const counted = countStatements(database.reader);
  await as(database, world.personas.chair, { reader: counted.reader }).decisions.list({
    ...inTaskforce(),
    year: null,
    result: null,
  });
  expect(counted.count()).toBe(2);
});
