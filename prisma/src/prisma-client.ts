// Connections: Prisma for writing, plain `pg` for reading.
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/client.ts';
import { GatheringSocket } from './gathering-socket.ts';

export type PoolSize = { max?: number };

// adapter-pg drops the offset of a timestamptz and takes the rest for UTC: the session must be in UTC. A named statement is planned once
// for a connection and not anew for other values: planning it takes longer than running it.
const session = {
  options: '-c TimeZone=UTC -c plan_cache_mode=force_generic_plan',
  keepAlive: true,
  connectionTimeoutMillis: 10_000,
};

/** Idle connections are kept for a while, for the plans they hold. */
const keptIdleMs = 10 * 60_000;

const names = new Map<string, string>();
const mostNames = 500;

/** The same text gets the same name, so PostgreSQL plans it once per connection. Texts beyond the first 500 are planned each time. */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostNames) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  names.set(text, name);
  return name;
}

/** A Prisma client on its own pool. An idle connection that breaks is replaced, it does not end the process. */
export function openPrisma(url: string, { max = 10 }: PoolSize = {}): PrismaClient {
  const config = { ...session, connectionString: url, max, idleTimeoutMillis: keptIdleMs, application_name: 'tvaers writes' };
  const handled = { onPoolError: () => {}, onConnectionError: () => {} };
  // The option must give a name to every statement; one that is empty is a statement without.
  return new PrismaClient({
    adapter: new PrismaPg(config, { ...handled, statementNameGenerator: ({ sql }) => statementName(sql) ?? '' }),
  });
}

const { builtins } = pg.types;
const array = (of: (text: string) => unknown) => (text: string) =>
  (pg.types.getTypeParser(1009 as number) as (value: string) => (string | null)[])(text).map((item) =>
    item === null ? null : of(item),
  );

const instant = (text: string): string => new Date(text).toISOString();
const integer = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`);
  return value;
};

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, String],
  [builtins.TIMESTAMPTZ, instant],
  [builtins.INT8, integer],
  [1182, array(String)],
  [1185, array(instant)],
  [1016, array(integer)],
]);

/**
 * A pool for our own reads. A date comes as 'YYYY-MM-DD', an instant as an ISO string ending in Z, a bigint as a number; json is parsed.
 * What is sent before an answer has come follows at once (`pipeline`), in order.
 */
export function openReader(url: string, { max = 10 }: PoolSize = {}): pg.Pool {
  const pool = new pg.Pool({
    ...session,
    connectionString: url,
    max,
    idleTimeoutMillis: keptIdleMs,
    pipeline: true,
    stream: () => new GatheringSocket(),
    application_name: 'tvaers reads',
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        (format !== 'binary' && parsers.get(oid)) ||
        pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', () => {});
  return pool;
}

/** The pool reads go through, and one connection of it. */
export type Reader = pg.Pool;
export type ReaderConnection = pg.PoolClient;
