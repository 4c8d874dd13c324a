import { useSearch } from '@tanstack/react-router';

/** The face of the page that the address names; the first one when it names none. */
export function useTab<Id extends string>(ids: readonly [Id, ...Id[]]): Id {
  const { fane } = useSearch({ strict: false }) as { fane?: string };
  return ids.find((id) => id === fane) ?? ids[0];
}
