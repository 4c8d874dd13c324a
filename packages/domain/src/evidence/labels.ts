import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';
import type { SourceState } from './workflow.ts';

export const sourceKindWords = {
  survey: { da: 'survey', en: 'survey' },
  interview: { da: 'interview', en: 'interview' },
  register: { da: 'registerdata', en: 'register data' },
  literature: { da: 'litteratur', en: 'literature' },
  hearing: { da: 'høring', en: 'hearing' },
  experience: { da: 'medlemmernes erfaring', en: 'members’ experience' },
} as const satisfies Record<string, Words>;

export const sourceStateWords = {
  registered: { da: 'registreret', en: 'registered' },
  withdrawn: { da: 'trukket tilbage', en: 'withdrawn' },
} as const satisfies Record<SourceState, Words>;

export const findingKindWords = {
  barrier: { da: 'barriere', en: 'barrier' },
  motive: { da: 'motiv', en: 'motive' },
  prerequisite: { da: 'forudsætning', en: 'prerequisite' },
} as const satisfies Record<string, Words>;

export const confidenceWords = {
  high: { da: 'høj sikkerhed', en: 'high confidence' },
  medium: { da: 'nogen sikkerhed', en: 'medium confidence' },
  low: { da: 'lav sikkerhed', en: 'low confidence' },
} as const satisfies Record<string, Words>;

export const evidenceWords = {
  source: { da: 'kilde', en: 'source' },
  finding: { da: 'fund', en: 'finding' },
  supports: { da: 'støtter', en: 'supports' },
  contradicts: { da: 'taler imod', en: 'contradicts' },
  anySector: { da: 'enhver sektor', en: 'any sector' },
  restsOnWithdrawn: { da: 'hviler på en kilde, der er trukket tilbage', en: 'rests on a withdrawn source' },
} as const satisfies Record<string, Words>;

export const evidenceVerbs = {
  read: { da: 'Se viden', en: 'See evidence' },
  register: { da: 'Registrér kilde …', en: 'Register a source …' },
  find: { da: 'Nyt fund …', en: 'New finding …' },
  link: { da: 'Tilføj kilde …', en: 'Add a source …' },
  serve: { da: 'Vælg opgave …', en: 'Choose a task …' },
  share: { da: 'Del med taskforcen …', en: 'Share with the taskforce …' },
  withdraw: { da: 'Træk tilbage …', en: 'Withdraw …' },
} as const satisfies Record<VerbOf<'evidence'>, Words>;

export const evidenceDeeds = {
  register: { da: 'registrerede kilden', en: 'registered the source' },
  find: { da: 'skrev fundet', en: 'wrote the finding' },
  link: { da: 'tilføjede en kilde til fundet', en: 'added a source to the finding' },
  serve: { da: 'valgte, hvilken opgave fundet bidrager til', en: 'chose which task the finding serves' },
  share: { da: 'delte det med taskforcen', en: 'shared it with the taskforce' },
  withdraw: { da: 'trak det tilbage', en: 'withdrew it' },
} as const satisfies Record<ActingVerb<'evidence'>, Words>;
