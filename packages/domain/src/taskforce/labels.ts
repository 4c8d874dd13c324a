import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';

export const taskforceWords = {
  taskforce: { da: 'taskforce', en: 'taskforce' },
  purpose: { da: 'formål', en: 'purpose' },
  setUpBy: { da: 'nedsat af', en: 'set up by' },
  period: { da: 'periode', en: 'period' },
  delivery: { da: 'afrapportering', en: 'delivery' },
  rules: { da: 'regler for taskforcen', en: 'rules of the taskforce' },
  statedBy: { da: 'kilde', en: 'source' },
  disagree: { da: 'Kilderne er ikke enige', en: 'The sources do not agree' },
} as const satisfies Record<string, Words>;

export const taskforceVerbs = {
  read: { da: 'Om taskforcen', en: 'About the taskforce' },
  search: { da: 'Søg', en: 'Search' },
  setStandingItems: { da: 'Ret faste punkter …', en: 'Edit standing items …' },
} as const satisfies Record<VerbOf<'taskforce'>, Words>;

export const taskforceDeeds = {
  setStandingItems: { da: 'rettede de faste punkter', en: 'edited the standing items' },
} as const satisfies Record<ActingVerb<'taskforce'>, Words>;
