import { expect, it } from 'vitest';
import { sayThing } from './things.ts';

const recommendation = {
  ...{ noun: 'recommendations' as const, id: '1', number: 3, letter: 'S', draftNumber: 1, title: 'Udlån af ledere' },
};

it('while positions are asked for, a recommendation is called what the lists call it', () => {
  const said = (state: 'shared' | 'deliberation' | 'adopted', isRoundOpen: boolean) =>
    sayThing({ ...recommendation, state, isRoundOpen }, 'da').state;
  expect([said('deliberation', true), said('shared', true)]).toEqual(['stillingtagen', 'stillingtagen']);
  expect([said('deliberation', false), said('adopted', false)]).toEqual(['til vedtagelse', 'vedtaget']);
});

it('a thing leads to its page by the number it has come to, and until then by its key', () => {
  expect(sayThing({ ...recommendation, state: 'shared', isRoundOpen: false }, 'da').path).toBe('anbefalinger/R-03');
  expect(sayThing({ ...recommendation, number: null, state: 'drafting', isRoundOpen: false }, 'da')).toMatchObject({
    name: 'S, udkast 1 Udlån af ledere',
    path: 'anbefalinger/1',
  });
});
