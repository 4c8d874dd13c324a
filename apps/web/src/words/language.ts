import type { Language } from '@tvaers/domain/language';
import { createContext, use } from 'react';

const storageKey = 'tvaers.language';

/** The language before sign-in: the one chosen in this browser, else Danish. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'da';
  } catch {
    return 'da';
  }
}

/** Keeps the choice in this browser, and says it to screen readers. */
export function rememberLanguage(language: Language) {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // The choice then lasts as long as the page.
  }
}

export const LanguageContext = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'da',
  choose: () => {},
});

/** The language on the screen. */
export const useLanguage = () => use(LanguageContext).language;

/** Danish order: æ, ø, å last, aa as å. */
export const inDanishOrder = new Intl.Collator('da', { numeric: true }).compare;
