import { useSearch } from '@tanstack/react-router';
import type { Precision } from '@tvaers/domain/dates/precision';
import { sayDecisionNumber } from '@tvaers/domain/numbers/serial';
import { sayVerb } from '@tvaers/domain/verbs';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKept } from '../../writing/keep.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { DeclineInPlace } from '../decline-in-place.tsx';

type Move = {
  milestoneId: string;
  title: string;
  fromOn: string;
  fromPrecision: Precision;
  toOn: string;
  toPrecision: Precision;
};

/** Each milestone with its date before and after. */
export function BaselineMoves({ moves }: { moves: readonly Move[] }) {
  const t = useWords('plan');
  const dates = useDates();
  return (
    <ul className="grid gap-1">
      {moves.map(({ milestoneId, title, fromOn, fromPrecision, toOn, toPrecision }) => (
        <li key={milestoneId}>
          {t('baseline.move', { title, from: dates.date(fromOn, fromPrecision), to: dates.date(toOn, toPrecision) })}
        </li>
      ))}
    </ul>
  );
}

type DecideBaselinesProps = {
  baselineChangeId: string;
  version: number;
  canApprove: boolean;
  /** Before it is sent. */
  onBegin?: () => void;
  onDecided?: (decision: 'approved' | 'declined') => void;
};

/** Approve or decline new baselines where they are read. Declining asks for the reason in place. */
export function DecideBaselines({ baselineChangeId, version, canApprove, onBegin, onDecided }: DecideBaselinesProps) {
  const t = useWords('plan');
  const language = useLanguage();
  const { taskforceId, userId } = useTaskforce();
  const { godkend } = useSearch({ strict: false }) as { godkend?: string };
  const [isDeclining, setDeclining] = useState(false);
  const reason = useKept({ userId, thing: `baselines/${baselineChangeId}`, field: 'declineReason' }, '');
  const acts = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A letter's link lands on the button.
    if (godkend === 'plan') acts.current?.querySelector('button')?.focus();
  }, [godkend]);
  const approve = useCommand(trpc.milestones.approveBaseline, {
    done: ({ year, serial }) => t('baseline.approved', { number: sayDecisionNumber(year, serial) }),
    alsoChanges: ['decisions'],
    onDone: () => onDecided?.('approved'),
  });
  const decline = useCommand(trpc.milestones.declineBaseline, {
    // Where the row itself says what was done, it is not said twice.
    ...(onDecided ? {} : { done: t('baseline.declined') }),
    onDone: () => {
      reason.saved();
      onDecided?.('declined');
    },
  });
  if (isDeclining)
    return (
      <DeclineInPlace
        reason={reason}
        words={{ reason: t('baseline.declineReason'), act: t('baseline.declineNow'), reader: t('reader') }}
        decline={decline}
        onDecline={() => {
          onBegin?.();
          void decline.run({ taskforceId, baselineChangeId, version, reason: reason.value });
        }}
        onCancel={() => setDeclining(false)}
      />
    );
  return (
    <div ref={acts} className="flex flex-wrap gap-2" data-print="no">
      <ErrorSentence>{approve.problem}</ErrorSentence>
      {canApprove ? (
        <Button
          size="small"
          kind="primary"
          pending={approve.pending}
          onPress={() => {
            onBegin?.();
            void approve.run({ taskforceId, baselineChangeId, version });
          }}
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
