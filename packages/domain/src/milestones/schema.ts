import { z } from 'zod';
import { daySchema } from '../dates/day-schema.ts';
import { precisions } from '../dates/precision.ts';
import { wantedOf } from './criteria.ts';

const stale = { milestoneId: z.uuid(), version: z.int().positive() };
const precision = z.enum(precisions);
const reason = z.string().trim().min(1).max(500);

const title = z.string().trim().min(1).max(160);
const criteria = z.string().trim().max(1000);
const predecessorIds = z.array(z.uuid()).max(50);
const criterionLink = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('recommendation'), recommendationId: z.uuid(), wanted: z.enum(wantedOf.recommendation) }),
  z.strictObject({ kind: z.literal('meeting'), meetingId: z.uuid(), wanted: z.enum(wantedOf.meeting) }),
  z.strictObject({ kind: z.literal('finding'), findingId: z.uuid(), wanted: z.enum(wantedOf.finding) }),
  /** `paperId` is that of the first version: a later one stands in its place. */
  z.strictObject({ kind: z.literal('document'), paperId: z.uuid(), wanted: z.enum(wantedOf.document) }),
]);
export type CriterionLink = z.output<typeof criterionLink>;

/** What a milestone is planned as. The baseline holds from the day the mandate is approved; later changes are forecasts. */
export const planMilestoneInput = {
  title,
  description: z.string().trim().max(2000),
  /** What must be true for it to be reached, as a plain sentence. */
  criteria,
  ownerSeatId: z.uuid().nullable(),
  mandateTaskId: z.uuid().nullable(),
  baselineOn: daySchema,
  baselinePrecision: precision,
  isDelivery: z.boolean(),
  predecessorIds,
  /** Things that must be in a named state. Left out: those there are stay. */
  criteriaLinks: z.array(criterionLink).max(30).optional(),
};

export const editMilestoneInput = { ...stale, ...planMilestoneInput };

/** A date known less exactly than to the day is kept as the last day it allows. */
const newDate = { forecastOn: daySchema, forecastPrecision: precision.default('day'), reason };
/** Forecasts of other milestones proposed in the same act: what the slip does to those that wait. */
const along = z
  .array(z.strictObject({ ...stale, ...newDate }))
  .max(200)
  .default([]);
export type ForecastAlong = z.output<typeof along>[number];

export const forecastInput = { ...stale, ...newDate, along };
/** `unmetReason`: why it counts as reached although something it waited for is not so. */
export const reachMilestoneInput = { ...stale, actualOn: daySchema, unmetReason: reason.nullable().default(null), along };
export const dropMilestoneInput = { ...stale, reason };

/** Several milestones changed in one act, in the table; each row with the version that was read. `null`: that part stays as it is. */
export const revisePlanInput = {
  rows: z
    .array(
      z.strictObject({
        ...stale,
        edit: z.strictObject({ title, criteria, ownerSeatId: z.uuid().nullable(), predecessorIds }).nullable(),
        forecast: z.strictObject(newDate).nullable(),
      }),
    )
    .min(1)
    .max(200)
    .refine((rows) => new Set(rows.map(({ milestoneId }) => milestoneId)).size === rows.length, { message: 'repeated' }),
};
export type RevisedRow = z.output<typeof revisePlanInput.rows>[number];

/** A whole plan for a taskforce that has none: what `layBackwards` gives, as the person left it. */
export const layOutInput = {
  milestones: z
    .array(
      z.strictObject({
        key: z.string().trim().min(1).max(60),
        title,
        description: z.string().trim().max(2000),
        criteria,
        baselineOn: daySchema,
        isDelivery: z.boolean(),
        predecessorKeys: z.array(z.string().max(60)).max(50),
      }),
    )
    .min(1)
    .max(100),
};

export const tickCriteriaInput = { ...stale };

/** New baselines for chosen milestones, proposed together and decided together. */
export const rebaselineInput = {
  reason,
  moves: z
    .array(z.strictObject({ ...stale, baselineOn: daySchema, baselinePrecision: precision }))
    .min(1)
    .max(200)
    .refine((moves) => new Set(moves.map(({ milestoneId }) => milestoneId)).size === moves.length, { message: 'repeated' }),
};
export const approveBaselineInput = { baselineChangeId: z.uuid(), version: z.int().positive() };
export const declineBaselineInput = { ...approveBaselineInput, reason };

/** `version` is that of the forecast: what is approved is the date that was read. */
export const approveForecastInput = { forecastId: z.uuid(), version: z.int().positive() };
export const declineForecastInput = { ...approveForecastInput, reason };
