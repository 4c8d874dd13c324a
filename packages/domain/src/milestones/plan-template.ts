import type { On } from '../dates/calendar-day.ts';
import { sayDay } from '../dates/precision.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../dates/working-days.ts';
import type { Language } from '../language.ts';

/** A milestone of a template: not dated, but with the working days it takes once everything in `after` is reached. */
export type TemplateMilestone = {
  key: string;
  title: string;
  description: string;
  /** What must be true for it to be reached, as a plain sentence. */
  criteria: string;
  takesWorkingDays: number;
  /** Keys of the milestones that must be reached before. */
  after: readonly string[];
  /** The delivery: exactly one in a template. */
  isDelivery: boolean;
};

export type PlanTemplate = { key: string; milestones: readonly TemplateMilestone[] };

/** A template's milestone with its date: what `milestones.plan` takes, its predecessors still by key. */
export type LaidMilestone = Omit<TemplateMilestone, 'takesWorkingDays' | 'after'> & {
  baselineOn: On;
  baselinePrecision: 'day';
  predecessorKeys: readonly string[];
};

/** The days a plan may use, both included; `endsOn` null when the mandate sets no end. */
export type Period = { startsOn: On; endsOn: On | null };

/** A milestone that would lie outside the period, with the day it would lie on. */
export type OutsidePeriod = { key: string; title: string; on: On; side: 'before' | 'after'; limitOn: On };

export type LaidPlan = { milestones: LaidMilestone[]; outside: OutsidePeriod[] };

/**
 * Lays a template backwards from the delivery date: every milestone as late as those that wait for it allow, counted in Danish
 * working days, so none stands on a weekend or a holiday. A delivery date that is no working day is moved to the last one before
 * it, because a deadline is kept on the day before rather than missed on the day after. A milestone nothing waits for lies with
 * the delivery. The milestones come back in the order of their dates.
 *
 * `outside` names each milestone that would lie before or after `period`; while it is not empty the plan must not be saved, and
 * `sayOutside` says why. Without a period nothing is outside. Throws on a template without exactly one delivery or with a circle:
 * that is a mistake in the template, not in what a person typed.
 */
export function layBackwards(template: PlanTemplate, deliveryOn: On, period: Period | null = null): LaidPlan {
  const { milestones } = template;
  const deliveries = milestones.filter(({ isDelivery }) => isDelivery);
  if (deliveries.length !== 1) throw new RangeError(`template ${template.key} has ${deliveries.length} deliveries`);
  const endsOn = isWorkingDay(deliveryOn) ? deliveryOn : addWorkingDays(deliveryOn, -1);

  const laid = new Map<string, On>();
  const open = new Set<string>();
  const dateOf = (key: string): On => {
    const known = laid.get(key);
    if (known) return known;
    if (open.has(key)) throw new RangeError(`template ${template.key} has a circle at ${key}`);
    open.add(key);
    const on = milestones
      .filter(({ after }) => after.includes(key))
      .map((next) => addWorkingDays(dateOf(next.key), -next.takesWorkingDays))
      .reduce((earliest, day) => (day < earliest ? day : earliest), endsOn);
    laid.set(key, on);
    return on;
  };

  const dated = milestones
    .map(({ takesWorkingDays: _, after, ...milestone }, place) => ({
      place,
      milestone: {
        ...milestone,
        baselineOn: dateOf(milestone.key),
        baselinePrecision: 'day' as const,
        predecessorKeys: after,
      },
    }))
    .sort((a, b) => a.milestone.baselineOn.localeCompare(b.milestone.baselineOn) || a.place - b.place)
    .map(({ milestone }) => milestone);
  return { milestones: dated, outside: period ? dated.flatMap((milestone) => outsideOf(milestone, period)) : [] };
}

function outsideOf({ key, title, baselineOn: on }: LaidMilestone, { startsOn, endsOn }: Period): OutsidePeriod[] {
  if (on < startsOn) return [{ key, title, on, side: 'before', limitOn: startsOn }];
  if (endsOn !== null && on > endsOn) return [{ key, title, on, side: 'after', limitOn: endsOn }];
  return [];
}

/**
 * The template with its distances shortened in proportion, so that laid backwards from `deliveryOn` it begins on or after
 * `startsOn`; the template itself when it fits already. Null when there is less than one working day for each step.
 */
export function shortenToFit(template: PlanTemplate, startsOn: On, deliveryOn: On): PlanTemplate | null {
  const beginsOn = (tried: PlanTemplate) => layBackwards(tried, deliveryOn).milestones[0]?.baselineOn ?? deliveryOn;
  if (beginsOn(template) >= startsOn) return template;
  const room = workingDaysBetween(startsOn, deliveryOn);
  const needed = workingDaysBetween(beginsOn(template), deliveryOn);
  // Rounding up may take a day too many on a long chain, so the share is lowered until the first milestone fits.
  for (let share = room / needed; share > 0; share -= 0.02) {
    const shorter = {
      ...template,
      milestones: template.milestones.map((milestone) => ({
        ...milestone,
        takesWorkingDays: milestone.takesWorkingDays === 0 ? 0 : Math.max(1, Math.round(milestone.takesWorkingDays * share)),
      })),
    };
    if (beginsOn(shorter) >= startsOn) return shorter;
  }
  return null;
}

/** Why a laid plan cannot be used, as one sentence at the delivery date's field. */
export function sayOutside({ title, on, side, limitOn }: OutsidePeriod, language: Language): string {
  const day = (which: On) => sayDay(which, language, { weekday: false });
  if (language === 'da')
    return side === 'before'
      ? `${title} ville ligge ${day(on)}, før perioden begynder ${day(limitOn)}.`
      : `${title} ville ligge ${day(on)}, efter perioden slutter ${day(limitOn)}.`;
  return side === 'before'
    ? `${title} would lie on ${day(on)}, before the period begins on ${day(limitOn)}.`
    : `${title} would lie on ${day(on)}, after the period ends on ${day(limitOn)}.`;
}

/**
 * The plan of a Danish taskforce that works for about a year: knowledge first, then the text, then the decisions. Distances are
 * working days; the road through the survey is the longest and decides when the work must begin.
 */
export const taskforceTemplate: PlanTemplate = {
  key: 'taskforce',
  milestones: [
    {
      key: 'mandate',
      title: 'Kommissorium godkendt',
      description: 'Opdragsgiveren har godkendt kommissoriet, og medlemmerne er udpeget.',
      criteria: 'Det godkendte kommissorium er sendt til medlemmerne.',
      takesWorkingDays: 0,
      after: [],
      isDelivery: false,
    },
    {
      key: 'workPlan',
      title: 'Arbejdsplan og mødeplan',
      description: 'Taskforcen har aftalt, hvordan den arbejder frem til afleveringen.',
      criteria: 'Planen er godkendt på et møde.',
      takesWorkingDays: 30,
      after: ['mandate'],
      isDelivery: false,
    },
    {
      key: 'knowledge',
      title: 'Eksisterende viden samlet',
      description: 'Litteratur og registerdata er gennemgået og sammenfattet.',
      criteria: 'Sammenfatningen er sendt til taskforcen, og kilderne er registreret.',
      takesWorkingDays: 50,
      after: ['workPlan'],
      isDelivery: false,
    },
    {
      key: 'interviews',
      title: 'Interview gennemført',
      description: 'De aftalte interview er holdt, og udskrifterne er samlet.',
      criteria: 'Alle interview er registreret som kilder.',
      takesWorkingDays: 50,
      after: ['workPlan'],
      isDelivery: false,
    },
    {
      key: 'hearing',
      title: 'Åbent webinar',
      description: 'Alle, som emnet angår, har kunnet stille spørgsmål og give indspil.',
      criteria: 'Webinaret er holdt, og spørgsmålene er samlet.',
      takesWorkingDays: 35,
      after: ['workPlan'],
      isDelivery: false,
    },
    {
      key: 'surveyOut',
      title: 'Survey i felten',
      description: 'Spørgeskemaet er afprøvet og sendt ud.',
      criteria: 'Spørgeskemaet er sendt til alle i målgruppen.',
      takesWorkingDays: 20,
      after: ['knowledge', 'interviews'],
      isDelivery: false,
    },
    {
      key: 'surveyResults',
      title: 'Surveyresultater',
      description: 'Svarene er gjort op og sammenfattet i et notat.',
      criteria: 'Notatet er sendt til taskforcen.',
      takesWorkingDays: 30,
      after: ['surveyOut'],
      isDelivery: false,
    },
    {
      key: 'firstDraft',
      title: 'Første udkast til anbefalinger',
      description: 'Alle anbefalinger foreligger i et samlet udkast.',
      criteria: 'Udkastet er delt med hele taskforcen.',
      takesWorkingDays: 15,
      after: ['surveyResults', 'hearing'],
      isDelivery: false,
    },
    {
      key: 'deliberation',
      title: 'Drøftelse i taskforcen',
      description: 'Taskforcen har drøftet det samlede udkast.',
      criteria: 'Alle anbefalinger har været på et møde.',
      takesWorkingDays: 20,
      after: ['firstDraft'],
      isDelivery: false,
    },
    {
      key: 'consultation',
      title: 'Høring af følgegruppen',
      description: 'Følgegruppen har haft anbefalingerne i høring.',
      criteria: 'Høringssvarene er samlet og sendt til taskforcen.',
      takesWorkingDays: 15,
      after: ['deliberation'],
      isDelivery: false,
    },
    {
      key: 'adopted',
      title: 'Anbefalinger vedtaget',
      description: 'Taskforcen har vedtaget sine anbefalinger.',
      criteria: 'Hver anbefaling er vedtaget eller forkastet.',
      takesWorkingDays: 10,
      after: ['consultation'],
      isDelivery: false,
    },
    {
      key: 'delivery',
      title: 'Rapport afleveret',
      description: 'Rapporten er afleveret til opdragsgiveren.',
      criteria: 'Opdragsgiveren har modtaget den endelige rapport.',
      takesWorkingDays: 10,
      after: ['adopted'],
      isDelivery: true,
    },
  ],
};
