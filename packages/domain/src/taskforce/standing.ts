import type { ItemType } from '../meetings/kinds.ts';

/** One of the items every agenda of a taskforce begins with; how long it takes in minutes. */
export type StandingItem = { type: ItemType; title: string; minutes: number };

export const mostStandingItems = 20;
