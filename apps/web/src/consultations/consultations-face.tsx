import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import type { RecommendationPageData } from '../recommendations/page-data.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { Consultation } from './consultation.tsx';
import { OpenConsultationDialog } from './open-consultation-dialog.tsx';

/** What outsiders were asked about the text, and what they answered: beside the positions, never among them. */
export function ConsultationsFace({ page }: { page: RecommendationPageData }) {
  const t = useWords('consultations');
  const { taskforceId } = useTaskforce();
  const [isOpening, setOpening] = useState(false);
  const { data } = useQuery(trpc.consultations.page.queryOptions({ taskforceId, recommendationId: page.id }));
  if (!data) return <Skeleton lines={6} />;
  const { consultations, mayOpen } = data;
  const opener =
    mayOpen && page.versions.length > 0 ? (
      <Button kind={consultations.length === 0 ? 'primary' : 'secondary'} onPress={() => setOpening(true)}>
        {t('open.button')}
      </Button>
    ) : null;
  return (
    <div className="grid gap-8">
      {consultations.length === 0 ? (
        <EmptyState title={t('none.title')} action={opener}>
          {t(page.versions.length === 0 || page.audience === 'sector' ? 'none.notYet' : 'none.body')}
        </EmptyState>
      ) : (
        <>
          {opener ? <div data-print="no">{opener}</div> : null}
          <div className="grid gap-8">
            {consultations.map((one) => (
              <Consultation key={one.id} consultation={one} latest={page.versions.at(-1)?.label ?? null} />
            ))}
          </div>
        </>
      )}
      {isOpening ? <OpenConsultationDialog page={page} onClose={() => setOpening(false)} /> : null}
    </div>
  );
}
