import type { AppRouter } from '@tvaers/server/app-router';
import type { inferRouterOutputs } from '@trpc/server';

/** Fremdrift as the server's page gives it. */
type Answers = inferRouterOutputs<AppRouter>['progress'];
export type Progress = Answers['page'];
export type BurnUpAnswer = Answers['burnUp'];
export type BurnUpPoint = BurnUpAnswer['points'][number];
export type AttendanceAnswer = Answers['attendance'];
export type StagedRecommendation = Progress['recommendations'][number];

/** Sectors that support, with or without reservation, of those that are not recused; null before any round and while hidden. */
export function sectorsWith({ cells }: Pick<StagedRecommendation, 'cells'>): { with: number; of: number } | null {
  const counted = cells?.filter(({ standing }) => standing !== 'recused') ?? [];
  if (counted.length === 0 || counted.some(({ standing }) => standing === 'hidden')) return null;
  return {
    with: counted.filter(({ standing }) => standing === 'supports' || standing === 'reservation').length,
    of: counted.length,
  };
}

export const sectorsAgainst = ({ cells }: Pick<StagedRecommendation, 'cells'>): number =>
  cells?.filter(({ standing }) => standing === 'against').length ?? 0;

export type ThemeGroup = { themeId: string | null; recommendations: StagedRecommendation[] };

/** The recommendations under their themes, in the themes' order; those without one, and empty themes, last and left out. */
export function byTheme(recommendations: readonly StagedRecommendation[], themes: readonly { id: string }[]): ThemeGroup[] {
  const known = new Set(themes.map(({ id }) => id));
  const groups: ThemeGroup[] = themes.map(({ id }) => ({
    themeId: id,
    recommendations: recommendations.filter(({ themeId }) => themeId === id),
  }));
  const rest = recommendations.filter(({ themeId }) => themeId === null || !known.has(themeId));
  return [...groups, { themeId: null, recommendations: rest }].filter((group) => group.recommendations.length > 0);
}

/** What the matrix is narrowed to; all rows where both are null. */
export type Narrowing = { stage: StagedRecommendation['stage'] | null; missingSectorId: string | null };

/** The rows behind a number: those of a stage, or those a sector has not answered. */
export function narrowed(
  recommendations: readonly StagedRecommendation[],
  { stage, missingSectorId }: Narrowing,
): StagedRecommendation[] {
  return recommendations.filter(
    (one) =>
      (stage === null || one.stage === stage) &&
      (missingSectorId === null ||
        one.cells?.some(({ sectorId, standing }) => sectorId === missingSectorId && standing === 'missing') === true),
  );
}
