// Apart from what is owed, because the first page puts rows in order and has no use for the rules behind them.
import type { Owed } from './owes.ts';

export const owedKinds = [
  'answerPoll',
  'reply',
  'takePosition',
  'reconfirm',
  'answerComment',
  'minority',
  'concludeProcedure',
  'ball',
  'action',
  'approveForecast',
  'approveAgenda',
  'approveMinutes',
  'settleObjections',
  'approveMandate',
  'approveBaseline',
  'approveStatus',
  'answerStatus',
  'readMinutes',
  'readMaterial',
  'readThrough',
  'proposalAnswered',
  'indstilling',
  'release',
  'convene',
  'sendMinutes',
  'answerProposal',
  'milestoneDue',
  'followDelivery',
] as const;
export type OwedKind = (typeof owedKinds)[number];

export const owedGroups = ['today', 'thisWeek', 'later'] as const;
export type OwedGroup = (typeof owedGroups)[number];

/** The order of rows: by group, then the soonest deadline, then the kind; the same rows always stand in the same order. */
export function byUrgency(a: Owed, b: Owed): number {
  const rank = (row: Owed) =>
    `${owedGroups.indexOf(row.group)} ${row.untilOn ?? '9999-12-31'} ${owedKinds.indexOf(row.kind) + 10} ${row.key}`;
  return rank(a) < rank(b) ? -1 : 1;
}
