import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { works } from '@tvaers/domain/actor';
import { insideSentence } from '@tvaers/domain/language';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { EvidenceDialog, type EvidenceAct } from './evidence-dialog.tsx';
import { FindingList, SourceList } from './evidence-lists.tsx';
import { moveAsked } from './evidence.ts';
import { MovesTable } from './moves-table.tsx';
import { RoomEvidence } from './room-evidence.tsx';

/** What is known: the matrix of moves, then findings, then sources; the evidence of one's own room apart. */
export function EvidencePage() {
  const t = useWords('evidence');
  const { taskforceId, actor, sectors, sector } = useTaskforce();
  const search = useSearch({ strict: false }) as { fra?: unknown; til?: unknown };
  const { data: page } = useSuspenseQuery(trpc.evidence.page.queryOptions({ taskforceId }));
  const [act, setAct] = useState<EvidenceAct | null>(null);
  if (!works(actor)) {
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState title={t('outsiders.title')}>{t('outsiders.body')}</EmptyState>
      </>
    );
  }

  const asked = moveAsked(search, sectors);
  const isShared = ({ audience }: { audience: string }) => audience !== 'sector';
  const findings = page.findings.filter(isShared);
  const sources = page.sources.filter(isShared);
  const shown = asked
    ? findings.filter(({ fromSectorId, toSectorId }) => fromSectorId === asked.fromSectorId && toSectorId === asked.toSectorId)
    : findings;
  const nameOf = (id: string | null) => insideSentence(sector(id)?.name ?? t('matrix.any'));
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { findings: findings.length, sources: sources.length })}
        actions={
          page.mayAdd.length > 0 ? (
            <>
              <Button onPress={() => setAct({ verb: 'register' })}>{t('register.open')}</Button>
              <Button kind="primary" onPress={() => setAct({ verb: 'find' })}>
                {t('find.open')}
              </Button>
            </>
          ) : null
        }
      />
      <div className="grid gap-10">
        <Section title={t('matrix.title')} note={t('matrix.note')}>
          {page.findings.length > 0 ? (
            <MovesTable matrix={page.matrix} ofRoom={page.ofRoom} asked={asked} />
          ) : (
            <p className="text-soft">{t('matrix.empty')}</p>
          )}
        </Section>
        <div id="fund" className="scroll-mt-20">
          <Section
            title={t('findings.title')}
            note={asked ? null : findings.length}
            link={
              asked ? (
                <TextLink to="." search={({ fra: _, til: __, ...rest }: Record<string, unknown>) => rest} resetScroll={false}>
                  {t('findings.all')}
                </TextLink>
              ) : null
            }
          >
            <div role="status" className="text-sm text-soft empty:hidden">
              {asked ? t('findings.filtered', { from: nameOf(asked.fromSectorId), to: nameOf(asked.toSectorId) }) : null}
            </div>
            {shown.length > 0 ? <FindingList findings={shown} sources={page.sources} onAct={setAct} /> : null}
            {shown.length === 0 && asked ? <p className="text-soft">{t('findings.none')}</p> : null}
            {findings.length === 0 && !asked ? (
              <EmptyState title={t('findings.empty')}>{t('findings.emptyBody')}</EmptyState>
            ) : null}
          </Section>
        </div>
        <Section title={t('sources.title')} note={sources.length}>
          {sources.length > 0 ? (
            <SourceList findings={page.findings} sources={sources} onAct={setAct} />
          ) : (
            <EmptyState title={t('sources.empty')}>{t('sources.emptyBody')}</EmptyState>
          )}
        </Section>
        <RoomEvidence page={page} onAct={setAct} />
      </div>
      {act ? <EvidenceDialog act={act} page={page} onClose={() => setAct(null)} /> : null}
    </>
  );
}
