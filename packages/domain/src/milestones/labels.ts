import { sayOnDate } from '../dates/known-date.ts';
import { sayDate, sayDay } from '../dates/precision.ts';
import type { Language, Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';
import type { Condition, DeliveryOutlook, ForecastState } from './slip.ts';
import type { MilestoneState } from './workflow.ts';

export const milestoneStateWords = {
  planned: { da: 'planlagt', en: 'planned' },
  reached: { da: 'nået', en: 'reached' },
  dropped: { da: 'udgået', en: 'dropped' },
} as const satisfies Record<MilestoneState, Words>;

export const conditionWords = {
  onTrack: { da: 'som planlagt', en: 'on track' },
  atRisk: { da: 'i risiko', en: 'at risk' },
  delayed: { da: 'forsinket', en: 'delayed' },
  overdue: { da: 'overskredet', en: 'overdue' },
  reached: { da: 'nået', en: 'reached' },
  dropped: { da: 'udgået', en: 'dropped' },
} as const satisfies Record<Condition, Words>;

export const forecastStateWords = {
  proposed: { da: 'foreslået', en: 'proposed' },
  approved: { da: 'godkendt', en: 'approved' },
  declined: { da: 'afslået', en: 'declined' },
} as const satisfies Record<ForecastState, Words>;

export const milestoneWords = {
  milestone: { da: 'milepæl', en: 'milestone' },
  baseline: { da: 'oprindelig dato', en: 'baseline' },
  forecast: { da: 'forventet dato', en: 'forecast' },
  actual: { da: 'faktisk dato', en: 'actual date' },
  slip: { da: 'forsinkelse', en: 'slip' },
  predecessor: { da: 'afhænger af', en: 'depends on' },
  criteria: { da: 'nået, når', en: 'reached when' },
  beforePredecessor: { da: 'ventes før det, den afhænger af', en: 'expected before what it depends on' },
} as const satisfies Record<string, Words>;

const workingDays = (n: number, language: Language) =>
  language === 'da' ? `${n} ${n === 1 ? 'arbejdsdag' : 'arbejdsdage'}` : `${n} working ${n === 1 ? 'day' : 'days'}`;

/** A slip in words: "12 arbejdsdage efter", "1 arbejdsdag før", "til tiden"; empty for a dropped milestone. */
export function saySlip(slipInWorkingDays: number | null, language: Language): string {
  if (slipInWorkingDays === null) return '';
  if (slipInWorkingDays === 0) return language === 'da' ? 'til tiden' : 'on time';
  const days = workingDays(Math.abs(slipInWorkingDays), language);
  if (slipInWorkingDays > 0) return language === 'da' ? `${days} efter` : `${days} late`;
  return language === 'da' ? `${days} før` : `${days} early`;
}

/** The days to the deadline: "121 dage til fristen", "3 dage efter fristen", "fristen er i dag". */
export function sayDaysLeft(daysLeft: number, language: Language): string {
  const n = Math.abs(daysLeft);
  if (language === 'da')
    return n === 0 ? 'fristen er i dag' : `${n} ${n === 1 ? 'dag' : 'dage'} ${daysLeft > 0 ? 'til' : 'efter'} fristen`;
  return n === 0 ? 'the deadline is today' : `${n} ${n === 1 ? 'day' : 'days'} ${daysLeft > 0 ? 'to' : 'after'} the deadline`;
}

/** The answer at the top of Fremdrift, in up to three sentences. */
export function sayOutlook(outlook: DeliveryOutlook, language: Language): string {
  const da = language === 'da';
  const { expectedPrecision = 'day', baselinePrecision = 'day' } = outlook;
  const expected = sayOnDate(outlook.expectedOn, expectedPrecision, language);
  const deadline =
    baselinePrecision === 'day'
      ? sayDay(outlook.baselineOn, language, {
          weekday: false,
          year: outlook.baselineOn.slice(0, 4) !== outlook.expectedOn.slice(0, 4),
        })
      : sayDate(outlook.baselineOn, baselinePrecision, language);
  const { slipWorkingDays: slip } = outlook;
  const days = workingDays(Math.abs(slip), language);
  const distance =
    slip === 0
      ? ''
      : da
        ? `, ${days} ${slip > 0 ? 'efter' : 'før'} fristen ${deadline}`
        : `, ${days} ${slip > 0 ? 'after' : 'before'} the deadline of ${deadline}`;
  if (outlook.condition === 'reached') return da ? `Afleveret ${expected}${distance}.` : `Delivered ${expected}${distance}.`;

  const isLate = slip > 0 || outlook.condition === 'overdue';
  const verdict = da
    ? isLate
      ? 'Ikke som planen ser ud nu.'
      : 'Ja, som planen ser ud nu.'
    : isLate
      ? 'Not as the plan stands now.'
      : 'Yes, as the plan stands now.';
  const main = da ? `Afleveringen ventes ${expected}${distance}.` : `Delivery is expected ${expected}${distance}.`;
  const waiting = outlook.isOnlyProposed ? (da ? 'Datoen venter på godkendelse.' : 'The date waits for approval.') : '';
  const first = outlook.firstSlip;
  const cause =
    first && isLate
      ? da
        ? `Først skred ${first.title}: ${workingDays(first.workingDays, language)}.`
        : `First to slip was ${first.title}: ${workingDays(first.workingDays, language)}.`
      : '';
  return [verdict, main, waiting, cause].filter(Boolean).join(' ');
}

export const milestoneVerbs = {
  read: { da: 'Se planen', en: 'See the plan' },
  plan: { da: 'Planlæg milepæl …', en: 'Plan a milestone …' },
  edit: { da: 'Ret milepælen …', en: 'Edit the milestone …' },
  layOut: { da: 'Læg en plan fra skabelonen …', en: 'Lay out a plan from the template …' },
  revise: { da: 'Rediger planen', en: 'Edit the plan' },
  tick: { da: 'Det er så', en: 'It is so' },
  untick: { da: 'Det er ikke så endnu', en: 'It is not so yet' },
  forecast: { da: 'Foreslå ny dato …', en: 'Propose a new date …' },
  rebaseline: { da: 'Foreslå en ny plan …', en: 'Propose a new plan …' },
  approveBaseline: { da: 'Godkend den nye plan', en: 'Approve the new plan' },
  declineBaseline: { da: 'Afslå …', en: 'Decline …' },
  approveForecast: { da: 'Godkend', en: 'Approve' },
  declineForecast: { da: 'Afslå …', en: 'Decline …' },
  reach: { da: 'Markér som nået …', en: 'Mark as reached …' },
  drop: { da: 'Lad udgå …', en: 'Drop …' },
} as const satisfies Record<VerbOf<'milestones'>, Words>;

export const milestoneDeeds = {
  plan: { da: 'planlagde milepælen', en: 'planned the milestone' },
  edit: { da: 'rettede milepælen', en: 'edited the milestone' },
  layOut: { da: 'lagde planen', en: 'laid out the plan' },
  revise: { da: 'redigerede planen', en: 'edited the plan' },
  tick: { da: 'satte hak ved, hvad der skal være sandt', en: 'ticked what must be true' },
  untick: { da: 'fjernede hakket ved, hvad der skal være sandt', en: 'took away the tick at what must be true' },
  forecast: { da: 'foreslog en ny dato', en: 'proposed a new date' },
  rebaseline: { da: 'foreslog en ny plan', en: 'proposed a new plan' },
  approveBaseline: { da: 'godkendte den nye plan', en: 'approved the new plan' },
  declineBaseline: { da: 'afslog den nye plan', en: 'declined the new plan' },
  approveForecast: { da: 'godkendte den nye dato', en: 'approved the new date' },
  declineForecast: { da: 'afslog den nye dato', en: 'declined the new date' },
  reach: { da: 'markerede milepælen som nået', en: 'marked the milestone as reached' },
  drop: { da: 'lod milepælen udgå', en: 'dropped the milestone' },
} as const satisfies Record<ActingVerb<'milestones'>, Words>;
