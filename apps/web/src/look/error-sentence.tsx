import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** In a question longer than the screen the answer comes into sight: the button that was pressed stands below. */
function reveal(element: HTMLElement | null) {
  if (element?.closest('[role="dialog"]')) element.scrollIntoView({ block: 'nearest' });
}

/** What happened, what is kept and what to do next, read aloud when it appears. Nothing without a sentence. */
export function ErrorSentence({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div role="alert" className="empty:hidden">
      {children ? (
        <div ref={reveal} className="flex gap-2.5 rounded bg-late-ground px-3.5 py-2.5 text-ink">
          <CircleAlert className="mt-0.5 size-5 shrink-0 text-late" aria-hidden="true" />
          <div className="grid gap-2">
            <div>{children}</div>
            {action ? <div>{action}</div> : null}
          </div>
        </div>
      ) : null}
    </div>
  );
}
