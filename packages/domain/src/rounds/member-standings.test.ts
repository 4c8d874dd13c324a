import { expect, it } from 'vitest';
import { type Asked, memberStandings } from './member-standings.ts';

const versions = [
  { id: 'v1', serial: 1, isSubstantial: false },
  { id: 'v2', serial: 2, isSubstantial: true },
];
const asked = (seatId: string, given: Partial<Asked> = {}): Asked => ({
  seatId,
  sectorId: 'k',
  isRecused: false,
  stance: null,
  versionId: null,
  ...given,
});
const took = (versionId: string) => ({ stance: 'supports' as const, versionId });

it('tells silence, a position, one on words that have changed, and who has stepped aside whatever he said before', () => {
  const standings = memberStandings(
    [
      asked('silent'),
      asked('current', took('v2')),
      asked('older', took('v1')),
      asked('aside', { ...took('v2'), isRecused: true }),
    ],
    versions,
  );
  expect(standings.map(({ seatId, stance, toReconfirm }) => [seatId, stance, toReconfirm])).toEqual([
    ['silent', 'notStated', false],
    ['current', 'supports', false],
    ['older', 'supports', true],
    ['aside', 'recused', false],
  ]);
});
