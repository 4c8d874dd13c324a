import { confidenceWords, findingKindWords } from '@tvaers/domain/evidence/labels';
import { strengthWords } from '@tvaers/domain/recommendations/labels';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { DefinitionList } from '../look/definition-list.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Row, Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import type { RecommendationPageData } from './page-data.ts';
import { useLabel } from './use-naming.ts';

/** What it rests on: findings with what supports and contradicts them, how strong that is, and what it asks for. "None yet" is said. */
export function BasisFace({ page }: { page: RecommendationPageData }) {
  const t = useWords('recommendations');
  const label = useLabel();
  const { slug, sector } = useTaskforce();
  const served = page.mandateTask;
  return (
    <div className="grid max-w-page gap-8">
      <Section title={t('basis.findings')} note={label(strengthWords[page.strength])}>
        {page.findings.length === 0 ? <EmptyState title={t('basis.none')}>{t('basis.noneBody')}</EmptyState> : null}
        {page.findings.length > 0 ? (
          <Rows label={t('basis.findings')}>
            {page.findings.map((finding) => (
              <Row
                key={finding.id}
                title={
                  <>
                    <span className="figures mr-2 text-sm font-semibold text-soft">
                      {finding.number === null ? t('basis.unnumbered') : saySerial('finding', finding.number)}
                    </span>
                    <TextLink
                      to="/$slug/viden"
                      params={{ slug }}
                      hash={finding.number === null ? finding.id : saySerial('finding', finding.number)}
                    >
                      <span {...written}>{finding.claim}</span>
                    </TextLink>
                  </>
                }
                sub={`${label(findingKindWords[finding.kind])} · ${t('basis.sources', { supports: finding.supports, contradicts: finding.contradicts })}`}
                end={
                  <>
                    {finding.withdrawn > 0 ? (
                      <StateChip tone="late" glyph="warning">
                        {t('basis.withdrawn')}
                      </StateChip>
                    ) : null}
                    <span>{t('basis.confidence', { level: label(confidenceWords[finding.confidence]) })}</span>
                  </>
                }
              />
            ))}
          </Rows>
        ) : null}
      </Section>
      <Section title={t('details.title')}>
        <DefinitionList
          entries={[
            { term: t('details.addressee'), value: page.addressee ? <span {...written}>{page.addressee}</span> : null },
            { term: t('details.lead'), value: sector(page.leadSectorId)?.name },
            {
              term: t('details.task'),
              value:
                served &&
                t(served.isGone ? 'details.taskGone' : 'details.taskIs', { number: String(served.number), text: served.text }),
            },
            { term: t('details.need'), value: page.need ? <span {...written}>{page.need}</span> : null },
            { term: t('details.effect'), value: page.effect ? <span {...written}>{page.effect}</span> : null },
            { term: t('details.cost'), value: page.cost ? <span {...written}>{page.cost}</span> : null },
            { term: t('details.uncertainty'), value: page.uncertainty ? <span {...written}>{page.uncertainty}</span> : null },
            { term: t('details.proposedBy'), value: page.proposedBy },
          ]}
        />
      </Section>
    </div>
  );
}
