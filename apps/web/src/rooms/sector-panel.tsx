import { useQueries } from '@tanstack/react-query';
import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Section } from '../look/section.tsx';
import { WithWritten } from '../look/with-written.tsx';
import { useReaders } from '../recommendations/use-naming.ts';
import type { RecommendationPageData } from '../recommendations/page-data.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { SectorStance } from './sector-stance.tsx';
import { NoteCard } from './note-card.tsx';
import { NoteForm } from './note-form.tsx';
import { PrepareForm } from './prepare-form.tsx';

/** Beside a recommendation, for the seats of one sector alone: what the sector means to say about it, and its notes. */
export function SectorPanel({ page, sectorId }: { page: RecommendationPageData; sectorId: string }) {
  const t = useWords('rooms');
  const readers = useReaders();
  const { taskforceId } = useTaskforce();
  const [writing, write] = useState<'common' | 'note' | null>(null);
  const [{ data: about }, { data: room }] = useQueries({
    queries: [
      trpc.rooms.about.queryOptions({ taskforceId, recommendationId: page.id }, { throwOnError: false }),
      trpc.recommendations.room.queryOptions({ taskforceId }, { throwOnError: false }),
    ],
  });
  if (!about || !room) return null;
  const { commonPosition: common } = about;
  const notes = about.notes.filter(({ state }) => state !== 'withdrawn');
  const isUnsettled = page.audience !== 'sector' && (page.state === 'shared' || page.state === 'deliberation');
  const end = () => write(null);
  return (
    <Section title={t('panel.title')} level={3}>
      <p className="flex gap-1.5 text-xs text-soft">
        <LockKeyhole className="mt-0.5 size-3.5 shrink-0" aria-hidden="true" />
        {t('readers', { who: readers({ audience: 'sector', leadSectorId: sectorId }) })}
      </p>
      {common ? (
        <div className="text-sm">
          <SectorStance
            {...{ sectorId, common }}
            people={room.people.filter(({ id }) => !page.recusals.some(({ seatId }) => seatId === id))}
            onEdit={isUnsettled ? () => write('common') : null}
          />
        </div>
      ) : isUnsettled ? (
        <div className="grid justify-items-start gap-2">
          <p className="text-sm text-soft">{t('panel.none')}</p>
          <Button size="small" onPress={() => write('common')}>
            {t('common.prepare')}
          </Button>
        </div>
      ) : null}
      {notes.length > 0 ? (
        <div className="divide-y divide-line border-y border-line text-sm">
          {notes.map((note) => (
            <NoteCard key={note.id} note={note} isAboutGiven />
          ))}
        </div>
      ) : null}
      <div>
        <Button kind="quiet" size="small" onPress={() => write('note')}>
          {t('notes.write')}
        </Button>
      </div>
      <Dialog
        isOpen={writing === 'common'}
        onClose={end}
        title={<WithWritten sentence={t('panel.prepare', { title: page.title })} own={page.title} />}
      >
        <div className="pb-3">
          <PrepareForm sectorId={sectorId} recommendationId={page.id} before={common} onEnd={end} />
        </div>
      </Dialog>
      <Dialog
        isOpen={writing === 'note'}
        onClose={end}
        title={<WithWritten sentence={t('panel.note', { title: page.title })} own={page.title} />}
      >
        <div className="pb-3">
          <NoteForm sectorId={sectorId} note={null} about={[{ id: page.id, label: page.title }]} isAboutGiven onEnd={end} />
        </div>
      </Dialog>
    </Section>
  );
}
