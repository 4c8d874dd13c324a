import type { Precision } from '@tvaers/domain/dates/precision';
import { findCircle } from '@tvaers/domain/milestones/predecessors';
import type { MilestoneInPlan } from '../plan.ts';

export type DateSaid = { on: string | null; precision: Precision };

/** What a row of the table can change of its milestone. */
export type RowFields = {
  title: string;
  criteria: string;
  ownerSeatId: string | null;
  predecessorIds: readonly string[];
  date: DateSaid;
};
export type RowField = keyof RowFields;

/** What is typed in a row: the fields as they were when it was begun, those that are changed, and the reason for a new date. */
export type RowDraft = { began: RowFields; mine: Partial<RowFields>; reason: string };
export type Drafts = Readonly<Record<string, RowDraft>>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const fields: readonly RowField[] = ['title', 'criteria', 'ownerSeatId', 'predecessorIds', 'date'];

export function fieldsOf(milestone: MilestoneInPlan): RowFields {
  const { title, criteria, ownerSeatId, heldOn, heldPrecision } = milestone;
  const predecessorIds = milestone.predecessorIds.toSorted();
  return { title, criteria, ownerSeatId, predecessorIds, date: { on: heldOn, precision: heldPrecision } };
}

/** The row as it would be: what is typed on top of what is saved. */
export const rowOf = (milestone: MilestoneInPlan, draft: RowDraft | undefined): RowFields => ({
  ...fieldsOf(milestone),
  ...draft?.mine,
});

/** Changes a row; a field set back to what is saved is no change, and a row without changes and reason is forgotten. */
export function changeRow(drafts: Drafts, milestone: MilestoneInPlan, change: Partial<RowFields> & { reason?: string }): Drafts {
  const saved = fieldsOf(milestone);
  const before = drafts[milestone.id] ?? { began: saved, mine: {}, reason: '' };
  const { reason = before.reason, ...some } = change;
  const sorted = some.predecessorIds ? { ...some, predecessorIds: some.predecessorIds.toSorted() } : some;
  const mine = { ...before.mine, ...sorted };
  for (const field of fields) if (field in mine && same(mine[field], saved[field])) delete mine[field];
  const { [milestone.id]: _, ...others } = drafts;
  if (Object.keys(mine).length === 0 && reason === '') return others;
  return { ...others, [milestone.id]: { began: before.began, mine, reason } };
}

/** The fields of a row that somebody else has changed meanwhile to something other than what is typed here. */
export function conflictsOf(milestone: MilestoneInPlan, draft: RowDraft): RowField[] {
  const saved = fieldsOf(milestone);
  return fields.filter(
    (field) => field in draft.mine && !same(saved[field], draft.began[field]) && !same(saved[field], draft.mine[field]),
  );
}

/** Settles the fields in which two differ: what is typed stands, or what is saved does. */
export function settleRow(drafts: Drafts, milestone: MilestoneInPlan, keep: 'mine' | 'theirs'): Drafts {
  const draft = drafts[milestone.id];
  if (!draft) return drafts;
  const mine = { ...draft.mine };
  if (keep === 'theirs') for (const field of conflictsOf(milestone, draft)) delete mine[field];
  const { [milestone.id]: _, ...others } = drafts;
  if (Object.keys(mine).length === 0) return others;
  return { ...others, [milestone.id]: { ...draft, began: fieldsOf(milestone), mine } };
}

export type ChangedRow = { milestone: MilestoneInPlan; draft: RowDraft; next: RowFields; reason: string };

/** The rows that would be sent, in the order of the plan; a row without a reason of its own takes the common one. */
export function changedRows(milestones: readonly MilestoneInPlan[], drafts: Drafts, commonReason: string): ChangedRow[] {
  return milestones.flatMap((milestone) => {
    const draft = drafts[milestone.id];
    if (!draft || milestone.state !== 'planned' || Object.keys(draft.mine).length === 0) return [];
    return [{ milestone, draft, next: rowOf(milestone, draft), reason: draft.reason.trim() || commonReason.trim() }];
  });
}

export type RowError = 'required' | 'in-the-past' | 'outside-period' | 'circle' | 'already-proposed';
export type RowErrors = Readonly<Record<string, Partial<Record<RowField | 'reason', RowError>>>>;

/** What stands in the way of sending, by row and field. The server asks all of it again. */
export function errorsOf(
  rows: readonly ChangedRow[],
  milestones: readonly MilestoneInPlan[],
  { todayOn, startsOn }: { todayOn: string; startsOn: string },
): RowErrors {
  const next = new Map(rows.map((row) => [row.milestone.id, row.next]));
  const circle = findCircle(
    milestones.map(({ id, predecessorIds }) => ({ id, predecessorIds: next.get(id)?.predecessorIds ?? predecessorIds })),
  );
  return Object.fromEntries(
    rows.flatMap(({ milestone, draft, next: row, reason }) => {
      const { on } = row.date;
      const date: RowError | null = !on
        ? 'required'
        : on < todayOn
          ? 'in-the-past'
          : on < startsOn
            ? 'outside-period'
            : milestone.waiting
              ? 'already-proposed'
              : null;
      const found = {
        ...(row.title.trim() ? {} : { title: 'required' as const }),
        ...('date' in draft.mine && date ? { date } : {}),
        ...('date' in draft.mine && !date && !reason ? { reason: 'required' as const } : {}),
        ...('predecessorIds' in draft.mine && circle?.includes(milestone.id) ? { predecessorIds: 'circle' as const } : {}),
      };
      return Object.keys(found).length > 0 ? [[milestone.id, found]] : [];
    }),
  );
}

/** A changed row as the server takes it. */
export function rowSent({ milestone, draft, next, reason }: ChangedRow) {
  const { title, criteria, ownerSeatId, predecessorIds, date } = next;
  const isEdited = fields.some((field) => field !== 'date' && field in draft.mine);
  return {
    milestoneId: milestone.id,
    version: milestone.version,
    edit: isEdited ? { title, criteria, ownerSeatId, predecessorIds: [...predecessorIds] } : null,
    forecast: 'date' in draft.mine && date.on ? { forecastOn: date.on, forecastPrecision: date.precision, reason } : null,
  };
}
