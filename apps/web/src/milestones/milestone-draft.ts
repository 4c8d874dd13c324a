import type { Precision } from '@tvaers/domain/dates/precision';
import type { MilestoneInPlan } from './plan.ts';

/** What is typed in the form of a milestone. */
export type MilestoneDraft = {
  title: string;
  description: string;
  criteria: string;
  ownerSeatId: string | null;
  mandateTaskId: string | null;
  baselineOn: string | null;
  baselinePrecision: Precision;
  isDelivery: boolean;
  predecessorIds: readonly string[];
};

export const emptyDraft: MilestoneDraft = {
  title: '',
  description: '',
  criteria: '',
  ownerSeatId: null,
  mandateTaskId: null,
  baselineOn: null,
  baselinePrecision: 'day',
  isDelivery: false,
  predecessorIds: [],
};

const fields = Object.keys(emptyDraft) as (keyof MilestoneDraft)[];

/** The draft of a milestone as it is planned now. */
export function draftOf(milestone: MilestoneInPlan): MilestoneDraft {
  const { title, description, criteria, ownerSeatId, mandateTaskId, baselineOn, baselinePrecision, isDelivery } = milestone;
  const predecessorIds = milestone.predecessorIds.toSorted();
  return { title, description, criteria, ownerSeatId, mandateTaskId, baselineOn, baselinePrecision, isDelivery, predecessorIds };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const sorted = (draft: MilestoneDraft): MilestoneDraft => ({ ...draft, predecessorIds: draft.predecessorIds.toSorted() });

/**
 * What a stale save comes to: the fields in which somebody else changed what this form began with, and which differ from what is
 * typed here. With none there is nothing to choose: what is typed goes on top, and the others' fields are taken as they are.
 */
export function mergeDrafts(
  began: MilestoneDraft,
  mine: MilestoneDraft,
  theirs: MilestoneDraft,
): { merged: MilestoneDraft; conflicts: (keyof MilestoneDraft)[] } {
  const [start, own, other] = [sorted(began), sorted(mine), sorted(theirs)];
  const isMine = (field: keyof MilestoneDraft) => !same(own[field], start[field]);
  const isTheirs = (field: keyof MilestoneDraft) => !same(other[field], start[field]);
  const conflicts = fields.filter((field) => isMine(field) && isTheirs(field) && !same(own[field], other[field]));
  const merged = Object.fromEntries(fields.map((field) => [field, isMine(field) ? own[field] : other[field]])) as MilestoneDraft;
  return { merged, conflicts };
}
