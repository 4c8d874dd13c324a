import { z } from 'zod';
import { daySchema } from '../dates/day-schema.ts';
import { precisions } from '../dates/precision.ts';
import { textWithoutReferencesSchema } from '../recommendations/rich-text-schema.ts';

const waiting = { mandateId: z.uuid(), version: z.int().positive() };

/**
 * What a version holds: its text, the period it sets, and its numbered tasks in order. `continuesId` is the task of the version in force
 * that lives on in this one; null for a new task.
 */
const content = {
  text: textWithoutReferencesSchema,
  source: z.string().trim().max(300).nullable(),
  startsOn: daySchema,
  deliveryOn: daySchema,
  deliveryPrecision: z.enum(precisions),
  tasks: z
    .array(z.strictObject({ text: z.string().trim().min(1).max(500), continuesId: z.uuid().nullable() }))
    .min(1)
    .max(30)
    .refine(
      (tasks) => {
        const continued = tasks.map(({ continuesId }) => continuesId).filter((id) => id !== null);
        return new Set(continued).size === continued.length;
      },
      { message: 'repeated' },
    ),
};

/** `fromMandateId`: the version in force that was read when the proposal was written; null while there was none. */
export const proposeMandateInput = { ...content, fromMandateId: z.uuid().nullable() };
export const reviseMandateInput = { ...waiting, ...content };
export const withdrawMandateInput = waiting;
export const declineMandateInput = { ...waiting, reason: z.string().trim().min(1).max(500) };
export const approveMandateInput = waiting;
