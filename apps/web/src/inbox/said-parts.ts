import { insideSentence } from '@tvaers/domain/language';

const keys = new Set(['title', 'reason', 'text', 'place']);

/** What people wrote among the values of a message, wherever it stands in them; the longest first. */
export function writtenIn(values: unknown): string[] {
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values)
    .flatMap(([key, value]) => (typeof value === 'string' ? (keys.has(key) ? [value] : []) : writtenIn(value)))
    .map((words) => words.replace(/[\s.]+$/, ''))
    .filter((words) => words !== '')
    .toSorted((a, b) => b.length - a.length);
}

/** A sentence in pieces: those that stand in it as people wrote them, also with a small letter first, and those that are ours. */
export function partsOf(said: string, written: readonly string[]): { text: string; isWritten: boolean }[] {
  for (const words of written.flatMap((one) => [one, insideSentence(one)])) {
    const from = said.indexOf(words);
    if (from < 0) continue;
    return [
      ...partsOf(said.slice(0, from), written),
      { text: words, isWritten: true },
      ...partsOf(said.slice(from + words.length), written),
    ];
  }
  return said === '' ? [] : [{ text: said, isWritten: false }];
}
