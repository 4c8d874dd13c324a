// Apart from the rules that find it, because the first page puts rows in order and has no use for the rules.
import type { On } from '../dates/calendar-day.ts';
import type { Permission } from '../policy.ts';
import type { Message } from './facts.ts';
import type { Thing } from './things.ts';

export const owedKinds = [
  'answerPoll',
  'reply',
  'takePosition',
  'reconfirm',
  'answerComment',
  'minority',
  'concludeProcedure',
  'closeConsultation',
  'respondToConsultation',
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
  'suggestionSettled',
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

/** One thing a person owes: what, why he, until when, and the permission whose verb settles it. `key` is stable and unique. */
export type Owed = {
  key: string;
  kind: OwedKind;
  thing: Thing;
  page: Thing;
  what: Message;
  why: Message;
  untilOn: On | null;
  isOverdue: boolean;
  act: Permission;
  group: OwedGroup;
  /** The last day until which the person may put it off; null where somebody stands still meanwhile. */
  snoozeUntilOn: On | null;
};
/** A row that was put off, with the day on which it is there again. */
export type Snoozed = Owed & { wakesOn: On };

/** A row before its place among the others is known. */
export type Draft = Pick<Owed, 'kind' | 'thing' | 'what' | 'why' | 'untilOn' | 'act'> & { page?: Thing };
