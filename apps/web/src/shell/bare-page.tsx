import { use, type ReactNode } from 'react';
import { TaskforceContext } from '../session/taskforce.ts';

/** The room around a page that may stand inside a taskforce's frame or, with nobody signed in, alone. */
export function BarePage({ children }: { children: ReactNode }) {
  if (use(TaskforceContext)) return children;
  return (
    <main id="content" className="mx-auto max-w-reading px-4 py-12 sm:py-[14dvh]">
      <p className="mb-8 text-lg font-semibold">Tværs</p>
      {children}
    </main>
  );
}
