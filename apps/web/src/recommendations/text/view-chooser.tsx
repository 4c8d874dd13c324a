import { Link, useSearch } from '@tanstack/react-router';
import { useCurrentSeen } from '../../look/use-current-seen.ts';
import { useWords } from '../../words/use-words.ts';

export const textViews = ['med-aendringer', 'original', 'forskelle', 'endelig', 'redaktionel'] as const;
export type TextView = (typeof textViews)[number];

const names = {
  'med-aendringer': 'changes',
  original: 'original',
  forskelle: 'differences',
  endelig: 'final',
  redaktionel: 'editorial',
} as const satisfies Record<TextView, string>;

/** Which view of the text the address asks for; the first where it asks for none. */
export function useTextView(): TextView {
  const { visning } = useSearch({ strict: false }) as { visning?: string };
  return textViews.find((view) => view === visning) ?? textViews[0];
}

/** The views of a text, each with an address of its own. */
export function ViewChooser({ current }: { current: TextView }) {
  const t = useWords('suggestions');
  const strip = useCurrentSeen(current);
  return (
    <nav ref={strip} aria-label={t('views.label')} className="overflow-x-auto" data-print="no">
      <ul className="inline-flex rounded border border-line bg-surface p-0.5">
        {textViews.map((view, place) => (
          <li key={view}>
            <Link
              to="."
              search={(before: Record<string, unknown>) => ({ ...before, visning: place === 0 ? undefined : view })}
              resetScroll={false}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={view === current ? 'page' : undefined}
              className="flex min-h-9 pointer-coarse:min-h-11 items-center rounded px-3 text-sm font-medium whitespace-nowrap text-soft no-underline hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:bg-accent-ground aria-[current=page]:text-accent"
            >
              {t(`views.${names[view]}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
