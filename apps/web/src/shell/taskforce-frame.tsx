import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { whenConnectionReturns } from '../doors/connection.ts';
import { Aside } from '../look/aside.tsx';
import { prepareDialog } from '../look/dialog.tsx';
import { fetchAhead, fetchedLater } from '../look/fetched-later.tsx';
import { prepareMenu } from '../look/menu.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { prepareToasts } from '../look/toasts.tsx';
import type { Session } from '../session/session.ts';
import { onScreen, TaskforceContext } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { wantWords } from '../words/fetched-words.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { BottomBar } from './bottom-bar.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { prepareSearch, SearchButton } from './search-button.tsx';
import { useShortcuts } from './shortcuts.ts';
import { SideNav } from './side-nav.tsx';
import { UnknownPage } from './unknown-page.tsx';
import { usePages } from './use-pages.ts';
import { useWaitingCount } from './use-waiting-count.ts';

const AccountMenu = fetchedLater(() => import('./account-menu.tsx').then((file) => file.AccountMenu));
// Below everything: it comes when the page stands.
const Foot = fetchedLater(() => import('./foot.tsx').then((file) => file.Foot));
const KeysDialog = fetchedLater(() => import('./keys-dialog.tsx').then((file) => file.KeysDialog));
// Few sit in several taskforces, and few taskforces are archived: these come when they are there to be shown.
const TaskforceSwitch = fetchedLater(() => import('./taskforce-switch.tsx').then((file) => file.TaskforceSwitch));
const ArchivedNotice = fetchedLater(() => import('./archived-notice.tsx').then((file) => file.ArchivedNotice));

/** The frame around the pages of the taskforce that the address names. */
export function TaskforceFrame({ session }: { session: Session }) {
  const { slug } = useParams({ strict: false });
  const language = useLanguage();
  const held = session.taskforces.find((taskforce) => taskforce.slug === slug);
  if (!held) return <UnknownPage />;
  return (
    <TaskforceContext value={onScreen(held, session.user.id, language)}>
      <Frame session={session} held={held} />
    </TaskforceContext>
  );
}

function Frame({ session, held }: { session: Session; held: Session['taskforces'][number] }) {
  const t = useWords('shell');
  const dates = useDates();
  const language = useLanguage();
  const navigate = useNavigate();
  const shown = usePages();
  const [isSearching, setSearching] = useState(false);
  const [areKeysShown, setKeysShown] = useState(false);
  const waiting = useWaitingCount(session);

  useEffect(() => {
    // The stream's code and connection wait until the page stands.
    let stop = () => {};
    const timer = window.setTimeout(() => {
      void import('../doors/live.ts').then((live) => (stop = live.listenToChanges(held.id)));
      prepareDialog();
      prepareMenu();
      prepareSearch();
      prepareToasts();
      fetchAhead();
    }, 500);
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [held.id]);
  useEffect(() => wantWords(language), [language]);
  useEffect(() => {
    const forget = whenConnectionReturns(fetchAhead);
    window.addEventListener('online', fetchAhead);
    return () => {
      forget();
      window.removeEventListener('online', fetchAhead);
    };
  }, []);

  useShortcuts((shortcut) => {
    if (shortcut.kind === 'search') setSearching(true);
    if (shortcut.kind === 'keys') setKeysShown(true);
    if (shortcut.kind !== 'go') return true;
    const page = shown.find(({ key }) => key === shortcut.key);
    if (page) void navigate({ to: page.to, params: { slug: held.slug } });
    return page !== undefined;
  });

  const period = dates.months(
    { on: held.startsOn, precision: 'month' },
    { on: held.deliveryOn, precision: held.deliveryPrecision },
  );
  const name = language === 'da' ? held.nameDa : held.nameEn;
  const demo = session.isDemo ? t('demo', { day: dates.day(session.clock.today, { weekday: false }) }) : null;
  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <a
        href="#content"
        data-print="no"
        className="fixed top-2 left-2 z-60 -translate-y-20 rounded bg-accent px-4 py-2 font-semibold text-on-accent no-underline focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <aside className="hidden border-r border-line bg-sunk md:block" data-print="no">
        <div className="sticky top-0 flex h-dvh flex-col gap-6 overflow-y-auto px-3 py-5">
          {session.taskforces.length > 1 ? (
            <Suspense>
              <TaskforceSwitch session={session} name={name} period={period} />
            </Suspense>
          ) : (
            <p className="px-2.5 leading-snug">
              <span className="block font-semibold text-balance">{name}</span>
              <span className="text-sm text-soft">{period}</span>
            </p>
          )}
          <SideNav waiting={waiting} />
          <div className="mt-auto">
            <Suspense fallback={<span className="block h-12" />}>
              <AccountMenu session={session} onShowKeys={() => setKeysShown(true)} />
            </Suspense>
          </div>
        </div>
      </aside>
      <div className="flex min-h-dvh min-w-0 flex-col pb-20 md:pb-0 print:block print:p-0">
        <ConnectionNotice />
        <header className="border-b border-line" data-print="no">
          <div className="mx-auto flex max-w-page items-center justify-between gap-4 px-4 py-3 sm:px-8">
            <SearchButton isOpen={isSearching} onOpen={() => setSearching(true)} onClose={() => setSearching(false)} />
            {demo ? <p className="hidden text-sm text-soft sm:block">{demo}</p> : null}
            <div className="md:hidden">
              <Suspense fallback={<span className="block size-9" />}>
                <AccountMenu session={session} onShowKeys={() => setKeysShown(true)} isCompact />
              </Suspense>
            </div>
          </div>
          {held.archivedAt ? (
            <Suspense>
              <ArchivedNotice held={held} />
            </Suspense>
          ) : null}
          {demo ? <p className="px-4 pb-2 text-xs text-soft sm:hidden">{demo}</p> : null}
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-page flex-1 px-4 py-6 outline-none sm:px-8 sm:py-8 print:max-w-none print:p-0"
        >
          <PageBoundary>
            <Suspense fallback={<Skeleton lines={6} />}>
              <Outlet />
            </Suspense>
          </PageBoundary>
        </main>
        <Suspense fallback={<span className="block h-22" />}>
          <Foot />
        </Suspense>
      </div>
      <BottomBar waiting={waiting} />
      {areKeysShown ? (
        <Aside onFailed={() => setKeysShown(false)}>
          <KeysDialog isOpen onClose={() => setKeysShown(false)} />
        </Aside>
      ) : null}
    </div>
  );
}
