import { type Anchor, anchorOf, findAnchor, type Placed } from '@tvaers/domain/notes/anchoring';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';

export type NoteShown = inferRouterOutputs<AppRouter>['notes']['list'][number];
export type NoteAbout = inferRouterInputs<AppRouter>['notes']['write']['about'];

/** The texts of an item in which a note can hang on words. */
export type NotedTexts = { indstilling: string; presentation: string };
export const notedTexts = ['indstilling', 'presentation'] as const;
export type NotedText = (typeof notedTexts)[number];

/** Where a note's words stand in the item's texts now: null where they are not found; undefined where it hangs on no words of them. */
export function placeOf(note: NoteShown, texts: NotedTexts): Placed | null | undefined {
  if (note.on !== 'indstilling' && note.on !== 'presentation') return undefined;
  return findAnchor(texts[note.on], note);
}

/** What words a person typed or selected are about: the first text that has them. Null where none has. */
export function aboutWords(words: string, texts: NotedTexts): NoteAbout | null {
  for (const on of notedTexts) {
    const found = findAnchor(texts[on], { quote: words, prefix: '', suffix: '', start: 0 });
    const anchor = found && anchorOf(texts[on], found.start, found.end);
    if (anchor) return { on, ...anchor };
  }
  return null;
}

/** The selected stretch of one of the texts, by its places there. */
export function aboutSelection(on: NotedText, from: number, until: number, texts: NotedTexts): (NoteAbout & Anchor) | null {
  const anchor = anchorOf(texts[on], from, until);
  return anchor && { on, ...anchor };
}
