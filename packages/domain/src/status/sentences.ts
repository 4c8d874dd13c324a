import { sayOnDate } from '../dates/known-date.ts';
import { type Precision, sayDate, sayDay } from '../dates/precision.ts';
import { enumerate, type Language, saySector } from '../language.ts';
import { approverWords } from '../milestones/approver-words.ts';
import { sayOutlook, saySlip } from '../milestones/labels.ts';
import { sayDecisionNumber, saySerial } from '../numbers/serial.ts';
import type { Stage } from '../progress/stages.ts';
import { roleWords } from '../seats/labels.ts';
import type { StatusChange } from './changes.ts';
import type { StatusContent, StatusMeeting, StatusMilestone, StatusRisk, StatusWait } from './content.ts';

/*
 * The report in words. Page, paper and letter say the same, because they say it here.
 */

const yearOf = (on: string) => on.slice(0, 4);
const plainDay = (on: string, language: Language) => sayDay(on, language, { weekday: false });
/** Without the year where it is the one that is said beside it; as exactly as it is known. */
const dateBeside = (on: string, precision: Precision | undefined, other: string, language: Language) =>
  precision === undefined || precision === 'day'
    ? sayDay(on, language, { weekday: false, year: yearOf(on) !== yearOf(other) })
    : sayDate(on, precision, language);
const dateOf = (on: string, precision: Precision | undefined, language: Language) => sayDate(on, precision ?? 'day', language);
const onDate = (on: string, precision: Precision | undefined, language: Language) => sayOnDate(on, precision ?? 'day', language);

const days = (n: number, language: Language) =>
  language === 'da' ? `${n} ${n === 1 ? 'arbejdsdag' : 'arbejdsdage'}` : `${n} working ${n === 1 ? 'day' : 'days'}`;

/** Can we deliver? In up to three sentences; says so where the plan has no delivery. */
export function sayStatusOutlook({ outlook }: Pick<StatusContent, 'outlook'>, language: Language): string {
  if (outlook) return sayOutlook(outlook, language);
  return language === 'da' ? 'Planen har endnu ingen aflevering.' : 'The plan has no delivery yet.';
}

/** The sentence's colour: the delivery is expected after its deadline, or the deadline has passed. */
export function isStatusLate({ outlook }: Pick<StatusContent, 'outlook'>): boolean {
  return outlook !== null && outlook.condition !== 'reached' && (outlook.slipWorkingDays > 0 || outlook.condition === 'overdue');
}

/** One change since the report before. */
export function sayChange(change: StatusChange, language: Language): string {
  const da = language === 'da';
  switch (change.kind) {
    case 'moved': {
      const { title, fromOn, toOn, workingDays, isOnlyProposed } = change;
      const distance = days(Math.abs(workingDays), language);
      const direction = da ? (workingDays > 0 ? 'senere' : 'tidligere') : workingDays > 0 ? 'later' : 'earlier';
      const proposed = isOnlyProposed ? (da ? ' Datoen er foreslået.' : ' The date is proposed.') : '';
      const from = dateBeside(fromOn, change.fromPrecision, toOn, language);
      const to = dateOf(toOn, change.toPrecision, language);
      return da
        ? `${title} er flyttet fra ${from} til ${to}, ${distance} ${direction}.${proposed}`
        : `${title} has moved from ${from} to ${to}, ${distance} ${direction}.${proposed}`;
    }
    case 'rebaselined': {
      const from = dateBeside(change.fromOn, change.fromPrecision, change.toOn, language);
      const to = dateOf(change.toOn, change.toPrecision, language);
      return da
        ? `${change.title} har fået ny oprindelig dato: fra ${from} til ${to}.`
        : `${change.title} has a new baseline: from ${from} to ${to}.`;
    }
    case 'held':
      return da
        ? `${change.title}: datoen ${dateOf(change.on, change.precision, 'da')} er godkendt.`
        : `${change.title}: the date of ${dateOf(change.on, change.precision, 'en')} has been approved.`;
    case 'reached':
      return da
        ? `${change.title} er nået ${plainDay(change.on, 'da')}.`
        : `${change.title} was reached on ${plainDay(change.on, 'en')}.`;
    case 'added':
      return da
        ? `${change.title} er ny i planen, ${dateOf(change.on, change.precision, 'da')}.`
        : `${change.title} is new in the plan, ${dateOf(change.on, change.precision, 'en')}.`;
    case 'gone':
      return da ? `${change.title} er udgået af planen.` : `${change.title} has been dropped from the plan.`;
    case 'adopted':
      return da
        ? `${saySerial('recommendation', change.number)} ${change.title} er vedtaget.`
        : `${saySerial('recommendation', change.number)} ${change.title} has been adopted.`;
    case 'decided': {
      const number = sayDecisionNumber(change.decision.year, change.decision.serial);
      return da ? `${number} er ny i beslutningsprotokollen.` : `${number} is new in the decision register.`;
    }
  }
}

/** All changes; the new decisions in one sentence, since each is told in full under its own heading. */
export function sayChanges(changes: readonly StatusChange[], language: Language): string[] {
  const decided = changes.flatMap((change) =>
    change.kind === 'decided' ? [sayDecisionNumber(change.decision.year, change.decision.serial)] : [],
  );
  const others = changes.filter(({ kind }) => kind !== 'decided').map((change) => sayChange(change, language));
  if (decided.length === 0) return others;
  const all = enumerate(decided, language);
  if (language === 'da') return [...others, `${decided.length === 1 ? 'Ny beslutning' : 'Nye beslutninger'}: ${all}.`];
  return [...others, `${decided.length === 1 ? 'New decision' : 'New decisions'}: ${all}.`];
}

/** How a milestone stands against its baseline: "24 arbejdsdage efter", "nået til tiden"; a proposal says that it is one. */
export function sayMilestoneSlip({ condition, slipWorkingDays, waitsFor }: StatusMilestone, language: Language): string {
  const slip = saySlip(slipWorkingDays, language);
  if (condition === 'reached') return language === 'da' ? `nået, ${slip}` : `reached, ${slip}`;
  if (waitsFor) return language === 'da' ? `${slip}, foreslået` : `${slip}, proposed`;
  return slip;
}

/** What the commissioner is asked to approve. */
export function sayWait(wait: StatusWait, language: Language): string {
  const da = language === 'da';
  if (wait.kind === 'mandate') {
    const on = plainDay(wait.proposedOn, language);
    return da ? `Kommissorium, version ${wait.number}, foreslået ${on}.` : `Mandate, version ${wait.number}, proposed on ${on}.`;
  }
  if (wait.kind === 'plan') {
    const moves = wait.moves.map(({ title, fromOn, fromPrecision, toOn, toPrecision }) => {
      const [from, to] = [sayDate(fromOn, fromPrecision, language), sayDate(toOn, toPrecision, language)];
      return da ? `${title} fra ${from} til ${to}` : `${title} from ${from} to ${to}`;
    });
    return `${da ? 'Ny plan' : 'New plan'}: ${enumerate(moves, language)}. ${wait.reason}`;
  }
  const { title, fromOn, toOn, reason } = wait;
  const from = dateBeside(fromOn, wait.fromPrecision, toOn, language);
  const to = dateOf(toOn, wait.toPrecision, language);
  return da ? `${title}: fra ${from} til ${to}. ${reason}` : `${title}: from ${from} to ${to}. ${reason}`;
}

export function sayRisk(risk: StatusRisk, language: Language): string {
  const da = language === 'da';
  switch (risk.kind) {
    case 'overdue':
      return da
        ? `${risk.title} skulle være nået ${dateOf(risk.on, risk.precision, 'da')} og er det ikke.`
        : `${risk.title} was due ${onDate(risk.on, risk.precision, 'en')} and has not been reached.`;
    case 'before': {
      const { title, on, predecessor, predecessorOn } = risk;
      const { precision, predecessorPrecision } = risk;
      const first = dateBeside(on, precision, predecessorOn, 'da');
      return da
        ? `${title} ventes ${first}, før ${predecessor} ${dateOf(predecessorOn, predecessorPrecision, 'da')}, som den afhænger af.`
        : `${title} is expected ${onDate(on, precision, 'en')}, before ${predecessor} ${onDate(predecessorOn, predecessorPrecision, 'en')}, on which it depends.`;
    }
    case 'undecided':
      return da
        ? `Ny dato for ${risk.title}, ${dateOf(risk.toOn, risk.toPrecision, 'da')}, venter på ${approverWords[risk.approver].da}.`
        : `A new date for ${risk.title}, ${dateOf(risk.toOn, risk.toPrecision, 'en')}, waits for ${approverWords[risk.approver].en}.`;
    case 'undecidedPlan': {
      const { milestones: n, approver } = risk;
      return da
        ? `Ny plan for ${n} ${n === 1 ? 'milepæl' : 'milepæle'} venter på ${approverWords[approver].da}.`
        : `A new plan for ${n} ${n === 1 ? 'milestone' : 'milestones'} waits for ${approverWords[approver].en}.`;
    }
    case 'seat': {
      const role = roleWords[risk.role][language];
      const sector = saySector(risk.sector, language);
      const next = risk.next && saySector(risk.next, language);
      const on = plainDay(risk.on, language);
      if (da)
        return next
          ? `Plads som ${role}: ${sector} til og med ${on}, derefter ${next}.`
          : `Plads som ${role} for ${sector} ophører ${on}.`;
      return next ? `The ${role}’s seat: ${sector} until ${on}, then ${next}.` : `A seat as ${role} for ${sector} ends on ${on}.`;
    }
  }
}

/** A milestone that is behind: "Arbejdsplan 7. september 2021 (5 arbejdsdage efter)"; the slip is left out where it was on time. */
export function sayReached({ title, expectedOn, slipWorkingDays }: StatusMilestone, language: Language): string {
  const slip = slipWorkingDays === 0 ? '' : ` (${saySlip(slipWorkingDays, language)})`;
  return `${title} ${plainDay(expectedOn, language)}${slip}`;
}

/** "Møde 4: Anbefalinger, 18. januar 2022" */
export function sayStatusMeeting({ number, title, startsLocal }: StatusMeeting, language: Language): string {
  const on = plainDay(startsLocal.slice(0, 10), language);
  return `${language === 'da' ? 'Møde' : 'Meeting'} ${number}${title ? `: ${title}` : ''}, ${on}`;
}

const stageNames = {
  adopted: { da: ['vedtaget', 'vedtaget'], en: ['adopted', 'adopted'] },
  deliberation: { da: ['til vedtagelse', 'til vedtagelse'], en: ['up for adoption', 'up for adoption'] },
  round: { da: ['i stillingtagen', 'i stillingtagen'], en: ['with positions open', 'with positions open'] },
  shared: { da: ['delt udkast', 'delte udkast'], en: ['shared draft', 'shared drafts'] },
  draft: { da: ['udkast', 'udkast'], en: ['draft', 'drafts'] },
} as const satisfies Record<Stage, Record<Language, readonly [string, string]>>;

/** "1 vedtaget · 1 til vedtagelse · 4 i stillingtagen"; says so where nothing is shared with the taskforce yet. */
export function sayStages(stages: StatusContent['stages'], language: Language): string {
  if (stages.length === 0)
    return language === 'da'
      ? 'Ingen anbefalinger er delt med taskforcen endnu.'
      : 'No recommendations are shared with the taskforce yet.';
  return stages.map(({ stage, count }) => `${count} ${stageNames[stage][language][count === 1 ? 0 : 1]}`).join(' · ');
}
