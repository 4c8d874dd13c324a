import { z } from 'zod';
import { positionSources, stances } from './workflow.ts';

const id = z.uuid();
const version = z.int().positive();
const onBehalf = { source: z.enum(positionSources).nullable().default(null), howGiven: z.string().trim().max(300).nullable() };

/** `versionId` is the named version that was read: the latest one, or the round is not opened. */
export const openInput = {
  recommendationId: id,
  version,
  versionId: id,
  question: z.string().trim().min(1).max(500),
  deadlineOn: z.iso.date(),
  isHiddenUntilAnswer: z.boolean(),
};

/** `seatId` null: one's own. The secretariat names the seat it enters for and by which way the position was given; `howGiven` says more. */
export const takePositionInput = {
  roundId: id,
  versionId: id,
  seatId: id.nullable(),
  ...onBehalf,
  /** The position of the seat that counted when this one was written, null for none; where another counts now, both are shown. */
  after: id.nullable().optional(),
  /** The same where all that is known of it is the version it was taken on: in the row that asks to confirm it. */
  afterVersionId: id.optional(),
  stance: z.enum(stances),
  reason: z.string().trim().max(4000),
  wouldChange: z.string().trim().max(4000),
};

export const reconfirmInput = {
  roundId: id,
  versionId: id,
  seatId: id.nullable(),
  ...onBehalf,
};
/** What was entered in one's own name. */
export const disputeInput = { positionId: id };
/** `doesStand` false: the entry falls. */
export const settleInput = { positionId: id, doesStand: z.boolean(), settlement: z.string().trim().max(1000) };
/** The sector's own words, by its spokesperson, on the version that was read. */
export const stateForSectorInput = {
  roundId: id,
  versionId: id,
  stance: z.enum(['supports', 'reservation', 'cannotSupport', 'noPosition']),
  text: z.string().trim().max(4000),
};
export const previewInput = { recommendationId: id };
export const extendInput = { roundId: id, version, deadlineOn: z.iso.date() };
export const remindInput = { roundId: id, version };
export const closeInput = { roundId: id, version };
export const recallInput = { roundId: id, version };
