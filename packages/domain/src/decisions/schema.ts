import { z } from 'zod';
import { decisionResults } from '../meetings/kinds.ts';

const year = z.int().min(1900).max(2200);

/** null: all years, all results. */
export const decisionListInput = { year: year.nullable(), result: z.enum(decisionResults).nullable() };
export const decisionPageInput = { year, serial: z.int().positive() };
