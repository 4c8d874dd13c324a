import type { ReactNode } from 'react';
import { Dialog } from '../look/dialog.tsx';
import { useWords } from '../words/use-words.ts';
import { usePages } from './use-pages.ts';

/** The keyboard's shortcuts. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useWords('shell');
  const shown = usePages();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('keys.title')}>
      <dl className="grid gap-1.5">
        <Shortcut words={t('keys.search')}>
          <Key>Ctrl</Key> <Key>K</Key> · <Key>/</Key>
        </Shortcut>
        <Shortcut words={t('keys.keys')}>
          <Key>?</Key>
        </Shortcut>
        <Shortcut words={t('keys.leaveText')}>
          <Key>Esc</Key> {t('keys.then')} <Key>Tab</Key>
        </Shortcut>
        {shown.map((page) => (
          <Shortcut key={page.id} words={t('keys.goTo', { page: page.name })}>
            <Key>g</Key> {t('keys.then')} <Key>{page.key}</Key>
          </Shortcut>
        ))}
      </dl>
    </Dialog>
  );
}

function Shortcut({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4 py-0.5">
      <dt>{words}</dt>
      <dd className="text-sm whitespace-nowrap text-soft">{children}</dd>
    </div>
  );
}

function Key({ children }: { children: string }) {
  return (
    <kbd className="rounded-sm border border-line-strong bg-paper px-1.5 py-0.5 font-sans text-xs font-medium text-ink">
      {children}
    </kbd>
  );
}
