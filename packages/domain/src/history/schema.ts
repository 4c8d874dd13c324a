import { z } from 'zod';

/** Nouns whose things have a history of their own. Rounds, positions, consultations, written procedures and minority statements are told with their recommendation. */
export const tellingNouns = [
  'seats',
  'mandate',
  'milestones',
  'meetings',
  'recommendations',
  'decisions',
  'actions',
  'evidence',
  'installation',
] as const;
export type TellingNoun = (typeof tellingNouns)[number];

/** The events of one thing, or of several that are read as one (a person's seats), newest first; `before` is the last number shown. */
export const listInput = {
  noun: z.enum(tellingNouns),
  thingIds: z.array(z.uuid()).min(1).max(50),
  before: z.int().positive().nullable(),
};
