import { useSuspenseQueries } from '@tanstack/react-query';
import { can } from '@tvaers/domain/policy';
import { Eye, Plus } from 'lucide-react';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { ProposeDialog } from '../recommendations/list/propose-dialog.tsx';
import { RecommendationRow } from '../recommendations/list/recommendation-row.tsx';
import { useReaders } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { usePages } from '../shell/use-pages.ts';
import { useWords } from '../words/use-words.ts';
import { SectorStances } from './sector-stances.tsx';
import { RoomNext } from './room-next.tsx';
import { RoomNotes } from './room-notes.tsx';
import { RoomPeople } from './room-people.tsx';

/** The own sector's room: what is being prepared there, and who reads it. Nobody else sees that any of it exists. */
export function RoomPage() {
  const t = useWords('rooms');
  const readers = useReaders();
  const { taskforceId, actor } = useTaskforce();
  const name = usePages().find(({ id }) => id === 'rum')?.name ?? t('title');
  const [{ data: room }, { data: lying }, { data: options }] = useSuspenseQueries({
    queries: [
      trpc.recommendations.room.queryOptions({ taskforceId }),
      trpc.rooms.page.queryOptions({ taskforceId }),
      trpc.recommendations.options.queryOptions({ taskforceId }),
    ],
  });
  const [isProposing, setProposing] = useState(false);
  const { sectorId } = room;
  if (sectorId === null) {
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState title={t('noRoom')}>{t('noRoomBody')}</EmptyState>
      </>
    );
  }
  const facts = { audience: 'sector' as const, leadSectorId: sectorId };
  const drafts = room.drafts.filter(({ state }) => state !== 'withdrawn');
  const propose = can(actor, 'recommendations.propose', facts) ? (
    <Button kind="primary" icon={<Plus className="size-4" aria-hidden="true" />} onPress={() => setProposing(true)}>
      {t('newDraft')}
    </Button>
  ) : null;
  return (
    <>
      <PageHead
        title={name}
        sub={
          <span className="inline-flex items-center gap-1.5">
            <Eye className="size-4 shrink-0" aria-hidden="true" />
            {t('readers', { who: readers(facts) })}
          </span>
        }
        actions={drafts.length > 0 ? propose : null}
      />
      <div className="grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="grid gap-10">
          <RoomNext room={lying} />
          <Section title={t('drafts')} note={drafts.length > 0 ? t('count', { count: drafts.length }) : null}>
            {drafts.length === 0 ? (
              <EmptyState title={t('empty')} action={propose}>
                {t('emptyBody')}
              </EmptyState>
            ) : (
              <Rows label={t('drafts')}>
                {drafts.map((draft) => (
                  <RecommendationRow key={draft.id} recommendation={draft} />
                ))}
              </Rows>
            )}
          </Section>
          <SectorStances sectorId={sectorId} room={lying} people={room.people} />
          <RoomNotes sectorId={sectorId} notes={lying.notes} about={[...lying.matters, ...drafts]} />
          {room.shared.length > 0 ? (
            <Section title={t('shared')} note={t('sharedNote')}>
              <Rows label={t('shared')}>
                {room.shared.map((one) => (
                  <RecommendationRow key={one.id} recommendation={one} />
                ))}
              </Rows>
            </Section>
          ) : null}
        </div>
        <RoomPeople sectorId={sectorId} people={room.people} />
      </div>
      <ProposeDialog isOpen={isProposing} onClose={() => setProposing(false)} themes={options.themes} where="sector" />
    </>
  );
}
