import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

export type Stance = 'supports' | 'reserved' | 'opposes' | 'none' | 'recused' | 'reconfirm' | 'missing' | 'notAsked';

const glyphs: Record<Stance, { colour: string; shape: ReactNode }> = {
  supports: { colour: 'text-good', shape: <circle cx="8" cy="8" r="6" fill="currentColor" /> },
  reserved: {
    colour: 'text-risk',
    shape: (
      <>
        <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 2.75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" />
      </>
    ),
  },
  opposes: {
    colour: 'text-late',
    shape: <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />,
  },
  none: {
    colour: 'text-soft',
    shape: (
      <>
        <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M5.5 8h5" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
      </>
    ),
  },
  recused: {
    colour: 'text-soft',
    shape: (
      <>
        <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M4.3 11.7l7.4-7.4" stroke="currentColor" strokeWidth="1.5" />
      </>
    ),
  },
  reconfirm: {
    colour: 'text-risk',
    shape: (
      <path
        d="M13 6.5A5.25 5.25 0 0 0 3.4 5.6M3 9.5a5.25 5.25 0 0 0 9.6.9M3.2 2.5v3.2h3.2M12.8 13.5v-3.2H9.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    ),
  },
  missing: {
    colour: 'text-edge',
    shape: <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.25" />,
  },
  notAsked: { colour: 'text-edge', shape: <path d="M6 8h4" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" /> },
};

const sides = { start: '', end: 'flex-row-reverse', endWhereWide: 'sm:flex-row-reverse' };

type StanceGlyphProps = {
  stance: Stance;
  /** Writes the words beside the glyph; otherwise they are there for screen readers and on hover. */
  named?: boolean;
  /** On which side of the words the glyph stands: at the end where a column of glyphs lines up to the right, which some do only where there is room for it. */
  side?: 'start' | 'end' | 'endWhereWide';
  /** Words that replace the usual ones. */
  words?: string;
};

/** A position, as a shape that is told apart without colour, and always with its words. */
export function StanceGlyph({ stance, named = false, side = 'start', words }: StanceGlyphProps) {
  const t = useWords('everywhere');
  const text = words ?? t(`stance.${stance}`);
  const { colour, shape } = glyphs[stance];
  return (
    <span className={`inline-flex items-center gap-2 ${sides[side]}`} title={named ? undefined : text}>
      <svg viewBox="0 0 16 16" className={`size-4 shrink-0 ${colour}`} aria-hidden="true">
        {shape}
      </svg>
      <span className={named ? '' : 'sr-only'}>{text}</span>
    </span>
  );
}
