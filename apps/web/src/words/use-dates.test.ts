import { expect, it } from 'vitest';
import { unbroken } from './use-dates.ts';

it('no line ends between a number and the word it dates or counts', () => {
  const shown = (said: string) => unbroken(said).replaceAll('\u00a0', '_');
  expect(shown('tirsdag 15. marts 2022, 9.00–11.30')).toBe('tirsdag 15._marts 2022, 9.00–11.30');
  expect(shown('Tuesday 15 March 2022')).toBe('Tuesday 15_March 2022');
  expect(shown('15. marts 2022 kl. 9.00')).toBe('15._marts 2022 kl._9.00');
  expect([shown('om 14 dage'), shown('2 t 15 min')]).toEqual(['om 14_dage', '2_t 15_min']);
  expect(shown('medio 2022')).toBe('medio 2022');
});
