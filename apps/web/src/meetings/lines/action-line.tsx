import type { ActionOwner } from '@tvaers/domain/meetings/schema';
import { useState } from 'react';
import { ownerOf } from '../../actions/owner-choice.ts';
import { OwnerField } from '../../actions/owner-field.tsx';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { DateField } from '../../look/date-field.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Form } from '../../look/form.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useClock } from '../../session/clock.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKeptForm } from '../../writing/kept-form.ts';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown, LineShown, MeetingShown } from '../meeting.ts';

type ActionLineProps = {
  meeting: MeetingShown;
  item: ItemShown;
  line: LineShown | null;
  wording: string;
  isTaken: boolean;
  onDone: () => void;
  onCancel: (() => void) | null;
};

/** A line about what shall be done, by whom and by when: it makes the action. */
export function ActionLine({ meeting, item, line, wording, isTaken, onDone, onCancel }: ActionLineProps) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  const common = useWords('everywhere');
  const { today } = useClock();
  const { taskforceId, userId } = useTaskforce();
  const [began] = useState<{ text: string; owner: ActionOwner; dueOn: string | null }>(() => ({
    text: line?.text ?? '',
    owner: line?.action ? ownerOf(line.action) : { of: 'secretariat' },
    dueOn: line?.dueOn ?? null,
  }));
  const kept = useKeptForm(
    { userId, thing: `items/${item.id}`, field: `line/${line?.id ?? 'action'}` },
    wording && !line ? { ...began, text: wording } : began,
  );
  const { text, owner, dueOn } = kept.values;
  const [isAsked, setAsked] = useState(false);
  const write = useCommand(trpc.meetings.recordOutcome, {
    done: line ? t('line.actionSaved') : t('line.actionAdded'),
    alsoChanges: ['actions'],
    onDone: () => {
      kept.saved();
      onDone();
    },
  });

  async function save(version: number | null) {
    setAsked(true);
    if (!text.trim()) return;
    const outcome = { kind: 'action' as const, text, owner, dueOn };
    const written = line
      ? { act: 'change' as const, lineId: line.id, version: version ?? line.version, outcome }
      : { act: 'add' as const, outcome };
    await write.run({ taskforceId, itemId: item.id, line: written });
  }

  const theirs = write.conflict as { version: number; text: string } | null;
  return (
    <Form errors={write.fields} onSubmit={() => void save(null)}>
      {theirs ? (
        <ErrorSentence
          action={
            <Button size="small" onPress={() => void save(theirs.version)}>
              {t('line.saveOver')}
            </Button>
          }
        >
          {write.problem} “{theirs.text}”
        </ErrorSentence>
      ) : (
        <ErrorSentence>{write.problem}</ErrorSentence>
      )}
      <TextArea
        label={t('line.actionText')}
        value={text}
        onChange={(next) => kept.set({ text: next })}
        error={write.fields['line.outcome.text'] ?? (isAsked && !text.trim() ? common('fields.required') : null)}
        reader={m('readers.actions')}
        maxLength={1000}
        rows={2}
        autoFocus={isTaken}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <OwnerField owner={owner} onChange={(next) => kept.set({ owner: next })} people={meeting.people} />
        <DateField label={t('line.dueOn')} optional value={dueOn} onChange={(next) => kept.set({ dueOn: next })} min={today} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" kind="primary" pending={write.pending}>
          {t(line ? 'line.saveAction' : 'line.addAction')}
        </Button>
        {onCancel ? (
          <Button size="small" onPress={onCancel}>
            {common('cancel')}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
