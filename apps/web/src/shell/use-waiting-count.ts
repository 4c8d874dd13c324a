import { useQuery } from '@tanstack/react-query';
import { doors } from '../doors/trpc.ts';
import { openTaskforces, type Session } from '../session/session.ts';

/** How many things wait for the person, in all taskforces that are not archived: a call for each, all in one request. */
export function useWaitingCount(session: Session): number {
  const ids = openTaskforces(session).map(({ id }) => id);
  const counts = useQuery({
    queryKey: [['inbox', 'count'], ids],
    queryFn: () => Promise.all(ids.map((taskforceId) => doors.inbox.count.query({ taskforceId }))),
    throwOnError: false,
  });
  return counts.data?.reduce((sum, { count }) => sum + count, 0) ?? 0;
}
