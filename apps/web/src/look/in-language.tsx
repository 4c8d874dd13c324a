import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLanguage } from '../words/language.ts';

/**
 * Gives React Aria the language on the screen. Everything of it stands inside one of these: the build leaves out the words of
 * other languages, and the browser's own may be any.
 */
export function InLanguage({ children }: { children: ReactNode }) {
  return <I18nProvider locale={useLanguage() === 'da' ? 'da-DK' : 'en-GB'}>{children}</I18nProvider>;
}
