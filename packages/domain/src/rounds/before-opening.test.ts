import { expect, it } from 'vitest';
import { type BeforeOpening, deadlineConcern, unmetBeforeOpening } from './before-opening.ts';

const ready: BeforeOpening = {
  hasVersion: true,
  isChangedSinceVersion: false,
  collisions: 0,
  findings: 2,
  hasEvidence: true,
  hasAddressee: true,
  sectorsWithout: [],
  sectorsAsked: 5,
  quorumMinSectors: 4,
};

it('nothing is said of what is in order', () => expect(unmetBeforeOpening(ready)).toEqual([]));

it.each([
  ['noVersion', { hasVersion: false, isChangedSinceVersion: true }],
  ['changedSinceVersion', { isChangedSinceVersion: true }],
  ['collidingSuggestions', { collisions: 1 }],
  ['belowQuorum', { sectorsAsked: 3 }],
  ['sectorWithoutVoice', { sectorsWithout: ['private'] }],
  ['noFindings', { findings: 0 }],
  ['noEvidence', { hasEvidence: false }],
  ['noAddressee', { hasAddressee: false }],
] as const)('%s is said', (kind, given) => expect(unmetBeforeOpening({ ...ready, ...given })).toEqual([kind]));

it.each([
  ['2022-03-08', null],
  ['2022-03-04', null],
  ['2022-03-03', 'short'],
  ['2022-03-01', 'short'],
  ['2022-03-06', 'dayOff'],
  ['2022-04-14', 'dayOff'],
  ['2022-02-28', 'passed'],
])('of a deadline on %s, asked for on Tuesday 1 March, is said: %s', (on, concern) =>
  expect(deadlineConcern(on, '2022-03-01')).toBe(concern),
);
