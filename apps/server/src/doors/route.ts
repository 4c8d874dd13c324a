// HTTP doors outside tRPC: those that set or clear cookies, those a machine asks, and papers. Each names its permission, or says why it
// has no guard of its own.
import type { z } from 'zod';
import type { Permission } from '@tvaers/domain/policy';
import type { PrismaClient } from '@tvaers/db/client';
import type { Reader } from '@tvaers/db/prisma-client';
import type { Streams } from '../live/streams.ts';
import type { Press } from '../paper/press.ts';
import type { Cookies } from '../session/cookies.ts';
import type { Clock } from './clock.ts';
import { storable } from './storable.ts';

/** What one serving process holds for as long as it runs. */
export type Services = {
  db: PrismaClient;
  reader: Reader;
  clock: Clock;
  /** The database was seeded as a demo; its clock stands. */
  isDemo: boolean;
  /** The doors of the demo are open: never on an address others can reach in production. */
  isDemoOpen: boolean;
  origin: string;
  cookies: Cookies;
  streams: Streams;
  press: Press;
  /** Work nobody waits for; a stop does. */
  inBackground: (work: Promise<unknown>) => void;
};

export type RouteAnswer = { status?: number; body?: unknown; html?: string; file?: RouteFile; cookies?: string[] };
export type RouteFile = { name: string; type: string; bytes: Buffer };

type At<I> = { services: Services; request: Request; input: I; source: string };

export type Route = {
  method: 'GET' | 'POST';
  path: string;
  /** Null for a door without a guard. */
  permission: Permission | null;
  because: string;
  /** Only where the demo's doors are open; elsewhere there is nothing at this address. */
  isDemoOnly: boolean;
  /** Takes a form from any site and from no browser at all: only where no cookie counts and the address itself is the secret. */
  isFromAnywhere: boolean;
  input: z.ZodType | null;
  answer: (at: At<unknown>) => Promise<RouteAnswer>;
};

/** A POST door takes JSON of this shape, of what a row can hold, and nothing else; a GET door takes nothing. */
export function route<I = null>(door: {
  method: 'GET' | 'POST';
  path: string;
  because: string;
  isDemoOnly?: boolean;
  isFromAnywhere?: boolean;
  input?: z.ZodType<I>;
  answer: (at: At<I>) => Promise<RouteAnswer>;
}): Route {
  const usual = { isDemoOnly: false, isFromAnywhere: false, permission: null };
  return { ...usual, ...door, input: door.input?.superRefine(storable) ?? null, answer: door.answer as Route['answer'] };
}
