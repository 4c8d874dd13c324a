import type { Language, Words } from '../language.ts';
import { sectorWords } from '../seats/labels.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';
import type { ComparedRow } from './compare.ts';
import type { SuggestionKind, SuggestionState } from './suggestions.ts';
import type { Audience, RecommendationState } from './workflow.ts';

export const recommendationStateWords = {
  idea: { da: 'idé', en: 'idea' },
  drafting: { da: 'udkast', en: 'draft' },
  shared: { da: 'delt udkast', en: 'shared draft' },
  deliberation: { da: 'til vedtagelse', en: 'up for adoption' },
  adopted: { da: 'vedtaget', en: 'adopted' },
  published: { da: 'offentliggjort', en: 'published' },
  rejected: { da: 'forkastet', en: 'rejected' },
  withdrawn: { da: 'trukket tilbage', en: 'withdrawn' },
  merged: { da: 'afløst', en: 'superseded' },
} as const satisfies Record<RecommendationState, Words>;

/** How far a recommendation has come, as it is shown: while positions are asked for, that is what is going on. */
export type ShownStage = RecommendationState | 'round';

/** The stage that is shown of a recommendation in this state; `isRoundOpen`: whether positions on it are asked for now. */
export function shownStage(state: RecommendationState, isRoundOpen: boolean): ShownStage {
  return isRoundOpen && (state === 'shared' || state === 'deliberation') ? 'round' : state;
}

export const shownStageWords = {
  ...recommendationStateWords,
  round: { da: 'stillingtagen', en: 'positions open' },
} as const satisfies Record<ShownStage, Words>;

export const strengthWords = {
  strong: { da: 'stærkt grundlag', en: 'strong evidence' },
  moderate: { da: 'moderat grundlag', en: 'moderate evidence' },
  weak: { da: 'svagt grundlag', en: 'weak evidence' },
  experience: { da: 'bygger på erfaring', en: 'rests on experience' },
  none: { da: 'endnu intet vidensgrundlag', en: 'no evidence yet' },
} as const satisfies Record<string, Words>;

export const audienceWords = {
  sector: { da: 'sektorens rum', en: 'sector room' },
  taskforce: { da: 'taskforcen', en: 'the taskforce' },
  public: { da: 'alle', en: 'everyone' },
} as const satisfies Record<Audience, Words>;

/** The sector a text lives in, by its key and its names on the screen. */
export type AudienceSector = { key: string } & Words;

/** The genitive of a sector that still bears its first name; one renamed by the taskforce has none we could know. */
function whose(sector: AudienceSector, language: Language): string | null {
  const known = Object.entries(sectorWords).find(([key, words]) => key === sector.key && words.da === sector.da);
  return known ? known[1].whose[language] : null;
}

/**
 * Who can read this, as it stands beside every text field: "Kun kommunernes medlemmer og tilforordnede", "Hele taskforcen",
 * "Alle, når det er offentliggjort". `sector` is the lead sector, and only asked of what lives in its room.
 */
export function sayAudience(audience: Audience, sector: AudienceSector | null, language: Language): string {
  const da = language === 'da';
  if (audience === 'public') return da ? 'Alle, når det er offentliggjort' : 'Everyone, once published';
  if (audience === 'taskforce') return da ? 'Hele taskforcen' : 'The whole taskforce';
  const genitive = sector && whose(sector, language);
  if (genitive) return da ? `Kun ${genitive} medlemmer og tilforordnede` : `Only ${genitive} members and advisers`;
  const name = sector ? ` (${sector[language]})` : '';
  return da ? `Kun sektorens egne medlemmer og tilforordnede${name}` : `Only the sector’s own members and advisers${name}`;
}

export const recommendationWords = {
  recommendation: { da: 'anbefaling', en: 'recommendation' },
  theme: { da: 'tema', en: 'theme' },
  addressee: { da: 'modtager', en: 'addressee' },
  draft: { da: 'udkast', en: 'draft' },
  version: { da: 'version', en: 'version' },
  substantial: { da: 'ændring af indholdet', en: 'change of substance' },
  basis: { da: 'grundlag', en: 'basis' },
  strength: { da: 'vidensgrundlagets styrke', en: 'strength of evidence' },
  suggestion: { da: 'ændringsforslag', en: 'suggestion' },
  leadSector: { da: 'ansvarlig sektor', en: 'lead sector' },
  /** Asked before sharing, for it cannot be taken back. */
  whoWillRead: {
    da: 'Når du deler, kan hele taskforcen, sekretariatet, tilforordnede og observatører læse teksten. Den kan ikke tages tilbage til sektorens rum.',
    en: 'Once shared, the whole taskforce, the secretariat, advisers and observers can read the text. It cannot be taken back to the sector room.',
  },
} as const satisfies Record<string, Words>;

export const suggestionKindWords = {
  replace: { da: 'ny ordlyd', en: 'other words' },
  remove: { da: 'udgår', en: 'to be left out' },
  insertAfter: { da: 'nyt afsnit', en: 'new paragraph' },
} as const satisfies Record<SuggestionKind, Words>;

export const suggestionStateWords = {
  open: { da: 'ikke afgjort', en: 'open' },
  accepted: { da: 'valgt', en: 'chosen' },
  declined: { da: 'afvist', en: 'declined' },
  withdrawn: { da: 'trukket tilbage', en: 'withdrawn' },
} as const satisfies Record<SuggestionState, Words>;

export const comparedWords = {
  same: { da: 'uændret', en: 'unchanged' },
  changed: { da: 'ændret', en: 'changed' },
  added: { da: 'tilføjet', en: 'added' },
  removed: { da: 'fjernet', en: 'removed' },
  moved: { da: 'flyttet', en: 'moved' },
} as const satisfies Record<ComparedRow['status'], Words>;

export const recommendationVerbs = {
  read: { da: 'Læs anbefalingen', en: 'Read the recommendation' },
  readComments: { da: 'Læs kommentarer', en: 'Read comments' },
  propose: { da: 'Ny anbefaling …', en: 'New recommendation …' },
  write: { da: 'Skriv', en: 'Write' },
  letWrite: { da: 'Hvem skriver …', en: 'Who writes …' },
  describe: { da: 'Ret oplysninger', en: 'Edit details' },
  nameVersion: { da: 'Gem som version …', en: 'Save as version …' },
  restore: { da: 'Gendan som kladde …', en: 'Restore as draft …' },
  importDraft: { da: 'Indlæs fra Word …', en: 'Bring in from Word …' },
  markRead: { da: 'Husk, at jeg har læst den', en: 'Remember that I have read it' },
  share: { da: 'Del med taskforcen …', en: 'Share with the taskforce …' },
  comment: { da: 'Kommentér', en: 'Comment' },
  resolve: { da: 'Afslut tråden', en: 'Resolve' },
  rewordComment: { da: 'Ret kommentaren', en: 'Edit the comment' },
  withdrawComment: { da: 'Træk kommentaren tilbage', en: 'Withdraw the comment' },
  suggest: { da: 'Foreslå en ændring …', en: 'Suggest a change …' },
  settle: { da: 'Afgør ændringsforslaget …', en: 'Settle the suggestion …' },
  withdrawSuggestion: { da: 'Træk ændringsforslaget tilbage', en: 'Withdraw the suggestion' },
  noteOutcome: { da: 'Afgørelsen er set', en: 'I have seen the outcome' },
  placeSuggestion: { da: 'Placér ændringsforslaget igen …', en: 'Place the suggestion anew …' },
  passBall: { da: 'Giv bolden videre …', en: 'Pass the ball …' },
  recuse: { da: 'Meld inhabilitet …', en: 'Declare a recusal …' },
  readmit: { da: 'Ophæv inhabilitet …', en: 'Lift a recusal …' },
  deliberate: { da: 'Tag op til vedtagelse …', en: 'Take up for adoption …' },
  adopt: { da: 'Vedtag …', en: 'Adopt …' },
  reject: { da: 'Forkast …', en: 'Reject …' },
  withdraw: { da: 'Træk tilbage …', en: 'Withdraw …' },
  merge: { da: 'Læg sammen med …', en: 'Merge with …' },
  split: { da: 'Del op …', en: 'Split …' },
  replace: { da: 'Erstat …', en: 'Replace …' },
} as const satisfies Record<VerbOf<'recommendations'>, Words>;

export const recommendationDeeds = {
  propose: { da: 'oprettede anbefalingen', en: 'proposed the recommendation' },
  write: { da: 'skrev i teksten', en: 'wrote in the text' },
  letWrite: { da: 'bestemte, hvem der skriver i teksten', en: 'decided who writes in the text' },
  describe: { da: 'rettede oplysningerne', en: 'edited the details' },
  nameVersion: { da: 'gemte en version', en: 'named a version' },
  restore: { da: 'gendannede en tidligere version som kladde', en: 'restored an earlier version as the draft' },
  importDraft: { da: 'indlæste teksten fra et Word-dokument', en: 'brought the text in from a Word document' },
  markRead: { da: 'læste teksten', en: 'read the text' },
  share: { da: 'delte den med taskforcen', en: 'shared it with the taskforce' },
  comment: { da: 'kommenterede', en: 'commented' },
  resolve: { da: 'afsluttede en tråd', en: 'resolved a thread' },
  rewordComment: { da: 'rettede sin kommentar', en: 'edited a comment of their own' },
  withdrawComment: { da: 'trak sin kommentar tilbage', en: 'withdrew a comment of their own' },
  suggest: { da: 'stillede et ændringsforslag', en: 'suggested a change' },
  settle: { da: 'afgjorde et ændringsforslag', en: 'settled a suggestion' },
  withdrawSuggestion: { da: 'trak sit ændringsforslag tilbage', en: 'withdrew a suggestion of their own' },
  noteOutcome: { da: 'så, hvad der blev af sit ændringsforslag', en: 'saw what became of a suggestion of their own' },
  placeSuggestion: { da: 'placerede et ændringsforslag igen', en: 'placed a suggestion anew' },
  passBall: { da: 'gav bolden videre', en: 'passed the ball' },
  recuse: { da: 'meldte en inhabilitet', en: 'declared a recusal' },
  readmit: { da: 'ophævede en inhabilitet', en: 'lifted a recusal' },
  deliberate: { da: 'tog den op til vedtagelse', en: 'took it up for adoption' },
  adopt: { da: 'førte vedtagelsen til protokols', en: 'recorded its adoption' },
  reject: { da: 'førte forkastelsen til protokols', en: 'recorded its rejection' },
  withdraw: { da: 'trak den tilbage', en: 'withdrew it' },
  merge: { da: 'lagde anbefalinger sammen', en: 'merged recommendations' },
  split: { da: 'delte en anbefaling op', en: 'split a recommendation' },
  replace: { da: 'erstattede en anbefaling med en anden', en: 'replaced a recommendation by another' },
} as const satisfies Record<ActingVerb<'recommendations'>, Words>;
