/**
 * Set phrases of the minutes, in Danish, the language of the record. `key` is what the writer types after a slash. A phrase with "…" is
 * gone on with there.
 */
export const minutesPhrases = [
  { key: 'tiltrådt', text: 'Taskforcen tiltrådte indstillingen.' },
  { key: 'tiltrådtmed', text: 'Taskforcen tiltrådte indstillingen med den bemærkning, at …' },
  { key: 'efterretning', text: 'Taskforcen tog orienteringen til efterretning.' },
  { key: 'udsat', text: 'Punktet blev udsat til …' },
  { key: 'enighed', text: 'Der var enighed om, at …' },
  { key: 'sekretariatet', text: 'Sekretariatet vender tilbage med …' },
  { key: 'ønskede', text: '… ønskede ført til referat, at …' },
] as const;

/** Where the writer goes on in a phrase: the place of its first "…"; null where it is whole. */
export function gapIn(text: string): { start: number; end: number } | null {
  const start = text.indexOf('…');
  return start === -1 ? null : { start, end: start + 1 };
}

/** The phrase that is asked for by a slash, its key and a space: "/udsat "; null for any other text. */
export function readPhrase(text: string): string | null {
  const [, key] = /^\/(\p{L}+)\s$/u.exec(text) ?? [];
  const asked = key?.toLocaleLowerCase('da');
  return minutesPhrases.find((phrase) => phrase.key === asked)?.text ?? null;
}
