import { use } from 'react';
import { LanguageContext } from '../words/language.ts';

const names = { da: 'Dansk', en: 'English' } as const;

/** Danish or English, before sign-in. Each language is named in itself. */
export function LanguageSwitch() {
  const { language, choose } = use(LanguageContext);
  const other = language === 'da' ? 'en' : 'da';
  return (
    <button
      type="button"
      lang={other}
      onClick={() => choose(other)}
      className="min-h-9 px-1 text-sm text-accent underline underline-offset-3"
    >
      {names[other]}
    </button>
  );
}
