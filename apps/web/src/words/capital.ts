/** A sentence's first letter, where its words come in lower case. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('da') + words.slice(1);
}
