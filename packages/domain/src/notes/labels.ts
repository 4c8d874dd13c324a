import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';

export const noteVerbs = {
  read: { da: 'Se mine noter', en: 'See my notes' },
  write: { da: 'Skriv note', en: 'Write a note' },
  rewrite: { da: 'Ret noten', en: 'Edit the note' },
  remove: { da: 'Slet noten', en: 'Delete the note' },
} as const satisfies Record<VerbOf<'notes'>, Words>;

/** No event tells of a note; the words are there for the day one should. */
export const noteDeeds = {
  write: { da: 'skrev en note til sig selv', en: 'wrote a note to self' },
  rewrite: { da: 'rettede en note til sig selv', en: 'edited a note to self' },
  remove: { da: 'slettede en note til sig selv', en: 'deleted a note to self' },
} as const satisfies Record<ActingVerb<'notes'>, Words>;
