import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Form } from '../../look/form.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKeptForm } from '../../writing/kept-form.ts';
import { useWords } from '../../words/use-words.ts';

/** A member's wish for an item; the secretariat answers it. */
export function ProposeItem({ onClose }: { onClose: () => void }) {
  const t = useWords('agenda');
  const m = useWords('meetings');
  const common = useWords('everywhere');
  const { taskforceId, userId } = useTaskforce();
  const kept = useKeptForm({ userId, thing: 'proposals/new', field: 'proposal' }, { title: '', reason: '' });
  const { title, reason } = kept.values;
  const [isAsked, setAsked] = useState(false);
  const propose = useCommand(trpc.meetings.proposeItem, {
    done: t('proposals.sent'),
    onDone: () => {
      kept.saved();
      onClose();
    },
  });

  async function send() {
    setAsked(true);
    if (title.trim()) await propose.run({ taskforceId, title, reason });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('proposals.proposeTitle')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="propose-item" pending={propose.pending}>
            {t('proposals.send')}
          </Button>
        </>
      }
    >
      <ErrorSentence>{propose.problem}</ErrorSentence>
      <Form id="propose-item" errors={propose.fields} onSubmit={() => void send()}>
        <TextField
          label={t('proposals.what')}
          value={title}
          onChange={(next) => kept.set({ title: next })}
          error={propose.fields['title'] ?? (isAsked && !title.trim() ? common('fields.required') : null)}
          maxLength={200}
        />
        <TextArea
          label={t('proposals.why')}
          value={reason}
          onChange={(next) => kept.set({ reason: next })}
          error={propose.fields['reason']}
          reader={m('readers.proposal')}
          maxLength={2000}
          optional
        />
      </Form>
    </Dialog>
  );
}
