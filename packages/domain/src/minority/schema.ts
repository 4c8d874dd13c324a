import { z } from 'zod';

const id = z.uuid();
const version = z.int().positive();
const text = z.string().trim().min(1).max(8000);

export const ofRecommendationInput = { recommendationId: id };
export const setDeadlineInput = { recommendationId: id, untilOn: z.iso.date() };
export const writeInput = { recommendationId: id, text };
/** `serial` is the version of the text that was read. */
export const reviseInput = { statementId: id, serial: version, text };
export const releaseInput = { statementId: id };
/** `serial` is the version of the text that was read and is signed. */
export const signInput = { statementId: id, serial: version };
export const leaveInput = { statementId: id };
