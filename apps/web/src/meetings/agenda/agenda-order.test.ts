import { expect, it } from 'vitest';
import { placeOf } from './agenda-order.tsx';

const ids = ['a', 'b', 'c', 'd'];

it.each([
  ['a', 'b', 'after', 2],
  ['a', 'd', 'after', 4],
  ['a', 'c', 'before', 2],
  ['d', 'a', 'before', 1],
  ['d', 'a', 'after', 2],
  ['b', 'c', 'before', 2],
  ['c', 'b', 'after', 3],
] as const)('%s let go at %s, %s it, comes to stand as number %i', (moved, target, side, place) =>
  expect(placeOf(ids, moved, target, side)).toBe(place),
);
