/**
 * Where in a text a note hangs, as the W3C's TextQuoteSelector says it: the words themselves with those before and behind them, and where
 * they began. `quote` empty: the note is about the whole.
 */
export type Anchor = { quote: string; prefix: string; suffix: string; start: number };

/** `changed`: the words between what stood before and behind them are others now. */
export type Placed = { start: number; end: number; is: 'same' | 'changed' };

const around = 48;
/** What is taken for the quoted words, when they were changed, is at most so many times as long. */
const mostGrowth = 3;

type Squeezed = { text: string; at: number[] };

/** The text with every stretch of white space as one space, and where each of its characters stands in the text itself. */
function squeeze(text: string): Squeezed {
  let squeezed = '';
  const at: number[] = [];
  for (const [place, sign] of Array.from(text.matchAll(/\s+|\S/g), (found) => [found.index, found[0]] as const)) {
    squeezed += /\s/.test(sign) ? ' ' : sign;
    at.push(place);
  }
  at.push(text.length);
  return { text: squeezed, at };
}

const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The anchor of a stretch of a text, by places in it; null where there are no words. Lines may break elsewhere later. */
export function anchorOf(text: string, from: number, until: number): Anchor | null {
  const quote = tidy(text.slice(from, until));
  if (quote === '') return null;
  const lead = text.slice(from, until).search(/\S/);
  const start = from + lead;
  return {
    quote,
    prefix: text.slice(0, start).replaceAll(/\s+/g, ' ').slice(-around),
    suffix: text
      .slice(start + text.slice(start, until).trimEnd().length)
      .replaceAll(/\s+/g, ' ')
      .slice(0, around),
    start,
  };
}

/** How many signs two texts have in common, counted from their ends or from their beginnings. */
function shared(one: string, other: string, from: 'end' | 'beginning'): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  const same = () => (from === 'end' ? one.at(-1 - count) === other.at(-1 - count) : one[count] === other[count]);
  while (count < most && same()) count += 1;
  return count;
}

/**
 * Where the words stand in the text now: of several places the one with the same words around it, and of those alike the nearest to where
 * they stood. Where the words have been changed, what now stands between the words around them. Null when neither is found.
 */
export function findAnchor(text: string, anchor: Anchor): Placed | null {
  const { text: now, at } = squeeze(text);
  const quote = tidy(anchor.quote);
  if (quote === '') return null;
  const place = (start: number, end: number, is: Placed['is']): Placed => ({
    start: at[start] ?? 0,
    // The last sign's own end: white space behind it is not of the quote.
    end: (at[end - 1] ?? 0) + 1,
    is,
  });
  let best: { start: number; score: number; distance: number } | null = null;
  for (let start = now.indexOf(quote); start !== -1; start = now.indexOf(quote, start + 1)) {
    const score =
      shared(now.slice(Math.max(0, start - around), start), anchor.prefix, 'end') +
      shared(now.slice(start + quote.length, start + quote.length + around), anchor.suffix, 'beginning');
    const distance = Math.abs((at[start] ?? 0) - anchor.start);
    if (!best || score > best.score || (score === best.score && distance < best.distance)) best = { start, score, distance };
  }
  if (best) return place(best.start, best.start + quote.length, 'same');
  return between(now, anchor, quote.length, place);
}

/** Enough of the words around to be found by: a few letters stand everywhere. */
const leastAround = 12;

function between(
  now: string,
  { prefix, suffix }: Anchor,
  length: number,
  place: (start: number, end: number, is: 'changed') => Placed,
) {
  const before = prefix.slice(-24);
  const behind = suffix.slice(0, 24);
  if (before.trim().length < leastAround || behind.trim().length < leastAround) return null;
  const from = now.indexOf(before);
  if (from === -1) return null;
  const start = from + before.length;
  const end = now.indexOf(behind, start);
  const isNear = end > start && end - start <= Math.max(40, length * mostGrowth);
  const words = isNear ? now.slice(start, end) : '';
  const lead = words.length - words.trimStart().length;
  return words.trim() === '' ? null : place(start + lead, start + lead + words.trim().length, 'changed');
}

/**
 * As `findAnchor`, in a document of pages: the same words on the page nearest to where they stood, else changed words on the nearest.
 * `page` counts from 1.
 */
export function findOnPages(pages: readonly string[], page: number, anchor: Anchor): (Placed & { page: number }) | null {
  const found = pages
    .flatMap((text, index) => {
      const placed = findAnchor(text, anchor);
      return placed ? [{ ...placed, page: index + 1 }] : [];
    })
    .toSorted((a, b) => Math.abs(a.page - page) - Math.abs(b.page - page) || a.page - b.page);
  return found.find(({ is }) => is === 'same') ?? found[0] ?? null;
}
