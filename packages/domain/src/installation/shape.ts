import type { On } from '../dates/calendar-day.ts';
import { addWorkingDays, workingDaysBetween } from '../dates/working-days.ts';
import type { ItemType } from '../meetings/kinds.ts';
import {
  layBackwards,
  type LaidMilestone,
  type LaidPlan,
  type OutsidePeriod,
  type Period,
  shortenToFit,
  taskforceTemplate,
} from '../milestones/plan-template.ts';
import { sectorWords } from '../seats/labels.ts';
import type { CompositionRule } from '../taskforce/rule-sentences.ts';

export type ShapeSector = { nameDa: string; nameEn: string; letter: string; plannedSeats: number };
export type ShapeItem = { type: ItemType; title: string; minutes: number };
/** A milestone of a taskforce that is copied: where it lay against that taskforce's delivery. */
export type ShapeMilestone = { key: string; title: string; on: On; isDelivery: boolean; predecessorKeys: readonly string[] };

/** What a new taskforce is made after: how it is composed, its rules, what stands on every agenda, and its plan. No people, no text. */
export type Shape = {
  sectors: readonly ShapeSector[];
  rule: CompositionRule;
  standingItems: readonly ShapeItem[];
  /** Null where there is no plan to copy. */
  plan: { kind: 'template' } | { kind: 'copied'; deliveryOn: On; milestones: readonly ShapeMilestone[] } | null;
};

/** The rule a taskforce begins with where nothing else is decided. */
export const usualRule: CompositionRule = {
  quorumShare: 0.5,
  quorumMinSectors: 4,
  quorumNeedsChair: true,
  materialWorkingDays: 5,
  objectionWorkingDays: 5,
  secretariatForecastDays: 10,
  adoptionRule: 'noSectorAgainst',
};

/** A taskforce as the Danish public sector sets them up: five sectors with two seats each, the usual rule, a plan for about a year. */
export const usualShape: Shape = {
  sectors: Object.values(sectorWords).map(({ da, en, letter }) => ({ nameDa: da, nameEn: en, letter, plannedSeats: 2 })),
  rule: usualRule,
  standingItems: [
    { type: 'standing', title: 'Godkendelse af dagsorden', minutes: 5 },
    { type: 'standing', title: 'Siden sidst', minutes: 10 },
    { type: 'standing', title: 'Eventuelt', minutes: 5 },
  ],
  plan: { kind: 'template' },
};

/** Nothing but one sector and the usual rule: the secretariat fills in the rest. */
export const emptyShape: Shape = {
  sectors: usualShape.sectors,
  rule: usualRule,
  standingItems: [],
  plan: null,
};

/**
 * The plan of a new taskforce, laid backwards from its delivery date. `outside` names what would lie outside the period; while it is
 * not empty the plan must not be saved. With `isShortened` the distances are cut in proportion so that it fits, where that can be
 * done at all. No plan gives no milestones.
 */
export function layShape(plan: Shape['plan'], deliveryOn: On, period: Period, isShortened: boolean): LaidPlan {
  if (plan === null) return { milestones: [], outside: [] };
  if (plan.kind === 'template') {
    const template = isShortened
      ? (shortenToFit(taskforceTemplate, period.startsOn, deliveryOn) ?? taskforceTemplate)
      : taskforceTemplate;
    return layBackwards(template, deliveryOn, period);
  }
  return layCopied(plan, deliveryOn, period, isShortened);
}

/** Every milestone as many working days from the new delivery as it lay from the old. */
function layCopied(
  { deliveryOn: oldOn, milestones }: { deliveryOn: On; milestones: readonly ShapeMilestone[] },
  deliveryOn: On,
  period: Period,
  isShortened: boolean,
): LaidPlan {
  const distance = ({ on }: ShapeMilestone) => (on <= oldOn ? -workingDaysBetween(on, oldOn) : workingDaysBetween(oldOn, on));
  const longest = Math.max(0, ...milestones.map((milestone) => -distance(milestone)));
  const room = period.startsOn <= deliveryOn ? workingDaysBetween(period.startsOn, deliveryOn) : 0;
  const share = isShortened && longest > room ? room / longest : 1;
  const laid = milestones
    .map((milestone): LaidMilestone => ({
      key: milestone.key,
      title: milestone.title,
      description: '',
      criteria: '',
      isDelivery: milestone.isDelivery,
      predecessorKeys: milestone.predecessorKeys,
      baselineOn: milestone.isDelivery ? deliveryOn : addWorkingDays(deliveryOn, Math.trunc(distance(milestone) * share)),
      baselinePrecision: 'day',
    }))
    .sort((a, b) => a.baselineOn.localeCompare(b.baselineOn) || Number(a.isDelivery) - Number(b.isDelivery));
  return { milestones: laid, outside: laid.flatMap((milestone) => outsideOf(milestone, period)) };
}

function outsideOf({ key, title, baselineOn: on }: LaidMilestone, { startsOn, endsOn }: Period): OutsidePeriod[] {
  if (on < startsOn) return [{ key, title, on, side: 'before', limitOn: startsOn }];
  return endsOn !== null && on > endsOn ? [{ key, title, on, side: 'after', limitOn: endsOn }] : [];
}
