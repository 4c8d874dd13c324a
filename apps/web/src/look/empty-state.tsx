import type { ReactNode } from 'react';

/** A page or list without anything in it: says so, and what the next step is. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-2 rounded border border-dashed border-line-strong px-5 py-6">
      <p className="font-semibold">{title}</p>
      {children ? <div className="max-w-reading text-soft">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
