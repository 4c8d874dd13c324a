import type { Language } from '@tvaers/domain/language';
import { NotFetched, wantAhead } from '../look/fetched-later.tsx';
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
  const forget = () => fetched.delete(key);
  const asked = (language === 'da' ? da : en)[noun]() as Promise<Messages[Noun]>;
  const words: Fetched = asked.then(
    (value) => Object.assign(words, { status: 'fulfilled', value }).value,
    (cause: unknown) => {
      forget();
      throw new NotFetched(cause, forget);
    },
  );
  fetched.set(key, words);
  return words;
}

/** Fetches the words of several nouns at once, for a page that is about to be shown. */
export async function readyWords(language: Language, nouns: readonly Noun[]) {
  await Promise.all(nouns.map((noun) => fetchWords(language, noun)));
}

/** Puts the words of every noun in line to be fetched ahead: a dialog may speak of more than its page. */
export function wantWords(language: Language): void {
  for (const noun of allNouns) wantAhead(() => fetchWords(language, noun));
}

export const allNouns = Object.keys(da) as Noun[];
