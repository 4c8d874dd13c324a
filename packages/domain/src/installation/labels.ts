import type { Words } from '../language.ts';
import type { VerbOf } from '../verbs.ts';

export const installationVerbs = {
  read: { da: 'Installation', en: 'Installation' },
} as const satisfies Record<VerbOf<'installation'>, Words>;
