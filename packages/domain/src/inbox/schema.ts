import { z } from 'zod';
import { daySchema } from '../dates/day-schema.ts';

/** Which row, by its key, and the day until which it is hidden; null shows it again. */
export const snoozeRowInput = { key: z.string().trim().min(1).max(80), untilOn: daySchema.nullable() };
