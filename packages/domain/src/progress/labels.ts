import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../verbs.ts';
import type { Stage } from './stages.ts';

/** A stage as it stands beside a picture, of many recommendations. */
export const stageWords = {
  adopted: { da: 'vedtaget', en: 'adopted' },
  deliberation: { da: 'til vedtagelse', en: 'up for adoption' },
  round: { da: 'i stillingtagen', en: 'taking positions' },
  shared: { da: 'delt udkast', en: 'shared draft' },
  draft: { da: 'udkast', en: 'draft' },
} as const satisfies Record<Stage, Words>;

export const progressVerbs = {
  read: { da: 'Se fremdriften', en: 'See the progress' },
  readAttendance: { da: 'Se fremmødet', en: 'See the attendance' },
  expect: { da: 'Ret det ventede antal …', en: 'Change the number expected …' },
} as const satisfies Record<VerbOf<'progress'>, Words>;

export const progressDeeds = {
  expect: { da: 'rettede det ventede antal anbefalinger', en: 'changed the number of recommendations expected' },
} as const satisfies Record<ActingVerb<'progress'>, Words>;
