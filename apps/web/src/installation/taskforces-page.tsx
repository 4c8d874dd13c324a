import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../doors/trpc.ts';
import { PageHead } from '../look/page-head.tsx';
import { Row, Rows } from '../look/rows.tsx';
import { useSpoken } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';

/** Which taskforces there are: names and periods, nothing of what they work on. */
export function TaskforcesPage() {
  const t = useWords('installation');
  const said = useSpoken();
  const dates = useDates();
  const { data: taskforces } = useSuspenseQuery(trpc.installation.taskforces.queryOptions({}));
  return (
    <>
      <PageHead title={t('pages.taskforces')} />
      <Rows label={t('pages.taskforces')}>
        {taskforces.map((taskforce) => (
          <Row
            key={taskforce.id}
            title={said(taskforce.nameDa, taskforce.nameEn)}
            sub={dates.months(
              { on: taskforce.startsOn, precision: 'month' },
              { on: taskforce.deliveryOn, precision: taskforce.deliveryPrecision },
            )}
          />
        ))}
      </Rows>
    </>
  );
}
