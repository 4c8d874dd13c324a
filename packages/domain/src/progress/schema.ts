import { z } from 'zod';

/** How many recommendations are expected in the report; null when nobody has said so. */
export const expectInput = { expected: z.int().min(1).max(200).nullable(), version: z.int().positive() };
