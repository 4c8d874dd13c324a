import { Suspense, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { Otherwise } from './otherwise.tsx';
import { showToast } from './toast.ts';

/** Around dialogs and menus: when their code cannot be fetched, a toast says so, and the page stays as it is. */
export function Aside({ children, onFailed }: { children: ReactNode; onFailed: () => void }) {
  const t = useWords('everywhere');
  return (
    <Otherwise
      otherwise={null}
      onFailed={() => {
        showToast({ text: t('failed.fetch'), tone: 'problem' });
        onFailed();
      }}
    >
      <Suspense>{children}</Suspense>
    </Otherwise>
  );
}
