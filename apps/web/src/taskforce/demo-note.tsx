import { FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSession } from '../session/session.ts';

/** Marks what is invented, so that no one takes it for real. Nothing where this is no demo. */
export function DemoNote({ children }: { children: ReactNode }) {
  if (!useSession()?.isDemo) return null;
  return (
    <p className="mb-6 flex max-w-reading gap-2.5 rounded bg-sunk px-3.5 py-2.5 text-sm text-soft">
      <FlaskConical className="mt-0.5 size-4.5 shrink-0" aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
