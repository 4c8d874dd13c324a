import { useCallback, useEffect, useState } from 'react';

/** What is being written: whose text, about what, in which field. */
export type KeptAs = { userId: string; thing: string; field: string };

const prefix = 'tvaers.kept';
const longestKept = 14 * 86_400_000;

/** The name under which something is kept in this browser, so that it is forgotten with the rest. */
export const keptName = (as: KeptAs): string => nameOf(as);

function nameOf({ userId, thing, field }: KeptAs): string {
  return [prefix, userId, thing, field].map((part) => part.replaceAll('|', '%7C')).join('|');
}

/** The text that was kept, or null. */
export function keptText(as: KeptAs): string | null {
  try {
    const kept = localStorage.getItem(nameOf(as));
    return kept === null ? null : (JSON.parse(kept) as { text: string }).text;
  } catch {
    return null;
  }
}

/** Keeps a text in this browser as it is written. When there is no more room the text on the screen is still there. */
export function keepText(as: KeptAs, text: string, now = Date.now()) {
  try {
    localStorage.setItem(nameOf(as), JSON.stringify({ text, at: now }));
  } catch {
    forgetOldTexts(now, 0);
  }
}

/** Forgets a text, once it is saved or discarded. */
export function forgetText(as: KeptAs) {
  try {
    localStorage.removeItem(nameOf(as));
  } catch {
    // Nothing was kept either.
  }
}

/** In which fields of a thing something this person wrote is kept. */
export function keptFields(userId: string, thing: string): string[] {
  const start = nameOf({ userId, thing, field: '' });
  const fields: string[] = [];
  forEachKept((name) => {
    if (name.startsWith(start)) fields.push(name.slice(start.length).replaceAll('%7C', '|'));
  });
  return fields;
}

/** Forgets everything a person has written here, when he signs out of a browser that others may use. */
export function forgetTextsOf(userId: string) {
  forEachKept((name) => {
    if (name.startsWith(`${prefix}|${userId}|`)) localStorage.removeItem(name);
  });
}

/** Forgets what has lain here for long; two weeks unless said otherwise. */
export function forgetOldTexts(now = Date.now(), age = longestKept) {
  forEachKept((name) => {
    const at = (JSON.parse(localStorage.getItem(name) ?? '{}') as { at?: number }).at ?? 0;
    if (now - at > age) localStorage.removeItem(name);
  });
}

function forEachKept(visit: (name: string) => void) {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(`${prefix}|`)) visit(name);
  } catch {
    // Storage is switched off, or holds what is not ours.
  }
}

export type Kept = {
  value: string;
  set: (text: string) => void;
  /** The text on the screen is the one kept from an earlier time, not the saved one. */
  wasRestored: boolean;
  /** Call when the server has it: the copy is forgotten. */
  saved: () => void;
  /** Goes back to the saved text. */
  discard: () => void;
};

/**
 * A text that survives a reload, a lost session and a lost connection: it is kept in this browser as it is written, for this
 * person, thing and field, and shown again until it is saved. `saved` is the text as the server has it.
 */
export function useKept(as: KeptAs, saved: string): Kept {
  const name = nameOf(as);
  const [state, setState] = useState(() => ({ name, ...initial(as, saved) }));
  // Another thing or field under the same component begins with its own text.
  const current = state.name === name ? state : { name, ...initial(as, saved) };
  if (current !== state) setState(current);

  const { userId, thing, field } = as;
  const set = useCallback(
    (text: string) => {
      setState({ name, value: text, wasRestored: false, isTouched: true });
      if (text === saved) forgetText({ userId, thing, field });
      else keepText({ userId, thing, field }, text);
    },
    [name, saved, userId, thing, field],
  );
  const end = useCallback(
    (value: (before: string) => string) => {
      forgetText({ userId, thing, field });
      setState((before) => ({ name, value: value(before.value), wasRestored: false, isTouched: false }));
    },
    [name, userId, thing, field],
  );

  useEffect(() => {
    // A newer saved text is shown as long as nothing has been written here.
    setState((before) => (before.isTouched || before.wasRestored ? before : { ...before, value: saved }));
  }, [saved]);

  return {
    value: current.value,
    set,
    wasRestored: current.wasRestored,
    saved: () => end((value) => value),
    discard: () => end(() => saved),
  };
}

function initial(as: KeptAs, saved: string) {
  const kept = keptText(as);
  const wasRestored = kept !== null && kept !== saved;
  return { value: wasRestored ? kept : saved, wasRestored, isTouched: false };
}
