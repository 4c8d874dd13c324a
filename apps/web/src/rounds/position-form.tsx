import {
  stanceMeanings,
  stanceMeaningsFor,
  stanceQuestions,
  stanceQuestionsFor,
  wouldChangeQuestion,
} from '@tvaers/domain/rounds/labels';
import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import { stances, type Stance } from '@tvaers/domain/rounds/workflow';
import { Suspense, useEffect, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { Form } from '../look/form.tsx';
import { Otherwise } from '../look/otherwise.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { TextArea } from '../look/text-area.tsx';
import { showToast } from '../look/toast.ts';
import { useLabel } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { useKept } from '../writing/keep.ts';
import type { StanceGiven } from '../rooms/fill-from-sector.tsx';
import { AnsweredMeanwhile, meanwhileOf } from './answered-meanwhile.tsx';
import { HowGiven, notSaid } from './how-given.tsx';
import { lacks, type Written } from './position.ts';

const FillFromSector = fetchedLater(() => import('../rooms/fill-from-sector.tsx').then((file) => file.FillFromSector));

type Words = Pick<Written, 'stance' | 'reason' | 'wouldChange'>;
type PositionFormProps = {
  round: { id: string; isHiddenUntilAnswer: boolean };
  /** The version the position is taken on: the latest one named. */
  version: { id: string; label: string };
  /** For whom the secretariat enters it; null for oneself. */
  onBehalfOf?: { seatId: string; name: string } | null;
  /** What it is about: where one's own sector has prepared a common position, the form can be filled with it. */
  recommendationId?: string;
  /** What was chosen before, to go on from. */
  before?: { stance: Stance; reason: string; wouldChange: string } | null;
  /** The position that counts now, as the page shows it; null for none, and left out where the page does not know. */
  after?: string | null;
  /** The version that position was taken on, where the page knows no more of it. */
  afterVersionId?: string;
  /** Another position was taken meanwhile: the form must stay, with both. */
  onMeanwhile?: (stance: Stance) => void;
  onDone: (stance: Stance) => void;
  onCancel?: () => void;
};

/** A position: five choices, each with what it means and the question it asks. Used wherever one is taken. */
export function PositionForm(props: PositionFormProps) {
  const { round, version, onBehalfOf = null, before = null, onDone, onCancel, recommendationId, onMeanwhile } = props;
  const t = useWords('rounds');
  const common = useWords('everywhere');
  const label = useLabel();
  const { taskforceId, userId, actor } = useTaskforce();
  // Of the matter, not of the round: a round that is called back takes nothing along that was written for it.
  const thing = `rounds/${recommendationId ?? round.id}/${onBehalfOf?.seatId ?? 'own'}`;
  const [stance, setStance] = useState<Stance | null>(before?.stance ?? null);
  const reason = useKept({ userId, thing, field: 'reason' }, before?.reason ?? '');
  const wouldChange = useKept({ userId, thing, field: 'wouldChange' }, before?.wouldChange ?? '');
  const [given, setGiven] = useState(notSaid);
  const [isTried, setTried] = useState(false);
  const written: Written = {
    stance,
    reason: reason.value,
    wouldChange: wouldChange.value,
    source: given.source,
    isOnBehalf: onBehalfOf !== null,
  };
  const lacking = lacks(written);
  const [meanings, questions] = onBehalfOf ? [stanceMeaningsFor, stanceQuestionsFor] : [stanceMeanings, stanceQuestions];
  /** What stood here before the common position was put in; null where it was not. */
  const [replaced, setReplaced] = useState<Words | null>(null);
  const put = (words: Words | StanceGiven) => {
    setStance(words.stance);
    reason.set(words.reason);
    wouldChange.set(words.wouldChange);
  };
  const take = useCommand(trpc.rounds.takePosition, {
    done: onBehalfOf ? t('taken.for', { name: onBehalfOf.name }) : t('taken.own'),
    onDone: (_, input) => {
      reason.saved();
      wouldChange.saved();
      onDone(input.stance);
    },
  });
  const [seen, setSeen] = useState<string | null | undefined>(props.after);
  const meanwhile = meanwhileOf(take.conflict);
  const isOver = take.refusal === 'out-of-step';
  useEffect(() => {
    if (meanwhile) onMeanwhile?.(meanwhile.stance);
    if (meanwhile) setSeen(meanwhile.id);
    // One answer of the server, told once; the page around the form is another in each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [meanwhile?.id]);
  useEffect(() => {
    // Where the round is over the form goes with it.
    if (isOver) showToast({ text: t('form.over'), tone: 'problem' });
  }, [isOver, t]);
  const send = () => {
    setTried(true);
    if (stance === null || lacking.length > 0) return;
    void take.run({
      taskforceId,
      roundId: round.id,
      versionId: version.id,
      seatId: onBehalfOf?.seatId ?? null,
      source: onBehalfOf ? given.source : null,
      howGiven: onBehalfOf && given.howGiven.trim() ? given.howGiven : null,
      ...(seen === undefined ? {} : { after: seen }),
      ...(seen === undefined && props.afterVersionId ? { afterVersionId: props.afterVersionId } : {}),
      stance,
      reason: stanceQuestions[stance] ? reason.value : '',
      wouldChange: stance === 'cannotSupport' ? wouldChange.value : '',
    });
  };
  const errors = isTried
    ? Object.fromEntries(
        lacking.map((field) => [field, t(onBehalfOf && field === 'reason' ? 'lacking.reasonFor' : `lacking.${field}`)]),
      )
    : {};
  const reader = round.isHiddenUntilAnswer ? t('reader.hidden') : t('reader.all');
  return (
    <Form errors={{ ...errors, ...take.fields }} onSubmit={send}>
      {recommendationId !== undefined && onBehalfOf === null && actor.seat.sectorId !== null ? (
        <Otherwise otherwise={null}>
          <Suspense>
            <FillFromSector
              recommendationId={recommendationId}
              isUsed={replaced !== null}
              onUse={(words) => {
                setReplaced({ stance, reason: reason.value, wouldChange: wouldChange.value });
                put(words);
              }}
              onUndo={() => {
                if (replaced) put(replaced);
                setReplaced(null);
              }}
            />
          </Suspense>
        </Otherwise>
      ) : null}
      <RadioGroup
        label={onBehalfOf ? t('form.for', { name: onBehalfOf.name }) : t('form.label')}
        hideLabel
        error={errors['stance']}
        value={stance}
        onChange={setStance}
        options={stances.map((id) => ({ id, label: label(stanceWords[id]), description: label(meanings[id]) }))}
        under={(chosen) => {
          const question = questions[chosen];
          if (!question) return null;
          return (
            <div className="grid gap-3">
              {chosen === 'recused' ? <p className="text-sm">{t(onBehalfOf ? 'form.recusedFor' : 'form.recused')}</p> : null}
              <TextArea
                label={label(question)}
                optional={chosen !== 'cannotSupport'}
                value={reason.value}
                onChange={reason.set}
                maxLength={4000}
                error={errors['reason'] ?? take.fields['reason']}
                reader={reader}
              />
              {chosen === 'cannotSupport' ? (
                <TextArea
                  label={label(wouldChangeQuestion)}
                  value={wouldChange.value}
                  onChange={wouldChange.set}
                  maxLength={4000}
                  error={errors['wouldChange'] ?? take.fields['wouldChange']}
                  reader={reader}
                />
              ) : null}
            </div>
          );
        }}
      />
      {onBehalfOf ? (
        <HowGiven label={t('form.source')} value={given} onChange={setGiven} errors={{ ...take.fields, ...errors }} />
      ) : null}
      {meanwhile ? (
        <AnsweredMeanwhile
          position={meanwhile}
          mine={stance}
          onKeep={() => {
            reason.saved();
            wouldChange.saved();
            onDone(meanwhile.stance);
          }}
        />
      ) : (
        <ErrorSentence>
          {take.conflict ? t('form.newVersion', { label: (take.conflict as { label?: string }).label ?? '' }) : take.problem}
        </ErrorSentence>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button kind="primary" type="submit" pending={take.pending}>
          {t(onBehalfOf ? 'form.enter' : 'form.give')}
        </Button>
        {onCancel ? <Button onPress={onCancel}>{common('cancel')}</Button> : null}
        <span className="text-sm text-soft">{t('form.onVersion', { label: version.label })}</span>
      </div>
    </Form>
  );
}
