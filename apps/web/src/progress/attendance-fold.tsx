import { Suspense, useState } from 'react';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { useWords } from '../words/use-words.ts';

const AttendanceTable = fetchedLater(() => import('./attendance-table.tsx').then((file) => file.AttendanceTable));

/** Attendance is asked for when somebody wants to see it. */
export function AttendanceFold() {
  const t = useWords('progress');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="group" onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-print="no">
      <summary className="w-fit cursor-pointer text-lg font-semibold marker:text-accent">{t('attendance.title')}</summary>
      <div className="pt-2.5">
        {isOpen ? (
          <Suspense fallback={<Skeleton lines={8} />}>
            <AttendanceTable />
          </Suspense>
        ) : null}
      </div>
    </details>
  );
}
