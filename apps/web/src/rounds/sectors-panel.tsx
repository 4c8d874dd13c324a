import { sayConsensus, sayCounts } from '@tvaers/domain/rounds/consensus';
import { Section } from '../look/section.tsx';
import { SectorMark } from '../look/sector-mark.tsx';
import { TextLink } from '../look/text-link.tsx';
import type { RecommendationPageData } from '../recommendations/page-data.ts';
import { useSectorNames } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { SectorStandingGlyph } from './standing-glyph.tsx';

/** How each sector stands, and what the rule lacks, in plain words. */
export function SectorsPanel({ page }: { page: RecommendationPageData }) {
  const t = useWords('rounds');
  const language = useLanguage();
  const names = useSectorNames();
  const { sector } = useTaskforce();
  const { standings } = page;
  if (!standings) return null;
  if (!standings.consensus) {
    return (
      <Section title={t('sectors')} level={3}>
        <p className="text-sm text-soft">{t('hiddenUntil')}</p>
      </Section>
    );
  }
  const { consensus } = standings;
  return (
    <Section
      title={t('sectors')}
      level={3}
      link={
        <TextLink to="." search={(before: Record<string, unknown>) => ({ ...before, fane: 'stillingtagen' })}>
          {t('members')}
        </TextLink>
      }
    >
      <ul className="divide-y divide-line border-y border-line">
        {consensus.sectors.map(({ sectorId, standing }) => {
          const look = sector(sectorId);
          return look ? (
            <li key={sectorId} className="flex items-center justify-between gap-3 py-1.5 text-sm">
              <span className="max-w-3/5 shrink-0">
                <SectorMark sector={look} named />
              </span>
              <span className="text-right text-soft">
                <SectorStandingGlyph standing={standing} named side="end" />
              </span>
            </li>
          ) : null;
        })}
      </ul>
      <p className="text-sm">{sayConsensus(consensus, names, language)}</p>
      <p className="text-sm text-soft">{sayCounts(consensus, names, language)}</p>
    </Section>
  );
}
