import { z } from 'zod';
import { stances } from '../rounds/workflow.ts';
import { roomLimits } from './limits.ts';

const id = z.uuid();
const version = z.int().positive();
const title = z.string().trim().min(1).max(roomLimits.title);
const body = z.string().trim().max(roomLimits.body);

export const pageInput = {};
export const aboutInput = { recommendationId: id };
/** `recommendationId` null: about the sector's work as such. */
export const writeNoteInput = { recommendationId: id.nullable(), title, body };
export const editNoteInput = { roomNoteId: id, version, title, body };
export const withdrawNoteInput = { roomNoteId: id, version };
export const restoreNoteInput = { roomNoteId: id, version };
/** `version` is that of the words the others will read. */
export const shareNoteInput = { roomNoteId: id, version };
export const readersAfterShareInput = { roomNoteId: id };

/** `version` null where the sector has prepared nothing yet. Being recused is nobody's common position. */
export const prepareInput = {
  recommendationId: id,
  version: version.nullable(),
  stance: z.enum(stances).exclude(['recused']),
  reason: z.string().trim().max(roomLimits.reason),
  wouldChange: z.string().trim().max(roomLimits.reason),
};
/** `version` is that of the words that were read. */
export const agreeInput = { commonPositionId: id, version };
export const takeBackAgreementInput = { commonPositionId: id };
