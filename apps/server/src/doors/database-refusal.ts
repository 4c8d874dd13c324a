// What the database says no to by itself, in the words of a refusal. The rules stand in the doors; where one has not been asked, the
// database's own walls hold, and what they say is no bug of the caller's.
import { Refused } from '@tvaers/domain/refusal';

type Adapted = { meta?: { driverAdapterError?: { cause?: { originalCode?: string; originalMessage?: string } } } };

/** PostgreSQL's five-character code, whether the error came through Prisma or plain `pg`; null when it is no error of the database. */
export function sqlStateOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  const adapted = (error as Adapted).meta?.driverAdapterError?.cause?.originalCode;
  if (adapted) return adapted;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code) ? code : null;
}

/** Two transactions waited for each other, and this one was broken off so that the other could go on. */
export function isDeadlock(error: unknown): boolean {
  return sqlStateOf(error) === '40P01';
}

/** The refusal a database error stands for, or null where it is anything else. */
export function refusalOfDatabase(error: unknown): Refused | null {
  switch (sqlStateOf(error)) {
    // A linked thing that is not there, or is another taskforce's: the composite keys know no difference.
    case '23503':
      return new Refused('not-found');
    // Two were about to make the same thing, or to overlap; the second is told so.
    case '23505':
    case '23P01':
      return new Refused('taken-meanwhile');
    // Whoever is no operator any more has nothing to look for here.
    case 'TVOP1':
      return new Refused('not-found');
    // act_as() makes every transaction in an archived taskforce read-only.
    case '25006':
      return new Refused('archived');
    // Serialization failure and deadlock: nothing was kept, and the page shows what stands now.
    case '40001':
    case '40P01':
      return new Refused('changed-meanwhile');
    default:
      return null;
  }
}

/** Whether the database took a value for what its column cannot hold: the input's schema should have refused it. */
export function isUnstorable(error: unknown): boolean {
  return sqlStateOf(error)?.startsWith('22') ?? false;
}

const away = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * Whether the database is away or has no connection to spare within the time one waits for it: a matter of seconds, and no bug.
 * SQLSTATE 08: the connection failed; 53: too many of something; 57P: it is shutting down or starting up.
 */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && away.has(code)) return true;
  if (/^(timeout exceeded when trying to connect|Connection terminated)/.test(error.message)) return true;
  return /^(08|53|57P)/.test(sqlStateOf(error) ?? '');
}
