import type { Words } from '../language.ts';
import type { VerbOf } from '../permission-verbs.ts';

export const historyVerbs = {
  read: { da: 'Historik', en: 'History' },
} as const satisfies Record<VerbOf<'history'>, Words>;
