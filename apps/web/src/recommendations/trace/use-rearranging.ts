import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import type { RecommendationPageData } from '../page-data.ts';
import { type CarriedKind, carriedKinds } from './trace-plan.ts';
import { useSerial } from '../use-naming.ts';

/** What the dialogs of merging, splitting and replacing have in common: what lies alongside, what goes along, why, and where one goes then. */
export function useRearranging(page: RecommendationPageData) {
  const { taskforceId, slug } = useTaskforce();
  const navigate = useNavigate();
  const { keyOf } = useSerial();
  const { data } = useQuery(
    trpc.recommendations.beforeRearranging.queryOptions(
      { taskforceId, recommendationId: page.id },
      { staleTime: 0, throwOnError: false },
    ),
  );
  const [along, setAlong] = useState<CarriedKind[]>([...carriedKinds]);
  const [reason, setReason] = useState('');
  return {
    data,
    along,
    setAlong,
    reason,
    setReason,
    carried: {
      basis: along.includes('basis'),
      agenda: along.includes('agenda'),
      criteria: along.includes('criteria'),
      suggestions: along.includes('suggestions'),
    },
    goTo: (made: { id: string; number: number | null }) =>
      void navigate({ to: '/$slug/anbefalinger/$number', params: { slug, number: keyOf(made) }, search: {} }),
  };
}
