/** A piece of a paragraph's words with what stands around it, by which it is found again after the words around it have changed. */
export type Anchor = { quote: string; prefix: string; suffix: string; start: number };

const around = 32;
/** So many characters are not found in another place by chance. */
const tellingLength = 12;
const tellingAround = 3;

/** The anchor of the piece from `start` to `end` (offsets in `text`, as JavaScript counts); null for an empty or blank piece. */
export function anchorOf(text: string, start: number, end: number): Anchor | null {
  const piece = text.slice(start, end);
  const quote = piece.trim();
  if (quote === '') return null;
  const from = start + piece.indexOf(quote);
  return {
    quote,
    start: from,
    prefix: text.slice(Math.max(0, from - around), from),
    suffix: text.slice(from + quote.length, from + quote.length + around),
  };
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

/**
 * Where the quoted words stand now: of several places the one whose surroundings are most alike, then the one nearest to where they stood.
 * Null when they are gone; a short piece is only known again by something of what stood around it.
 */
export function findAnchor(text: string, { quote, prefix, suffix, start }: Anchor): { start: number; end: number } | null {
  let best: { start: number; alike: number } | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    const [before, after] = [text.slice(0, at), text.slice(end)];
    const isWhole = prefix === '' && suffix === '' && before === '' && after === '';
    const alike = isWhole ? around : sharedEnd(before, prefix) + sharedStart(after, suffix);
    const isKnown = quote.length >= tellingLength || isWhole || alike >= tellingAround;
    const isNearer = best !== null && alike === best.alike && Math.abs(at - start) < Math.abs(best.start - start);
    if (isKnown && (best === null || alike > best.alike || isNearer)) best = { start: at, alike };
  }
  return best && { start: best.start, end: best.start + quote.length };
}
