import { expect, it } from 'vitest';
import { silentSectors, type SectorSigns } from './silent-sectors.ts';

const today = '2022-03-01';
const signs = (over: Partial<SectorSigns>): SectorSigns => ({
  sectorId: 'P',
  positionOn: null,
  commentOn: null,
  presentOn: null,
  missing: 0,
  ...over,
});

it.each([
  ['asked, 14 days ago', { positionOn: '2022-02-15', missing: 1 }, '2022-02-15'],
  ['asked, 13 days ago', { positionOn: '2022-02-16', missing: 1 }, 'heard'],
  ['not asked, 42 days ago', { presentOn: '2022-01-18' }, '2022-01-18'],
  ['not asked, 41 days ago', { presentOn: '2022-01-19' }, 'heard'],
  [
    'the latest sign counts, whichever it is',
    { positionOn: '2021-11-02', commentOn: '2022-02-02', presentOn: '2022-01-18', missing: 3 },
    '2022-02-02',
  ],
  ['a comment keeps it from being silent', { positionOn: '2021-11-02', commentOn: '2022-02-28', missing: 3 }, 'heard'],
  ['never heard from and asked', { missing: 1 }, null],
  ['never heard from, never asked', {}, 'heard'],
] as const)('%s', (_, over, since) => {
  const [silent] = silentSectors([signs(over)], today);
  expect(silent ? silent.sinceOn : 'heard').toBe(since);
});

it('those waited for most come first', () => {
  const quiet = ['S', 'R', 'K'].map((sectorId, missing) => signs({ sectorId, positionOn: '2021-12-01', missing }));
  expect(silentSectors(quiet, today).map(({ sectorId }) => sectorId)).toEqual(['K', 'R', 'S']);
});
