import { z } from 'zod';

/** What is typed in the search field: a number, a word of a title or text, a name. */
export const searchInput = { query: z.string().trim().min(1).max(100) };
