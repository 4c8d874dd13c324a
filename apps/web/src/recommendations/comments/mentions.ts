/** A person one can ask by name. */
export type Mentionable = { id: string; name: string };

/** What is typed after the last '@' before the caret, and where that stands; null where no name is being written. */
export function mentionBegun(text: string, caret: number): { start: number; typed: string } | null {
  const start = text.lastIndexOf('@', caret - 1);
  if (start < 0 || /[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) return null;
  const typed = text.slice(start + 1, caret);
  return typed.length > 30 || typed.includes('\n') ? null : { start, typed };
}

/** Those whose name, or a part of it, begins with what is typed; nobody once a whole name stands there. */
export function mentionable(people: readonly Mentionable[], typed: string): Mentionable[] {
  const wanted = typed.toLocaleLowerCase('da');
  if (people.some(({ name }) => typed.startsWith(name))) return [];
  return people.filter(({ name }) => {
    const own = name.toLocaleLowerCase('da');
    return own.startsWith(wanted) || own.split(/[\s-]+/).some((part) => part.startsWith(wanted));
  });
}

/** The text with the name put in for what was typed, and where the caret then stands. */
export function withMention(text: string, start: number, caret: number, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, start)}@${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** Whom a text asks: those whose name stands in it after an '@', the longer name first where one begins another. */
export function mentionedIn(text: string, people: readonly Mentionable[]): Mentionable[] {
  let rest = text;
  const asked: Mentionable[] = [];
  for (const person of people.toSorted((a, b) => b.name.length - a.name.length)) {
    if (!rest.includes(`@${person.name}`)) continue;
    asked.push(person);
    rest = rest.replaceAll(`@${person.name}`, '');
  }
  return people.filter((person) => asked.includes(person));
}
