import type { Language, Words } from '../language.ts';
import type { QuorumRule } from '../meetings/quorum.ts';

/** The composition rule as it is stored: quorum, deadlines in working days, who approves what. */
export type CompositionRule = QuorumRule & {
  materialWorkingDays: number;
  objectionWorkingDays: number;
  secretariatForecastDays: number;
  adoptionRule: string;
};

const numerals: Readonly<Record<Language, readonly string[]>> = {
  da: ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

/** Numbers up to ten as words, as they stand in running text. */
function numeral(count: number, language: Language): string {
  return numerals[language][count] ?? String(count);
}

function share(part: number, language: Language): string {
  if (part === 0.5) return language === 'da' ? 'halvdelen' : 'half';
  if (Math.abs(part - 2 / 3) < 0.001) return language === 'da' ? 'to tredjedele' : 'two thirds';
  const percent = Math.round(part * 100);
  return language === 'da' ? `${percent} procent` : `${percent} per cent`;
}

function workingDays(days: number, language: Language): string {
  const count = numeral(days, language);
  if (language === 'da') return `${count} ${days === 1 ? 'arbejdsdag' : 'arbejdsdage'}`;
  return `${count} working ${days === 1 ? 'day' : 'days'}`;
}

const adoption: Readonly<Record<string, Words>> = {
  noSectorAgainst: {
    da: 'En anbefaling kan vedtages, når ingen sektor er imod. Fraviges det, skal grunden skrives ned.',
    en: 'A recommendation can be adopted when no sector is against it. A departure from this needs a written reason.',
  },
};

function quorum(rule: CompositionRule, language: Language): string {
  const { quorumShare, quorumMinSectors, quorumNeedsChair } = rule;
  const sectors = numeral(quorumMinSectors, language);
  if (language === 'da') {
    const seats = `mere end ${share(quorumShare, 'da')} af de stemmeberettigede pladser`;
    const covered = `mindst ${sectors} ${quorumMinSectors === 1 ? 'sektor' : 'sektorer'}`;
    const chair = quorumNeedsChair ? ' og formanden eller næstformanden er med' : '';
    return `Taskforcen er beslutningsdygtig, når ${seats} og ${covered} er til stede${chair}.`;
  }
  const seats = `more than ${share(quorumShare, 'en')} of the voting seats`;
  const covered = `at least ${sectors} ${quorumMinSectors === 1 ? 'sector' : 'sectors'}`;
  const chair = quorumNeedsChair ? ' and the chair or deputy chair takes part' : '';
  return `The taskforce is quorate when ${seats} and ${covered} are present${chair}.`;
}

/** The composition rule as people read it, one sentence for each part. */
export function sayCompositionRule(rule: CompositionRule, language: Language): string[] {
  const material = workingDays(rule.materialWorkingDays, language);
  const objections = workingDays(rule.objectionWorkingDays, language);
  const forecast = workingDays(rule.secretariatForecastDays, language);
  const others =
    language === 'da'
      ? [
          `Materiale sendes ud senest ${material} før mødet.`,
          `Indsigelser mod referatet gives inden for ${objections}.`,
          `Sekretariatet kan selv flytte en milepæl op til ${forecast}. Større ændringer godkender formanden, og afleveringen godkender opdragsgiveren.`,
        ]
      : [
          `Material is sent out at least ${material} before the meeting.`,
          `Objections to the minutes are made within ${objections}.`,
          `The secretariat may move a milestone by up to ${forecast}. Larger changes are approved by the chair, and the delivery by the commissioner.`,
        ];
  const adopted = adoption[rule.adoptionRule]?.[language];
  return [quorum(rule, language), ...others, ...(adopted ? [adopted] : [])];
}
