import type { Language } from '@tvaers/domain/language';
import { da } from './da.ts';
import { en } from './en.ts';
import type { Messages, Noun } from './messages.ts';

/** A promise that React can read without waiting once it is kept. */
type Fetched = Promise<Messages[Noun]> & { status?: 'fulfilled'; value?: Messages[Noun] };

const fetched = new Map<string, Fetched>();

/** The words of a noun: fetched once, then at hand. A failed fetch is forgotten, so that the next use tries again. */
export function fetchWords(language: Language, noun: Noun): Promise<Messages[Noun]> {
  const key = `${language}/${noun}`;
  const known = fetched.get(key);
  if (known) return known;
  const words: Fetched = (language === 'da' ? da : en)[noun]() as Promise<Messages[Noun]>;
  fetched.set(key, words);
  words.then(
    (value) => Object.assign(words, { status: 'fulfilled', value }),
    () => fetched.delete(key),
  );
  return words;
}

/** Fetches the words of several nouns at once, for a page that is about to be shown. */
export async function readyWords(language: Language, nouns: readonly Noun[]) {
  await Promise.all(nouns.map((noun) => fetchWords(language, noun)));
}

export const allNouns = Object.keys(da) as Noun[];
