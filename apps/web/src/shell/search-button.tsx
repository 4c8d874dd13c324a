import { Search } from 'lucide-react';
import { Aside } from '../look/aside.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { useWords } from '../words/use-words.ts';

const CommandPalette = fetchedLater(() => import('./command-palette.tsx').then((file) => file.CommandPalette));

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
        onPointerEnter={() => void CommandPalette.preload()}
        onFocus={() => void CommandPalette.preload()}
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
        <Aside onFailed={onClose}>
          <CommandPalette onClose={onClose} />
        </Aside>
      ) : null}
    </>
  );
}

/** Fetches the palette's code while nothing else is going on. */
export const prepareSearch = () => void CommandPalette.preload();
