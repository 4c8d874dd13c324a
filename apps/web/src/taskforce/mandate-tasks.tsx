import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';

type Mandate = NonNullable<inferRouterOutputs<AppRouter>['taskforce']['about']['mandate']>;

/** What the taskforce shall do, by number, and where that was read. */
export function MandateTasks({ mandate: { tasks, source, approvedOn } }: { mandate: Mandate }) {
  const t = useWords('taskforce');
  const dates = useDates();
  const { slug } = useTaskforce();
  return (
    <div className="grid max-w-reading gap-2.5">
      <ol className="grid list-decimal gap-1.5 pl-5">
        {tasks.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
      <p className="text-sm text-soft">
        {t('tasksApproved', { day: dates.day(approvedOn, { weekday: false }) })} {source}
      </p>
      <p>
        <TextLink to="/$slug/plan" params={{ slug }} search={{ fane: 'kommissorium' }}>
          {t('mandate')}
        </TextLink>
      </p>
    </div>
  );
}
