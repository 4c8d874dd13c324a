import { z } from 'zod';
import { itemTypes } from '../meetings/kinds.ts';
import { mostStandingItems } from './standing.ts';

/** What is typed in the search field: a number, a word of a title or text, a name. */
export const searchInput = { query: z.string().trim().min(1).max(100) };

/** What stands on every agenda. */
export const standingItem = z.strictObject({
  type: z.enum(itemTypes),
  title: z.string().trim().min(1).max(200),
  minutes: z.int().min(0).max(600),
});
export const standingItems = z.array(standingItem).max(mostStandingItems);

/** The items in their order; `known`: those that were read, so that what somebody else has changed since is not lost. */
export const setStandingItemsInput = { items: standingItems, known: standingItems };
