import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Face<Id extends string> = { id: Id; label: ReactNode };

/** Which of the faces the address names under this word; the first when it names none. */
export function useFace<Id extends string>(word: string, ids: readonly [Id, ...Id[]]): Id {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  return ids.find((id) => id === search[word]) ?? ids[0];
}

type FacesProps<Id extends string> = { label: string; word: string; faces: readonly Face<Id>[]; current: Id };

/** A few ways to look at one thing, side by side; each has its address. */
export function Faces<Id extends string>({ label, word, faces, current }: FacesProps<Id>) {
  return (
    <nav aria-label={label}>
      <ul className="flex rounded border border-line-strong bg-surface p-0.5 text-xs font-medium">
        {faces.map(({ id, label: name }, place) => (
          <li key={id}>
            <Link
              to="."
              search={(before: Record<string, unknown>) => ({ ...before, [word]: place === 0 ? undefined : id })}
              replace
              resetScroll={false}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={id === current ? 'page' : undefined}
              className="flex min-h-7 pointer-coarse:min-h-11 items-center rounded-sm px-2.5 whitespace-nowrap text-soft no-underline hover:text-ink aria-[current=page]:bg-accent-ground aria-[current=page]:text-accent"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
