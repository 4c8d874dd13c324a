import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { trpc } from '../doors/trpc.ts';
import { fetchedLater } from '../look/fetched-later.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { type MandateVersion, pointingAt } from './mandate.ts';
import { ProposalActs } from './proposal-acts.tsx';
import { useVersionName } from './use-version-name.ts';

const VersionComparison = fetchedLater(() => import('./version-comparison.tsx').then((file) => file.VersionComparison));

type ProposalPanelProps = { proposal: MandateVersion; inForce: MandateVersion | null; isShown: boolean; onRevise: () => void };

/** The proposal that waits: whose it is, what it changes, and what one can do with it. Who decides reads the difference right here. */
export function ProposalPanel({ proposal, inForce, isShown, onRevise }: ProposalPanelProps) {
  const t = useWords('mandate');
  const dates = useDates();
  const heading = useId();
  const nameOf = useVersionName();
  const { slug, taskforceId } = useTaskforce();
  const { data: coverage } = useQuery(trpc.mandate.coverage.queryOptions({ taskforceId }));
  const { number, proposedBy, proposedAt, offers } = proposal;
  const decides = offers.includes('approve');
  return (
    <section aria-labelledby={heading} className="grid gap-4 rounded border border-line bg-surface p-4 sm:p-6">
      <div className="grid gap-1">
        <h2 id={heading} className="text-lg font-semibold">
          {t('waiting.title', { number: String(number) })}
        </h2>
        <p className="text-soft">
          {proposedBy && proposedAt
            ? t('waiting.by', { name: proposedBy, on: dates.day(proposedAt.slice(0, 10), { weekday: false }) })
            : null}{' '}
          {t('waiting.commissioner')}{' '}
          {isShown ? null : (
            <TextLink to="/$slug/plan" params={{ slug }} search={{ fane: 'kommissorium', version: number }}>
              {t('waiting.see')}
            </TextLink>
          )}
          {inForce && !decides ? (
            <>
              {' '}
              <TextLink to="/$slug/plan" params={{ slug }} search={{ fane: 'kommissorium', fra: inForce.number, til: number }}>
                {t('waiting.difference', { number: String(inForce.number) })}
              </TextLink>
            </>
          ) : null}
        </p>
      </div>
      {inForce && decides ? (
        <VersionComparison
          before={inForce}
          after={proposal}
          names={{ before: nameOf(inForce), after: nameOf(proposal) }}
          pointing={pointingAt(coverage)}
        />
      ) : null}
      <ProposalActs {...{ proposal, inForce, onRevise }} />
    </section>
  );
}
