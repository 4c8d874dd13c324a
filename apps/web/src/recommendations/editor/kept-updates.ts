import type { Audience } from '@tvaers/domain/recommendations/workflow';
import { keptName } from '../../writing/keep.ts';

/** What was written in a text and is not known to be with the server: a Yjs update, and who could read the text when it was written. */
export type KeptUpdate = { update: Uint8Array; audience: Audience };

const nameOf = (userId: string, recommendationId: string) =>
  keptName({ userId, thing: `recommendations/${recommendationId}`, field: 'update' });

/** What was written before, and what has come since: the first may be much, and is not written anew for each letter. */
type Part = 'whole' | 'latest';

/** Each tab keeps its own beside those of others, by the client id its words bear. */
const ownName = (userId: string, recommendationId: string, client: number, part: Part) =>
  `${nameOf(userId, recommendationId)}~${client}${part === 'latest' ? '+' : ''}`;

function namesOf(userId: string, recommendationId: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(`${nameOf(userId, recommendationId)}~`))
      .toSorted();
  } catch {
    return [];
  }
}

/** Has something been written in this browser that may not have reached the server? */
export function hasKeptUpdates(userId: string, recommendationId: string): boolean {
  return namesOf(userId, recommendationId).length > 0;
}

/** What this person has written in this browser, in every tab; what cannot be read is left alone. */
export function keptUpdates(userId: string, recommendationId: string): KeptUpdate[] {
  return namesOf(userId, recommendationId).flatMap((name) => {
    try {
      const { text } = JSON.parse(localStorage.getItem(name) ?? '') as { text: string };
      const { update, audience } = JSON.parse(text) as { update: string; audience: Audience };
      return [{ update: Uint8Array.from(atob(update), (letter) => letter.charCodeAt(0)), audience }];
    } catch {
      return [];
    }
  });
}

/** Keeps what is not confirmed yet; false when there is no more room: it still stands on the screen, and what was kept before is kept. */
export function keepUpdate(
  userId: string,
  recommendationId: string,
  client: number,
  { update, audience }: KeptUpdate,
  part: Part = 'whole',
): boolean {
  let letters = '';
  for (const byte of update) letters += String.fromCharCode(byte);
  try {
    // As keep.ts keeps texts, so that it is forgotten with them: after two weeks, and when one signs out.
    const text = JSON.stringify({ update: btoa(letters), audience });
    localStorage.setItem(ownName(userId, recommendationId, client, part), JSON.stringify({ text, at: Date.now() }));
    // The whole has it in it.
    if (part === 'whole') localStorage.removeItem(ownName(userId, recommendationId, client, 'latest'));
    return true;
  } catch {
    // The server gets it as soon as there is a connection.
    return false;
  }
}

/** Forgets what this tab kept; `everything` of this text also what other tabs and earlier visits did. */
export function forgetUpdates(userId: string, recommendationId: string, client: number | 'everything'): void {
  const names =
    client === 'everything'
      ? namesOf(userId, recommendationId)
      : (['whole', 'latest'] as const).map((part) => ownName(userId, recommendationId, client, part));
  try {
    for (const name of names) localStorage.removeItem(name);
  } catch {
    // Nothing was kept either.
  }
}
