import { works } from '@tvaers/domain/actor';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../doors/trpc.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import type { RecommendationPageData, SuggestionsData } from '../page-data.ts';

/** The suggestions to a text; null until they are there, and for who reads none. */
export function useSuggestions(page: Pick<RecommendationPageData, 'id'>): SuggestionsData | null {
  const { taskforceId, actor } = useTaskforce();
  const { data } = useQuery(
    trpc.recommendations.suggestions.queryOptions({ taskforceId, recommendationId: page.id }, { enabled: works(actor) }),
  );
  return data ?? null;
}
