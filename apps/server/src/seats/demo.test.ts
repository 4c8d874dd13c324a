import { sayMessage } from '@tvaers/domain/inbox/labels';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { asOn } from '../doors/test-world.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await demoWorld();
});
afterAll(() => demo.database.drop());

const people = ['chair', 'deputy-chair', 'secretariat', 'member-state', 'member-municipalities', 'commissioner'];
const doorsOn = async (name: string, on: string) => asOn(demo.database, await demo.persona(name), on);
async function owedOn(name: string, on: string): Promise<string[]> {
  const { groups } = await (await doorsOn(name, on)).inbox.page({ taskforceId: demo.taskforceId });
  return groups.flatMap(({ rows }) => rows.map(({ kind, what }) => `${kind} ${sayMessage(what, 'da')}`));
}
/** The chair's seat for the state until 31 March 2022, and the one for the municipalities from 1 April. */
async function seatsOfChair(): Promise<[string, string]> {
  const { userId } = (await demo.persona('chair')).actor;
  const [state, municipal] = await demo.database.owner.seat.findMany({ where: { userId }, orderBy: { fromOn: 'asc' } });
  if (!state || !municipal) throw new Error('The chair of the demo has two seats.');
  return [state.id, municipal.id];
}

it('the chair changes sector on 1 April: what she owes is found with the new seat, and nothing twice', async () => {
  const { owner } = demo.database;
  const { taskforceId } = demo;
  const [before, after] = await seatsOfChair();
  await owner.actionItem.create({
    data: { taskforceId, text: 'Skrive til styregruppen', ownerSeatId: before, assignedAt: new Date('2022-03-20T08:00:00Z') },
  });
  await owner.recommendation.updateMany({
    where: { number: 9 },
    data: { ballSeatId: before, ballSectorId: null, ballRole: null },
  });

  const eve = await owedOn('chair', '2022-03-31');
  expect(eve).toEqual(expect.arrayContaining(['action Opgave: skrive til styregruppen']));
  const invitations = () => owner.invitation.count();
  const count = await invitations();

  const others = new Map(
    await Promise.all(people.slice(1).map(async (name) => [name, await owedOn(name, '2022-03-31')] as const)),
  );
  const then = await owedOn('chair', '2022-04-01');
  expect(new Set(then).size).toBe(then.length);
  expect(then).toEqual(expect.arrayContaining(eve));
  // What she answered for the state stays there: for the municipalities she is asked anew, in each open round once.
  const answered = await owner.round.count({ where: { state: 'open', positions: { some: { seatId: before } } } });
  const anew = then.filter((row) => !eve.includes(row));
  expect(anew).toHaveLength(answered);
  expect(anew.every((row) => row.startsWith('takePosition R-'))).toBe(true);
  expect(await owner.position.count({ where: { seatId: after } })).toBe(0);
  expect(await invitations()).toBe(count);
  for (const [name, owed] of others) expect([name, await owedOn(name, '2022-04-01')]).toEqual([name, owed]);

  for (const state of ['open', 'closed'] as const) {
    const asked = await owner.roundAsked.groupBy({
      by: ['roundId'],
      where: { round: { state }, seatId: { in: [before, after] } },
      _count: true,
    });
    expect(asked.every(({ _count }) => _count === 1)).toBe(true);
  }
  expect(await owner.actionItem.count({ where: { ownerSeatId: before, state: 'open' } })).toBe(0);
  expect(await owner.recommendation.count({ where: { ballSeatId: before } })).toBe(0);
  expect(await owner.milestone.count({ where: { ownerSeatId: before, state: 'planned' } })).toBe(0);
});

it('the roster, and the members of the report, are right as of any date', async () => {
  const { taskforceId } = demo;
  const [before, after] = await seatsOfChair();
  for (const on of ['2022-03-31', '2022-04-01']) {
    const doors = await doorsOn('secretariat', on);
    const { seats } = await doors.seats.roster({ taskforceId, on });
    expect(seats.filter(({ role }) => role === 'chair').map(({ id }) => id)).toEqual(
      on < '2022-04-01' ? [before, after] : [after],
    );
  }
});

it('nothing of what the story told before its day is told in anybody else’s name', async () => {
  const { owner } = demo.database;
  const moved = await owner.event.findMany({
    where: { verb: { in: ['passBall', 'assign'] }, at: { gte: new Date('2022-03-31T00:00:00Z') } },
  });
  const { actor } = await demo.persona('chair');
  expect(moved.map(({ userId }) => userId)).toEqual(moved.map(() => actor.userId));
  expect(moved.length).toBeGreaterThan(0);
});
