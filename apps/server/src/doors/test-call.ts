// For tests that go through every door: one call by the door's name, and what came of it.
import type { TestDatabase } from '@tvaers/db/test-database';
import { TRPCError } from '@trpc/server';
import { appRouter } from '../app-router.ts';
import type { Door } from './all-doors.ts';
import { isUnstorable } from './database-refusal.ts';
import { callerFor } from './procedure.ts';
import { type Caller, contextOf } from './test-world.ts';

export type Outcome = {
  code: 'ok' | TRPCError['code'];
  /** The refusal; of a bug, what broke. */
  said: string;
  /** Everything that was shown: the answer, or what a refusal carries. */
  text: string;
};

type Callable = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

export async function callDoor(database: TestDatabase, { name }: Door, persona: Caller | null, input: unknown): Promise<Outcome> {
  const [noun = '', verb = ''] = name.split('.');
  const gone = new AbortController();
  const doors = callerFor(appRouter)(contextOf(database, persona), { signal: gone.signal }) as unknown as Callable;
  try {
    const answer = await doors[noun]?.[verb]?.(input);
    return { code: 'ok', said: '', text: JSON.stringify(answer) ?? '' };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const current = (error.cause as { current?: unknown } | undefined)?.current ?? null;
    // What only the database's own columns kept out is a hole in the door's schema, though the caller hears the same.
    const isBug = error.code === 'INTERNAL_SERVER_ERROR' || isUnstorable(error.cause);
    return {
      code: isBug ? 'INTERNAL_SERVER_ERROR' : error.code,
      said: isBug ? String(error.cause ?? error) : error.message,
      text: JSON.stringify(current),
    };
  } finally {
    gone.abort();
  }
}
