import { groupWords } from '@tvaers/domain/inbox/labels';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Suspense, useCallback, useState } from 'react';
import { EmptyState } from '../look/empty-state.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Otherwise } from '../look/otherwise.tsx';
import { PageHead } from '../look/page-head.tsx';
import { openTaskforces, useSession } from '../session/session.ts';
import { useSpoken, useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { InTaskforce } from './in-taskforce.tsx';
import { inboxesQuery, type OwnInbox } from './own-inboxes.ts';
import { RowActs, RowCard } from './row-card.tsx';
import { type PlacedRow, shownGroups } from './rows.ts';

const ScopeChoice = fetchedLater(() => import('./scope-choice.tsx').then((file) => file.ScopeChoice));
const AsideLists = fetchedLater(() => import('./aside-lists.tsx').then((file) => file.AsideLists));

// On their way while the rows are asked for.
void RowActs.preload();

/**
 * Venter på dig: the members' front page. Everything that waits is done where it stands, in whichever of one's taskforces it is; who
 * sits in several may look at the one on the screen alone.
 */
export function InboxPage() {
  const t = useWords('inbox');
  const language = useLanguage();
  const spoken = useSpoken();
  const session = useSession();
  const { taskforceId, held } = useTaskforce();
  const isAlone = useSearch({ strict: false, select: ({ kun }) => kun === 'denne' });
  const open = session ? openTaskforces(session) : [];
  const all = useSuspenseQuery(inboxesQuery(open.map(({ id }) => id))).data;
  const inboxes = isAlone ? all.filter((inbox) => inbox.taskforceId === taskforceId) : all;
  const [touched, setTouched] = useState<ReadonlyMap<string, PlacedRow>>(new Map());
  const touch = useCallback((row: PlacedRow) => setTouched((before) => new Map(before).set(row.key, row)), []);
  const placed = <R,>(rowsOf: (inbox: OwnInbox) => readonly R[]) =>
    inboxes.flatMap((inbox) => rowsOf(inbox).map((row) => ({ ...row, taskforceId: inbox.taskforceId })));
  const owed = placed(({ groups }) => groups.flatMap(({ rows }) => rows));
  const putOff = placed((inbox) => inbox.putOff);
  const waiting = placed((inbox) => inbox.waiting);
  const shown = shownGroups(owed, touched);
  const areSeveral = open.length > 1;
  const nameOf = (id: string) => {
    const taskforce = areSeveral ? open.find((one) => one.id === id) : undefined;
    return taskforce && spoken(taskforce.nameDa, taskforce.nameEn);
  };
  return (
    <>
      <PageHead title={t('title')} sub={owed.length > 0 ? t('count', { count: owed.length }) : null} />
      {areSeveral ? (
        <Suspense>
          <ScopeChoice name={spoken(held.nameDa, held.nameEn)} />
        </Suspense>
      ) : null}
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
        <div className="grid gap-7">
          {shown.map(({ group, rows }) => (
            <section key={group} className="grid gap-2.5" aria-labelledby={`inbox-${group}`}>
              <h2 id={`inbox-${group}`} className="text-sm font-semibold text-soft">
                {groupWords[group][language]}
              </h2>
              {rows.map(({ row, isOwed }) => (
                <InTaskforce key={row.key} id={row.taskforceId}>
                  <RowCard row={row} isOwed={isOwed} onTouch={() => touch(row)} over={nameOf(row.taskforceId)} />
                </InTaskforce>
              ))}
            </section>
          ))}
          {/* After the rows just settled, so that nothing moves under the hand. */}
          {owed.length === 0 ? (
            <EmptyState title={t(shown.length > 0 ? 'done.title' : 'empty.title')}>
              {t(shown.length > 0 ? 'done.body' : 'empty.body')}
            </EmptyState>
          ) : null}
        </div>
        {putOff.length + waiting.length > 0 ? (
          <Otherwise otherwise={null}>
            <Suspense>
              <AsideLists putOff={putOff} waiting={waiting} nameOf={nameOf} />
            </Suspense>
          </Otherwise>
        ) : null}
      </div>
    </>
  );
}
