import { expect, it } from 'vitest';
import { moved, readItems, shownItems } from './standing-items-form.ts';

const items = [
  { type: 'decision' as const, title: 'Dagsordenen godkendes', minutes: 5 },
  { type: 'information' as const, title: 'Eventuelt', minutes: 10 },
];

it('what is shown and not touched is read as it was', () => {
  expect(readItems(shownItems(items))).toEqual({ ok: true, items });
});

it.each([
  ['', '5', { '1.title': 'required' }],
  ['  ', 'x', { '1.title': 'required', '1.minutes': 'number' }],
  ['Eventuelt', '', { '1.minutes': 'number' }],
  ['Eventuelt', '601', { '1.minutes': 'number' }],
  ['Eventuelt', '-5', { '1.minutes': 'number' }],
  ['Eventuelt', '1,5', { '1.minutes': 'number' }],
])('the title %j with the minutes %j is told at its field', (title, minutes, wrong) => {
  const fields = shownItems(items).map((item, place) => (place === 1 ? { ...item, title, minutes } : item));
  expect(readItems(fields)).toEqual({ ok: false, wrong });
});

it('a row moves one place, and none past the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});
