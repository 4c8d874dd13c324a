// Connections: Prisma for writing, plain `pg` for reading.
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/client.ts';

export type PoolSize = { max?: number };

// adapter-pg drops the offset of a timestamptz and takes the rest for UTC: the session must be in UTC.
const session = { options: '-c TimeZone=UTC', keepAlive: true, connectionTimeoutMillis: 10_000 };

/** A Prisma client on its own pool. An idle connection that breaks is replaced, it does not end the process. */
export function openPrisma(url: string, { max = 10 }: PoolSize = {}): PrismaClient {
  const config = { ...session, connectionString: url, max, application_name: 'tvaers writes' };
  return new PrismaClient({ adapter: new PrismaPg(config, { onPoolError: () => {}, onConnectionError: () => {} }) });
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

/** Idle connections are kept for a while: each has planned the statements of our pages, which takes longer than to run them. */
const keptIdleMs = 10 * 60_000;

/**
 * A pool for our own reads. A date comes as 'YYYY-MM-DD', an instant as an ISO string ending in Z, a bigint as a number; json is parsed.
 * Named statements are planned once for a connection and not anew for other values. What is sent before an answer has come follows at
 * once (`pipeline`), in order.
 */
export function openReader(url: string, { max = 10 }: PoolSize = {}): pg.Pool {
  const pool = new pg.Pool({
    ...session,
    options: `${session.options} -c plan_cache_mode=force_generic_plan`,
    connectionString: url,
    max,
    idleTimeoutMillis: keptIdleMs,
    pipeline: true,
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
