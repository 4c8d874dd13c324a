import { z } from 'zod';
import { stances } from '../rounds/workflow.ts';

const id = z.uuid();
const version = z.int().positive();
const title = z.string().trim().min(1).max(160);
const body = z.string().trim().max(10_000);

export const pageInput = {};
export const aboutInput = { recommendationId: id };
/** `recommendationId` null: about the sector's work as such. */
export const writeNoteInput = { recommendationId: id.nullable(), title, body };
export const editNoteInput = { roomNoteId: id, version, title, body };
export const withdrawNoteInput = { roomNoteId: id, version };
export const restoreNoteInput = { roomNoteId: id, version };

/** `version` null where the sector has prepared nothing yet. Being recused is nobody's common position. */
export const prepareInput = {
  recommendationId: id,
  version: version.nullable(),
  stance: z.enum(stances).exclude(['recused']),
  reason: z.string().trim().max(4000),
  wouldChange: z.string().trim().max(4000),
};
/** `version` is that of the words that were read. */
export const agreeInput = { commonPositionId: id, version };
export const takeBackAgreementInput = { commonPositionId: id };
