import type { ActingSeat } from '@tvaers/domain/actor';
import type { PrismaClient } from '@tvaers/db/client';
import type { Reader } from '@tvaers/db/prisma-client';
import type { Streams } from '../live/streams.ts';
import type { Clock } from './clock.ts';

/** A seat as the session brings it: what rules read, and what the frame of the page shows. */
export type SessionSeat = ActingSeat & { slug: string; employer: string; title: string };

/** A signed-in person with the seats held today. */
export type Session = {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  language: 'da' | 'en';
  isOperator: boolean;
  seats: SessionSeat[];
};

/** What a door knows of a request. */
export type Context = {
  session: Session | null;
  db: PrismaClient;
  reader: Reader;
  clock: Clock;
  isDemo: boolean;
  /** Where this installation is reached, as configured: links in letters begin with it, never with a request's Host. */
  origin: string;
  /** The mailbox to which calendars answer, whose mail is given to `npm run mail:receive`; without one, whoever sends the notice. */
  calendarAddress?: string | null;
  /** The live streams of the serving process; null where doors are called without one. */
  streams: Streams | null;
  /** Made by the client library for every creation and sending; the same key has one effect. */
  idempotencyKey: string | null;
};
