import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { as, asOn, type Persona, refusalOf } from '../doors/test-world.ts';

let demo: Demo;
let member: Persona;
beforeAll(async () => {
  demo = await demoWorld();
  member = await demo.persona('member-municipalities');
});
afterAll(() => demo.database.drop());

const at = () => ({ taskforceId: demo.taskforceId });
const doorsOf = (persona: Persona) => as(demo.database, persona);
const pageOf = (persona: Persona) => doorsOf(persona).inbox.page(at());
const rowsOf = async (persona: Persona) => (await pageOf(persona)).groups.flatMap(({ rows }) => rows);
const countOf = async (persona: Persona) => (await doorsOf(persona).inbox.count(at())).count;
async function keyOf(kind: string, persona = member) {
  const row = (await rowsOf(persona)).find((one) => one.kind === kind);
  if (!row) throw new Error(`The demo has a row ${kind}.`);
  return row.key;
}
const snooze = (persona: Persona, key: string, untilOn: string | null) =>
  doorsOf(persona).inbox.snooze({ ...at(), key, untilOn });

it('what is put off is hidden from oneself until the day, is not counted, and comes back when one asks', async () => {
  const key = await keyOf('takePosition');
  const count = await countOf(member);
  const chair = await demo.persona('chair');
  const [others, events] = [await rowsOf(chair), await demo.database.owner.event.count()];

  await snooze(member, key, '2022-03-03');
  expect((await rowsOf(member)).map((row) => row.key)).not.toContain(key);
  expect((await pageOf(member)).putOff).toMatchObject([{ key, wakesOn: '2022-03-03' }]);
  expect(await countOf(member)).toBe(count - 1);
  expect(await rowsOf(chair)).toEqual(others);
  expect((await pageOf(chair)).putOff).toEqual([]);
  expect(await demo.database.owner.event.count()).toBe(events);

  const then = await (await asOn(demo.database, member, '2022-03-03')).inbox.page(at());
  expect(then.groups.flatMap(({ rows }) => rows.map((row) => row.key))).toContain(key);
  expect(then.putOff).toEqual([]);

  await snooze(member, key, '2022-03-04');
  expect((await pageOf(member)).putOff).toMatchObject([{ key, wakesOn: '2022-03-04' }]);
  await snooze(member, key, null);
  expect(await countOf(member)).toBe(count);
  expect(await refusalOf(snooze(member, key, null))).toBe('nothing-changed');
});

it('what is put off and then done is gone', async () => {
  const key = await keyOf('takePosition');
  const row = (await rowsOf(member)).find((one) => one.key === key);
  if (row?.doing?.kind !== 'position') throw new Error('The row brings its round.');
  await snooze(member, key, '2022-03-03');
  const { roundId, versionId } = row.doing;
  const given = { stance: 'supports', reason: '', wouldChange: '', seatId: null, howGiven: null } as const;
  await doorsOf(member).rounds.takePosition({ ...at(), roundId, versionId, ...given });
  expect((await pageOf(member)).putOff).toEqual([]);
});

it.each([
  ['past its deadline', 'action', '2022-04-21', 'too-late'],
  ['until today', 'action', '2022-03-01', 'in-the-past'],
  ['a text on which the others wait', 'ball', '2022-03-02', 'not-allowed'],
  ['an answer to a date poll', 'answerPoll', '2022-03-02', 'not-allowed'],
  ['a reply to a notice', 'reply', '2022-03-02', 'not-allowed'],
])('refuses %s, and hides nothing', async (_, kind, untilOn, refusal) => {
  const key = await keyOf(kind);
  const before = await rowsOf(member);
  expect(await refusalOf(snooze(member, key, untilOn))).toBe(refusal);
  expect(await rowsOf(member)).toEqual(before);
});

it('nobody puts off what is another’s', async () => {
  const key = await keyOf('takePosition', await demo.persona('chair'));
  const observer = await demo.persona('observer');
  expect(await refusalOf(snooze(observer, key, '2022-03-02'))).toBe('not-found');
  expect(await refusalOf(snooze(member, 'takePosition:nothing', '2022-03-02'))).toBe('not-found');
});
