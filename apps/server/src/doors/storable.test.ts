import { expect, it } from 'vitest';
import { z } from 'zod';
import { storable } from './storable.ts';

const schema = z.strictObject({ value: z.unknown() }).superRefine(storable);
const said = (value: unknown) => schema.safeParse({ value }).error?.issues.map(({ path, message }) => [path.join('.'), message]);

it.each([
  ['a text', 'Ærlig tale 🙂'],
  ['numbers', [0, -1, 2_147_483_647, 0.5]],
  ['nothing', [null, true, {}, []]],
])('%s can be stored', (_, value) => {
  expect(said(value)).toBeUndefined();
});

it.each([
  ['NUL', 'a\0b', [['value', 'unreadable']]],
  ['half a pair', { deep: ['ok', '\ud800x'] }, [['value.deep.1', 'unreadable']]],
  ['NUL in a key', { 'a\0': 1 }, [['value', 'unreadable']]],
  ['a number beyond four bytes', { version: 2_147_483_648 }, [['value.version', 'too_big']]],
  [
    'one beyond all',
    [Number.POSITIVE_INFINITY, Number.NaN],
    [
      ['value.0', 'too_big'],
      ['value.1', 'too_big'],
    ],
  ],
])('%s is refused at its field', (_, value, issues) => {
  expect(said(value)).toEqual(issues);
});
