import { groupWords } from '@tvaers/domain/inbox/labels';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { EmptyState } from '../look/empty-state.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Otherwise } from '../look/otherwise.tsx';
import { PageHead } from '../look/page-head.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { RowActs, RowCard } from './row-card.tsx';
import { type InboxRow, shownGroups } from './rows.ts';

const AsideLists = fetchedLater(() => import('./aside-lists.tsx').then((file) => file.AsideLists));

// On their way while the rows are asked for.
void RowActs.preload();

/** Venter på dig: the members' front page. Everything that waits is done where it stands. */
export function InboxPage() {
  const t = useWords('inbox');
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const { groups, putOff, waiting, todayOn } = useSuspenseQuery(trpc.inbox.page.queryOptions({ taskforceId })).data;
  const [touched, setTouched] = useState<ReadonlyMap<string, InboxRow>>(new Map());
  const touch = useCallback((row: InboxRow) => setTouched((before) => new Map(before).set(row.key, row)), []);
  const owed = groups.flatMap(({ rows }) => rows);
  const shown = shownGroups(owed, touched);
  return (
    <>
      <PageHead title={t('title')} sub={owed.length > 0 ? t('count', { count: owed.length }) : null} />
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
        <div className="grid gap-7">
          {shown.map(({ group, rows }) => (
            <section key={group} className="grid gap-2.5" aria-labelledby={`inbox-${group}`}>
              <h2 id={`inbox-${group}`} className="text-sm font-semibold text-soft">
                {groupWords[group][language]}
              </h2>
              {rows.map(({ row, isOwed }) => (
                <RowCard key={row.key} row={row} isOwed={isOwed} onTouch={touch} />
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
              <AsideLists putOff={putOff} waiting={waiting} todayOn={todayOn} />
            </Suspense>
          </Otherwise>
        ) : null}
      </div>
    </>
  );
}
