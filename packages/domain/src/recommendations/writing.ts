import { z } from 'zod';

/*
 * What a browser that writes in a text and the server say to each other besides the updates of the text themselves.
 */

/** `kept`: are all words before this mark in the log? `shown`: and do they stand in the recommendation? */
export const writerAsks = z.strictObject({ ask: z.enum(['kept', 'shown']), mark: z.int().nonnegative() });
export type WriterAsks = z.infer<typeof writerAsks>;

export const notWrittenReasons = ['outside-schema', 'too-large'] as const;
export type NotWrittenReason = (typeof notWrittenReasons)[number];

export type ServerSays =
  /** `isAll`: this connection has brought what it had before it was opened, so nothing older is missing either. */
  | { say: 'kept' | 'shown'; mark: number; isAll: boolean }
  /** What was written last is in no text of ours; it was not kept, nobody saw it, and the line is closed. */
  | { say: 'refused'; why: NotWrittenReason }
  | { say: 'rights'; mayWrite: boolean };

/** Why a text does not open, or is closed: the reasons the server gives. */
export const closingReasons = [
  'not-signed-in',
  'not-found',
  'shared-meanwhile',
  'refused',
  'too-many',
  'failed',
  'again',
] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** Who stands where in the text, as the server tells it of a seat: a browser cannot say it of itself. */
export type WriterHere = { seatId: string; name: string; sectorId: string | null };
