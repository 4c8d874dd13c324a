import { type NamedReference, nameReferences } from '@tvaers/domain/recommendations/references';
import { useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';

/** What the texts on the page point at, by name. Null where texts point at nothing, such as in a mandate. */
export const KnownReferences = createContext<readonly NamedReference[] | null>(null);

/** What the texts on the page point at is called so. */
export function useNameOf() {
  const language = useLanguage();
  const known = use(KnownReferences);
  return useMemo(() => nameReferences(known ?? [], language), [known, language]);
}

/** What a text can point at, as far as the one who writes may read it; null where texts point at nothing. One reading for the editor. */
export function useReferable(): readonly NamedReference[] | null {
  const { taskforceId } = useTaskforce();
  const known = use(KnownReferences);
  const { data } = useQuery(trpc.recommendations.referable.queryOptions({ taskforceId }, { enabled: known !== null }));
  return known && (data ?? known);
}
