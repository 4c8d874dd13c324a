import { consensus } from '@tvaers/domain/rounds/consensus';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, demoWorld } from '../doors/test-demo.ts';
import { as } from '../doors/test-world.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await demoWorld();
});
afterAll(() => demo.database.drop());

const here = () => ({ taskforceId: demo.taskforceId });
const doors = async (name: string) => as(demo.database, await demo.persona(name));
const idOf = async (number: number) => {
  const where = { taskforceId: demo.taskforceId, number };
  return (await demo.database.owner.recommendation.findFirstOrThrow({ where })).id;
};

it.each([5, 7])('what the demo froze with decision %i is what the rule gives of the positions beside it', async (serial) => {
  const decision = await (await doors('observer')).decisions.page({ ...here(), year: 2022, serial });
  expect(decision.positions).toHaveLength(10);
  expect(decision.computed).toEqual(consensus(decision.positions, 'noSectorAgainst'));
  expect(decision.composition.map(({ seatId }) => seatId)).toEqual(decision.positions.map(({ seatId }) => seatId));
});

it('one is adopted by written procedure against a sector, with the minority beneath it', async () => {
  const decision = await (await doors('commissioner')).decisions.page({ ...here(), year: 2022, serial: 7 });
  expect(decision).toMatchObject({ computed: { met: false }, recommendation: { number: 11 }, meeting: null });
  expect(decision.presence.departureReason).toMatch(/^Anbefalingen er rettet til det offentlige/);
  expect(decision.minority.map(({ serial, signers }) => [serial, signers.map(({ name }) => name)])).toEqual([
    [2, ['Camilla Riis', 'Torben Ploug']],
  ]);
});

it('one procedure is under way, with one taken out of it and one who has not answered', async () => {
  const { procedures } = await (await doors('member-state')).procedures.list(here());
  const running = procedures.filter(({ matters }) => matters.some(({ state }) => state === 'open'));
  // The state's member is recused from R-06 and sees nothing of it.
  expect(running.map(({ matters }) => matters.map(({ number }) => number))).toEqual([[5]]);
  const page = await (await doors('chair')).procedures.page({ ...here(), procedureId: running[0]?.id ?? '' });
  expect(page.matters.map(({ number, state, owing, whyNotYet }) => [number, state, owing, whyNotYet])).toEqual([
    [5, 'open', 1, 'procedure-running'],
    [6, 'pulledOut', 0, 'pulled-out'],
  ]);
  expect(page.matters[1]?.pulledOut?.by).toBe('Anne Krogh');
});

it('one minority statement is being written, and is there for its writer alone', async () => {
  const recommendationId = await idOf(3);
  const read = async (name: string) => (await doors(name)).minority.ofRecommendation({ ...here(), recommendationId });
  expect(await read('member-municipalities')).toMatchObject({
    untilOn: '2022-03-14',
    statements: [{ releasedAt: null, hasSigned: true }],
  });
  for (const name of ['chair', 'secretariat', 'member-regions', 'adviser'])
    expect([name, (await read(name)).statements]).toEqual([name, []]);
  for (const name of ['observer', 'commissioner']) await expect(read(name)).rejects.toThrow();
});
