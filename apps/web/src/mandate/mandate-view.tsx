import { works } from '@tvaers/domain/actor';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Aside } from '../look/aside.tsx';
import { Button } from '../look/button.tsx';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { DefinitionList } from '../look/definition-list.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Section } from '../look/section.tsx';
import { StateChip } from '../look/state-chip.tsx';
import { TextLink } from '../look/text-link.tsx';
import { DocumentText } from '../recommendations/text-blocks.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { capital } from '../words/capital.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { gapsOf, type MandatePage, type MandateVersion, versionInForce } from './mandate.ts';
import { TaskCoverage } from './task-coverage.tsx';

const ProposeMandate = fetchedLater(() => import('./propose-mandate.tsx').then((file) => file.ProposeMandate));

/** The mandate: its period and text, its numbered tasks, and what serves each. */
export function MandateView() {
  const t = useWords('mandate');
  const { taskforceId, actor } = useTaskforce();
  const page = useSuspenseQuery(trpc.mandate.page.queryOptions({ taskforceId })).data;
  const { version } = useSearch({ strict: false }) as { version?: number };
  const [isProposing, setProposing] = useState(false);
  const inForce = versionInForce(page.mandates);
  const shown = page.mandates.find(({ number }) => number === Number(version)) ?? inForce;
  const proposed = page.mandates.find(({ state, number }) => state === 'proposed' && number > (inForce?.number ?? 0));
  const propose = page.canPropose ? <Button onPress={() => setProposing(true)}>{t('propose.open')}</Button> : null;
  return (
    <div className="grid gap-8">
      {shown ? (
        <>
          {proposed && proposed.number !== shown.number ? <Proposed number={proposed.number} /> : null}
          <Facts page={page} shown={shown} />
          <Section title={t('tasks.title')} note={works(actor) ? t('tasks.note', { gaps: gapsOf(shown.tasks) }) : null}>
            <TaskCoverage tasks={shown.tasks} />
          </Section>
          <Section title={t('text')} link={propose}>
            <DocumentText text={shown.text} />
          </Section>
        </>
      ) : (
        <EmptyState title={t('empty.title')} action={propose}>
          {t('empty.body')}
        </EmptyState>
      )}
      <Aside onFailed={() => setProposing(false)}>
        {isProposing ? <ProposeMandate from={shown} onClose={() => setProposing(false)} /> : null}
      </Aside>
    </div>
  );
}

function Proposed({ number }: { number: number }) {
  const t = useWords('mandate');
  const { slug } = useTaskforce();
  return (
    <p className="rounded bg-accent-ground px-4 py-3">
      {t('waiting.title', { number: String(number) })}{' '}
      <TextLink to="/$slug/plan" params={{ slug }} search={{ fane: 'kommissorium', version: number }}>
        {t('waiting.see')}
      </TextLink>
    </p>
  );
}

function Facts({ page, shown }: { page: MandatePage; shown: MandateVersion }) {
  const t = useWords('mandate');
  const dates = useDates();
  const navigate = useNavigate();
  const { startsOn, deliveryOn, deliveryPrecision, setUpBy, mandates } = page;
  const period = dates.months({ on: startsOn, precision: 'month' }, { on: deliveryOn, precision: deliveryPrecision });
  const nameOf = ({ number, state, approvedOn }: MandateVersion) =>
    `${t('version', { number: String(number) })}, ${state === 'approved' && approvedOn ? t('approved', { on: dates.day(approvedOn, { weekday: false }) }) : t('proposed')}`;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      <DefinitionList
        entries={[
          { term: t('period'), value: capital(period) },
          { term: t('setUpBy'), value: setUpBy },
          {
            term: t('versions'),
            value:
              mandates.length > 1 ? (
                <label>
                  <span className="sr-only">{t('versions')}</span>
                  <select
                    className="rounded border border-edge bg-surface px-2 py-1 text-ink"
                    value={shown.number}
                    onChange={(event) =>
                      void navigate({
                        to: '.',
                        search: (before: Record<string, unknown>) => ({ ...before, version: Number(event.target.value) }),
                        resetScroll: false,
                      })
                    }
                  >
                    {mandates.map((mandate) => (
                      <option key={mandate.id} value={mandate.number}>
                        {nameOf(mandate)}
                      </option>
                    ))}
                  </select>
                </label>
              ) : (
                <StateChip
                  tone={shown.state === 'approved' ? 'good' : 'quiet'}
                  glyph={shown.state === 'approved' ? 'done' : 'waiting'}
                >
                  {nameOf(shown)}
                </StateChip>
              ),
          },
          { term: t('source'), value: shown.source },
        ]}
      />
      {shown.offers.includes('approve') ? <Approve mandate={shown} /> : null}
    </div>
  );
}

/** The commissioner's yes. It asks first: from then on the baselines hold. */
function Approve({ mandate }: { mandate: MandateVersion }) {
  const t = useWords('mandate');
  const { taskforceId } = useTaskforce();
  const [isOpen, setOpen] = useState(false);
  const number = String(mandate.number);
  const approve = useCommand(trpc.mandate.approve, { done: t('approve.done', { number }) });
  return (
    <>
      <Button kind="primary" onPress={() => setOpen(true)}>
        {t('approve.confirm')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('approve.title', { number })}
        confirm={t('approve.confirm')}
        onConfirm={async () =>
          (await approve.run({ taskforceId, mandateId: mandate.id, version: mandate.version })) !== undefined
        }
      >
        <ErrorSentence>{approve.problem}</ErrorSentence>
        <p>{t('approve.body')}</p>
      </ConfirmDialog>
    </>
  );
}
