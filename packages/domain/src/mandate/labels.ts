import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';
import type { MandateState } from './workflow.ts';

export const mandateStateWords = {
  proposed: { da: 'foreslået', en: 'proposed' },
  approved: { da: 'godkendt', en: 'approved' },
  declined: { da: 'afslået', en: 'declined' },
  withdrawn: { da: 'trukket tilbage', en: 'withdrawn' },
} as const satisfies Record<MandateState, Words>;

export const mandateWords = {
  mandate: { da: 'kommissorium', en: 'mandate' },
  task: { da: 'opgave i kommissoriet', en: 'mandate task' },
  unserved: { da: 'Intet bidrager til denne opgave endnu', en: 'Nothing serves this task yet' },
  gone: { da: 'peger på en opgave, der er udgået', en: 'points at a task that is gone' },
} as const satisfies Record<string, Words>;

export const mandateVerbs = {
  read: { da: 'Læs kommissoriet', en: 'Read the mandate' },
  propose: { da: 'Foreslå nyt kommissorium …', en: 'Propose a new mandate …' },
  revise: { da: 'Ret forslaget …', en: 'Change the proposal …' },
  withdraw: { da: 'Træk forslaget tilbage …', en: 'Withdraw the proposal …' },
  decline: { da: 'Afslå …', en: 'Decline …' },
  approve: { da: 'Godkend kommissoriet', en: 'Approve the mandate' },
} as const satisfies Record<VerbOf<'mandate'>, Words>;

export const mandateDeeds = {
  propose: { da: 'foreslog et nyt kommissorium', en: 'proposed a new mandate' },
  revise: { da: 'rettede forslaget til kommissorium', en: 'changed the proposed mandate' },
  withdraw: { da: 'trak forslaget til kommissorium tilbage', en: 'withdrew the proposed mandate' },
  decline: { da: 'afslog forslaget til kommissorium', en: 'declined the proposed mandate' },
  approve: { da: 'godkendte kommissoriet', en: 'approved the mandate' },
} as const satisfies Record<ActingVerb<'mandate'>, Words>;
