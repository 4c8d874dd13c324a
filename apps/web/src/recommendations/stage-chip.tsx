import { type ShownStage, shownStage, shownStageWords } from '@tvaers/domain/recommendations/labels';
import type { RecommendationState } from '@tvaers/domain/recommendations/workflow';
import { StateChip, type StateGlyph, type Tone } from '../look/state-chip.tsx';
import { useLabel } from './use-naming.ts';

const looks: Record<ShownStage, { tone: Tone; glyph: StateGlyph }> = {
  idea: { tone: 'quiet', glyph: 'draft' },
  drafting: { tone: 'quiet', glyph: 'draft' },
  shared: { tone: 'active', glyph: 'open' },
  round: { tone: 'active', glyph: 'waiting' },
  deliberation: { tone: 'active', glyph: 'going' },
  adopted: { tone: 'good', glyph: 'done' },
  published: { tone: 'good', glyph: 'done' },
  rejected: { tone: 'quiet', glyph: 'stopped' },
  withdrawn: { tone: 'quiet', glyph: 'stopped' },
  merged: { tone: 'quiet', glyph: 'stopped' },
};

/** How far a recommendation has come. */
export function StageChip({ state, isRoundOpen }: { state: RecommendationState; isRoundOpen: boolean }) {
  const label = useLabel();
  const stage = shownStage(state, isRoundOpen);
  return <StateChip {...looks[stage]}>{label(shownStageWords[stage])}</StateChip>;
}
