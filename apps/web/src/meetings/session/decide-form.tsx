import { enumerate } from '@tvaers/domain/language';
import { proposedDecision } from '@tvaers/domain/meetings/proposed-decision';
import { sayQuorum } from '@tvaers/domain/meetings/quorum';
import { type DecisionResult, decisionResults } from '@tvaers/domain/meetings/kinds';
import { sayDecisionNumber, saySerial } from '@tvaers/domain/numbers/serial';
import type { Refusal } from '@tvaers/domain/refusal';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { ChoiceRow } from '../../look/choice-row.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKeptForm } from '../../writing/kept-form.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { AdoptDialog, type RefusedFor, type Together } from './adopt-dialog.tsx';
import type { ItemShown, LineShown, MeetingShown } from '../meeting.ts';
import { useSectorNames } from '../../recommendations/use-naming.ts';

type DecideFormProps = {
  meeting: MeetingShown;
  item: ItemShown;
  superseding: LineShown | null;
  wording: string;
  /** Opened by somebody who goes on writing, so that it takes the focus. */
  isTaken: boolean;
  onDone: () => void;
  onCancel: (() => void) | null;
};

/**
 * A decision: its result and wording, proposed from the indstilling. It draws a number at once, so nothing is saved before the button is
 * pressed; what adopts or rejects a recommendation asks first.
 */
export function DecideForm({ meeting, item, superseding, wording, isTaken, onDone, onCancel }: DecideFormProps) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  const common = useWords('everywhere');
  const language = useLanguage();
  const { taskforceId, userId } = useTaskforce();
  const [began] = useState(() => {
    const result: DecisionResult = superseding?.result ?? (item.type === 'information' ? 'noted' : 'approved');
    const text = superseding?.text ?? (wording || proposedFor(item, result));
    return { result, text, noQuorumReason: item.noQuorumReason ?? '', departureReason: '', conclusion: '' };
  });
  const kept = useKeptForm({ userId, thing: `items/${item.id}`, field: `decision/${superseding?.id ?? 'new'}` }, began);
  const { result, text, noQuorumReason, departureReason, conclusion } = kept.values;
  const [isAsking, setAsking] = useState(false);
  const [isTried, setTried] = useState(false);
  const decide = useCommand(trpc.meetings.recordOutcome, {
    done: ({ decision, together }) => {
      const numbers = [...(decision ? [decision] : []), ...together].map(({ year, serial }) => sayDecisionNumber(year, serial));
      return t(numbers.length > 1 ? 'line.decidedMany' : 'line.decided', { number: enumerate(numbers, language) });
    },
    alsoChanges: ['decisions', 'recommendations', 'rounds'],
    onDone: () => {
      kept.saved();
      onDone();
    },
  });
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isTaken) form.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [isTaken]);
  const lacksQuorum = item.quorum !== null && !item.quorum.quorate;
  const settles = settledBy(item, result);
  const refused = refusedFor(decide, item.id);
  const isMissing = !text.trim() || (lacksQuorum && !noQuorumReason.trim());

  function choose(next: DecisionResult) {
    // A wording of one's own stays; one that was only proposed follows the result.
    const isProposed = decisionResults.some((one) => text === proposedFor(item, one));
    kept.set({ result: next, ...(isProposed || !text.trim() ? { text: proposedFor(item, next) } : {}) });
  }

  async function run(together: Together = []) {
    const reasons = {
      noQuorumReason: (lacksQuorum && noQuorumReason.trim()) || null,
      departureReason: departureReason.trim() || null,
    };
    const said = settles ? conclusion.trim() : '';
    const supersedesLineId = superseding?.id ?? null;
    const line = { act: 'decide' as const, result, text, supersedesLineId, ...reasons, conclusion: said, together };
    return (await decide.run({ taskforceId, itemId: item.id, line })) !== undefined;
  }

  function press() {
    setTried(true);
    if (isMissing) return;
    if (settles) setAsking(true);
    else void run();
  }

  const matter = item.matter?.number ? saySerial('recommendation', item.matter.number) : item.title;
  return (
    <div ref={form} className="grid gap-4">
      {superseding?.decision ? (
        <p className="text-sm text-risk">
          {t('line.superseding', { number: sayDecisionNumber(superseding.decision.year, superseding.decision.serial) })}
        </p>
      ) : null}
      <div className="grid gap-1.5">
        <p className="text-sm font-semibold">{t('line.result')}</p>
        <ChoiceRow
          label={t('line.result')}
          options={decisionResults.map((id) => ({ id, label: t(`line.results.${id}`) }))}
          value={result}
          onChange={choose}
        />
      </div>
      <TextArea
        label={t('line.text')}
        {...(item.indstilling && !superseding ? { description: t('line.fromIndstilling') } : {})}
        value={text}
        onChange={(next) => kept.set({ text: next })}
        error={decide.fields['line.text'] ?? (isTried && !text.trim() ? common('fields.required') : null)}
        reader={m(item.isClosed ? 'readers.outcomeClosed' : 'readers.register')}
        maxLength={5000}
        rows={2}
      />
      {lacksQuorum ? (
        <NoQuorum
          item={item}
          isRecorded={meeting.people.some(({ attendance }) => attendance !== null)}
          value={noQuorumReason}
          onChange={(next) => kept.set({ noQuorumReason: next })}
          isTried={isTried}
        />
      ) : null}
      <ErrorSentence>{isAsking ? null : decide.problem}</ErrorSentence>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" pending={decide.pending && !isAsking} onPress={press}>
          {settles ? t(`line.decideAnd.${settles}`, { matter }) : t('line.decide')}
        </Button>
        {onCancel ? <Button onPress={onCancel}>{common('cancel')}</Button> : null}
      </div>
      {settles && isAsking ? (
        <AdoptDialog
          {...{ meeting, item, text, departureReason, refused, conclusion }}
          onConclusion={(next) => kept.set({ conclusion: next })}
          result={settles}
          onDepartureReason={(reason) => kept.set({ departureReason: reason })}
          problem={decide.problem}
          onClose={() => setAsking(false)}
          onConfirm={run}
        />
      ) : null}
    </div>
  );
}

/** Which item stood in the way of several, and whether it was for the rule of adoption. */
function refusedFor({ refusal, current }: { refusal: Refusal | null; current: unknown }, itemId: string): RefusedFor | null {
  if (!refusal) return null;
  const told = (current ?? {}) as { itemId?: string };
  return { itemId: told.itemId ?? itemId, isForRule: refusal === 'rule-not-met' || refusal === 'reason-needed' };
}

/** The wording proposed for the result; a recommendation that it settles is named in it. */
const proposedFor = (item: ItemShown, result: DecisionResult) =>
  proposedDecision(
    result,
    item.indstilling,
    settledBy(item, result) && item.matter?.number ? saySerial('recommendation', item.matter.number) : null,
  );

/** Whether the decision moves a recommendation: on a decision item, one that is in deliberation. */
function settledBy({ type, matter }: ItemShown, result: DecisionResult): 'approved' | 'rejected' | null {
  if (type !== 'decision' || matter?.kind !== 'recommendation' || matter.state !== 'deliberation') return null;
  return result === 'approved' || result === 'rejected' ? result : null;
}

type NoQuorumProps = {
  item: ItemShown;
  isRecorded: boolean;
  value: string;
  onChange: (text: string) => void;
  isTried: boolean;
};

function NoQuorum({ item, isRecorded, value, onChange, isTried }: NoQuorumProps) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  const common = useWords('everywhere');
  const language = useLanguage();
  const names = useSectorNames();
  return (
    <TextArea
      label={t('line.noQuorumReason')}
      description={
        isRecorded && item.quorum
          ? t('line.noQuorum', { quorum: sayQuorum(item.quorum, names, language) })
          : t('line.presenceFirst')
      }
      value={value}
      onChange={onChange}
      error={isTried && !value.trim() ? common('fields.required') : null}
      reader={m(item.isClosed ? 'readers.outcomeClosed' : 'readers.register')}
      maxLength={1000}
      rows={2}
    />
  );
}
