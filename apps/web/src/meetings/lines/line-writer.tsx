import type { OutcomeKind } from '@tvaers/domain/meetings/kinds';
import { useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import { ActionLine } from './action-line.tsx';
import { DecideForm } from '../session/decide-form.tsx';
import type { ItemShown, LineShown, MeetingShown } from '../meeting.ts';
import type { LineQueue } from './line-queue.ts';
import { TextLine } from './text-line.tsx';

type LineWriterProps = {
  meeting: MeetingShown;
  item: ItemShown;
  /** The line that is changed; none for a new one. */
  line?: LineShown;
  /** The decision whose place a new one takes. */
  superseding?: LineShown | null;
  queue: LineQueue;
  /** Tells which saved line stands in the writer. */
  onPen?: (lineId: string | null) => void;
  onDone: () => void;
};

const order: readonly OutcomeKind[] = ['discussed', 'decision', 'action', 'remark'];

/** Writes one line of the minutes: what was discussed, a decision, an action or a remark. A slash, or a tab, chooses which. */
export function LineWriter({ meeting, item, line, superseding = null, queue, onPen, onDone }: LineWriterProps) {
  const t = useWords('minutes');
  const [kind, setKind] = useState<OutcomeKind>(superseding ? 'decision' : (line?.kind ?? 'discussed'));
  const [text, setText] = useState(line?.text ?? '');
  // Each line that is finished gives way to an empty one.
  const [place, setPlace] = useState(0);

  function finish() {
    setText('');
    setPlace(place + 1);
    if (kind !== 'remark' && kind !== 'discussed') setKind('discussed');
    onPen?.(null);
    if (line || superseding) onDone();
  }

  function turnTo(next: OutcomeKind, rest: string) {
    setText(rest);
    setKind(next);
    setPlace(place + 1);
  }

  // A page that is opened does not take the focus; a line that is opened or follows another does.
  const isTaken = place > 0 || line !== undefined || superseding !== null;
  const shared = { meeting, item, line: line ?? null, isTaken, onDone: finish };
  return (
    <div className="grid gap-3 rounded border border-line-strong bg-paper p-3 sm:p-4" data-print="no">
      {line || superseding ? null : (
        <div role="group" aria-label={t('line.kindLabel')} className="flex flex-wrap gap-1.5">
          {order.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={kind === one}
              onClick={() => turnTo(one, text)}
              className="min-h-8 rounded border border-transparent px-2.5 text-sm font-medium text-soft hover:text-ink aria-pressed:border-accent aria-pressed:bg-surface aria-pressed:text-accent"
            >
              {t(`line.kinds.${one}`)}
            </button>
          ))}
        </div>
      )}
      {kind === 'decision' ? (
        <DecideForm key={place} {...shared} superseding={superseding} wording={text} onCancel={superseding ? onDone : null} />
      ) : null}
      {kind === 'action' ? <ActionLine key={place} {...shared} wording={text} onCancel={line ? onDone : null} /> : null}
      {kind === 'discussed' || kind === 'remark' ? (
        <TextLine
          key={`${kind}/${place}`}
          {...shared}
          kind={kind}
          wording={text}
          queue={queue}
          onText={setText}
          onPen={onPen ?? null}
          onCommand={line ? null : turnTo}
        />
      ) : null}
    </div>
  );
}
