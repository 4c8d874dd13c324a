import { stages } from '@tvaers/domain/progress/stages';
import { Link, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Faces, useFace } from '../look/faces.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Panel } from '../look/panel.tsx';
import { Section } from '../look/section.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { TableToggle } from '../look/table-toggle.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { figureLink } from './plan-link.tsx';
import { narrowed, type Narrowing, type Progress } from './progress.ts';
import { RecommendationMatrix } from './recommendation-matrix.tsx';

const BurnUp = fetchedLater(() => import('./burn-up.tsx').then((file) => file.BurnUp));
const BurnUpTable = fetchedLater(() => import('./burn-up.tsx').then((file) => file.BurnUpTable));

/** The recommendations by sector, or by stage over time. */
export function RecommendationPictures({ progress }: { progress: Progress }) {
  const t = useWords('progress');
  const pictures = useWords('pictures');
  const { slug } = useTaskforce();
  const face = useFace('anbefalinger', ['sektorer', 'tid']);
  const narrowing = useNarrowing();
  const faces = (
    <Faces
      label={t('recommendations.title')}
      word="anbefalinger"
      current={face}
      faces={[
        { id: 'sektorer', label: pictures('burnUp.matrix') },
        { id: 'tid', label: pictures('burnUp.face') },
      ]}
    />
  );
  if (face === 'tid') {
    return (
      <TableToggle
        title={t('recommendations.title')}
        faces={faces}
        picture={
          <Panel tight>
            <Suspense fallback={<Skeleton lines={8} />}>
              <BurnUp />
            </Suspense>
          </Panel>
        }
        table={
          <Panel>
            <Suspense fallback={<Skeleton lines={8} />}>
              <BurnUpTable />
            </Suspense>
          </Panel>
        }
      />
    );
  }
  return (
    <Section
      title={t('recommendations.title')}
      note={<StageCounts progress={progress} narrowing={narrowing} />}
      link={
        <span className="flex flex-wrap items-center gap-x-5 gap-y-1">
          {faces}
          {progress.recommendations.length > 0 ? (
            <TextLink to="/$slug/anbefalinger" params={{ slug }}>
              {t('recommendations.all', { count: String(progress.recommendations.length) })}
            </TextLink>
          ) : null}
        </span>
      }
    >
      <Panel tight>
        <RecommendationMatrix progress={{ ...progress, recommendations: narrowed(progress.recommendations, narrowing) }} />
      </Panel>
    </Section>
  );
}

/** What the rows are narrowed to stands in the address: a stage, or a sector whose answer is missing. */
function useNarrowing(): Narrowing {
  const { trin, mangler } = useSearch({ strict: false }) as { trin?: unknown; mangler?: unknown };
  const { sectors } = useTaskforce();
  return {
    stage: stages.find((stage) => stage === trin) ?? null,
    missingSectorId: sectors.find(({ letter }) => letter === mangler)?.id ?? null,
  };
}

/** How many there are in each stage; each count shows its rows, and once more shows them all. */
function StageCounts({ progress, narrowing }: { progress: Progress; narrowing: Narrowing }) {
  const t = useWords('progress');
  const { sector } = useTaskforce();
  const to = (trin: string | undefined) => (before: Record<string, unknown>) => ({ ...before, trin, mangler: undefined });
  const missing = sector(narrowing.missingSectorId);
  return (
    <span>
      {progress.stages.map(({ stage, count }, place) => (
        <span key={stage}>
          {place > 0 ? ' · ' : ''}
          <Link
            to="."
            search={to(narrowing.stage === stage ? undefined : stage)}
            resetScroll={false}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={narrowing.stage === stage ? 'page' : undefined}
            className={`${figureLink} aria-[current=page]:font-semibold aria-[current=page]:text-ink`}
          >
            {t(`stages.${stage}`, { count })}
          </Link>
        </span>
      ))}
      {missing || narrowing.stage ? (
        <>
          {missing ? ` · ${t('recommendations.missing', { sector: missing.name })}` : ''}
          {' · '}
          <Link to="." search={to(undefined)} resetScroll={false} className={figureLink} data-print="no">
            {t('recommendations.showAll')}
          </Link>
        </>
      ) : null}
    </span>
  );
}
