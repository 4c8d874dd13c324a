import type { Words } from '../language.ts';
import type { VerbOf } from '../verbs.ts';

export const progressVerbs = {
  read: { da: 'Se fremdriften', en: 'See the progress' },
} as const satisfies Record<VerbOf<'progress'>, Words>;
