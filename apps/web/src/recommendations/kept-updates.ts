import type { Audience } from '@tvaers/domain/recommendations/workflow';
import { keptName } from '../writing/keep.ts';

/** What was written in a text and is not known to be with the server: a Yjs update, and who could read the text when it was written. */
export type KeptUpdate = { update: Uint8Array; audience: Audience };

const nameOf = (userId: string, recommendationId: string) =>
  keptName({ userId, thing: `recommendations/${recommendationId}`, field: 'update' });

/** Each tab keeps its own beside those of others, by the client id its words bear. */
const ownName = (userId: string, recommendationId: string, client: number) => `${nameOf(userId, recommendationId)}~${client}`;

function namesOf(userId: string, recommendationId: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(`${nameOf(userId, recommendationId)}~`));
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

/** Keeps what is not confirmed yet. When there is no more room it still stands on the screen. */
export function keepUpdate(userId: string, recommendationId: string, client: number, { update, audience }: KeptUpdate): void {
  let letters = '';
  for (const byte of update) letters += String.fromCharCode(byte);
  try {
    // As keep.ts keeps texts, so that it is forgotten with them: after two weeks, and when one signs out.
    const text = JSON.stringify({ update: btoa(letters), audience });
    localStorage.setItem(ownName(userId, recommendationId, client), JSON.stringify({ text, at: Date.now() }));
  } catch {
    // The server gets it as soon as there is a connection.
  }
}

/** Forgets what this tab kept; `everything` of this text also what other tabs and earlier visits did. */
export function forgetUpdates(userId: string, recommendationId: string, client: number | 'everything'): void {
  const names = client === 'everything' ? namesOf(userId, recommendationId) : [ownName(userId, recommendationId, client)];
  try {
    for (const name of names) localStorage.removeItem(name);
  } catch {
    // Nothing was kept either.
  }
}
