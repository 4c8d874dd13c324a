import type { OutcomeKind } from '@tvaers/domain/meetings/kinds';
import { useEffect, useMemo, useRef, useState } from 'react';
import { nounChanged } from '../doors/changed.ts';
import { whenConnectionReturns } from '../doors/connection.ts';
import { isNetworkFailure, problemOf } from '../doors/problem.ts';
import { useSessionEnded } from '../doors/session-end.ts';
import { doors } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Select } from '../look/select.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { ConflictPanel } from '../writing/conflict-panel.tsx';
import { forgetText, keepText, keptText } from '../writing/keep.ts';
import { useWords } from '../words/use-words.ts';
import { type LineOutcome, LineSaver, type LineState, type SavedLine, type TheirLine, type Written } from './line-saver.ts';
import { type ItemShown, type LineShown, type MeetingShown, hasVote } from './meeting.ts';
import { mayBecomeCommand, readCommand } from './slash-command.ts';

type TextLineProps = {
  meeting: MeetingShown;
  item: ItemShown;
  line: LineShown | null;
  kind: 'discussed' | 'remark';
  wording: string;
  /** Takes the focus when it appears. */
  isTaken: boolean;
  onText: (text: string) => void;
  onPen: ((lineId: string | null) => void) | null;
  onCommand: ((kind: OutcomeKind, rest: string) => void) | null;
  onDone: () => void;
};

/** A line of plain words, saved while it is written. Enter ends it; Shift and Enter begins a new line within it. */
export function TextLine({ meeting, item, line, kind, wording, isTaken, onText, onPen, onCommand, onDone }: TextLineProps) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  const { saver, state, written, write } = useLineSaver({ item, line, kind, wording, onPen });
  const [isEnding, setEnding] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isTaken) field.current?.querySelector('textarea')?.focus();
  }, [isTaken]);

  function change(text: string) {
    const command = onCommand && saver.line === null ? readCommand(text) : null;
    if (command) return onCommand?.(command.kind, command.rest);
    onText(text);
    write({ ...written, text });
  }

  async function end() {
    setEnding(true);
    const isDone = await saver.flush();
    setEnding(false);
    if (isDone) onDone();
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
        {written.text.trim() ? (
          <Button size="small" pending={isEnding} onPress={() => void end()}>
            {t('line.done')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const sayings = { saved: true, unsaved: true, saving: true, waiting: true } as const;

type SaverOf = Pick<TextLineProps, 'item' | 'line' | 'kind' | 'wording' | 'onPen'>;

/** Keeps what is written in this browser and saves it through the door, as long as the line is open. */
function useLineSaver({ item, line, kind, wording, onPen }: SaverOf) {
  const refusals = useWords('refusals');
  const common = useWords('everywhere');
  const { taskforceId, userId } = useTaskforce();
  const kept = { userId, thing: `items/${item.id}`, field: `line/${line?.id ?? kind}` };
  const [state, setState] = useState<LineState>({ kind: 'saved' });
  const tellPen = useRef(onPen);
  tellPen.current = onPen;

  async function save({ text, bySeatId }: Written, on: SavedLine | null): Promise<LineOutcome> {
    const outcome = kind === 'remark' ? { kind, text, bySeatId } : { kind, text };
    try {
      const written = on ? { act: 'change' as const, ...on, outcome } : { act: 'add' as const, outcome };
      const { lineId, version } = await doors.meetings.recordOutcome.mutate({ taskforceId, itemId: item.id, line: written });
      tellPen.current?.(lineId);
      nounChanged('meetings');
      return { kind: 'saved', line: { lineId, version } };
    } catch (failure) {
      const { refusal, current, incident } = problemOf(failure);
      if (isNetworkFailure(failure) || refusal === 'not-signed-in') return { kind: 'unreached' };
      if (refusal === 'changed-meanwhile') return { kind: 'stale', theirs: current as TheirLine };
      return {
        kind: 'refused',
        sentence: refusal ? refusals(refusal) : incident ? common('failed.incident', { id: incident }) : common('failed.other'),
      };
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
          if (next.kind === 'saved') forgetText(kept);
        },
      }),
    // One saver for as long as the line is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );

  function write(next: Written) {
    setWritten(next);
    keepText(kept, next.text);
    saver.change(next);
  }

  useEffect(() => {
    if (first.text !== (line?.text ?? '')) saver.change(first);
    const forget = whenConnectionReturns(() => saver.retry());
    return () => {
      forget();
      // What is not saved yet is sent as the line is left; it stays kept in this browser until it is.
      void saver.flush().then(() => saver.stop());
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [saver]);

  const hasEnded = useSessionEnded();
  useEffect(() => {
    if (!hasEnded) saver.retry();
  }, [hasEnded, saver]);

  return { saver, state, written, write };
}
