import type { OutcomeKind } from '@tvaers/domain/meetings/kinds';

const commands: Readonly<Record<string, OutcomeKind>> = {
  beslutning: 'decision',
  decision: 'decision',
  opgave: 'action',
  action: 'action',
  bemærkning: 'remark',
  protokolbemærkning: 'remark',
  remark: 'remark',
  drøftet: 'discussed',
  discussed: 'discussed',
};

/**
 * What the writer asks for by beginning a line with a slash: the kind of line, and what else stands there. The beginning of a word is
 * enough when only one kind begins so ("/b" is a decision, for it comes first). Null while the word is being typed, and for any other text.
 */
export function readCommand(text: string): { kind: OutcomeKind; rest: string } | null {
  const [, word, rest] = /^\/(\p{L}+)\s([\s\S]*)$/u.exec(text) ?? [];
  if (word === undefined || rest === undefined) return null;
  const typed = word.toLocaleLowerCase('da');
  const name = Object.keys(commands).find((command) => command.startsWith(typed));
  const kind = name === undefined ? undefined : commands[name];
  return kind ? { kind, rest } : null;
}

/** A line that begins with a slash may still become a command: it is not saved while it is typed. */
export const mayBecomeCommand = (text: string) => /^\/\p{L}*$/u.test(text);
