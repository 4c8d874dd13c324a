import { resultWords } from '@tvaers/domain/decisions/labels';
import type { DecisionResult } from '@tvaers/domain/meetings/kinds';
import { recommendationStateWords } from '@tvaers/domain/recommendations/labels';
import { type StateGlyph, StateChip, type Tone } from '../look/state-chip.tsx';
import { useLanguage } from '../words/language.ts';

const looks: Record<DecisionResult, { tone: Tone; glyph: StateGlyph }> = {
  approved: { tone: 'good', glyph: 'done' },
  rejected: { tone: 'late', glyph: 'stopped' },
  deferred: { tone: 'risk', glyph: 'waiting' },
  noted: { tone: 'quiet', glyph: 'done' },
  other: { tone: 'quiet', glyph: 'open' },
};

/** What became of an indstilling, in words; in writing there is none, and the recommendation itself is adopted. */
export function ResultChip({ result, isInWriting }: { result: DecisionResult; isInWriting: boolean }) {
  const language = useLanguage();
  const { tone, glyph } = looks[result];
  return (
    <StateChip tone={tone} glyph={glyph}>
      {isInWriting && result === 'approved' ? recommendationStateWords.adopted[language] : resultWords[result][language]}
    </StateChip>
  );
}
