import type { On } from '../dates/calendar-day.ts';
import type { Local } from '../dates/local-time.ts';
import type { Precision } from '../dates/precision.ts';
import type { Role } from '../actor.ts';
import { type ForecastRule, whoApproves } from '../milestones/forecast-approval.ts';
import { whoDecides } from '../milestones/baseline-change.ts';
import type { Approver } from '../milestones/policy.ts';
import {
  condition,
  type Condition,
  currentForecast,
  deliveryOutlook,
  type DeliveryOutlook,
  expectedOn,
  type Forecast,
  knownTo,
  lessThanADay,
  type PlannedMilestone,
} from '../milestones/slip.ts';
import { standings } from '../milestones/standing.ts';
import { workingDaysBetween } from '../dates/working-days.ts';
import { type Stage, stageOf, stages } from '../progress/stages.ts';
import type { RecommendationState } from '../recommendations/workflow.ts';

/*
 * What a report says, as plain data: the facts of one day that the commissioner may read (access.md), and the chair's words. Frozen it is
 * stored as it is; page, paper and letter are said from it and from nothing else.
 */

/**
 * The facts a report is assembled from. Recommendations are those before the taskforce, with number and title only where adopted; held
 * meetings and decisions those no report told of before.
 */
export type StatusFactsOfDay = {
  plan: readonly (Omit<PlannedMilestone, 'forecasts'> & {
    forecasts: readonly (Forecast & { reason: string; isByChair: boolean })[];
  })[];
  rule: ForecastRule;
  recommendations: readonly { number: number | null; title: string | null; state: RecommendationState; isRoundOpen: boolean }[];
  meetings: readonly { number: number; title: string; startsLocal: Local; isHeld: boolean }[];
  decisions: readonly StatusDecision[];
  /** New baselines that wait for a decision, with the last day of the mandate's period: what the rule of who decides reads. */
  newPlan: {
    moves: readonly (StatusMove & { isDelivery: boolean })[];
    reason: string;
    isByChair: boolean;
    endsOn: On;
  } | null;
  /** Versions of the mandate that wait for the commissioner. */
  mandates: readonly { number: number; proposedOn: On }[];
  seatsEnding: readonly {
    role: Role;
    sector: { da: string; en: string };
    untilOn: On;
    next: { da: string; en: string } | null;
  }[];
};

export type StatusMilestone = {
  id: string;
  title: string;
  isDelivery: boolean;
  condition: Condition;
  baselineOn: On;
  /** How exactly the date before it is known, here and below; to the day when left out. */
  baselinePrecision?: Precision;
  /** Actual when reached, else the later of what holds and what is proposed. */
  expectedOn: On;
  expectedPrecision?: Precision;
  /** Whose approval the expected date waits for; null when it holds. */
  waitsFor: Approver | null;
  slipWorkingDays: number;
  /** Of the forecast the expected date comes from; null while the baseline holds or nothing was said. */
  reason: string | null;
};
export type StatusDecision = { year: number; serial: number; text: string; madeOn: On };
export type StatusMeeting = { number: number; title: string; startsLocal: Local };

export type StatusMove = { title: string; fromOn: On; fromPrecision: Precision; toOn: On; toPrecision: Precision };

/** What the commissioner is asked to approve: a new date (without `kind`), new baselines, a version of the mandate. */
export type StatusWait =
  | {
      kind?: undefined;
      milestoneId: string;
      title: string;
      fromOn: On;
      fromPrecision?: Precision;
      toOn: On;
      toPrecision?: Precision;
      reason: string;
    }
  | { kind: 'plan'; moves: StatusMove[]; reason: string }
  | { kind: 'mandate'; number: number; proposedOn: On };

/** What may hold the delivery up and is the whole taskforce's business: never a sector's room, never a position. */
export type StatusRisk =
  | { kind: 'overdue'; title: string; on: On; precision?: Precision }
  | {
      kind: 'before';
      title: string;
      on: On;
      precision?: Precision;
      predecessor: string;
      predecessorOn: On;
      predecessorPrecision?: Precision;
    }
  | { kind: 'undecided'; title: string; toOn: On; toPrecision?: Precision; approver: Approver }
  | { kind: 'undecidedPlan'; milestones: number; approver: Approver }
  | { kind: 'seat'; role: Role; sector: { da: string; en: string }; on: On; next: { da: string; en: string } | null };

export type StatusContent = {
  asOfOn: On;
  /** The day of the report before, or the taskforce's first. */
  sinceOn: On;
  outlook: DeliveryOutlook | null;
  /** By the baseline. */
  milestones: StatusMilestone[];
  adopted: { number: number; title: string }[];
  stages: { stage: Stage; count: number }[];
  held: StatusMeeting[];
  next: StatusMeeting | null;
  decisions: StatusDecision[];
  waits: StatusWait[];
  risks: StatusRisk[];
  words: string;
};

/** Assembles the report of a day. `since` is the last day the report before told of. */
export function statusContent(
  facts: StatusFactsOfDay,
  { asOfOn, sinceOn, words }: { asOfOn: On; sinceOn: On; words: string },
): StatusContent {
  const plan = facts.plan.filter(({ state }) => state !== 'dropped');
  const staged = facts.recommendations.flatMap(({ state, isRoundOpen }) => stageOf(state, isRoundOpen) ?? []);
  const coming = facts.meetings.filter(({ isHeld, startsLocal }) => !isHeld && startsLocal.slice(0, 10) >= asOfOn);
  const told = ({ number, title, startsLocal }: StatusMeeting): StatusMeeting => ({ number, title, startsLocal });
  return {
    asOfOn,
    sinceOn,
    outlook: deliveryOutlook(plan, asOfOn),
    milestones: plan
      .map((milestone) => milestoneOf(milestone, facts, asOfOn))
      .sort((a, b) => (a.baselineOn < b.baselineOn ? -1 : a.baselineOn > b.baselineOn ? 1 : 0)),
    adopted: facts.recommendations.flatMap(({ number, title, state }) =>
      number !== null && title !== null && stageOf(state, false) === 'adopted' ? [{ number, title }] : [],
    ),
    stages: stages.flatMap((stage) => {
      const count = staged.filter((one) => one === stage).length;
      return count > 0 ? [{ stage, count }] : [];
    }),
    held: facts.meetings.filter(({ isHeld }) => isHeld).map(told),
    next: coming.sort((a, b) => (a.startsLocal < b.startsLocal ? -1 : 1)).map(told)[0] ?? null,
    decisions: [...facts.decisions],
    waits: waitsOf(facts),
    risks: risksOf(facts, asOfOn),
    words,
  };
}

/** The forecast that waits and who approves it; null when none does. */
function waitingOf(milestone: StatusFactsOfDay['plan'][number], rule: ForecastRule) {
  const waiting = milestone.state === 'planned' ? currentForecast(milestone).waiting : null;
  const forecast = milestone.forecasts.find(({ id }) => id === waiting?.id);
  if (!forecast) return null;
  const { baselineOn, isDelivery } = milestone;
  const change = { baselineOn, isDelivery, proposedOn: forecast.on, proposedByChair: forecast.isByChair };
  return { forecast, approver: whoApproves(change, rule) };
}

function milestoneOf(milestone: StatusFactsOfDay['plan'][number], facts: StatusFactsOfDay, asOfOn: On): StatusMilestone {
  const { id, title, isDelivery, baselineOn, forecasts } = milestone;
  const on = expectedOn(milestone);
  const { approved } = currentForecast(milestone);
  const waiting = waitingOf(milestone, facts.rule);
  const isWaiting = waiting !== null && waiting.forecast.on === on && approved?.on !== on;
  const source = isWaiting ? waiting.forecast.id : approved?.id;
  return {
    id,
    title,
    isDelivery,
    condition: condition(milestone, facts.plan, asOfOn),
    baselineOn,
    ...lessThanADay('baselinePrecision', milestone.baselinePrecision),
    expectedOn: on,
    ...lessThanADay('expectedPrecision', knownTo(milestone).expected),
    waitsFor: isWaiting ? waiting.approver : null,
    slipWorkingDays: workingDaysBetween(baselineOn, on),
    reason: forecasts.find((forecast) => forecast.id === source)?.reason ?? null,
  };
}

/** Who decides on the new baselines; null where none wait. */
function planApprover({ newPlan }: StatusFactsOfDay): Approver | null {
  if (!newPlan) return null;
  const { moves, isByChair: proposedByChair, endsOn } = newPlan;
  const movesDelivery = moves.some(({ isDelivery }) => isDelivery);
  return whoDecides({ movesDelivery, isBeyondPeriod: moves.some(({ toOn }) => toOn > endsOn), proposedByChair });
}

function waitsOf(facts: StatusFactsOfDay): StatusWait[] {
  const { plan, rule, newPlan, mandates } = facts;
  const dates = plan.flatMap((milestone): StatusWait[] => {
    const waiting = waitingOf(milestone, rule);
    if (waiting?.approver !== 'commissioner') return [];
    const { on: toOn, precision, reason } = waiting.forecast;
    const from = { fromOn: currentForecast(milestone).on, ...lessThanADay('fromPrecision', knownTo(milestone).held) };
    const to = { toOn, ...lessThanADay('toPrecision', precision) };
    return [{ milestoneId: milestone.id, title: milestone.title, ...from, ...to, reason }];
  });
  const moves = newPlan?.moves.map(({ isDelivery: _, ...move }) => move) ?? [];
  return [
    ...mandates.map(({ number, proposedOn }): StatusWait => ({ kind: 'mandate', number, proposedOn })),
    ...(newPlan && planApprover(facts) === 'commissioner' ? [{ kind: 'plan' as const, moves, reason: newPlan.reason }] : []),
    ...dates,
  ];
}

function risksOf(facts: StatusFactsOfDay, asOfOn: On): StatusRisk[] {
  const { plan, rule, seatsEnding, newPlan } = facts;
  const approver = planApprover(facts);
  const standing = standings(plan, asOfOn);
  const expectedPrecision = (milestoneId: string) => {
    const milestone = plan.find(({ id }) => id === milestoneId);
    return milestone && knownTo(milestone).expected;
  };
  const titles = new Map(plan.map(({ id, title }) => [id, title]));
  return [
    ...plan.flatMap((milestone): StatusRisk[] =>
      condition(milestone, plan, asOfOn) === 'overdue'
        ? [
            {
              ...{ kind: 'overdue', title: milestone.title, on: currentForecast(milestone).on },
              ...lessThanADay('precision', knownTo(milestone).held),
            },
          ]
        : [],
    ),
    ...plan.flatMap(({ id, title }): StatusRisk[] =>
      (standing.get(id)?.crossings ?? []).map(({ predecessorId }) => ({
        kind: 'before',
        title,
        on: standing.get(id)?.expectedOn ?? asOfOn,
        ...lessThanADay('precision', expectedPrecision(id)),
        predecessor: titles.get(predecessorId) ?? '',
        predecessorOn: standing.get(predecessorId)?.expectedOn ?? asOfOn,
        ...lessThanADay('predecessorPrecision', expectedPrecision(predecessorId)),
      })),
    ),
    ...plan.flatMap((milestone): StatusRisk[] => {
      const waiting = waitingOf(milestone, rule);
      if (!waiting || waiting.approver === 'commissioner') return [];
      const { on: toOn, precision } = waiting.forecast;
      const to = { toOn, ...lessThanADay('toPrecision', precision) };
      return [{ kind: 'undecided', title: milestone.title, ...to, approver: waiting.approver }];
    }),
    ...(newPlan && approver === 'chair' ? [{ kind: 'undecidedPlan' as const, milestones: newPlan.moves.length, approver }] : []),
    ...seatsEnding.map(({ role, sector, untilOn, next }): StatusRisk => ({ kind: 'seat', role, sector, on: untilOn, next })),
  ];
}

/**
 * A content as one text that is the same however its keys are ordered: what the hash of a frozen report is taken of. The database orders
 * the keys of what it stores.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalText(one)}`).join(',')}}`;
}
