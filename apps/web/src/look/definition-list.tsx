import type { ReactNode } from 'react';

/** Facts, each under its name. Entries without a value are left out. */
export function DefinitionList({ entries }: { entries: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
      {entries
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ term, value }) => (
          <div key={term} className="grid sm:col-span-2 sm:grid-cols-subgrid">
            <dt className="text-sm text-soft sm:leading-6">{term}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
