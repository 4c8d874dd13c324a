import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../verbs.ts';
import type { MandateState } from './workflow.ts';

export const mandateStateWords = {
  proposed: { da: 'foreslået', en: 'proposed' },
  approved: { da: 'godkendt', en: 'approved' },
} as const satisfies Record<MandateState, Words>;

export const mandateWords = {
  mandate: { da: 'kommissorium', en: 'mandate' },
  task: { da: 'opgave i kommissoriet', en: 'mandate task' },
  unserved: { da: 'Intet tjener denne opgave endnu', en: 'Nothing serves this task yet' },
} as const satisfies Record<string, Words>;

export const mandateVerbs = {
  read: { da: 'Læs kommissoriet', en: 'Read the mandate' },
  propose: { da: 'Foreslå nyt kommissorium …', en: 'Propose a new mandate …' },
  approve: { da: 'Godkend kommissoriet', en: 'Approve the mandate' },
} as const satisfies Record<VerbOf<'mandate'>, Words>;

export const mandateDeeds = {
  propose: { da: 'foreslog et nyt kommissorium', en: 'proposed a new mandate' },
  approve: { da: 'godkendte kommissoriet', en: 'approved the mandate' },
} as const satisfies Record<ActingVerb<'mandate'>, Words>;
