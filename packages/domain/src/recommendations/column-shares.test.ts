import { expect, it } from 'vitest';
import { columnShares } from './column-shares.ts';

const cell = (...lines: string[]) => lines.map((text) => [{ text, bold: false, italic: false, href: null, note: null }]);

it('gives a column of sentences more than one of years, and no column nothing or all', () => {
  expect(
    columnShares([
      [cell('År'), cell('Bemærkning')],
      [cell('2022'), cell('Ledere kan udlånes. '.repeat(40))],
    ]),
  ).toEqual([4.8, 14]);
});

it('leaves room for a whole number beside columns of sentences, for no number is parted', () => {
  const [amount = 0, ...others] = columnShares([
    [cell('1.250.000'), ...Array.from({ length: 6 }, () => cell('Ledere kan udlånes. '.repeat(5)))],
  ]);
  // Some 80 letters stand beside each other in the whole width of such a table.
  expect((amount / (amount + others.reduce((all, one) => all + one, 0))) * 80).toBeGreaterThan('1.250.000'.length);
});

it('leaves room for the longest word, and gives alike to alike', () => {
  const [left = 0, right = 0] = columnShares([[cell('Organisationerne'), cell('Nej')]]);
  expect([left > right, right]).toEqual([true, 4]);
  expect(columnShares([[cell('Ja'), cell('Nej'), cell('')]])).toEqual([4, 4, 4]);
});
