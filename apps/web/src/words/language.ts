import type { Language } from '@tvaers/domain/language';
import { createContext, use } from 'react';

const storageKey = 'tvaers.language';

/** The language before sign-in: the one chosen in this browser, else the browser's own, else Danish. */
export function rememberedLanguage(): Language {
  try {
    const kept = localStorage.getItem(storageKey);
    if (kept === 'da' || kept === 'en') return kept;
  } catch {
    // Storage may be switched off.
  }
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find((tag) => tag === 'da' || tag === 'en') === 'en' ? 'en' : 'da';
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
