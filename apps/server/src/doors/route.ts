// HTTP doors outside tRPC: those that set or clear cookies, those a machine asks, and those that take or give bytes. Each names its
// permission, or says why it has no guard of its own.
import type { z } from 'zod';
import type { Permission } from '@tvaers/domain/policy';
import type { PrismaClient } from '@tvaers/db/client';
import type { Reader } from '@tvaers/db/prisma-client';
import type { PageStyle } from '../http/headers.ts';
import type { FileStore } from '../files/store.ts';
import type { Streams } from '../live/streams.ts';
import type { Packs } from '../paper/packs.ts';
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
  /** See `Context`. */
  calendarAddress?: string | null;
  /** The address people write to about the installation, shown to everybody; null where none is given. */
  contact?: string | null;
  cookies: Cookies;
  streams: Streams;
  press: Press;
  packs: Packs;
  files: FileStore;
  /** Work nobody waits for; a stop does. */
  inBackground: (work: Promise<unknown>) => void;
  /** Resolves when the work nobody waits for has come to its end. */
  settled: () => Promise<void>;
};

/** Bytes as they come off the disk. */
export type RouteStream = { name: string; type: string; bytes: number; body: ReadableStream<Uint8Array> };
/** What is made for the one who asks, and kept by him as a file. */
export type RouteFile = { name: string; type: string; bytes: Buffer };
export type RouteAnswer = {
  status?: number;
  body?: unknown;
  html?: string;
  /** How the page is set; as a letter where it is left out. */
  style?: PageStyle;
  /** What is neither JSON nor a page. */
  text?: { type: string; body: string };
  stream?: RouteStream;
  file?: RouteFile;
  headers?: Record<string, string>;
  cookies?: string[];
};

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
  /** Its body is bytes, not JSON. */
  takesBytes?: boolean;
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
