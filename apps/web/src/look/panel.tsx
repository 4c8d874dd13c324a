import type { ReactNode } from 'react';

/** A sheet on the paper: what belongs together and is read as one. Not for rows of a list. */
export function Panel({ children, tight = false }: { children: ReactNode; tight?: boolean }) {
  return (
    <div className={`rounded border border-line bg-surface ${tight ? 'p-3 sm:p-4' : 'p-4 sm:p-6'} print:px-3 print:py-2`}>
      {children}
    </div>
  );
}
