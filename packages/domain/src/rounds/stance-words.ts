import type { Words } from '../language.ts';
import type { Stance } from './workflow.ts';

/** The five positions. A file of their own, because the first page a person opens needs no other words of rounds. */
export const stanceWords = {
  supports: { da: 'tilslutter sig', en: 'supports' },
  reservation: { da: 'tilslutter sig med forbehold', en: 'supports with reservation' },
  cannotSupport: { da: 'kan ikke tilslutte sig', en: 'cannot support' },
  noPosition: { da: 'tager ikke stilling', en: 'takes no position' },
  recused: { da: 'inhabil', en: 'recused' },
} as const satisfies Record<Stance, Words>;
