import { pathToFileURL } from 'node:url';
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

const wordsFile = /\/src\/words\/(?:da|en)\/[a-z-]+\.ts$/;

/** Messages reach the browser already parsed, so that it needs only the small formatter and not the 9 kB parser. */
export const formatOnly = { 'use-intl/format-message': 'use-intl/format-message/format-only' };

/** Parses the ICU messages of `src/words/<language>/<noun>.ts` while building. Such a file holds one plain object and no imports. */
export function compiledWords(): Plugin {
  return {
    name: 'tvaers-compiled-words',
    enforce: 'pre',
    async load(id) {
      const path = id.split('?')[0] ?? id;
      if (!wordsFile.test(path)) return null;
      this.addWatchFile(path);
      const words = (await import(`${pathToFileURL(path).href}?t=${Date.now()}`)) as Record<string, unknown>;
      return Object.entries(words)
        .map(([name, messages]) => `export const ${name} = ${JSON.stringify(compiled(messages))};`)
        .join('\n');
    },
  };
}

function compiled(messages: unknown): unknown {
  if (typeof messages === 'string') return compile(messages);
  return Object.fromEntries(Object.entries(messages as object).map(([key, value]) => [key, compiled(value)]));
}
