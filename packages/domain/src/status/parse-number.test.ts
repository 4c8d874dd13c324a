import { expect, it } from 'vitest';
import { sayStatusNumber } from '../numbers/serial.ts';
import { parseStatusNumber } from './parse-number.ts';

it.each([
  ['S-01', 1],
  ['s-1', 1],
  [' S-0112 ', 112],
  ['S-0', null],
  ['S-', null],
  ['R-01', null],
  ['kladde', null],
])('%s is read as %s', (text, number) => {
  expect(parseStatusNumber(text)).toBe(number);
});

it('what is said is read', () => {
  for (const number of [1, 9, 10, 99, 100]) expect(parseStatusNumber(sayStatusNumber(number))).toBe(number);
});
