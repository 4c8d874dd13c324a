import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useKept } from '../writing/keep.ts';
import { useWords } from '../words/use-words.ts';
import { DeclineInPlace } from './decline-in-place.tsx';

type DecideForecastProps = {
  title: string;
  forecastId: string;
  version: number;
  /** The one primary act of its place. */
  isPrimary?: boolean;
  /** Before it is sent. */
  onBegin?: () => void;
  onDecided?: (decision: 'approved' | 'declined') => void;
};

/** Approve or decline a proposed date where it is read. Declining asks for the reason in place. */
export function DecideForecast({ title, forecastId, version, isPrimary = false, onBegin, onDecided }: DecideForecastProps) {
  const t = useWords('milestones');
  const { taskforceId, userId } = useTaskforce();
  const [isDeclining, setDeclining] = useState(false);
  const reason = useKept({ userId, thing: `forecasts/${forecastId}`, field: 'declineReason' }, '');
  const approve = useCommand(trpc.milestones.approveForecast, {
    // Where the row itself says what was done, it is not said twice.
    ...(onDecided ? {} : { done: t('waiting.approved', { title }) }),
    onDone: () => onDecided?.('approved'),
  });
  const decline = useCommand(trpc.milestones.declineForecast, {
    ...(onDecided ? {} : { done: t('waiting.declined', { title }) }),
    onDone: () => {
      reason.saved();
      onDecided?.('declined');
    },
  });
  return (
    <div className="grid gap-3">
      <ErrorSentence>{approve.problem}</ErrorSentence>
      {isDeclining ? (
        <DeclineInPlace
          reason={reason}
          words={{ reason: t('waiting.reason'), act: t('waiting.declineNow'), reader: t('forecast.reader') }}
          decline={decline}
          onDecline={() => {
            onBegin?.();
            void decline.run({ taskforceId, forecastId, version, reason: reason.value });
          }}
          onCancel={() => setDeclining(false)}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            kind={isPrimary ? 'primary' : 'secondary'}
            pending={approve.pending}
            onPress={() => {
              onBegin?.();
              void approve.run({ taskforceId, forecastId, version });
            }}
          >
            {t('waiting.approve')}
          </Button>
          <Button size="small" onPress={() => setDeclining(true)}>
            {t('waiting.decline')}
          </Button>
        </div>
      )}
    </div>
  );
}
