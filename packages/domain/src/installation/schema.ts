import { z } from 'zod';
import { daySchema } from '../dates/day-schema.ts';
import { precisions } from '../dates/precision.ts';
import { languages } from '../language.ts';
import { emailSchema } from '../session/schema.ts';
import { standingItems } from '../taskforce/schema.ts';
import { isAddress, isReservedAddress } from './address.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const text = (max: number) => z.string().trim().max(max);
const reason = line(1000);

/** What a new taskforce is made after: nothing, the usual shape, or the shape of one that is there. */
const template = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('empty') }),
  z.strictObject({ kind: z.literal('usual') }),
  z.strictObject({ kind: z.literal('taskforce'), taskforceId: z.uuid() }),
]);
export type Template = z.output<typeof template>;

export const templateInput = { template };

const sector = z.strictObject({
  nameDa: line(60),
  nameEn: line(60),
  letter: z
    .string()
    .trim()
    .regex(/^[A-ZÆØÅ]$/, { message: 'one-letter' }),
  plannedSeats: z.int().min(0).max(30),
});

/** Letters tell sectors apart wherever there is no room for a name. */
const sectors = z
  .array(sector)
  .min(1)
  .max(8)
  .superRefine((all, context) => {
    all.forEach(({ letter }, place) => {
      if (all.findIndex((other) => other.letter === letter) < place)
        context.addIssue({ code: 'custom', message: 'letter-twice', path: [place, 'letter'] });
    });
  });

const rule = z.strictObject({
  quorumShare: z.number().min(0).max(1),
  quorumMinSectors: z.int().min(0).max(8),
  quorumNeedsChair: z.boolean(),
  materialWorkingDays: z.int().min(0).max(60),
  objectionWorkingDays: z.int().min(1).max(60),
  secretariatForecastDays: z.int().min(0).max(260),
});

/** Someone appointed by e-mail: known to the installation or new. */
const appointee = { name: line(120), email: emailSchema, language: z.enum(languages), employer: line(200), title: line(200) };

/** The whole of a new taskforce. `plan.isShortened` cuts the plan's distances so that it fits the period. */
export const establishInput = {
  template,
  slug: z
    .string()
    .trim()
    .max(60)
    .refine(isAddress, { message: 'address-form' })
    .refine((slug) => !isReservedAddress(slug), { message: 'address-taken' }),
  nameDa: line(120),
  nameEn: line(120),
  purposeDa: text(2000),
  purposeEn: text(2000),
  setUpBy: line(200),
  period: z
    .strictObject({ startsOn: daySchema, deliveryOn: daySchema, deliveryPrecision: z.enum(precisions) })
    .superRefine(({ startsOn, deliveryOn }, context) => {
      if (deliveryOn <= startsOn) context.addIssue({ code: 'custom', message: 'wrong-order', path: ['deliveryOn'] });
    }),
  sectors,
  rule,
  standingItems,
  plan: z.strictObject({ isWanted: z.boolean(), isShortened: z.boolean() }),
  secretariat: z.strictObject(appointee),
  /** The chair sits in the sector with this letter; null where nobody is appointed yet. */
  chair: z.strictObject({ ...appointee, letter: z.string().trim().max(1) }).nullable(),
};
export type Establishment = z.output<z.ZodObject<typeof establishInput>>;

export const archiveInput = { taskforceId: z.uuid(), reason };
export const reopenInput = { taskforceId: z.uuid(), reason };

/** A moment as the log gave it. */
const moment = z.iso.datetime().refine((at) => at >= '1900' && at < '2200', { message: 'no-such-day' });

export const usersInput = { query: text(100) };
export const logInput = { before: moment.nullable() };
const user = { userId: z.uuid() };
export const correctUserInput = { ...user, version: z.int().positive(), name: line(120), email: emailSchema };
export const endSessionsInput = user;
export const appointOperatorInput = user;
export const dismissOperatorInput = user;
