import { z } from 'zod';
import { daySchema } from '../dates/day-schema.ts';
import { precisions } from '../dates/precision.ts';

const stale = { milestoneId: z.uuid(), version: z.int().positive() };
const reason = z.string().trim().min(1).max(500);

/** What a milestone is planned as. The baseline holds from the day the mandate is approved; later changes are forecasts. */
export const planMilestoneInput = {
  title: z.string().trim().min(1).max(160),
  description: z.string().trim().max(2000),
  /** What must be true for it to be reached, as a plain sentence. */
  criteria: z.string().trim().max(1000),
  ownerSeatId: z.uuid().nullable(),
  mandateTaskId: z.uuid().nullable(),
  baselineOn: daySchema,
  baselinePrecision: z.enum(precisions),
  isDelivery: z.boolean(),
  predecessorIds: z.array(z.uuid()).max(50),
};

export const editMilestoneInput = { ...stale, ...planMilestoneInput };
export const forecastInput = { ...stale, forecastOn: daySchema, reason };
export const reachMilestoneInput = { ...stale, actualOn: daySchema };
export const dropMilestoneInput = { ...stale, reason };

/** `version` is that of the forecast: what is approved is the date that was read. */
export const approveForecastInput = { forecastId: z.uuid(), version: z.int().positive() };
export const declineForecastInput = { ...approveForecastInput, reason };
