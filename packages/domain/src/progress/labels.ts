import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';

export const progressVerbs = {
  read: { da: 'Se fremdriften', en: 'See the progress' },
  readAttendance: { da: 'Se fremmødet', en: 'See the attendance' },
  expect: { da: 'Ret det ventede antal …', en: 'Change the number expected …' },
} as const satisfies Record<VerbOf<'progress'>, Words>;

export const progressDeeds = {
  expect: { da: 'rettede det ventede antal anbefalinger', en: 'changed the number of recommendations expected' },
} as const satisfies Record<ActingVerb<'progress'>, Words>;
