import { enumerate, insideSentence, type Language, type SectorNames, type Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';
import type { MinoritySigner } from './frozen-minority.ts';

export const minorityVerbs = {
  read: { da: 'Læs mindretalsudtalelsen', en: 'Read the minority statement' },
  setDeadline: { da: 'Frist for mindretalsudtalelse …', en: 'Deadline for minority statements …' },
  write: { da: 'Skriv en mindretalsudtalelse …', en: 'Write a minority statement …' },
  revise: { da: 'Ret teksten …', en: 'Edit the text …' },
  release: { da: 'Del med taskforcen …', en: 'Share with the taskforce …' },
  sign: { da: 'Underskriv', en: 'Sign' },
  leave: { da: 'Træk min underskrift tilbage', en: 'Withdraw my signature' },
} as const satisfies Record<VerbOf<'minority'>, Words>;

export const minorityDeeds = {
  setDeadline: { da: 'satte fristen for mindretalsudtalelser', en: 'set the deadline for minority statements' },
  write: { da: 'skrev en mindretalsudtalelse', en: 'wrote a minority statement' },
  revise: { da: 'rettede mindretalsudtalelsen', en: 'edited the minority statement' },
  release: { da: 'delte mindretalsudtalelsen med taskforcen', en: 'shared the minority statement with the taskforce' },
  sign: { da: 'underskrev mindretalsudtalelsen', en: 'signed the minority statement' },
  leave: { da: 'trak sin underskrift på mindretalsudtalelsen tilbage', en: 'withdrew from the minority statement' },
} as const satisfies Record<ActingVerb<'minority'>, Words>;

/**
 * How a minority statement begins, in the form of Danish reports: "Et mindretal (Ane Holm, kommuner; Bo Lind, regioner) kan ikke
 * tilslutte sig anbefalingen og udtaler:".
 */
export function sayMinority(signers: readonly MinoritySigner[], names: SectorNames, language: Language): string {
  const who = signers
    .map(({ name, sectorId }) => {
      const sector = sectorId === null ? null : names[sectorId]?.[language];
      return sector ? `${name}, ${insideSentence(sector)}` : name;
    })
    .join('; ');
  return language === 'da'
    ? `Et mindretal (${who}) kan ikke tilslutte sig anbefalingen og udtaler:`
    : `A minority (${who}) cannot support the recommendation and states:`;
}

/** Who will have to sign again when the text is changed: "Ane Holm og Bo Lind". */
export function saySigners(signers: readonly { name: string }[], language: Language): string {
  return enumerate(
    signers.map(({ name }) => name),
    language,
  );
}
