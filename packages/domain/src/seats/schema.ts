import { z } from 'zod';
import { roles } from '../actor.ts';
import { daySchema } from '../dates/day-schema.ts';
import { languages } from '../language.ts';
import { emailSchema } from '../session/schema.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
/** Needed where the change reaches into the past; empty where it does not. */
const reason = z.string().trim().max(1000);
const version = z.int().positive();

/** `on` null: today. */
export const rosterInput = { on: daySchema.nullable() };
export const personInput = { userId: z.uuid() };

/** What a seat says of the person and the place in the taskforce. Sector and member served only where the role has one. */
const place = {
  role: z.enum(roles),
  sectorId: z.uuid().nullable(),
  /** The seat of the member an adviser serves. */
  servesSeatId: z.uuid().nullable(),
  employer: line(200),
  title: line(200),
};

/** Someone who has or had a seat here, or someone new by name and address. */
const person = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), userId: z.uuid() }),
  z.strictObject({ kind: z.literal('new'), name: line(120), email: emailSchema, language: z.enum(languages) }),
]);

/** `untilOn` is the last day held; null: no known end. */
export const appointInput = {
  person,
  ...place,
  appointedBy: line(200),
  fromOn: daySchema,
  untilOn: daySchema.nullable(),
  reason,
};

/** What becomes of what lies with a seat when the person goes on in another place from `fromOn` (`next`), or leaves (null). */
export const dutiesInput = {
  seatId: z.uuid(),
  fromOn: daySchema,
  next: z.strictObject({ role: z.enum(roles), sectorId: z.uuid().nullable() }).nullable(),
};

/** What holds from `fromOn` on; the seat as it was ends the day before. */
export const changeInput = { seatId: z.uuid(), version, ...place, fromOn: daySchema, reason };

/** `untilOn` is the last day held. */
export const endInput = { seatId: z.uuid(), version, untilOn: daySchema, reason: line(1000) };

/** The deputy chair holds the chair's rights from the first to the last day, both included. */
export const nameSpokespersonInput = { seatId: z.uuid() };
export const deputizeInput = { seatId: z.uuid(), fromOn: daySchema, untilOn: daySchema };
export const recallInput = { periodId: z.uuid() };
