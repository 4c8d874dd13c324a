import { isAway } from './database-refusal.ts';

const secondsBetween = 10;
let saidAt = Number.NEGATIVE_INFINITY;
let unsaid = 0;

/**
 * Writes to the log what went wrong. That the database is away is said in one line every few seconds, whoever notices it and however
 * often: what matters stays readable beside it.
 */
export function logTrouble(what: string, error: unknown, now = Date.now()): void {
  if (!isAway(error)) return console.error(what, error);
  if (now - saidAt < 1000 * secondsBetween) {
    unsaid += 1;
    return;
  }
  const { message } = error as Error;
  console.error(`the database is away: ${what} (${message})${unsaid > 0 ? `, and ${unsaid} times since it was last said` : ''}`);
  saidAt = now;
  unsaid = 0;
}
