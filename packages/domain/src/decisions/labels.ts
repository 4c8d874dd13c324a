import type { Words } from '../language.ts';
import type { VerbOf } from '../permission-verbs.ts';

/** What became of an indstilling. `other`: decided in words of its own. */
export const resultWords = {
  approved: { da: 'tiltrådt', en: 'approved' },
  rejected: { da: 'forkastet', en: 'rejected' },
  deferred: { da: 'udsat', en: 'deferred' },
  noted: { da: 'taget til efterretning', en: 'noted' },
  other: { da: 'anden beslutning', en: 'other decision' },
} as const satisfies Record<string, Words>;

export const decisionWords = {
  decision: { da: 'beslutning', en: 'decision' },
  register: { da: 'beslutningsprotokol', en: 'decision register' },
  superseded: { da: 'afløst af', en: 'superseded by' },
  withoutQuorum: { da: 'truffet uden beslutningsdygtighed', en: 'made without a quorum' },
} as const satisfies Record<string, Words>;

export const decisionVerbs = {
  read: { da: 'Læs beslutningen', en: 'Read the decision' },
} as const satisfies Record<VerbOf<'decisions'>, Words>;
