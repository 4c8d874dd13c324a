import { z } from 'zod';
import { languages } from '../language.ts';
import { memoFormats } from './memo.ts';
import { emailSchema } from '../session/schema.ts';
import { consultationLimits } from './consultation-limits.ts';
import { consultationVerdicts } from './workflow.ts';

const id = z.uuid();
const version = z.int().positive();
const line = (most: number) => z.string().trim().max(most);

export const consulteeSchema = z.strictObject({
  name: line(120).min(1),
  organisation: line(160),
  email: emailSchema,
  language: z.enum(languages),
});
const consultees = z
  .array(consulteeSchema)
  .min(1)
  .max(consultationLimits.consultees)
  .refine((asked) => new Set(asked.map(({ email }) => email)).size === asked.length, 'address-twice');

/** `versionId` is the named version that was read: the latest one, or the consultation is not opened. */
export const openInput = {
  recommendationId: id,
  versionId: id,
  introduction: line(2000),
  questions: z.array(line(500).min(1)).min(1).max(consultationLimits.questions),
  deadlineOn: z.iso.date(),
  consultees,
};

export const pageInput = { recommendationId: id };
export const inviteInput = { consultationId: id, version, consultees };
export const remindInput = { consultationId: id, version };
export const extendInput = { consultationId: id, version, deadlineOn: z.iso.date() };
/** `version` is that of the consultation. */
export const dropInput = { consulteeId: id, version };
export const closeInput = { consultationId: id, version };

const given = z.strictObject({ consultationQuestionId: id, body: line(consultationLimits.answer) });
const answers = z.array(given).min(1).max(consultationLimits.questions);

/** An answer that did not come by the link; `howGiven` says how it did. Questions left out, or left empty, stay unanswered. */
export const enterInput = { consulteeId: id, howGiven: line(300).min(1), answers };

/** `version` is that of the answer that was read: one that has changed since is not responded to unseen. */
export const respondInput = {
  answerId: id,
  version,
  verdict: z.enum(consultationVerdicts),
  response: line(4000),
};

/** The memorandum of what was answered. */
export const memoInput = { consultationId: id, format: z.enum(memoFormats), language: z.enum(languages) };

const token = z.string().regex(/^[\w-]{43}$/);
export const linkInput = { token };
/** Questions left out, or left empty, stay as they were. */
export const answerByLinkInput = { token, answers };
