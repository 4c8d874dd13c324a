import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { works } from '@tvaers/domain/actor';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ChoiceRow } from '../look/choice-row.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Rows } from '../look/rows.tsx';
import { Section } from '../look/section.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { ActionListed } from './action-data.ts';
import { ActionRow } from './action-row.tsx';

const AssignDialog = lazy(() => import('./assign-dialog.tsx').then((file) => ({ default: file.AssignDialog })));

/** What shall be done: one's own, or all; what has ended behind a button. */
export function ActionsView() {
  const t = useWords('actions');
  const { actor } = useTaskforce();
  return works(actor) ? <Actions /> : <p className="text-soft">{t('notForYou')}</p>;
}

function Actions() {
  const t = useWords('actions');
  const { taskforceId } = useTaskforce();
  const { opgaver } = useSearch({ strict: false }) as { opgaver?: string };
  const navigate = useNavigate();
  const of = opgaver === 'alle' ? 'all' : opgaver === 'givet' ? 'given' : 'mine';
  const [hasEnded, setEnded] = useState(false);
  const [isAssigning, setAssigning] = useState(false);
  const { actions, offers } = useSuspenseQuery(trpc.actions.list.queryOptions({ taskforceId, of, state: null })).data;
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="w-full max-w-84">
          <ChoiceRow
            label={t('filter.label')}
            options={[
              { id: 'mine', label: t('filter.mine') },
              ...(offers.includes('assign') || of === 'given' ? [{ id: 'given' as const, label: t('filter.given') }] : []),
              { id: 'all', label: t('filter.all') },
            ]}
            value={of}
            onChange={(next) =>
              void navigate({
                to: '.',
                search: (before: Record<string, unknown>) => ({
                  ...before,
                  opgaver: { all: 'alle', given: 'givet', mine: undefined }[next],
                }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        </div>
        {offers.includes('assign') ? (
          <Button icon={<Plus className="size-4" aria-hidden="true" />} onPress={() => setAssigning(true)}>
            {t('assign')}
          </Button>
        ) : null}
      </div>
      <List actions={actions} of={of} hasEnded={hasEnded} />
      <div>
        <Button kind="quiet" size="small" onPress={() => setEnded(!hasEnded)}>
          {t(hasEnded ? 'hideEnded' : 'showEnded')}
        </Button>
      </div>
      <Suspense>{isAssigning ? <AssignDialog onClose={() => setAssigning(false)} /> : null}</Suspense>
    </div>
  );
}

function List({ actions, of, hasEnded }: { actions: readonly ActionListed[]; of: 'mine' | 'given' | 'all'; hasEnded: boolean }) {
  const t = useWords('actions');
  const open = actions.filter(({ state }) => state === 'open');
  const ended = actions.filter(({ state }) => state !== 'open');
  return (
    <>
      {open.length === 0 ? (
        <EmptyState title={t(`empty.${of}`)}>{t('empty.body')}</EmptyState>
      ) : (
        <Rows label={t('open')}>
          {open.map((action) => (
            <ActionRow key={action.id} action={action} />
          ))}
        </Rows>
      )}
      {hasEnded && ended.length > 0 ? (
        <Section title={t('ended')}>
          <Rows>
            {ended.map((action) => (
              <ActionRow key={action.id} action={action} />
            ))}
          </Rows>
        </Section>
      ) : null}
    </>
  );
}
