import { useSuspenseQuery } from '@tanstack/react-query';
import { can } from '@tvaers/domain/policy';
import { roleWords } from '@tvaers/domain/seats/labels';
import { Eye, Plus } from 'lucide-react';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Person } from '../look/person.tsx';
import { Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { TextLink } from '../look/text-link.tsx';
import { ProposeDialog } from '../recommendations/propose-dialog.tsx';
import { RecommendationRow } from '../recommendations/recommendation-row.tsx';
import { useLabel, useReaders } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { usePages } from '../shell/use-pages.ts';
import { useWords } from '../words/use-words.ts';

/** The own sector's room: what is being prepared there, and who reads it. Nobody else sees that any of it exists. */
export function RoomPage() {
  const t = useWords('rooms');
  const label = useLabel();
  const readers = useReaders();
  const { taskforceId, slug, sector, actor } = useTaskforce();
  const name = usePages().find(({ id }) => id === 'rum')?.name ?? t('title');
  const { data: room } = useSuspenseQuery(trpc.recommendations.room.queryOptions({ taskforceId }));
  const { data: options } = useSuspenseQuery(trpc.recommendations.options.queryOptions({ taskforceId }));
  const [isProposing, setProposing] = useState(false);
  if (room.sectorId === null) {
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState title={t('noRoom')}>{t('noRoomBody')}</EmptyState>
      </>
    );
  }
  const facts = { audience: 'sector' as const, leadSectorId: room.sectorId };
  const mayPropose = can(actor, 'recommendations.propose', facts);
  const look = sector(room.sectorId);
  const drafts = room.drafts.filter(({ state }) => state !== 'withdrawn');
  const propose = mayPropose ? (
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
        <Section title={t('people')}>
          <ul className="grid gap-3">
            {room.people.map((person) => (
              <li key={person.id}>
                <Person name={person.name} sector={look} note={`${label(roleWords[person.role])} · ${person.employer}`} />
              </li>
            ))}
          </ul>
          <p className="text-sm text-soft">{t('nobodyElse')}</p>
          <p className="text-sm">
            <TextLink to="/$slug/viden" params={{ slug }}>
              {t('evidence')}
            </TextLink>
          </p>
        </Section>
      </div>
      <ProposeDialog isOpen={isProposing} onClose={() => setProposing(false)} themes={options.themes} where="sector" />
    </>
  );
}
