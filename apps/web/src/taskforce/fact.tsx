import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@tvaers/server/app-router';
import { useId } from 'react';
import { StateChip } from '../look/state-chip.tsx';
import { useSpoken } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';

type FactOnPage = inferRouterOutputs<AppRouter>['taskforce']['about']['facts'][number];

/** One public fact: what each source says, side by side, with where and when it was read. */
export function Fact({ fact: { nameDa, nameEn, isDisputed, statements } }: { fact: FactOnPage }) {
  const t = useWords('taskforce');
  const spoken = useSpoken();
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-x-8 gap-y-3 py-4 md:grid-cols-[13rem_minmax(0,1fr)]">
      <div className="grid content-start justify-items-start gap-1.5">
        <h3 id={id} className="font-semibold">
          {spoken(nameDa, nameEn)}
        </h3>
        {isDisputed ? (
          <StateChip tone="risk" glyph="warning">
            {t('disagree')}
          </StateChip>
        ) : null}
      </div>
      <ul
        className={`grid gap-x-6 gap-y-4 ${statements.length > 1 ? 'sm:grid-cols-2' : ''} ${statements.length === 3 ? 'lg:grid-cols-3' : ''}`}
      >
        {statements.map((statement) => (
          <li key={statement.id} className="grid max-w-reading content-start gap-1">
            <p>{spoken(statement.textDa, statement.textEn)}</p>
            <p className="text-sm text-soft">
              {statement.sourceUrl ? (
                <a
                  href={statement.sourceUrl}
                  rel="noreferrer noopener"
                  className="text-accent underline decoration-1 underline-offset-3 hover:decoration-2"
                >
                  {statement.sourceTitle}
                </a>
              ) : (
                statement.sourceTitle
              )}
              {', '}
              {spoken(statement.datedDa, statement.datedEn)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
