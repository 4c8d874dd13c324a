import { Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useWords } from '../words/use-words.ts';

const fetchPalette = () => import('./command-palette.tsx');
const CommandPalette = lazy(() => fetchPalette().then((file) => ({ default: file.CommandPalette })));

/** The search field at the top: pressing it, Ctrl K or / opens the palette. */
export function SearchButton({ isOpen, onOpen, onClose }: { isOpen: boolean; onOpen: () => void; onClose: () => void }) {
  const t = useWords('shell');
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K /"
        onClick={onOpen}
        onPointerEnter={() => void fetchPalette()}
        onFocus={() => void fetchPalette()}
        className="flex min-h-9 w-full max-w-96 min-w-0 items-center gap-2.5 rounded border border-line-strong bg-surface px-3 py-1 text-sm text-soft hover:border-edge"
      >
        <Search className="size-4 shrink-0" aria-hidden="true" />
        <span className="flex-1 truncate text-left">{t('search.open')}</span>
        <kbd
          className="hidden rounded-sm border border-line-strong px-1.5 font-sans text-2xs font-medium text-ink sm:inline"
          aria-hidden="true"
        >
          Ctrl K
        </kbd>
      </button>
      {isOpen ? (
        <Suspense>
          <CommandPalette onClose={onClose} />
        </Suspense>
      ) : null}
    </>
  );
}
