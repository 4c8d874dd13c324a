import { expect, it } from 'vitest';
import { memberStandings } from './member-standings.ts';
import { movement } from './movement.ts';
import { type Stance, stances } from './workflow.ts';

const versions = [
  { id: 'v1', serial: 1, isSubstantial: true },
  { id: 'v2', serial: 2, isSubstantial: true },
  { id: 'v3', serial: 3, isSubstantial: false },
  { id: 'v4', serial: 4, isSubstantial: true },
];
const members = [
  { seatId: 'a', sectorId: 'S', isRecused: false },
  { seatId: 'b', sectorId: 'K', isRecused: false },
];
let count = 0;
const take = (seatId: string, versionId: string, stance: Stance, given: { counts?: boolean } = {}) => {
  count += 1;
  return {
    id: `p${1000 + count}`,
    seatId,
    versionId,
    stance,
    takenAt: `2022-03-01T09:00:${String(count).padStart(9, '0')}Z`,
    counts: true,
    ...given,
  };
};
const said = (stands: ReturnType<typeof movement>, seatId: string) =>
  stands.map((stand) => {
    const one = stand.members.find((member) => member.seatId === seatId);
    return one?.toReconfirm ? 'toReconfirm' : one?.stance;
  });

it('each member stands on each version as he stood before the next was named', () => {
  const stands = movement(versions, members, [
    take('a', 'v2', 'cannotSupport'),
    take('b', 'v2', 'supports'),
    take('a', 'v3', 'reservation'),
    take('a', 'v4', 'supports'),
  ]);
  expect(stands.map(({ versionId }) => versionId)).toEqual(['v2', 'v3', 'v4']);
  expect(said(stands, 'a')).toEqual(['cannotSupport', 'reservation', 'supports']);
  expect(said(stands, 'b')).toEqual(['supports', 'supports', 'toReconfirm']);
  expect(stands.map(({ heads }) => heads.with)).toEqual([1, 2, 1]);
  expect(stands[2]?.sectors).toEqual([
    { sectorId: 'S', standing: 'supports' },
    { sectorId: 'K', standing: 'toReconfirm' },
  ]);
});

it('what does not count moves nothing, and who is recused stands nowhere', () => {
  const taken = [take('a', 'v1', 'supports'), take('a', 'v1', 'cannotSupport', { counts: false })];
  expect(said(movement(versions, members, taken), 'a')[0]).toBe('supports');
  const recused = members.map((member) => ({ ...member, isRecused: true }));
  expect(new Set(said(movement(versions, recused, taken), 'a'))).toEqual(new Set(['recused']));
  expect(movement(versions, members, [])).toEqual([]);
});

it('on the latest version everybody stands as the standings say, whatever was taken in whatever order', () => {
  let seed = 7;
  const chance = (of: number) => (seed = (seed * 16_807) % 2_147_483_647) % of;
  for (let run = 0; run < 200; run += 1) {
    const order = Array.from({ length: chance(12) + 1 }, () => chance(versions.length)).toSorted((a, b) => a - b);
    const taken = order.map((version) =>
      take(chance(2) === 0 ? 'a' : 'b', versions[version]?.id ?? 'v1', stances[chance(4)] ?? 'supports'),
    );
    const now = memberStandings(
      members.map((member) => {
        const { stance = null, versionId = null } = taken.findLast(({ seatId }) => seatId === member.seatId) ?? {};
        return { ...member, stance, versionId };
      }),
      versions,
    );
    expect(movement(versions, members, taken).at(-1)?.members).toEqual(now);
  }
});
