import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { inForceOf } from '../mandate/mandate.ts';
import { ProposalActs } from '../mandate/proposal-acts.tsx';
import { useVersionName } from '../mandate/use-version-name.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { DoingOf, InboxRow, Settle } from './rows.ts';
import { ThingButton } from './thing-link.tsx';

const VersionComparison = fetchedLater(() => import('../mandate/version-comparison.tsx').then((file) => file.VersionComparison));

/** A proposed version of the mandate: what it changes is read here, and decided on here. */
export function MandateActs({ row, doing, touch, settled }: Settle & { row: InboxRow; doing: DoingOf<'decideMandate'> }) {
  const t = useWords('waiting');
  const nameOf = useVersionName();
  const { taskforceId } = useTaskforce();
  const [isOpen, setOpen] = useState(false);
  const { data: page } = useQuery(trpc.mandate.page.queryOptions({ taskforceId }));
  if (!page) return <Skeleton lines={1} />;
  const proposal = page.mandates.find(({ id }) => id === doing.mandateId);
  if (!proposal) return null;
  const inForce = inForceOf(page.mandates);
  return (
    <div className="grid gap-4">
      {inForce && isOpen ? (
        <VersionComparison before={inForce} after={proposal} names={{ before: nameOf(inForce), after: nameOf(proposal) }} />
      ) : null}
      <div className="flex flex-wrap gap-2">
        {inForce ? (
          <Button size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {t(isOpen ? 'mandate.hide' : 'mandate.difference')}
          </Button>
        ) : (
          <ThingButton page={row.page}>{t('mandate.read')}</ThingButton>
        )}
        <ProposalActs
          proposal={proposal}
          inForce={inForce}
          size="small"
          onBegin={touch}
          onDecided={(decision) => settled(t(`mandate.${decision}`))}
        />
      </div>
    </div>
  );
}
