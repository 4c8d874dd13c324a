import { describe, expect, it } from 'vitest';
import { anchorOf, moveAsked, sayName } from './evidence.ts';

const sectors = [
  { id: 'id-s', key: 'state' },
  { id: 'id-k', key: 'municipalities' },
];

describe('the move an address asks for', () => {
  it.each([
    [
      { fra: 'state', til: 'municipalities' },
      { fromSectorId: 'id-s', toSectorId: 'id-k' },
    ],
    [
      { fra: 'alle', til: 'state' },
      { fromSectorId: null, toSectorId: 'id-s' },
    ],
    [{ fra: 'state' }, null],
    [{ fra: 'moon', til: 'state' }, null],
    [{}, null],
  ])('%j', (search, expected) => {
    expect(moveAsked(search, sectors)).toEqual(expected);
  });
});

describe('what a finding and a source are called', () => {
  it('is its number, and before it has one nothing that betrays an order', () => {
    expect([anchorOf('finding', { id: 'x', number: 3 }), anchorOf('source', { id: 'x', number: null })]).toEqual(['F-03', 'x']);
    expect([sayName('source', 12, 'Survey'), sayName('source', null, 'Survey')]).toEqual(['E-012 Survey', 'Survey']);
  });
});
