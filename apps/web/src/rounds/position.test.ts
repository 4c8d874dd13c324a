import { describe, expect, it } from 'vitest';
import { disputedOf, lacks, latestOf, type Written } from './position.ts';

const written = (given: Partial<Written>): Written => ({
  stance: 'supports',
  reason: '',
  wouldChange: '',
  source: null,
  isOnBehalf: false,
  ...given,
});

describe('what a position lacks', () => {
  it.each([
    ['nothing, when one supports', {}, []],
    ['a choice', { stance: null }, ['stance']],
    ['nothing, when a reservation has no words', { stance: 'reservation' as const }, []],
    [
      'a reason and what would change it, when one blocks',
      { stance: 'cannotSupport' as const, reason: '  ' },
      ['reason', 'wouldChange'],
    ],
    ['what would change it', { stance: 'cannotSupport' as const, reason: 'Nej.' }, ['wouldChange']],
    [
      'nothing, when one blocks and says both',
      { stance: 'cannotSupport' as const, reason: 'Nej.', wouldChange: 'En nøgle.' },
      [],
    ],
    ['how it was given, when entered for another', { isOnBehalf: true }, ['source']],
  ])('is %s', (_, given, lacking) => {
    expect(lacks(written(given))).toEqual(lacking);
  });
});

it('of two positions at the same moment the one taken after the other counts', () => {
  const at = '2022-03-01T07:30:00.000Z';
  const taken = [
    { id: '02', seatId: 'a', takenAt: at, counts: true },
    { id: '01', seatId: 'a', takenAt: at, counts: true },
    { id: '03', seatId: 'b', takenAt: at, counts: true },
    { id: '09', seatId: 'a', takenAt: '2022-02-01T07:30:00.000Z', counts: true },
  ];
  expect([latestOf(taken, 'a')?.id, latestOf(taken, 'b')?.id, latestOf(taken, 'c')]).toEqual(['02', '03', null]);
});

it('what the member says is not right is passed over, and stands apart until it is settled', () => {
  const said = { id: '1', seatId: 'a', takenAt: '2022-03-01T09:00:00Z', counts: true, disputedAt: null, settledAt: null };
  const entered = { ...said, id: '2', takenAt: '2022-03-02T09:00:00Z', counts: false, disputedAt: '2022-03-03T09:00:00Z' };
  expect(latestOf([said, entered], 'a')).toBe(said);
  expect(disputedOf([said, entered], 'a')).toBe(entered);
  expect(disputedOf([said, { ...entered, settledAt: '2022-03-04T09:00:00Z' }], 'a')).toBeNull();
  expect(disputedOf([entered], 'b')).toBeNull();
});
