import type { SectorNames, Words } from '@tvaers/domain/language';
import { sayRecommendation } from '@tvaers/domain/numbers/serial';
import { sayAudience } from '@tvaers/domain/recommendations/labels';
import type { Audience } from '@tvaers/domain/recommendations/workflow';
import { useMemo } from 'react';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';

/** Picks the language of the screen out of the domain's words. */
export function useLabel(): (words: Words) => string {
  const language = useLanguage();
  return (words) => words[language];
}

/** The sectors' names by id, in both languages, as the domain's sentences want them. */
export function useSectorNames(): SectorNames {
  const { held } = useTaskforce();
  return useMemo(
    () => Object.fromEntries(held.sectors.map(({ id, nameDa, nameEn }) => [id, { da: nameDa, en: nameEn }])),
    [held],
  );
}

type Numbered = { id: string; number: number | null; draftNumber: number | null; leadSectorId: string };

/** What a recommendation is called ("R-07", "K, udkast 2"), and how its address ends. */
export function useSerial() {
  const language = useLanguage();
  const { sector } = useTaskforce();
  return {
    serialOf: ({ number, draftNumber, leadSectorId }: Omit<Numbered, 'id'>) =>
      sayRecommendation({ number, letter: sector(leadSectorId)?.letter ?? '', draftNumber }, language),
    keyOf: ({ id, number }: Pick<Numbered, 'id' | 'number'>) =>
      number === null ? id : sayRecommendation({ number, letter: '', draftNumber: 0 }, language),
  };
}

/** Who reads a thing: "Kun kommunernes medlemmer og tilforordnede", "Hele taskforcen". */
export function useReaders() {
  const language = useLanguage();
  const { held } = useTaskforce();
  return (of: { audience: Audience; leadSectorId: string }) => {
    const lead = held.sectors.find(({ id }) => id === of.leadSectorId);
    return sayAudience(of.audience, lead ? { key: lead.key, da: lead.nameDa, en: lead.nameEn } : null, language);
  };
}

/** The same as it stands at every text field: "Hele taskforcen kan læse det". */
export function useFieldReaders() {
  const t = useWords('recommendations');
  const readers = useReaders();
  return (of: Parameters<typeof readers>[0]) => t('fieldReaders', { who: readers(of) });
}
