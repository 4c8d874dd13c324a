import type { RecommendationState } from '../recommendations/workflow.ts';

/** How far a recommendation has come, as the chair counts them. */
export const stages = ['adopted', 'deliberation', 'round', 'shared', 'draft'] as const;
export type Stage = (typeof stages)[number];

/**
 * The stage of a recommendation: while positions are asked for that is what is going on, whether it is shared or in
 * deliberation. Null for what has gone out: rejected, withdrawn, merged.
 */
export function stageOf(state: RecommendationState, isRoundOpen: boolean): Stage | null {
  switch (state) {
    case 'idea':
    case 'drafting':
      return 'draft';
    case 'shared':
    case 'deliberation':
      return isRoundOpen ? 'round' : state;
    case 'adopted':
    case 'published':
      return 'adopted';
    default:
      return null;
  }
}
