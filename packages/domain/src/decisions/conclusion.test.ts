import { expect, it } from 'vitest';
import { consensus } from '../rounds/consensus.ts';
import { departureOf, sayComputed, sayDeparture } from './conclusion.ts';

it.each([
  ['approved', true, null],
  ['approved', false, 'adoptedUnmet'],
  ['rejected', true, 'rejectedMet'],
  ['rejected', false, null],
  ['deferred', true, null],
  ['noted', false, null],
  ['other', false, null],
] as const)('%s where the rule is met: %s departs as %s', (result, met, departure) => {
  expect(departureOf(result, { met })).toBe(departure);
  expect(departureOf(result, null)).toBe(null);
});

it('says what the rule gives beside the difference', () => {
  const computed = consensus([{ seatId: 'a', sectorId: 'k', stance: 'cannotSupport', toReconfirm: false }], 'noSectorAgainst');
  const names = { k: { da: 'Kommuner', en: 'Municipalities' } };
  expect(sayComputed(computed, names, 'da')).toBe('Reglen: ingen sektor imod. Imod: kommunerne.');
  expect(sayDeparture(departureOf('approved', computed), 'da')).toBe('Anbefalingen er vedtaget, selv om reglen ikke er opfyldt.');
  expect(sayDeparture(null, 'en')).toBe(null);
});
