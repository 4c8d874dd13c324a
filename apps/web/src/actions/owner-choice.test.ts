import { expect, it } from 'vitest';
import { ownerKey, ownerOf, ownerOfKey } from './owner-choice.ts';

it.each([
  [{ of: 'seat', id: 'a' }, 'seat/a'],
  [{ of: 'sector', id: 'b' }, 'sector/b'],
  [{ of: 'secretariat' }, 'secretariat'],
] as const)('%j is chosen as %s, and back', (owner, key) => {
  expect([ownerKey(owner), ownerOfKey(key)]).toEqual([key, owner]);
});

it('the owner of an action is whoever its columns name; nobody named is the secretariat', () => {
  expect(ownerOf({ ownerSeatId: 'a', ownerSectorId: null })).toEqual({ of: 'seat', id: 'a' });
  expect(ownerOf({ ownerSeatId: null, ownerSectorId: 'b' })).toEqual({ of: 'sector', id: 'b' });
  expect(ownerOf({ ownerSeatId: null, ownerSectorId: null })).toEqual({ of: 'secretariat' });
});
