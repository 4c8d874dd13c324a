import type { SectorNames } from '@tvaers/domain/language';
import { useMemo } from 'react';
import { useTaskforce } from '../session/taskforce.ts';

/** The sectors' names in both languages, as the domain's sentences take them. */
export function useSectorNames(): SectorNames {
  const { held } = useTaskforce();
  return useMemo(
    () => Object.fromEntries(held.sectors.map(({ id, nameDa, nameEn }) => [id, { da: nameDa, en: nameEn }])),
    [held.sectors],
  );
}
