import { z } from 'zod';

const id = z.uuid();
const reason = z.string().trim().min(1).max(1000).nullable();

/** Most recommendations one written procedure takes. */
export const mostMatters = 20;

const distinct = <T>(of: (one: T) => string) => ({
  check: (list: readonly T[]) => new Set(list.map(of)).size === list.length,
  message: 'twice',
});
const once = distinct<{ recommendationId: string }>(({ recommendationId }) => recommendationId);
const onceConcluded = distinct<{ matterId: string }>(({ matterId }) => matterId);

export const previewInput = { recommendationIds: z.array(id).min(1).max(mostMatters) };

/** `versionId` is the named version that was read; `minorityUntilOn` the last day for a minority statement, not after the deadline. */
export const openInput = {
  question: z.string().trim().min(1).max(500),
  deadlineOn: z.iso.date(),
  minorityUntilOn: z.iso.date(),
  matters: z
    .array(z.strictObject({ recommendationId: id, version: z.int().positive(), versionId: id }))
    .min(1)
    .max(mostMatters)
    .refine(once.check, once.message),
};
export const listInput = {};
export const pageInput = { procedureId: id };
export const pullOutInput = { matterId: id, reason: z.string().trim().min(1).max(1000) };

/** What is concluded on one or several, in one act: all or none. `departureReason` is asked for where the rule gives something else. */
export const concludeInput = {
  procedureId: id,
  matters: z
    .array(
      z.strictObject({
        matterId: id,
        result: z.enum(['approved', 'rejected']),
        conclusion: z.string().trim().min(1).max(4000),
        departureReason: reason,
      }),
    )
    .min(1)
    .max(mostMatters)
    .refine(onceConcluded.check, onceConcluded.message),
};
