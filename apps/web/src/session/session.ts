import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../doors/trpc.ts';

export const sessionQuery = trpc.session.current.queryOptions(undefined, { staleTime: 60_000 });

/** Who is signed in, with the seats held today; null when nobody is. Waits (suspends) for the first answer. */
export function useSession() {
  return useSuspenseQuery(sessionQuery).data;
}

export type Session = NonNullable<ReturnType<typeof useSession>>;

/** Those in which something may wait: nobody owes anything in an archived taskforce. */
export const openTaskforces = ({ taskforces }: Session) => taskforces.filter(({ seat }) => !seat.isArchived);
