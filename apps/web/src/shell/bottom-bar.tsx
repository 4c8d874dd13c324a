import { Link, useLocation } from '@tanstack/react-router';
import { Menu as MenuIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Dialog } from '../look/dialog.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { SideNav } from './side-nav.tsx';
import { usePages } from './use-pages.ts';

const placeClass =
  'flex min-h-14 w-full flex-col items-center justify-center gap-0.5 px-0.5 py-1.5 text-[0.6875rem] font-medium text-soft no-underline focus-visible:-outline-offset-2 aria-[current=page]:font-semibold aria-[current=page]:text-accent';
const shownFirst = 4;

/** On a phone: the first four pages at the foot of the screen, the others behind *Mere*. */
export function BottomBar({ waiting }: { waiting: number }) {
  const t = useWords('shell');
  const { slug } = useTaskforce();
  const shown = usePages();
  const path = useLocation({ select: (location) => location.pathname });
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  const isElsewhere = shown.slice(shownFirst).some((page) => path.startsWith(page.to.replace('$slug', slug)));
  return (
    <div
      className="fixed inset-x-0 bottom-0 z-20 [@media(max-height:22rem)]:static border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      data-print="no"
    >
      <nav aria-label={t('menu')}>
        <ul className="grid grid-cols-5 max-[22.5rem]:grid-cols-[repeat(4,auto)_auto]">
          {shown.slice(0, shownFirst).map((page) => {
            const Icon = page.icon;
            return (
              <li key={page.id} className="min-w-0">
                <Link to={page.to} params={{ slug }} className={placeClass}>
                  <span className="relative">
                    <Icon className="size-5" strokeWidth={1.75} aria-hidden="true" />
                    {page.id === 'venter' && waiting > 0 ? (
                      <span className="figures absolute -top-1.5 left-3.5 min-w-4 rounded-full bg-accent px-1 text-center text-[0.625rem] leading-4 font-semibold text-on-accent">
                        <span aria-hidden="true">{waiting > 99 ? '99+' : waiting}</span>
                        <span className="sr-only">{t('waiting', { count: waiting })}</span>
                      </span>
                    ) : null}
                  </span>
                  <span className="max-w-full truncate">{page.short ?? page.name}</span>
                </Link>
              </li>
            );
          })}
          <li>
            <button
              type="button"
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              aria-current={isElsewhere ? 'page' : undefined}
              className={placeClass}
              onClick={() => setOpen(true)}
            >
              <MenuIcon className="size-5" strokeWidth={1.75} aria-hidden="true" />
              {t('more')}
            </button>
          </li>
        </ul>
      </nav>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('menu')}>
        <SideNav waiting={waiting} onGo={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}
