import { diffWordsWithSpace } from 'diff';

/** A run of words: in both texts, only in the old one, or only in the new one. */
export type WordRun = { kind: 'same' | 'removed' | 'added'; text: string };

/**
 * What differs between two paragraphs, word by word; blanks count as they are. The runs that are not `added` read together are the old
 * text, those that are not `removed` the new one. Words that changed beside each other are one run, with the blanks between them.
 */
export function wordDifference(before: string, after: string): WordRun[] {
  const parts = diffWordsWithSpace(before, after);
  const isOnlyBetween = (place: number) => parts[place]?.value.trim() === '' && place > 0 && place < parts.length - 1;
  const runs: WordRun[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    if (removed) runs.push({ kind: 'removed', text: removed });
    if (added) runs.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  parts.forEach(({ added: isAdded, removed: isRemoved, value }, place) => {
    if (isAdded) added += value;
    else if (isRemoved) removed += value;
    else if (isOnlyBetween(place)) {
      removed += value;
      added += value;
    } else {
      close();
      runs.push({ kind: 'same', text: value });
    }
  });
  close();
  return runs;
}
