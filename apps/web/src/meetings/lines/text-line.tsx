import type { OutcomeKind } from '@tvaers/domain/meetings/kinds';
import { readPhrase } from '@tvaers/domain/meetings/phrases';
import { useEffect, useMemo, useRef, useState } from 'react';
import { nounChanged } from '../../doors/changed.ts';
import { useConnectionLost, whenConnectionReturns } from '../../doors/connection.ts';
import { isNetworkFailure, problemOf } from '../../doors/problem.ts';
import { useSessionEnded } from '../../doors/session-end.ts';
import { doors } from '../../doors/trpc.ts';
import { useProblemSentence } from '../../doors/use-problem-sentence.ts';
import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Select } from '../../look/select.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { ConflictPanel } from '../../writing/conflict-panel.tsx';
import { forgetText, keepText, keptText } from '../../writing/keep.ts';
import { useWords } from '../../words/use-words.ts';
import { type LineOutcome, LineSaver, type LineState, type SavedLine, type TheirLine, type Written } from './line-saver.ts';
import { type ItemShown, type LineShown, type MeetingShown, hasVote } from '../meeting.ts';
import { drawLineId, type LineQueue } from './line-queue.ts';
import { PhraseMenu, writeOn } from './phrase-menu.tsx';
import { useTellWriting } from './use-writers.ts';
import { mayBecomeCommand, readCommand } from './slash-command.ts';

type TextLineProps = {
  meeting: MeetingShown;
  item: ItemShown;
  line: LineShown | null;
  kind: 'discussed' | 'remark';
  wording: string;
  /** Takes what is finished while there is no connection. */
  queue: LineQueue;
  /** Takes the focus when it appears. */
  isTaken: boolean;
  onText: (text: string) => void;
  onPen: ((lineId: string | null) => void) | null;
  onCommand: ((kind: OutcomeKind, rest: string) => void) | null;
  onDone: () => void;
};

/** A line of plain words, saved while it is written. Enter ends it; Shift and Enter begins a new line within it. */
export function TextLine({
  meeting,
  item,
  line,
  kind,
  wording,
  queue,
  isTaken,
  onText,
  onPen,
  onCommand,
  onDone,
}: TextLineProps) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  const { saver, state, written, write, leave } = useLineSaver({ item, line, kind, wording, queue, onPen });
  const isLost = useConnectionLost();
  const tellWriting = useTellWriting(item.id);
  const [isEnding, setEnding] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isTaken) field.current?.querySelector('textarea')?.focus();
  }, [isTaken]);

  function change(typed: string) {
    const phrase = readPhrase(typed);
    const text = phrase ?? typed;
    if (phrase) writeOn(field, phrase);
    const command = onCommand && saver.line === null ? readCommand(text) : null;
    if (command) return onCommand?.(command.kind, command.rest);
    onText(text);
    write({ ...written, text });
    if (!isLost && text.trim()) tellWriting(saver.line?.lineId ?? null);
  }

  async function end() {
    if (!written.text.trim()) return;
    setEnding(true);
    // What is on its way is waited for, so that an older text never comes after a newer one.
    const isOnItsWay = saver.state.kind === 'saving';
    const isDone = isLost && !isOnItsWay ? saver.state.kind === 'saved' : await saver.flush();
    setEnding(false);
    // Without a connection the writer goes on; the finished line waits in this browser.
    if (isDone || leave()) onDone();
  }

  const reader = m(item.isClosed ? 'readers.outcomeClosed' : 'readers.outcome');
  return (
    <div ref={field} className="grid gap-3">
      {state.kind === 'stale' ? (
        <ConflictPanel
          mine={written.text}
          theirs={state.theirs.text}
          reader={reader}
          onChoose={(text) => void saver.settle(text).then(() => write({ ...written, text }))}
        />
      ) : null}
      <TextArea
        label={t(kind === 'remark' ? 'line.writeRemark' : 'line.write')}
        hideLabel
        placeholder={t(kind === 'remark' ? 'line.writeRemark' : 'line.write')}
        value={written.text}
        onChange={change}
        onBlur={() => void saver.flush()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void end();
        }}
        rows={2}
        maxLength={5000}
        reader={reader}
      />
      {kind === 'remark' ? (
        <Select
          label={t('line.remarkBy')}
          optional
          placeholder={t('line.nobody')}
          value={written.bySeatId ?? ''}
          onChange={(id) => write({ ...written, bySeatId: id || null })}
          options={meeting.people.filter(hasVote).map(({ seatId, name }) => ({ id: seatId, label: name }))}
        />
      ) : null}
      <ErrorSentence>{state.kind === 'refused' ? state.sentence : null}</ErrorSentence>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-xs text-soft" role="status">
          {written.text.trim() && state.kind in sayings ? (
            <span
              className={
                state.kind === 'saved' ? 'font-medium text-good' : state.kind === 'waiting' ? 'font-medium text-risk' : ''
              }
            >
              {t(`line.states.${state.kind as keyof typeof sayings}`)}
            </span>
          ) : onCommand ? (
            t('line.hint')
          ) : null}
        </p>
        <span className="flex flex-wrap gap-2">
          <PhraseMenu field={field} onChoose={change} />
          {written.text.trim() ? (
            <Button size="small" pending={isEnding} onPress={() => void end()}>
              {t('line.done')}
            </Button>
          ) : null}
        </span>
      </div>
    </div>
  );
}

const isUnreached = ({ kind }: LineState) => kind === 'waiting' || kind === 'unsaved';

const sayings = { saved: true, unsaved: true, saving: true, waiting: true } as const;

type SaverOf = Pick<TextLineProps, 'item' | 'line' | 'kind' | 'wording' | 'queue' | 'onPen'>;

/** Keeps what is written in this browser and saves it through the door, as long as the line is open. */
function useLineSaver({ item, line, kind, wording, queue, onPen }: SaverOf) {
  const sayProblem = useProblemSentence();
  const { taskforceId, userId } = useTaskforce();
  const kept = { userId, thing: `items/${item.id}`, field: `line/${line?.id ?? kind}` };
  // The line has its id from its first word on, also across a reload: sent twice, it is one line.
  const keptId = { userId, thing: `items/${item.id}`, field: `lineId/${line?.id ?? kind}` };
  const [newLineId] = useState(() => keptText(keptId) ?? drawLineId());
  const hasLeft = useRef(false);
  const [state, setState] = useState<LineState>({ kind: 'saved' });
  const tellPen = useRef(onPen);
  tellPen.current = onPen;

  async function save({ text, bySeatId }: Written, on: SavedLine | null): Promise<LineOutcome> {
    if (!on && !(await queue.isClear())) return { kind: 'unreached' };
    const outcome = kind === 'remark' ? { kind, text, bySeatId } : { kind, text };
    try {
      const written = on ? { act: 'change' as const, ...on, outcome } : { act: 'add' as const, newLineId, outcome };
      const { lineId, version } = await doors.meetings.recordOutcome.mutate({ taskforceId, itemId: item.id, line: written });
      tellPen.current?.(lineId);
      nounChanged('meetings');
      return { kind: 'saved', line: { lineId, version } };
    } catch (failure) {
      const problem = problemOf(failure);
      if (isNetworkFailure(failure) || problem.refusal === 'not-signed-in') return { kind: 'unreached' };
      if (problem.refusal === 'changed-meanwhile') return { kind: 'stale', theirs: problem.current as TheirLine };
      return { kind: 'refused', sentence: sayProblem(problem) };
    }
  }

  const [first] = useState<Written>(() => ({ text: wording || (keptText(kept) ?? ''), bySeatId: line?.bySeatId ?? null }));
  const [written, setWritten] = useState(first);
  const saver = useMemo(
    () =>
      new LineSaver({
        line: line && { lineId: line.id, version: line.version },
        written: line ? { text: line.text, bySeatId: line.bySeatId } : { text: '', bySeatId: null },
        isReady: ({ text }) => text.trim() !== '' && !mayBecomeCommand(text),
        save,
        tell: (next) => {
          setState(next);
          if (next.kind !== 'saved') return;
          forgetText(kept);
          forgetText(keptId);
        },
      }),
    // One saver for as long as the line is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );

  function write(next: Written) {
    setWritten(next);
    keepText(kept, next.text);
    if (!line) keepText(keptId, newLineId);
    saver.change(next);
  }

  /** Hands the line over to what waits for a connection; false where it is no connection that is missing. */
  function leave(): boolean {
    if (!isUnreached(saver.state) || written.text.trim() === '') return false;
    const { text, bySeatId } = written;
    const outcome = kind === 'remark' ? { kind, text, bySeatId } : { kind, text };
    const send = saver.line ? { act: 'change' as const, ...saver.line, outcome } : { act: 'add' as const, newLineId, outcome };
    hasLeft.current = true;
    saver.stop();
    queue.put({ id: saver.line?.lineId ?? newLineId, kind, text, send });
    forgetText(kept);
    forgetText(keptId);
    void queue.drain();
    return true;
  }

  useEffect(() => {
    if (first.text !== (line?.text ?? '')) saver.change(first);
    const forget = whenConnectionReturns(() => saver.retry());
    return () => {
      forget();
      if (hasLeft.current) return;
      // What is not saved yet is sent as the line is left; it stays kept in this browser until it is.
      void saver.flush().then(() => saver.stop());
    };
    // Once as it opens and once as it closes: what each save brings back must not send the first text again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [saver]);

  const hasEnded = useSessionEnded();
  useEffect(() => {
    if (!hasEnded) saver.retry();
  }, [hasEnded, saver]);

  return { saver, state, written, write, leave };
}
