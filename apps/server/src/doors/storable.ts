import type { z } from 'zod';

const largest = 2_147_483_647;

/**
 * Refuses, at its field, what no row can hold: a text with NUL or half a surrogate pair, and a whole number beyond four bytes.
 * Asked of every door's input after its own schema, so that no door has to think of it.
 */
export function storable(input: unknown, context: z.RefinementCtx): void {
  look(input, [], context);
}

function look(value: unknown, path: (string | number)[], context: z.RefinementCtx): void {
  const refuse = (message: string) => context.addIssue({ code: 'custom', message, path, input: value });
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) refuse('unreadable');
  } else if (typeof value === 'number') {
    if (!(Math.abs(value) <= largest)) refuse('too_big');
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => look(item, [...path, index], context));
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      if (key.includes('\0') || !key.isWellFormed()) refuse('unreadable');
      else look(item, [...path, key], context);
    }
  }
}
