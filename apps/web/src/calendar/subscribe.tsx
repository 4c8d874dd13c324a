import { lazy } from 'react';
import { readyWords } from '../words/fetched-words.ts';
import { rememberedLanguage } from '../words/language.ts';

/** The dialog with its words, fetched when it is first asked for: the menu it opens from stands on every page. */
export const Subscribe = lazy(async () => {
  const [file] = await Promise.all([import('./subscribe-dialog.tsx'), readyWords(rememberedLanguage(), ['calendar'])]);
  return { default: file.SubscribeDialog };
});
