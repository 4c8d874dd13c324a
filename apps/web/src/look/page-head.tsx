import type { ReactNode } from 'react';
import { PageTitle } from './page-title.tsx';

type PageHeadProps = {
  /** The heading of the page. It is also the document's title, and takes the focus when one comes from another page. */
  title: string;
  /** What stands in the heading when it is more than the title's text. */
  heading?: ReactNode;
  /** A quiet line above: where this belongs. */
  over?: ReactNode;
  /** The line beneath: one sentence, or chips and facts. */
  sub?: ReactNode;
  /** Buttons to the right; on a phone beneath. */
  actions?: ReactNode;
};

/** The head of every page. */
export function PageHead({ title, heading, over, sub, actions }: PageHeadProps) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      <div className="grid min-w-0 flex-1 basis-80 gap-1.5">
        {over ? <p className="text-sm text-soft">{over}</p> : null}
        <PageTitle title={title}>{heading ?? title}</PageTitle>
        {sub ? <div className="flex max-w-reading flex-wrap items-center gap-x-4 gap-y-1.5 text-soft">{sub}</div> : null}
      </div>
      {actions ? (
        <div className="flex flex-wrap gap-2" data-print="no">
          {actions}
        </div>
      ) : null}
    </header>
  );
}
