import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { prepareDialog } from '../look/dialog.tsx';
import { prepareMenu } from '../look/menu.tsx';
import type { Session } from '../session/session.ts';
import { AccountMenu } from '../shell/account-menu.tsx';
import { UnknownPage } from '../shell/unknown-page.tsx';
import { useWords } from '../words/use-words.ts';

/** One line per page of the installation: where it lies and what it is called. */
const parts = [
  { id: 'taskforces', to: '/installation' },
  { id: 'users', to: '/installation/brugere' },
  { id: 'log', to: '/installation/haendelser' },
  { id: 'jobs', to: '/installation/drift' },
] as const;

type InstallationFrameProps = {
  session: Session;
  /** Says when the connection is lost. */
  notice: ReactNode;
  children: ReactNode;
};

/** The frame around the operator's pages. Whoever is no operator finds nothing here. */
export function InstallationFrame({ session, notice, children }: InstallationFrameProps) {
  const t = useWords('installation');
  const shell = useWords('shell');
  useEffect(() => {
    prepareDialog();
    prepareMenu();
  }, []);
  if (!session.user.isOperator) return <UnknownPage />;
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="fixed top-2 left-2 z-60 -translate-y-20 rounded bg-accent px-4 py-2 font-semibold text-on-accent no-underline focus:translate-y-0"
      >
        {shell('skip')}
      </a>
      {notice}
      <header className="border-b border-line bg-sunk">
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-8">
          <p className="font-semibold">Tværs · {t('title')}</p>
          <nav aria-label={t('menu')} className="order-last w-full sm:order-none sm:w-auto">
            <ul className="-mx-2.5 flex flex-wrap gap-1">
              {parts.map(({ id, to }) => (
                <li key={id}>
                  <Link
                    to={to}
                    activeOptions={{ exact: to === '/installation' }}
                    className="flex min-h-9 items-center rounded px-2.5 text-soft no-underline hover:text-ink aria-[current=page]:bg-surface aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:shadow-raised"
                  >
                    {t(`pages.${id}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="ml-auto">
            <AccountMenu session={session} isCompact />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-page flex-1 px-4 py-6 outline-none sm:px-8 sm:py-8">
        {children}
      </main>
      <footer className="mx-auto w-full max-w-page px-4 py-6 text-sm text-soft sm:px-8">
        <div className="flex flex-wrap gap-x-6 gap-y-2 border-t border-line pt-4">
          <span>Tværs · {t('title')}</span>
          <Link to="/tilgaengelighed" className="underline underline-offset-3">
            {shell('foot.accessibility')}
          </Link>
        </div>
      </footer>
    </div>
  );
}
