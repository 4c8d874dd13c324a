import type { ReactNode } from 'react';

/** A list as rows between fine lines. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {children}
    </ul>
  );
}

type RowProps = {
  /** What stands to the left, such as a sector's mark or a number. */
  mark?: ReactNode;
  title: ReactNode;
  sub?: ReactNode;
  /** Chips or facts to the right. */
  end?: ReactNode;
  /** Buttons under the text: what one can do here. */
  actions?: ReactNode;
  children?: ReactNode;
};

/** One row: mark, title, quiet line, what stands at the end, what can be done. */
export function Row({ mark, title, sub, end, actions, children }: RowProps) {
  return (
    <li className="flex gap-3 py-3 print:py-1.5">
      {mark ? <span className="shrink-0 pt-0.5">{mark}</span> : null}
      <div className="grid min-w-0 flex-1 gap-1">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <div className="min-w-0 font-medium">{title}</div>
          {end ? <div className="flex flex-wrap items-center gap-2 text-sm text-soft">{end}</div> : null}
        </div>
        {sub ? <div className="text-sm text-soft">{sub}</div> : null}
        {children}
        {actions ? (
          <div className="mt-1.5 flex flex-wrap gap-2" data-print="no">
            {actions}
          </div>
        ) : null}
      </div>
    </li>
  );
}
