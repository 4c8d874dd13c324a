import { recommendationStateWords } from '@tvaers/domain/recommendations/labels';
import type { RecommendationState } from '@tvaers/domain/recommendations/workflow';
import { StateChip, type StateGlyph, type Tone } from '../look/state-chip.tsx';
import { useLabel } from './use-naming.ts';

const looks: Record<RecommendationState, { tone: Tone; glyph: StateGlyph }> = {
  idea: { tone: 'quiet', glyph: 'draft' },
  drafting: { tone: 'quiet', glyph: 'draft' },
  shared: { tone: 'active', glyph: 'open' },
  deliberation: { tone: 'active', glyph: 'going' },
  adopted: { tone: 'good', glyph: 'done' },
  published: { tone: 'good', glyph: 'done' },
  rejected: { tone: 'quiet', glyph: 'stopped' },
  withdrawn: { tone: 'quiet', glyph: 'stopped' },
  merged: { tone: 'quiet', glyph: 'stopped' },
};

/** How far a recommendation has come. */
export function StageChip({ state }: { state: RecommendationState }) {
  const label = useLabel();
  return <StateChip {...looks[state]}>{label(recommendationStateWords[state])}</StateChip>;
}
