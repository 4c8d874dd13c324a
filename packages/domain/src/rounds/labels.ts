import type { Language, Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';
import type { SectorStanding } from './consensus.ts';
import type { PositionSource, RoundState, Stance } from './workflow.ts';

/** What choosing it means, in the member's own voice; stands under each choice. */
export const stanceMeanings = {
  supports: { da: 'Jeg står bag teksten, som den er.', en: 'I stand behind the text as it is.' },
  reservation: { da: 'Jeg står bag, men noget skal på plads.', en: 'I stand behind it, but something must be settled.' },
  cannotSupport: {
    da: 'Jeg kan ikke stå bag. Du bliver spurgt, hvad der ville ændre det.',
    en: 'I cannot stand behind it. You are asked what would change that.',
  },
  noPosition: { da: 'Jeg har ingen holdning på sektorens vegne.', en: 'I have no view on behalf of the sector.' },
  recused: { da: 'Jeg bør ikke deltage i sagen.', en: 'I should not take part in the matter.' },
} as const satisfies Record<Stance, Words>;

/** The question that follows the choice; null when nothing is asked. `wouldChangeQuestion` comes after that of cannotSupport. */
export const stanceQuestions = {
  supports: null,
  reservation: { da: 'Hvad er dit forbehold?', en: 'What is your reservation?' },
  cannotSupport: { da: 'Hvorfor kan du ikke tilslutte dig?', en: 'Why can you not support it?' },
  noPosition: null,
  recused: { da: 'Hvorfor er du inhabil?', en: 'Why are you recused?' },
} as const satisfies Record<Stance, Words | null>;
export const wouldChangeQuestion = { da: 'Hvad ville ændre det?', en: 'What would change it?' } as const satisfies Words;

/** The same of the one for whom somebody else enters it. */
export const stanceMeaningsFor = {
  supports: { da: 'Står bag teksten, som den er.', en: 'Stands behind the text as it is.' },
  reservation: { da: 'Står bag, men noget skal på plads.', en: 'Stands behind it, but something must be settled.' },
  cannotSupport: {
    da: 'Kan ikke stå bag. Skriv også, hvad der ville ændre det.',
    en: 'Cannot stand behind it. Also write what would change that.',
  },
  noPosition: { da: 'Har ingen holdning på sektorens vegne.', en: 'Has no view on behalf of the sector.' },
  recused: { da: 'Bør ikke deltage i sagen.', en: 'Should not take part in the matter.' },
} as const satisfies Record<Stance, Words>;
export const stanceQuestionsFor = {
  supports: null,
  reservation: { da: 'Hvad er forbeholdet?', en: 'What is the reservation?' },
  cannotSupport: { da: 'Hvorfor kan medlemmet ikke tilslutte sig?', en: 'Why can the member not support it?' },
  noPosition: null,
  recused: { da: 'Hvorfor er medlemmet inhabilt?', en: 'Why is the member recused?' },
} as const satisfies Record<Stance, Words | null>;

/** What is not a stance but stands in its place. */
export const standingWords = {
  notStated: { da: 'har ikke taget stilling', en: 'not stated' },
  toReconfirm: { da: 'skal bekræftes igen', en: 'to be reconfirmed' },
} as const satisfies Record<string, Words>;

/** By which way a position came that somebody else entered. */
export const positionSourceWords = {
  phone: { da: 'i telefonen', en: 'by telephone' },
  mail: { da: 'i en mail', en: 'in a mail' },
  meeting: { da: 'på et møde', en: 'at a meeting' },
} as const satisfies Record<PositionSource, Words>;

/** "i telefonen, 28. februar": the way and what was said of it; null for a position taken by the member himself. */
export function sayHowGiven(source: PositionSource | null, howGiven: string | null, language: Language): string | null {
  return [source && positionSourceWords[source][language], howGiven].filter(Boolean).join(', ') || null;
}

/** A sector in the matrix, in a word or two. */
export const sectorStandingWords = {
  supports: { da: 'tilslutter sig', en: 'supports' },
  reservation: { da: 'forbehold', en: 'reservation' },
  against: { da: 'imod', en: 'against' },
  toReconfirm: { da: 'bekræft igen', en: 'reconfirm' },
  missing: { da: 'mangler', en: 'missing' },
  noPosition: { da: 'tager ikke stilling', en: 'no position' },
  recused: { da: 'inhabil', en: 'recused' },
} as const satisfies Record<SectorStanding, Words>;

export const roundStateWords = {
  open: { da: 'åben', en: 'open' },
  closed: { da: 'afsluttet', en: 'closed' },
  recalled: { da: 'tilbagekaldt', en: 'recalled' },
} as const satisfies Record<RoundState, Words>;

export const roundWords = {
  round: { da: 'stillingtagen', en: 'round of positions' },
  writtenProcedure: { da: 'skriftlig procedure', en: 'written procedure' },
  consultation: { da: 'høring', en: 'consultation' },
  minorityStatement: { da: 'mindretalsudtalelse', en: 'minority statement' },
  sectorsWith: { da: 'sektorer med', en: 'sectors with' },
  everyoneSees: { da: 'hele taskforcen ser den', en: 'the whole taskforce sees it' },
} as const satisfies Record<string, Words>;

/** Which text a position is about: "gælder version 0.4". */
export function sayOnVersion(label: string, language: Language): string {
  return language === 'da' ? `gælder version ${label}` : `on version ${label}`;
}

export const roundVerbs = {
  read: { da: 'Se stillingtagen', en: 'See the round' },
  readPositions: { da: 'Se positioner', en: 'See positions' },
  open: { da: 'Bed om stillingtagen …', en: 'Ask for positions …' },
  dispute: { da: 'Det er ikke rigtigt', en: 'That is not right' },
  stateForSector: { da: 'Udtal dig for sektoren …', en: 'State for the sector …' },
  settle: { da: 'Afklar …', en: 'Settle …' },
  extend: { da: 'Forlæng fristen …', en: 'Extend the deadline …' },
  remind: { da: 'Mind om svar …', en: 'Remind …' },
  close: { da: 'Afslut stillingtagen …', en: 'Close the round …' },
  recall: { da: 'Kald tilbage …', en: 'Recall …' },
  takePosition: { da: 'Tag stilling', en: 'Take a position' },
  reconfirm: { da: 'Gælder stadig', en: 'Still holds' },
} as const satisfies Record<VerbOf<'rounds'>, Words>;

export const roundDeeds = {
  open: { da: 'bad om stillingtagen', en: 'asked for positions' },
  dispute: { da: 'sagde, at en indført stillingtagen ikke er rigtig', en: 'said that a position entered is not right' },
  stateForSector: { da: 'gav sektorens egen udtalelse', en: 'gave the sector’s own statement' },
  settle: { da: 'afklarede en indført stillingtagen', en: 'settled a position entered' },
  extend: { da: 'forlængede fristen for stillingtagen', en: 'extended the deadline for positions' },
  remind: { da: 'mindede om stillingtagen', en: 'reminded of positions' },
  close: { da: 'afsluttede stillingtagen', en: 'closed the round' },
  recall: { da: 'kaldte stillingtagen tilbage', en: 'recalled the round' },
  takePosition: { da: 'tog stilling', en: 'took a position' },
  reconfirm: { da: 'bekræftede sin stillingtagen', en: 'reconfirmed a position' },
} as const satisfies Record<ActingVerb<'rounds'>, Words>;
