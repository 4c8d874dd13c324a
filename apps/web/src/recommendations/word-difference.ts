import { diffWordsWithSpace } from 'diff';

/** A run of words: in both texts, only in the old one, or only in the new one. */
export type WordRun = { kind: 'same' | 'removed' | 'added'; text: string };

/**
 * What differs between two paragraphs, word by word; blanks count as they are. The runs that are not `added` read together are the old
 * text, those that are not `removed` the new one.
 */
export function wordDifference(before: string, after: string): WordRun[] {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
