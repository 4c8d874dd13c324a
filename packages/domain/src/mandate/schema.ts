import { z } from 'zod';
import { richTextSchema } from '../recommendations/rich-text-schema.ts';

/** A new version of the mandate: its text and its numbered tasks, in order. */
export const proposeMandateInput = {
  text: richTextSchema,
  source: z.string().trim().max(300).nullable(),
  tasks: z.array(z.string().trim().min(1).max(500)).min(1).max(30),
};

export const approveMandateInput = { mandateId: z.uuid(), version: z.int().positive() };
