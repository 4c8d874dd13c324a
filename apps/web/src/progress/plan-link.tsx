import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTaskforce } from '../session/taskforce.ts';

/** A figure of the plan in a sentence: it leads to its milestone, with the dates and reasons it comes from, and reads as part of the sentence. */
export function PlanLink({ milestoneId, children }: { milestoneId: string; children: ReactNode }) {
  const { slug } = useTaskforce();
  return (
    <Link to="/$slug/plan" params={{ slug }} search={{ milepael: milestoneId }} className={figureLink}>
      {children}
    </Link>
  );
}

/** Links that are figures take the colour of their sentence; a fine line tells them apart. */
export const figureLink =
  'text-inherit underline decoration-line-strong decoration-1 underline-offset-3 hover:decoration-current print:no-underline';

/** Whole lines that lead somewhere need no line beneath them until they are approached. */
export const lineLink = 'text-inherit no-underline hover:underline hover:decoration-1 hover:underline-offset-3';
