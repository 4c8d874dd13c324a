import type { ReactNode } from 'react';
import { Button } from '../look/button.tsx';
import { useWords } from '../words/use-words.ts';

/** Another was first: his words whole, and the own ones stay in the fields until one says which stand. */
export function OtherWords({ children, onTheirs }: { children: ReactNode; onTheirs: () => void }) {
  const t = useWords('rooms');
  return (
    <div role="alert" className="grid gap-2.5 rounded border border-risk bg-surface px-3.5 py-3">
      <p className="font-semibold">{t('stale.title')}</p>
      <div className="max-h-72 overflow-y-auto border-l-3 border-line-strong pl-3 whitespace-pre-line" tabIndex={0}>
        {children}
      </div>
      <p className="text-sm text-soft">{t('stale.body')}</p>
      <div>
        <Button size="small" onPress={onTheirs}>
          {t('stale.theirs')}
        </Button>
      </div>
    </div>
  );
}
