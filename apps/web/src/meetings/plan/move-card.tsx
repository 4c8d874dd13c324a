import type { PlanMove } from '@tvaers/domain/meetings/plan-moves';
import { sayMove } from '@tvaers/domain/meetings/plan-words';
import { useState } from 'react';
import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useClock } from '../../session/clock.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { MeetingTimes, spanOf, timesOf } from '../convening/meeting-times.tsx';
import { WhoGets } from '../convening/who-gets.tsx';

type MoveCardProps = {
  move: Pick<PlanMove, 'number' | 'state' | 'from' | 'to'>;
  /** Why it is proposed, where the place does not say it. */
  because?: string;
  /** What stands in the notice unless somebody writes another reason. */
  reason: string;
  names: readonly string[];
  problem: string | null;
  pending: boolean;
  onMove: (to: { startsLocal: string; endsLocal: string }, reason: string | null) => void;
  onStay?: () => void;
};

/** One proposed move: from when to when in words, the new time to change, who is told, and the choice. Nothing is moved by itself. */
export function MoveCard({ move, because, reason: began, names, problem, pending, onMove, onStay }: MoveCardProps) {
  const t = useWords('meetingPlan');
  const m = useWords('meetings');
  const common = useWords('everywhere');
  const language = useLanguage();
  const { today } = useClock();
  const { number, state, from, to } = move;
  const [times, setTimes] = useState(() => ({
    ...timesOf(from.startsLocal, from.endsLocal),
    ...(to ? timesOf(to.startsLocal, to.endsLocal) : { on: null }),
  }));
  const [reason, setReason] = useState(began);
  const isCalled = state === 'called' || state === 'materialOut';
  const span = spanOf(times);
  const isMissing = isCalled && reason.trim() === '';
  const tells = isCalled ? 'moves.called' : state === 'pollOpen' ? 'moves.pollOpen' : 'moves.draft';
  return (
    <li className="grid gap-3 py-4">
      <div className="grid gap-0.5">
        <p className="font-medium">{t('moves.meeting', { number: String(number) })}</p>
        <p>
          {sayMove({ from, to }, language)}
          {to && because ? `, ${because}` : ''}.
        </p>
        <p className="text-sm text-soft">{t(tells)}</p>
      </div>
      <div className="grid max-w-reading gap-3">
        <MeetingTimes value={times} onChange={setTimes} min={today} error={span ? null : m('form.halfTime')} />
        {isCalled ? (
          <TextArea
            label={t('moves.reason')}
            value={reason}
            onChange={setReason}
            error={isMissing ? common('fields.required') : null}
            reader={m('readers.mailed')}
            maxLength={1000}
            rows={2}
          />
        ) : null}
        {state === 'draft' ? null : <WhoGets what={m(isCalled ? 'gets.moved' : 'gets.poll')} names={names} />}
        <ErrorSentence>{problem}</ErrorSentence>
        <div className="flex flex-wrap gap-2">
          <Button
            pending={pending}
            disabledBecause={!span ? m('form.halfTime') : isMissing ? common('fields.required') : null}
            onPress={() => (span ? onMove(span, isCalled ? reason : null) : undefined)}
          >
            {t('moves.move', { number: String(number) })}
          </Button>
          {onStay ? (
            <Button kind="quiet" pending={pending} onPress={onStay}>
              {t('moves.stay')}
            </Button>
          ) : null}
        </div>
      </div>
    </li>
  );
}
