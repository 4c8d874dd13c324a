import { statusStateWords } from '@tvaers/domain/status/labels';
import type { StatusState } from '@tvaers/domain/status/workflow';
import { type StateGlyph, StateChip, type Tone } from '../look/state-chip.tsx';
import { useLanguage } from '../words/language.ts';

const looks: Record<StatusState, { tone: Tone; glyph: StateGlyph }> = {
  draft: { tone: 'quiet', glyph: 'draft' },
  frozen: { tone: 'active', glyph: 'going' },
  sent: { tone: 'active', glyph: 'waiting' },
  asked: { tone: 'risk', glyph: 'waiting' },
  approved: { tone: 'good', glyph: 'done' },
  replaced: { tone: 'quiet', glyph: 'stopped' },
  withdrawn: { tone: 'quiet', glyph: 'stopped' },
};

/** How far a report has come. */
export function StatusChip({ state }: { state: StatusState }) {
  const language = useLanguage();
  return <StateChip {...looks[state]}>{statusStateWords[state][language]}</StateChip>;
}
