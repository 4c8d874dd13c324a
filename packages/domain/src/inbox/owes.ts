import { addDays, endOfWeek, type On } from '../dates/calendar-day.ts';
import type { InboxFacts } from './facts.ts';
import type { Draft, Owed, OwedGroup, OwedKind, Snoozed } from './owed.ts';
import { minorities, procedures } from './owed-of-adoption.ts';
import { consultations } from './owed-of-consultations.ts';
import {
  actions,
  balls,
  baselines,
  forecasts,
  mandates,
  mentions,
  milestones,
  outcomes,
  positions,
  reports,
} from './owed-of-matters.ts';
import {
  agendas,
  answers,
  held,
  invitations,
  material,
  meetingPlan,
  minutes,
  polls,
  proposals,
  readThroughs,
} from './owed-of-meetings.ts';
import { holdsSeat } from './things.ts';
import { byUrgency } from './urgency.ts';

/** Today, with what is overdue; until the week's Sunday, with what has no date, because somebody stands still; else later. */
function groupOf(untilOn: On | null, todayOn: On): OwedGroup {
  if (untilOn !== null && untilOn <= todayOn) return 'today';
  return untilOn === null || untilOn <= endOfWeek(todayOn) ? 'thisWeek' : 'later';
}

/**
 * What may be put off: where the person is asked by a day and nobody stands still before it. Not a ball, an approval, a poll or a reply:
 * others wait for those from the first day. A comment that asks has no day (`commentDays`).
 */
const mayWait: readonly OwedKind[] = ['takePosition', 'reconfirm', 'action', 'readMinutes', 'readMaterial', 'indstilling'];

/** A comment has no day: its answer may wait for as long as one looks ahead. */
const commentDays = 14;

function snoozableUntil({ kind, untilOn }: Draft, todayOn: On): On | null {
  if (kind === 'answerComment') return addDays(todayOn, commentDays);
  return mayWait.includes(kind) && untilOn !== null && untilOn > todayOn ? untilOn : null;
}

function allOwed(facts: InboxFacts, todayOn: On): Owed[] {
  if (!holdsSeat(facts.person, todayOn)) return [];
  const drafts = [
    ...polls(facts, todayOn),
    ...invitations(facts, todayOn),
    ...positions(facts),
    ...minorities(facts, todayOn),
    ...procedures(facts, todayOn),
    ...consultations(facts, todayOn),
    ...balls(facts),
    ...actions(facts, todayOn),
    ...forecasts(facts),
    ...agendas(facts),
    ...material(facts, todayOn),
    ...readThroughs(facts),
    ...held(facts),
    ...minutes(facts, todayOn),
    ...proposals(facts),
    ...answers(facts),
    ...mandates(facts),
    ...baselines(facts),
    ...milestones(facts, todayOn),
    ...reports(facts),
    ...meetingPlan(facts, todayOn),
    ...mentions(facts),
    ...outcomes(facts),
  ];
  return drafts
    .map(({ page, ...draft }) => ({
      ...draft,
      page: page ?? draft.thing,
      key: `${draft.kind}:${draft.thing.id}`,
      isOverdue: draft.untilOn !== null && draft.untilOn < todayOn,
      group: groupOf(draft.untilOn, todayOn),
      snoozeUntilOn: snoozableUntil(draft, todayOn),
    }))
    .sort(byUrgency);
}

/** The day on which a row that was put off is there again; null where it is not put off, or no longer may be. */
function wakesOn({ key, snoozeUntilOn }: Owed, { snoozed }: InboxFacts, todayOn: On): On | null {
  const untilOn = snoozed.find((one) => one.key === key)?.untilOn ?? null;
  // A deadline that was moved forward wakes it.
  return untilOn !== null && snoozeUntilOn !== null && untilOn > todayOn && untilOn <= snoozeUntilOn ? untilOn : null;
}

/**
 * What a person owes on a day: the one answer behind the page, the mail and the badge (domain.md, Waiting for you). Most
 * urgent first. Never in it: what he was not asked, what he is recused from, what is snoozed, answered or decided, and
 * anything at all on a day he holds no seat. Doing what `act` names removes the row.
 */
export function owes(facts: InboxFacts, todayOn: On): Owed[] {
  return allOwed(facts, todayOn).filter((row) => wakesOn(row, facts, todayOn) === null);
}

/** What the person owes and has put off himself until a later day, soonest first. Never past its deadline. */
export function putOff(facts: InboxFacts, todayOn: On): Snoozed[] {
  return allOwed(facts, todayOn)
    .flatMap((row) => {
      const on = wakesOn(row, facts, todayOn);
      return on === null ? [] : [{ ...row, wakesOn: on }];
    })
    .sort((a, b) => (a.wakesOn === b.wakesOn ? 0 : a.wakesOn < b.wakesOn ? -1 : 1));
}
