import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCurrentSeen } from './use-current-seen.ts';

type Tab<Id extends string> = { id: Id; label: ReactNode; note?: ReactNode };

/**
 * Faces of one page. Each has its own address (`?fane=…`), so it can be sent, opened beside and gone back from;
 * therefore they are links, not buttons. Read the current one with `useTab`.
 */
export function Tabs<Id extends string>({ label, tabs, current }: { label: string; tabs: readonly Tab<Id>[]; current: Id }) {
  const strip = useCurrentSeen(current);
  return (
    <nav ref={strip} aria-label={label} className="mb-6 overflow-x-auto border-b border-line">
      <ul className="flex gap-5">
        {tabs.map((tab, place) => (
          <li key={tab.id}>
            <Link
              to="."
              search={(before: Record<string, unknown>) => ({ ...before, fane: place === 0 ? undefined : tab.id })}
              resetScroll={false}
              // The router would call a face current whose address is only a part of this one.
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={tab.id === current ? 'page' : undefined}
              className="-mb-px flex min-h-11 items-center gap-1.5 border-b-2 border-transparent py-2 font-medium whitespace-nowrap text-soft no-underline hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {tab.label}
              {tab.note !== undefined && tab.note !== null ? <span className="font-normal text-soft">· {tab.note}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
