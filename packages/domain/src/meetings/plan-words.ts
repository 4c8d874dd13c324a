import type { On } from '../dates/calendar-day.ts';
import { sayDay, sayPeriod } from '../dates/precision.ts';
import type { Language, Words } from '../language.ts';
import type { Dodged } from './free-day.ts';
import type { PlanPurpose, PlanReason } from './meeting-plan.ts';
import type { PlanMove } from './plan-moves.ts';
import type { PlanProblem } from './plan-problems.ts';

/** The titles planned meetings begin with; people write their own over them. */
export const purposeWords = {
  work: { da: 'Arbejdsmøde', en: 'Working meeting' },
  findings: { da: 'Gennemgang af fund', en: 'Reading of findings' },
  firstReading: { da: 'Første behandling af anbefalingerne', en: 'First reading of the recommendations' },
  secondReading: { da: 'Anden behandling af anbefalingerne', en: 'Second reading of the recommendations' },
  adoption: { da: 'Vedtagelse af anbefalingerne', en: 'Adoption of the recommendations' },
} as const satisfies Record<PlanPurpose, Words>;

const short = { weekday: false, year: false } as const;
const day = (on: On, language: Language) => sayDay(on, language, short);
const workingDays = (n: number, language: Language) => {
  if (n > 0 && n % 5 === 0) {
    const weeks = n / 5;
    if (language === 'da') return weeks === 1 ? 'en uge' : `${smallNumber(weeks, 'da')} uger`;
    return weeks === 1 ? 'one week' : `${smallNumber(weeks, 'en')} weeks`;
  }
  if (language === 'da') return n === 1 ? 'én arbejdsdag' : `${n} arbejdsdage`;
  return n === 1 ? 'one working day' : `${n} working days`;
};
const small = {
  da: ['nul', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
} as const;
const smallNumber = (n: number, language: Language): string => small[language][n] ?? String(n);

/** What a day was passed over for: "13. april (påskeferie)", "3. maj (møde 6)". */
export function sayDodged(dodged: Dodged, language: Language): string {
  const why =
    dodged.why !== 'taken'
      ? dodged.name[language]
      : dodged.number === null
        ? { da: 'et andet møde', en: 'another meeting' }[language]
        : `${{ da: 'møde', en: 'meeting' }[language]} ${dodged.number}`;
  return `${day(dodged.on, language)} (${why})`;
}

const sayings: { readonly [K in PlanReason['kind']]: (of: Extract<PlanReason, { kind: K }>, language: Language) => string } = {
  adoption: ({ workingDays: n, minutesWorkingDays, objectionWorkingDays }, language) =>
    language === 'da'
      ? `${workingDays(n, 'da')} før afleveringen, så referatet kan skrives (${minutesWorkingDays} arbejdsdage) og indsigelsesfristen (${objectionWorkingDays} arbejdsdage) når at løbe ud`
      : `${workingDays(n, 'en')} before the delivery, so that the minutes can be written (${minutesWorkingDays} working days) and the objection deadline (${objectionWorkingDays} working days) runs out in time`,
  weeksBefore: ({ weeks }, language) =>
    language === 'da'
      ? `${weeks === 1 ? 'en uge' : `${smallNumber(weeks, 'da')} uger`} før det næste møde`
      : `${weeks === 1 ? 'one week' : `${smallNumber(weeks, 'en')} weeks`} before the next meeting`,
  material: ({ workingDays: n }, language) =>
    language === 'da'
      ? `så det næste mødes materiale kan sendes ud ${workingDays(n, 'da')} før`
      : `so that the material of the next meeting can go out ${workingDays(n, 'en')} ahead`,
  dodged: ({ dodged }, language) =>
    language === 'da' ? `rykket uden om ${sayDodged(dodged, 'da')}` : `moved clear of ${sayDodged(dodged, 'en')}`,
  milestone: ({ title, on }, language) =>
    language === 'da' ? `efter milepælen “${title}” ${day(on, 'da')}` : `after the milestone “${title}” on ${day(on, 'en')}`,
};

/** Why a meeting lies where it does, as one sentence. */
export function sayReasons(reasons: readonly PlanReason[], language: Language): string {
  const said = reasons.map((reason) => (sayings[reason.kind] as (of: PlanReason, in_: Language) => string)(reason, language));
  const sentence = said.join('; ');
  return sentence === '' ? '' : `${sentence.charAt(0).toLocaleUpperCase('da')}${sentence.slice(1)}.`;
}

/** What is wrong with a row, as a sentence at its field. */
export function sayProblem(problem: PlanProblem, language: Language): string {
  const da = language === 'da';
  switch (problem.kind) {
    case 'noTime':
      return da ? 'Vælg dag, begyndelse og slutning.' : 'Choose a day, a beginning and an end.';
    case 'wrongOrder':
      return da ? 'Mødet slutter, før det begynder.' : 'The meeting ends before it begins.';
    case 'past':
      return da ? 'Dagen er passeret.' : 'The day has passed.';
    case 'weekend':
      return da ? 'Dagen ligger i en weekend.' : 'The day is in a weekend.';
    case 'skipped':
      return da
        ? 'Den nat stilles uret frem, og det klokkeslæt findes ikke. Vælg et andet.'
        : 'The clocks go forward that night, and there is no such time. Choose another.';
    case 'twice':
      return da
        ? 'Den nat stilles uret tilbage, og det klokkeslæt kommer to gange. Vælg et andet.'
        : 'The clocks go back that night, and that time comes twice. Choose another.';
    case 'holiday':
      return da ? `Dagen er ${problem.name.da}.` : `The day is ${problem.name.en}.`;
    case 'schoolHoliday':
      return da ? `Dagen ligger i ${problem.name.da}.` : `The day is in the ${problem.name.en}.`;
    case 'afterDelivery':
      return da
        ? `Mødet skal ligge før afleveringen ${day(problem.deliveryOn, 'da')}.`
        : `The meeting must come before the delivery on ${day(problem.deliveryOn, 'en')}.`;
    case 'together':
      if (problem.number === null)
        return da ? 'Et andet møde i planen ligger samtidig.' : 'Another meeting of the plan is at the same time.';
      return da ? `Møde ${problem.number} ligger samtidig.` : `Meeting ${problem.number} is at the same time.`;
  }
}

/** A proposed move in words: "Fra tirsdag 12. maj, 9.00–11.30 til tirsdag 9. juni, 9.00–11.30". */
export function sayMove({ from, to }: Pick<PlanMove, 'from' | 'to'>, language: Language): string {
  const period = ({ startsLocal, endsLocal }: PlanMove['from']) => sayPeriod(startsLocal, endsLocal, language, { year: false });
  if (!to)
    return language === 'da'
      ? `Fra ${period(from)}: der er ingen ledig dag tilbage før afleveringen, så vælg selv en`
      : `From ${period(from)}: no free day is left before the delivery, so choose one yourself`;
  return language === 'da' ? `Fra ${period(from)} til ${period(to)}` : `From ${period(from)} to ${period(to)}`;
}

/** The reason that is offered to those who are asked again. */
export function sayDeliveryMoved(fromOn: On, toOn: On, language: Language): string {
  return language === 'da'
    ? `Afleveringen er flyttet fra ${day(fromOn, 'da')} til ${day(toOn, 'da')}.`
    : `The delivery has moved from ${day(fromOn, 'en')} to ${day(toOn, 'en')}.`;
}
