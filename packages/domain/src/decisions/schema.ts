import { z } from 'zod';
import { decisionResults } from '../meetings/kinds.ts';

const year = z.int().min(1900).max(2200);

/** null: all years, results, meetings and matters; `text` is looked for in the decision, its number, its item and its matter. */
export const decisionListInput = {
  year: year.nullable(),
  result: z.enum(decisionResults).nullable(),
  meeting: z.int().positive().nullable().default(null),
  recommendationId: z.uuid().nullable().default(null),
  text: z.string().trim().max(200).default(''),
};
const written = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .nullable();

/** As the list is asked, but in an address, where a number is written. */
export const decisionExportInput = {
  year: written,
  result: z.enum(decisionResults).nullable(),
  meeting: written,
  recommendationId: z.uuid().nullable(),
  text: z.string().trim().max(200).nullable(),
};
export const decisionPageInput = { year, serial: z.int().positive() };
