import { useSearch } from '@tanstack/react-router';
import { sayVerb } from '@tvaers/domain/verbs';
import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Panel } from '../look/panel.tsx';
import { Section } from '../look/section.tsx';
import { TextArea } from '../look/text-area.tsx';
import { TextLink } from '../look/text-link.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useKept } from '../writing/keep.ts';
import { useLanguage } from '../words/language.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { Plan } from './plan.ts';

type Change = NonNullable<Plan['baselineChange']>;

/** New baselines that wait for a decision: what would move, why, and who decides; decided here where that is the reader's. */
export function WaitingBaselines({ change }: { change: Change }) {
  const t = useWords('plan');
  const dates = useDates();
  const { slug } = useTaskforce();
  const { moves, reason, approver, proposedByName, canApprove } = change;
  return (
    <Section title={t('baseline.waitingTitle', { count: moves.length })}>
      <Panel tight>
        <div className="grid gap-3">
          <ul className="grid gap-1">
            {moves.map(({ milestoneId, title, fromOn, fromPrecision, toOn, toPrecision }) => (
              <li key={milestoneId}>
                {t('baseline.move', { title, from: dates.date(fromOn, fromPrecision), to: dates.date(toOn, toPrecision) })}
              </li>
            ))}
          </ul>
          <p className="max-w-reading">“{reason}”</p>
          <p className="text-sm text-soft">
            {t('baseline.by', { name: proposedByName })} {t(`baseline.decides.${approver}`)}{' '}
            {approver === 'chair' ? <TextLink to={`/${slug}/moeder`}>{t('baseline.toMeetings')}</TextLink> : null}
          </p>
          {canApprove || change.canDecline ? <Decide {...{ change }} /> : null}
        </div>
      </Panel>
    </Section>
  );
}

function Decide({ change }: { change: Change }) {
  const t = useWords('plan');
  const common = useWords('everywhere');
  const language = useLanguage();
  const { taskforceId, userId } = useTaskforce();
  const { godkend } = useSearch({ strict: false }) as { godkend?: string };
  const { id: baselineChangeId, version, canApprove } = change;
  const [isDeclining, setDeclining] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const reason = useKept({ userId, thing: `baselines/${baselineChangeId}`, field: 'declineReason' }, '');
  const acts = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A letter's link lands on the button.
    if (godkend === 'plan') acts.current?.querySelector('button')?.focus();
  }, [godkend]);
  const approve = useCommand(trpc.milestones.approveBaseline, {
    done: ({ year, serial }) => t('baseline.approved', { number: sayDecisionNumber(year, serial) }),
    alsoChanges: ['decisions'],
  });
  const decline = useCommand(trpc.milestones.declineBaseline, { done: t('baseline.declined'), onDone: () => reason.saved() });
  if (isDeclining)
    return (
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (reason.value.trim()) void decline.run({ taskforceId, baselineChangeId, version, reason: reason.value });
        }}
      >
        <ErrorSentence>{decline.problem}</ErrorSentence>
        <TextArea
          label={t('baseline.declineReason')}
          value={reason.value}
          onChange={reason.set}
          error={decline.fields['reason'] ?? (isAsked && !reason.value.trim() ? common('fields.required') : null)}
          reader={t('reader')}
          autoFocus
          rows={2}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" size="small" kind="danger" pending={decline.pending}>
            {t('baseline.declineNow')}
          </Button>
          <Button size="small" onPress={() => setDeclining(false)}>
            {common('cancel')}
          </Button>
        </div>
      </form>
    );
  return (
    <div ref={acts} className="flex flex-wrap gap-2" data-print="no">
      <ErrorSentence>{approve.problem}</ErrorSentence>
      {canApprove ? (
        <Button
          size="small"
          kind="primary"
          pending={approve.pending}
          onPress={() => void approve.run({ taskforceId, baselineChangeId, version })}
        >
          {sayVerb('milestones.approveBaseline', language)}
        </Button>
      ) : null}
      <Button size="small" onPress={() => setDeclining(true)}>
        {sayVerb('milestones.declineBaseline', language)}
      </Button>
    </div>
  );
}
