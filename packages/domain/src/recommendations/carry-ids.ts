import { blockId, paragraphs, type Block, type RichText } from './rich-text.ts';

const wordsOf = (text: string) => text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? [];

/** How alike two texts are by their words: 1 the same words, 0 none in common. */
function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  return (2 * common) / (one.length + other.length);
}

/** Half the words in common: below that it is another paragraph. */
const alike = 0.5;
/** So far around its place an altered paragraph is looked for: what was moved further and rewritten too is new. */
const reach = 12;

/**
 * The new text with the ids of the old where a block is the same, or is the same paragraph in other words: so that comments stay where
 * they hang, and a comparison shows the words that changed instead of two paragraphs. Each old id is given once; other blocks get none.
 */
export function carryIds(before: RichText, after: RichText): RichText {
  const [old, fresh] = [paragraphs(before), paragraphs(after)];
  const taken = new Set<number>();
  const pairs: (number | null)[] = fresh.map(() => null);
  const pair = (at: number, from: number) => {
    taken.add(from);
    pairs[at] = from;
  };
  const same = Map.groupBy(old.keys(), (place) => `${old[place]?.kind} ${old[place]?.text}`);
  fresh.forEach(({ kind, text }, at) => {
    const from = text.trim() === '' ? undefined : same.get(`${kind} ${text}`)?.shift();
    if (from !== undefined) pair(at, from);
  });
  const oldWords = old.map(({ text }) => wordsOf(text));
  fresh.forEach(({ kind, text }, at) => {
    if (pairs[at] !== null) return;
    const expected = (pairs.slice(0, at).findLast((place) => place !== null) ?? -1) + 1;
    const words = wordsOf(text);
    let best: { from: number; how: number } | null = null;
    for (let from = Math.max(0, expected - reach); from < Math.min(old.length, expected + reach); from += 1) {
      if (taken.has(from) || old[from]?.kind !== kind) continue;
      const how = likeness(oldWords[from] ?? [], words);
      if (how >= alike && how > (best?.how ?? 0)) best = { from, how };
    }
    if (best) pair(at, best.from);
  });
  const content = after.content.map((block, at): Block => {
    const from = pairs[at] ?? null;
    const id = from === null ? null : blockId(before.content[from] as Block);
    return { ...block, attrs: { ...block.attrs, id } } as Block;
  });
  return { ...after, content };
}
