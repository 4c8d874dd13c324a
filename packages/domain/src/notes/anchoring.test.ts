import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, anchorOf, findAnchor, findOnPages } from './anchoring.ts';

const text =
  'Sekretariatet indstiller, at taskforcen godkender datoen. Datoen er 15. marts, og taskforcen godkender datoen i dag.';
const anchorTo = (words: string, of = text, from = 0): Anchor => {
  const start = of.indexOf(words, from);
  const anchor = anchorOf(of, start, start + words.length);
  if (!anchor) throw new Error(`There is no "${words}" in it.`);
  return anchor;
};
const found = (now: string, anchor: Anchor) => {
  const place = findAnchor(now, anchor);
  return place && [now.slice(place.start, place.end), place.is];
};

describe('an anchor', () => {
  it.each([
    ['the same text', text, ['15. marts', 'same']],
    ['words put before it', `Nyt forord. ${text}`, ['15. marts', 'same']],
    ['lines that break elsewhere', text.replaceAll(' ', '\n  '), ['15.\n  marts', 'same']],
    ['words around it changed', 'Mødet er den 15. marts i Odense.', ['15. marts', 'same']],
    ['itself changed', text.replace('15. marts', '22. april 2022'), ['22. april 2022', 'changed']],
    ['taken out', text.replace(' 15. marts', ''), null],
    ['everything else', 'Noget helt andet.', null],
    ['nothing at all', '', null],
  ])('is looked for in %s', (_, now, expected) => {
    expect(found(now, anchorTo('15. marts'))).toEqual(expected);
  });

  it('of words that stand twice is the one with the same words around it, whatever is moved', () => {
    const second = anchorTo('taskforcen godkender datoen', text, 60);
    const now = `Først om noget helt andet, som er nyt. ${text}`;
    const place = findAnchor(now, second);
    expect(place?.start).toBe(now.lastIndexOf('taskforcen godkender datoen'));
  });

  it('of words alike around too is the nearest to where they stood', () => {
    const alike = 'ja ja ja ja ja '.repeat(20);
    const at = 150;
    const anchor = anchorOf(alike, at, at + 2);
    expect(anchor && findAnchor(alike, anchor)?.start).toBe(at);
  });

  it('has no white space at its ends, and none is made of white space alone', () => {
    const start = text.indexOf(' 15. marts');
    expect(anchorOf(text, start, start + 11)?.quote).toBe('15. marts,');
    expect(anchorOf('a   b', 1, 4)).toBeNull();
  });
});

it('on pages it is the same words on the nearest page, and changed ones only where there are no same', () => {
  const anchor = anchorTo('15. marts');
  const changed = text.replace('15. marts', '22. april 2022');
  expect(findOnPages([text, 'Ingenting.', text], 3, anchor)).toMatchObject({ page: 3, is: 'same' });
  expect(findOnPages([text, 'Ingenting.', changed], 3, anchor)).toMatchObject({ page: 1, is: 'same' });
  expect(findOnPages(['Ingenting.', changed], 1, anchor)).toMatchObject({ page: 2, is: 'changed' });
  expect(findOnPages(['Ingenting.'], 1, anchor)).toBeNull();
});

const words = fc.array(fc.stringMatching(/^[a-zæøå]{1,8}$/), { minLength: 1, maxLength: 60 }).map((list) => list.join(' '));

it('any stretch of any text is found again where it stood, however its white space is set', () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), fc.constantFrom(' ', '\n', ' \t\n '), (whole, one, other, space) => {
      const [from, until] = [one % (whole.length + 1), other % (whole.length + 1)].toSorted((a, b) => a - b) as [number, number];
      const anchor = anchorOf(whole, from, until);
      if (!anchor) return whole.slice(from, until).trim() === '';
      const same = findAnchor(whole, anchor);
      expect(same).toEqual({ start: anchor.start, end: anchor.start + whole.slice(from, until).trim().length, is: 'same' });
      const spaced = whole.replaceAll(' ', space);
      const place = findAnchor(spaced, anchor);
      return place !== null && spaced.slice(place.start, place.end).replaceAll(/\s+/g, ' ') === anchor.quote;
    }),
  );
});

it('whatever the text becomes, what is found lies in it and is not empty', () => {
  fc.assert(
    fc.property(words, words, fc.nat(), fc.nat(), (whole, now, one, other) => {
      const [from, until] = [one % (whole.length + 1), other % (whole.length + 1)].toSorted((a, b) => a - b) as [number, number];
      const anchor = anchorOf(whole, from, until);
      const place = anchor && findAnchor(now, anchor);
      if (!place) return;
      expect(place.start).toBeGreaterThanOrEqual(0);
      expect(place.end).toBeLessThanOrEqual(now.length);
      expect(now.slice(place.start, place.end).trim()).not.toBe('');
    }),
  );
});
