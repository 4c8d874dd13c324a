import { useSearch } from '@tanstack/react-router';
import { workingDaysBetween } from '@tvaers/domain/dates/working-days';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Panel } from '../look/panel.tsx';
import { Section } from '../look/section.tsx';
import { showToast } from '../look/toast.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { DecideForecast } from './decide-forecast.tsx';
import type { MilestoneInPlan, Plan } from './plan.ts';
import { useDistance } from './use-said.ts';

type Asked = MilestoneInPlan & { waiting: NonNullable<MilestoneInPlan['waiting']> };

const isAsked = (milestone: MilestoneInPlan): milestone is Asked =>
  milestone.waiting !== null && milestone.offers.includes('approveForecast');

/**
 * The dates that wait for this reader, approved where they stand: one by one, or several at once. A letter's link names the first
 * (`?godkend=`), whose button then has the focus.
 */
export function WaitingForecasts({ plan }: { plan: Plan }) {
  const t = useWords('plan');
  const { taskforceId } = useTaskforce();
  const { godkend } = useSearch({ strict: false }) as { godkend?: string };
  const asked = plan.milestones.filter(isAsked);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isPending, setPending] = useState(false);
  const approve = useCommand(trpc.milestones.approveForecast);
  const hasNamed = asked.some(({ waiting }) => waiting.id === godkend);
  // The letter's date may be decided already: then that is said, rather than nothing.
  const isGone = godkend !== undefined && godkend !== 'plan' && !hasNamed;
  if (asked.length === 0) return isGone ? <p role="status">{t('waiting.gone')}</p> : null;
  const selected = asked.filter(({ waiting }) => chosen.has(waiting.id));

  // One by one: a date that was withdrawn or decided meanwhile must not stop the others.
  async function approveChosen() {
    setPending(true);
    let count = 0;
    for (const { waiting } of selected)
      if (await approve.run({ taskforceId, forecastId: waiting.id, version: waiting.version })) count += 1;
    setPending(false);
    setChosen(new Set());
    if (count > 0) showToast({ text: t('waiting.approved', { count }) });
  }

  return (
    <Section title={t('waiting.title', { count: asked.length })}>
      {isGone ? <p role="status">{t('waiting.gone')}</p> : null}
      <Panel tight>
        <ul className="divide-y divide-line">
          {asked.map((milestone) => (
            <WaitingRow
              key={milestone.waiting.id}
              {...{ milestone }}
              isNamed={milestone.waiting.id === godkend}
              isChoosable={asked.length > 1}
              isChosen={chosen.has(milestone.waiting.id)}
              onChoose={(is) => {
                const next = new Set(chosen);
                if (is) next.add(milestone.waiting.id);
                else next.delete(milestone.waiting.id);
                setChosen(next);
              }}
            />
          ))}
        </ul>
        <ErrorSentence>{approve.problem}</ErrorSentence>
        {asked.length > 1 ? (
          <div className="flex flex-wrap gap-2 border-t border-line pt-3">
            <Button
              kind="primary"
              size="small"
              pending={isPending}
              disabledBecause={selected.length === 0 ? t('waiting.chooseFirst') : null}
              onPress={() => void approveChosen()}
            >
              {t('waiting.approveChosen', { count: String(selected.length) })}
            </Button>
            <Button
              kind="quiet"
              size="small"
              onPress={() => setChosen(new Set(selected.length === asked.length ? [] : asked.map(({ waiting }) => waiting.id)))}
            >
              {t(selected.length === asked.length ? 'consequences.none' : 'consequences.all')}
            </Button>
          </div>
        ) : null}
      </Panel>
    </Section>
  );
}

type WaitingRowProps = {
  milestone: Asked;
  isNamed: boolean;
  isChoosable: boolean;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
};

function WaitingRow({ milestone, isNamed, isChoosable, isChosen, onChoose }: WaitingRowProps) {
  const t = useWords('plan');
  const dates = useDates();
  const sayDistance = useDistance();
  const row = useRef<HTMLLIElement>(null);
  const { title, heldOn, heldPrecision, waiting } = milestone;
  useEffect(() => {
    if (!isNamed) return;
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.querySelector<HTMLElement>('[data-act]')?.querySelector('button')?.focus();
  }, [isNamed]);
  const sentence = t('waiting.sentence', {
    title,
    from: dates.date(heldOn, heldPrecision),
    to: dates.date(waiting.on, waiting.precision),
    distance: sayDistance(workingDaysBetween(heldOn, waiting.on)),
  });
  const description = t('waiting.because', { reason: waiting.reason, name: waiting.proposedByName });
  return (
    <li ref={row} className="grid gap-2 py-3 first:pt-0 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start sm:gap-4">
      {isChoosable ? (
        <Checkbox label={sentence} description={description} checked={isChosen} onChange={onChoose} />
      ) : (
        <div className="grid gap-0.5">
          <p>{sentence}</p>
          <p className="text-sm text-soft">{description}</p>
        </div>
      )}
      <div data-act="">
        <DecideForecast {...{ title }} forecastId={waiting.id} version={waiting.version} isPrimary={!isChoosable} />
      </div>
    </li>
  );
}
