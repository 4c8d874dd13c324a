import { useId, type ReactNode } from 'react';

type SectionProps = {
  title: ReactNode;
  /** A quiet fact beside the heading. */
  note?: ReactNode;
  /** A link or a quiet button at the right end. */
  link?: ReactNode;
  level?: 2 | 3;
  /** Nothing to read on paper: the heading stays off it too. */
  isOnPaper?: boolean;
  children: ReactNode;
};

/** A part of a page, under its heading. */
export function Section({ title, note, link, level = 2, isOnPaper = true, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} data-print={isOnPaper ? undefined : 'no'} className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <Heading id={id} className={level === 2 ? 'text-lg font-semibold' : 'font-semibold'}>
            {title}
          </Heading>
          {note ? <span className="text-sm text-soft">{note}</span> : null}
        </div>
        {link ? (
          <span className="text-sm font-medium" data-print="no">
            {link}
          </span>
        ) : null}
      </div>
      {children}
    </section>
  );
}
