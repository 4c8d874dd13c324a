import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useKept } from '../writing/keep.ts';
import { useWords } from '../words/use-words.ts';
import type { DoingOf, Settle } from './rows.ts';

/** Done, with a line of what came of it. */
export function FinishAction({ doing, touch, settled }: Settle & { doing: DoingOf<'finish'> }) {
  const t = useWords('waiting');
  const common = useWords('everywhere');
  const { taskforceId, userId } = useTaskforce();
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const result = useKept({ userId, thing: `actions/${doing.actionId}`, field: 'result' }, '');
  const finish = useCommand(trpc.actions.finish);

  async function save() {
    setAsked(true);
    const text = result.value.trim();
    if (!text) return;
    touch();
    const answer = await finish.run({ taskforceId, actionId: doing.actionId, version: doing.version, result: text });
    if (!answer) return;
    result.saved();
    settled(t('action.done', { result: text }));
  }

  if (!isOpen && !result.wasRestored) {
    return (
      <Button size="small" onPress={() => setOpen(true)}>
        {t('action.finish')}
      </Button>
    );
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ErrorSentence>{finish.problem}</ErrorSentence>
      <TextArea
        label={t('action.result')}
        description={t('action.resultHelp')}
        value={result.value}
        onChange={result.set}
        error={finish.fields['result'] ?? (isAsked && !result.value.trim() ? common('fields.required') : null)}
        reader={t('action.reader')}
        rows={2}
        maxLength={2000}
        autoFocus={isOpen}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" kind="primary" pending={finish.pending}>
          {t('action.save')}
        </Button>
        <Button
          size="small"
          onPress={() => {
            result.discard();
            setOpen(false);
          }}
        >
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
