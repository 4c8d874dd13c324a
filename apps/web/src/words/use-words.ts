import type { Language } from '@tvaers/domain/language';
import { use } from 'react';
import { createTranslator } from 'use-intl/core';
import { fetchWords } from './fetched-words.ts';
import { useLanguage } from './language.ts';
import type { Messages, Noun } from './messages.ts';

type WordsOf<N extends Noun> = ReturnType<typeof createTranslator<Messages[N]>>;

const translators = new WeakMap<object, unknown>();

/**
 * The words of a noun in the language on the screen: `const t = useWords('meetings'); t('release')`.
 * A key that does not exist, or a missing argument of its sentence, does not compile. Waits (suspends) until the words are here.
 */
export function useWords<N extends Noun>(noun: N): WordsOf<N> {
  const language = useLanguage();
  return translatorOf(use(fetchWords(language, noun)) as Messages[N], language);
}

function translatorOf<N extends Noun>(messages: Messages[N], language: Language): WordsOf<N> {
  const known = translators.get(messages) as WordsOf<N> | undefined;
  if (known) return known;
  const made = createTranslator({ locale: language === 'da' ? 'da-DK' : 'en-GB', messages, timeZone: 'Europe/Copenhagen' });
  translators.set(messages, made);
  return made as WordsOf<N>;
}
