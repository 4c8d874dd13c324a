import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';
import type { ActionState } from './workflow.ts';

export const actionStateWords = {
  open: { da: 'åben', en: 'open' },
  done: { da: 'udført', en: 'done' },
  dropped: { da: 'bortfaldet', en: 'dropped' },
} as const satisfies Record<ActionState, Words>;

export const actionWords = {
  action: { da: 'opgave', en: 'action item' },
  due: { da: 'frist', en: 'due' },
  owner: { da: 'ansvarlig', en: 'owner' },
  snoozed: { da: 'udskudt til', en: 'put off until' },
  result: { da: 'resultat', en: 'result' },
} as const satisfies Record<string, Words>;

export const actionVerbs = {
  read: { da: 'Se opgaver', en: 'See actions' },
  assign: { da: 'Giv opgave …', en: 'Assign an action …' },
  finish: { da: 'Udført', en: 'Done' },
  snooze: { da: 'Udskyd …', en: 'Put off …' },
  drop: { da: 'Lad bortfalde …', en: 'Drop …' },
} as const satisfies Record<VerbOf<'actions'>, Words>;

export const actionDeeds = {
  assign: { da: 'gav opgaven', en: 'assigned the action' },
  finish: { da: 'udførte opgaven', en: 'finished the action' },
  snooze: { da: 'udskød opgaven', en: 'put the action off' },
  drop: { da: 'lod opgaven bortfalde', en: 'dropped the action' },
} as const satisfies Record<ActingVerb<'actions'>, Words>;
