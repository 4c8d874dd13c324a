import { sayRecommendation, saySerial } from '@tvaers/domain/numbers/serial';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { SectorMark } from '../look/sector-mark.tsx';
import { StateChip, type StateGlyph, type Tone } from '../look/state-chip.tsx';
import { SectorStandingGlyph } from '../rounds/standing-glyph.tsx';
import { type SectorOnScreen, useSpoken, useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { byTheme, sectorsAgainst, sectorsWith, type Progress, type StagedRecommendation } from './progress.ts';

/** Recommendation by sector: how each sector stands, how many are with, how far the text has come. */
export function RecommendationMatrix({ progress }: { progress: Progress }) {
  const t = useWords('progress');
  const said = useSpoken();
  const shown = useShownSectors(progress);
  const groups = byTheme(progress.recommendations, progress.themes);
  const nameOf = (themeId: string | null) => {
    const theme = progress.themes.find(({ id }) => id === themeId);
    return theme ? said(theme.nameDa, theme.nameEn) : t('recommendations.noTheme');
  };
  if (groups.length === 0) return <p className="text-soft">{t('recommendations.empty')}</p>;
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{t('recommendations.caption')}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-full pb-2 text-left font-normal">
            <span className="sr-only">{t('recommendations.name')}</span>
          </th>
          {shown.map((sector) => (
            <th key={sector.id} scope="col" className="px-0.5 pb-2 font-normal sm:px-1">
              <SectorMark sector={sector} />
            </th>
          ))}
          {shown.length > 0 ? (
            <th scope="col" className="hidden px-3 pb-2 text-left font-medium whitespace-nowrap text-soft sm:table-cell">
              {t('recommendations.with')}
            </th>
          ) : null}
          <th scope="col" className="hidden sm:table-cell">
            <span className="sr-only">{t('recommendations.stage')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ themeId, recommendations }) => (
          <Fragment key={themeId ?? ''}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={shown.length + 3}
                className="border-b border-line-strong pt-4 pb-1 text-left wrap-anywhere text-xs font-semibold text-soft print:pt-2 print:pb-0.5"
              >
                {nameOf(themeId)}
              </th>
            </tr>
            {recommendations.map((recommendation) => (
              <MatrixRow key={recommendation.id} recommendation={recommendation} sectors={shown} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** The sectors as columns; none where the reader sees no positions at all. */
function useShownSectors({ recommendations }: Progress): SectorOnScreen[] {
  const { sectors } = useTaskforce();
  return recommendations.some(({ cells }) => cells !== null) ? sectors : [];
}

type MatrixRowProps = { recommendation: StagedRecommendation; sectors: readonly SectorOnScreen[] };

function MatrixRow({ recommendation, sectors }: MatrixRowProps) {
  const t = useWords('progress');
  const language = useLanguage();
  const { slug, sector } = useTaskforce();
  const { id, number, draftNumber, title, leadSectorId, cells } = recommendation;
  const name = sayRecommendation({ number, letter: sector(leadSectorId)?.letter ?? '', draftNumber }, language);
  const count = sectorsWith(recommendation);
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 pr-2 text-left font-normal wrap-anywhere hyphens-auto print:py-0.5">
        <Link
          to={`/${slug}/anbefalinger/${number === null ? id : saySerial('recommendation', number)}`}
          className="no-underline hover:underline"
        >
          <span className="figures mr-2 whitespace-nowrap text-soft">{name}</span>
          {title}
        </Link>
        <span className="mt-1 block sm:hidden">
          <StageMark recommendation={recommendation} />
        </span>
      </th>
      {sectors.map((one) => {
        const cell = cells?.find(({ sectorId }) => sectorId === one.id);
        return (
          <td key={one.id} className="py-2 text-center align-middle print:py-0.5">
            {cell ? (
              <SectorStandingGlyph standing={cell.standing} />
            ) : (
              <span className="sr-only">{t('recommendations.notAsked')}</span>
            )}
          </td>
        );
      })}
      {sectors.length > 0 ? (
        <td className="figures hidden px-3 py-2 whitespace-nowrap text-soft sm:table-cell print:py-0.5">
          {count ? t('recommendations.withOf', { with: String(count.with), of: String(count.of) }) : null}
        </td>
      ) : null}
      <td className="hidden py-2 text-right sm:table-cell print:py-0.5">
        <StageMark recommendation={recommendation} />
      </td>
    </tr>
  );
}

const looks: Record<StagedRecommendation['stage'], { tone: Tone; glyph: StateGlyph }> = {
  adopted: { tone: 'good', glyph: 'done' },
  deliberation: { tone: 'active', glyph: 'going' },
  round: { tone: 'active', glyph: 'waiting' },
  shared: { tone: 'active', glyph: 'open' },
  draft: { tone: 'quiet', glyph: 'draft' },
};

/** How far it has come; that a sector is against comes first. */
function StageMark({ recommendation }: { recommendation: StagedRecommendation }) {
  const t = useWords('progress');
  const against = recommendation.stage === 'adopted' ? 0 : sectorsAgainst(recommendation);
  if (against > 0) {
    return (
      <StateChip tone="late" glyph="warning">
        {t('recommendations.against', { count: against })}
      </StateChip>
    );
  }
  return <StateChip {...looks[recommendation.stage]}>{t(`stage.${recommendation.stage}`)}</StateChip>;
}
