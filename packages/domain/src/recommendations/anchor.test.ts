import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, findAnchor } from './anchor.ts';

const found = (text: string, anchor: NonNullable<ReturnType<typeof anchorOf>>) => {
  const place = findAnchor(text, anchor);
  return place && text.slice(0, place.start) + '[' + text.slice(place.start, place.end) + ']' + text.slice(place.end);
};
const at = (marked: string) => {
  const start = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  const anchor = anchorOf(text, start, marked.indexOf(']') - 1);
  if (!anchor) throw new Error(`nothing quoted in ${marked}`);
  return anchor;
};

describe('quoted words', () => {
  it.each([
    ['where they stood', 'Udlån i [op til tre år].', 'Udlån i op til tre år.', 'Udlån i [op til tre år].'],
    [
      'after something was put in before',
      'I [op til tre år].',
      'Ledere udlånes i op til tre år.',
      'Ledere udlånes i [op til tre år].',
    ],
    [
      'of two alike the one in the same company',
      'to år her, [to år] der',
      'nyt: to år her, to år der',
      'nyt: to år her, [to år] der',
    ],
    ['of two alike in the same company the nearer', 'x y x [y] x', 'x y x y x', 'x y x [y] x'],
    ['a whole paragraph of few letters', '[Nej]', 'Nej', '[Nej]'],
    ['gone with other words', 'Udlån i [op til tre år].', 'Udlån i op til to år.', null],
    ['a short piece in another company is not it', 'Det er [en] leder', 'Hvad ventes der på?! ren luft', null],
  ])('are found %s', (_, marked, now, expected) => {
    expect(found(now, at(marked))).toBe(expected);
  });

  it('leave out blanks at their ends, and are none where all is blank', () => {
    expect(anchorOf('en  leder her', 2, 10)).toMatchObject({ quote: 'leder', start: 4 });
    expect(anchorOf('en   leder', 2, 5)).toBeNull();
  });

  it('are always found where they are in a text nobody has touched', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, b % (text.length + 1)].toSorted((one, other) => one - other) as [number, number];
        const anchor = anchorOf(text, start, end);
        fc.pre(anchor !== null);
        const place = findAnchor(text, anchor);
        const isTelling = anchor.quote.length >= 12 || anchor.prefix.length + anchor.suffix.length >= 3;
        const where = { start: anchor.start, end: anchor.start + anchor.quote.length };
        expect(place ?? (isTelling ? 'lost' : where)).toEqual(where);
      }),
    );
  });
});
