import { Check, Circle, CircleDashed, CircleDot, Clock, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'quiet' | 'active' | 'good' | 'risk' | 'late';
export type StateGlyph = 'open' | 'draft' | 'going' | 'done' | 'waiting' | 'warning' | 'stopped';

const tones: Record<Tone, string> = {
  quiet: 'bg-sunk text-soft inset-ring inset-ring-line',
  active: 'bg-accent-ground text-accent',
  good: 'bg-good-ground text-good',
  risk: 'bg-risk-ground text-risk',
  late: 'bg-late-ground text-late',
};

const glyphs = {
  open: Circle,
  draft: CircleDashed,
  going: CircleDot,
  done: Check,
  waiting: Clock,
  warning: TriangleAlert,
  stopped: X,
} as const;

/** A state in words, with a glyph; the colour only repeats what they say. */
export function StateChip({ tone = 'quiet', glyph, children }: { tone?: Tone; glyph?: StateGlyph; children: ReactNode }) {
  const Glyph = glyph ? glyphs[glyph] : null;
  return (
    <span className={`inline-flex items-center gap-1 rounded-full px-2 text-xs font-medium whitespace-nowrap ${tones[tone]}`}>
      {Glyph ? <Glyph className="size-3.5 shrink-0" strokeWidth={2.25} aria-hidden="true" /> : null}
      {children}
    </span>
  );
}
