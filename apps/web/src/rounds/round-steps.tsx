import { addWorkingDays } from '@tvaers/domain/dates/working-days';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { DeadlineDialog } from '../look/deadline-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { NamedPeople } from '../look/named-people.tsx';
import { concluderOf } from '../recommendations/concluder.ts';
import type { RecommendationPageData, RoundShown } from '../recommendations/page-data.ts';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { concernKey } from './deadline.ts';

const recallMinutes = 10;
type Step = 'remind' | 'extend' | 'recall' | 'close';

/** What is done to a round that runs: remind those who owe, give more time, and end it; in the first ten minutes also call it back. */
export function RoundSteps({ page, round }: { page: RecommendationPageData; round: RoundShown }) {
  const t = useWords('rounds');
  const { now } = useClock();
  const [asking, ask] = useState<Step | null>(null);
  const onClose = () => ask(null);
  const minutesLeft = recallMinutes - Math.floor((Date.parse(now) - Date.parse(round.openedAt)) / 60_000);
  const canRecall = round.offers.includes('recall') && minutesLeft > 0;
  const owing = round.asked.filter(({ seatId }) => round.owing.includes(seatId)).map(({ name }) => name);
  return (
    <>
      {round.offers.includes('remind') && owing.length > 0 ? (
        <Button onPress={() => ask('remind')}>{t('remind.open')}</Button>
      ) : null}
      {round.offers.includes('extend') ? <Button onPress={() => ask('extend')}>{t('extend.open')}</Button> : null}
      {canRecall ? <Button onPress={() => ask('recall')}>{t('recall.open', { minutes: String(minutesLeft) })}</Button> : null}
      {round.offers.includes('close') ? <Button onPress={() => ask('close')}>{t('close.open')}</Button> : null}
      {asking === 'remind' ? <Remind round={round} owing={owing} onClose={onClose} /> : null}
      {asking === 'extend' ? <Extend round={round} owing={owing} onClose={onClose} /> : null}
      {asking === 'recall' ? <Recall round={round} onClose={onClose} /> : null}
      {asking === 'close' ? <Close page={page} round={round} onClose={onClose} /> : null}
    </>
  );
}

type StepProps = { round: RoundShown; onClose: () => void };
type OwingProps = StepProps & { owing: readonly string[] };

const useRound = (round: RoundShown) => ({ taskforceId: useTaskforce().taskforceId, roundId: round.id, version: round.version });

function Remind({ round, owing, onClose }: OwingProps) {
  const t = useWords('rounds');
  const dates = useDates();
  const at = useRound(round);
  const remind = useCommand(trpc.rounds.remind, { done: ({ reminded }) => t('remind.done', { count: reminded }) });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('remind.title')}
      confirm={t('remind.act', { count: owing.length })}
      onConfirm={async () => (await remind.run(at)) !== undefined}
    >
      <ErrorSentence>{remind.problem}</ErrorSentence>
      <p>{t('remind.body', { on: dates.day(round.deadlineOn) })}</p>
      <NamedPeople heading={t('remind.gets', { count: owing.length })} names={owing} />
    </ConfirmDialog>
  );
}

function Extend({ round, owing, onClose }: OwingProps) {
  const t = useWords('rounds');
  const dates = useDates();
  const { today } = useClock();
  const at = useRound(round);
  const extend = useCommand(trpc.rounds.extend, { done: t('extend.done') });
  return (
    <DeadlineDialog
      from={round.deadlineOn}
      proposed={addWorkingDays(round.deadlineOn < today ? today : round.deadlineOn, 3)}
      words={{
        title: t('extend.title'),
        body: t('extend.body', { on: dates.day(round.deadlineOn) }),
        label: t('extend.deadline'),
        laterNeeded: t('extend.laterNeeded'),
        act: t('extend.act'),
      }}
      problem={extend.problem}
      fieldError={extend.fields['deadlineOn']}
      onClose={onClose}
      onConfirm={(deadlineOn) => extend.run({ ...at, deadlineOn })}
    >
      {(deadlineOn) => {
        const concern = deadlineOn === null ? null : concernKey(deadlineOn, today);
        return (
          <>
            {concern ? <p className="text-sm text-risk">{t(concern)}</p> : null}
            {owing.length > 0 ? (
              <NamedPeople heading={t('extend.gets', { count: owing.length })} names={owing} />
            ) : (
              <p className="text-sm text-soft">{t('extend.nobodyGets')}</p>
            )}
          </>
        );
      }}
    </DeadlineDialog>
  );
}

function Recall({ round, onClose }: StepProps) {
  const t = useWords('rounds');
  const at = useRound(round);
  const recall = useCommand(trpc.rounds.recall, { done: t('recall.done') });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('recall.title')}
      confirm={t('recall.act')}
      onConfirm={async () => (await recall.run(at)) !== undefined}
    >
      <ErrorSentence>{recall.problem}</ErrorSentence>
      <p>{t('recall.body')}</p>
      <NamedPeople heading={t('recall.gets', { count: round.asked.length })} names={round.asked.map(({ name }) => name)} />
    </ConfirmDialog>
  );
}

function Close({ page, round, onClose }: StepProps & { page: RecommendationPageData }) {
  const t = useWords('rounds');
  const ball = useWords('recommendations');
  const at = useRound(round);
  const close = useCommand(trpc.rounds.close, { done: t('close.done') });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('close.title')}
      confirm={t('close.act')}
      onConfirm={async () => (await close.run(at)) !== undefined}
    >
      <ErrorSentence>{close.problem}</ErrorSentence>
      <p>
        {t('close.body', { missing: round.owing.length })} {ball(concluderOf(page))}
      </p>
    </ConfirmDialog>
  );
}
