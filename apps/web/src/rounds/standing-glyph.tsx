import type { SectorStanding } from '@tvaers/domain/rounds/consensus';
import { sectorStandingWords, standingWords } from '@tvaers/domain/rounds/labels';
import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import type { Stance } from '@tvaers/domain/rounds/workflow';
import { type Stance as Glyph, StanceGlyph } from '../look/stance-glyph.tsx';
import { useLabel } from '../recommendations/use-naming.ts';
import { useWords } from '../words/use-words.ts';

const ofSector: Record<SectorStanding | 'hidden', Glyph> = {
  supports: 'supports',
  reservation: 'reserved',
  against: 'opposes',
  toReconfirm: 'reconfirm',
  missing: 'missing',
  noPosition: 'none',
  recused: 'recused',
  hidden: 'notAsked',
};

const ofMember: Record<Stance | 'notStated', Glyph> = {
  supports: 'supports',
  reservation: 'reserved',
  cannotSupport: 'opposes',
  noPosition: 'none',
  recused: 'recused',
  notStated: 'missing',
};

type Place = { named?: boolean; side?: 'start' | 'end' | 'endWhereWide' };

/** How a sector stands, as a shape with its words. */
export function SectorStandingGlyph({ standing, ...place }: Place & { standing: SectorStanding | 'hidden' }) {
  const t = useWords('rounds');
  const label = useLabel();
  return (
    <StanceGlyph
      {...place}
      stance={ofSector[standing]}
      words={standing === 'hidden' ? t('hidden') : label(sectorStandingWords[standing])}
    />
  );
}

/** How one member stands. */
export function MemberStandingGlyph({
  stance,
  toReconfirm,
  ...place
}: Place & { stance: Stance | 'notStated'; toReconfirm: boolean }) {
  const label = useLabel();
  const words = stance === 'notStated' ? standingWords.notStated : stanceWords[stance];
  const text = toReconfirm ? `${label(words)}, ${label(standingWords.toReconfirm)}` : label(words);
  return <StanceGlyph {...place} stance={toReconfirm ? 'reconfirm' : ofMember[stance]} words={text} />;
}
