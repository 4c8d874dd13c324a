import { longestWords } from '@tvaers/domain/status/schema';
import { useEffect, useMemo, useRef, useState } from 'react';
import { nounChanged } from '../doors/changed.ts';
import { whenConnectionReturns } from '../doors/connection.ts';
import { isNetworkFailure, problemOf } from '../doors/problem.ts';
import { doors, queryClient, trpc } from '../doors/trpc.ts';
import { useProblemSentence } from '../doors/use-problem-sentence.ts';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Section } from '../look/section.tsx';
import { TextArea } from '../look/text-area.tsx';
import { type LineOutcome, LineSaver, type LineState, type SavedLine, type Written } from '../meetings/lines/line-saver.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { ConflictPanel } from '../writing/conflict-panel.tsx';
import { forgetText, keepText, keptText } from '../writing/keep.ts';
import type { Report } from './status.ts';

/** The chair's words, saved while they are written and kept in this browser until they are. */
export function WordsField({ report }: { report: Report }) {
  const t = useWords('status');
  const { saver, state, text, write } = useWordsSaver(report);
  const left = longestWords - text.length;
  return (
    <Section title={t('words.title')}>
      {state.kind === 'stale' ? (
        <ConflictPanel
          mine={text}
          theirs={state.theirs.text}
          reader={t('words.readers')}
          onChoose={(chosen) => {
            void saver.settle(chosen);
            write(chosen);
          }}
        />
      ) : null}
      <TextArea
        label={t('words.label')}
        description={t('words.description', { most: String(longestWords) })}
        reader={t('words.readers')}
        value={text}
        onChange={write}
        onBlur={() => void saver.flush()}
        rows={6}
        maxLength={longestWords}
        serif
      />
      <ErrorSentence>{state.kind === 'refused' ? state.sentence : null}</ErrorSentence>
      <p className="flex flex-wrap gap-x-4 text-sm text-soft">
        <span role="status" className={state.kind === 'saved' ? 'font-medium text-good' : ''}>
          {state.kind in sayings ? t(`words.states.${state.kind as keyof typeof sayings}`) : ''}
        </span>
        {left <= 200 ? <span className="figures">{t('words.left', { count: left })}</span> : null}
      </p>
    </Section>
  );
}

const sayings = { saved: true, unsaved: true, saving: true, waiting: true } as const;

function useWordsSaver(report: Report) {
  const sayProblem = useProblemSentence();
  const { taskforceId, userId } = useTaskforce();
  const kept = useMemo(() => ({ userId, thing: `status/${report.id}`, field: 'words' }), [userId, report.id]);
  const [state, setState] = useState<LineState>({ kind: 'saved' });
  const [text, setText] = useState(() => keptText(kept) ?? report.words);
  const first = useRef(text);

  async function save({ text: words }: Written, on: SavedLine | null): Promise<LineOutcome> {
    try {
      const version = on?.version ?? report.version;
      const saved = await doors.status.write.mutate({ taskforceId, reportId: report.id, version, words });
      // A step taken right after "Gemt" is taken on this version, before the page is read anew.
      queryClient.setQueryData(
        trpc.status.findDraft.queryKey({ taskforceId }),
        (held) => held && { ...held, version: saved.version, words },
      );
      nounChanged('status');
      return { kind: 'saved', line: { lineId: report.id, version: saved.version } };
    } catch (failure) {
      const problem = problemOf(failure);
      if (isNetworkFailure(failure) || problem.refusal === 'not-signed-in') return { kind: 'unreached' };
      if (problem.refusal === 'changed-meanwhile') {
        const { version, words: theirs } = problem.current as { version: number; words: string };
        return { kind: 'stale', theirs: { version, text: theirs } };
      }
      return { kind: 'refused', sentence: sayProblem(problem) };
    }
  }

  const saver = useMemo(
    () =>
      new LineSaver({
        line: { lineId: report.id, version: report.version },
        written: { text: report.words, bySeatId: null },
        isReady: () => true,
        save,
        tell: (next) => {
          setState(next);
          if (next.kind === 'saved') forgetText(kept);
        },
      }),
    // One saver for as long as the field is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );

  function write(words: string) {
    setText(words);
    keepText(kept, words);
    saver.change({ text: words, bySeatId: null });
  }

  useEffect(() => {
    if (first.current !== report.words) saver.change({ text: first.current, bySeatId: null });
    const forget = whenConnectionReturns(() => saver.retry());
    return () => {
      forget();
      void saver.flush().then(() => saver.stop());
    };
    // Once as it opens and once as it closes: what each save brings back must not send the first text again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [saver]);

  return { saver, state, text, write };
}
