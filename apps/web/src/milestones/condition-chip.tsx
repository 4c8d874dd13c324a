import { conditionWords } from '@tvaers/domain/milestones/labels';
import { StateChip, type StateGlyph, type Tone as ChipTone } from '../look/state-chip.tsx';
import { useLanguage } from '../words/language.ts';
import { toneOf, type PlannedMilestone, type Tone } from './plan.ts';

const tones: Record<Tone, ChipTone> = { calm: 'quiet', risk: 'risk', late: 'late', past: 'quiet' };
const glyphs: Record<PlannedMilestone['condition'], StateGlyph> = {
  onTrack: 'open',
  atRisk: 'warning',
  delayed: 'waiting',
  overdue: 'warning',
  reached: 'done',
  dropped: 'stopped',
};

/** How a milestone stands: on track, at risk, delayed, overdue, reached, dropped. */
export function ConditionChip({ milestone }: { milestone: Pick<PlannedMilestone, 'condition' | 'slipWorkingDays'> }) {
  const language = useLanguage();
  return (
    <StateChip tone={tones[toneOf(milestone)]} glyph={glyphs[milestone.condition]}>
      {conditionWords[milestone.condition][language]}
    </StateChip>
  );
}
