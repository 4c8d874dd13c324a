import type { Language, Words } from '../language.ts';

/** Changes that nobody with a seat made: a deadline of the rules ran out, an outsider answered. Told like any other, "who did what". */
const ruleDeeds: Readonly<Record<string, { who: Words; deed: Words }>> = {
  'meetings.approveMinutes': {
    who: { da: 'Indsigelsesfristen', en: 'The objection deadline' },
    deed: { da: 'udløb, og referatet blev godkendt', en: 'passed, and the minutes were approved' },
  },
  'consultations.answer': {
    who: { da: 'En, der er spurgt i høringen,', en: 'One asked in the consultation' },
    deed: { da: 'svarede', en: 'answered' },
  },
  'meetings.remind': {
    who: { da: 'Svarfristen', en: 'The deadline' },
    deed: {
      da: 'nærmede sig, og de, der manglede at svare, blev mindet om mødedatoerne',
      en: 'came near, and those who had not answered were reminded of the date poll',
    },
  },
};

/** How an event without a person is told; null for one of which no rule is known. */
export function sayRuleDeed(noun: string, verb: string, language: Language): { who: string; deed: string } | null {
  const said = ruleDeeds[`${noun}.${verb}`];
  return said ? { who: said.who[language], deed: said.deed[language] } : null;
}
