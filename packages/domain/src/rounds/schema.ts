import { z } from 'zod';
import { stances } from './workflow.ts';

const id = z.uuid();
const version = z.int().positive();

/** `versionId` is the named version that was read: the latest one, or the round is not opened. */
export const openInput = {
  recommendationId: id,
  version,
  versionId: id,
  question: z.string().trim().min(1).max(500),
  deadlineOn: z.iso.date(),
  isHiddenUntilAnswer: z.boolean(),
};

/** `seatId` null: one's own. The secretariat names the seat it enters for and how the position was given. */
export const takePositionInput = {
  roundId: id,
  versionId: id,
  seatId: id.nullable(),
  howGiven: z.string().trim().max(300).nullable(),
  stance: z.enum(stances),
  reason: z.string().trim().max(4000),
  wouldChange: z.string().trim().max(4000),
};

export const reconfirmInput = {
  roundId: id,
  versionId: id,
  seatId: id.nullable(),
  howGiven: z.string().trim().max(300).nullable(),
};
export const closeInput = { roundId: id, version };
export const recallInput = { roundId: id, version };
