import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';

export const roomVerbs = {
  read: { da: 'Se sektorens rum', en: 'See the sector’s room' },
  writeNote: { da: 'Skriv et notat …', en: 'Write a note …' },
  editNote: { da: 'Ret', en: 'Edit' },
  withdrawNote: { da: 'Træk tilbage', en: 'Withdraw' },
  restoreNote: { da: 'Tag frem igen', en: 'Take up again' },
  shareNote: { da: 'Del med taskforcen …', en: 'Share with the taskforce …' },
  prepare: { da: 'Forbered en fælles stilling …', en: 'Prepare a common position …' },
  agree: { da: 'Enig', en: 'Agree' },
  takeBackAgreement: { da: 'Ikke enig alligevel', en: 'No longer agree' },
} as const satisfies Record<VerbOf<'rooms'>, Words>;

export const roomDeeds = {
  writeNote: { da: 'skrev et notat i sektorens rum', en: 'wrote a note in the sector’s room' },
  editNote: { da: 'rettede et notat', en: 'edited a note' },
  withdrawNote: { da: 'trak et notat tilbage', en: 'withdrew a note' },
  restoreNote: { da: 'tog et notat frem igen', en: 'took up a note again' },
  shareNote: { da: 'delte et notat med taskforcen', en: 'shared a note with the taskforce' },
  prepare: { da: 'skrev på sektorens fælles stilling', en: 'wrote on the sector’s common position' },
  agree: { da: 'var enig i sektorens fælles stilling', en: 'agreed to the sector’s common position' },
  takeBackAgreement: {
    da: 'var ikke længere enig i sektorens fælles stilling',
    en: 'no longer agreed to the sector’s common position',
  },
} as const satisfies Record<ActingVerb<'rooms'>, Words>;
