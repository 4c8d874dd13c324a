import { useQuery } from '@tanstack/react-query';
import type { ActionOwner } from '@tvaers/domain/meetings/schema';
import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useKeptForm } from '../writing/kept-form.ts';
import { useWords } from '../words/use-words.ts';
import { OwnerField } from './owner-field.tsx';

const empty: { text: string; owner: ActionOwner; dueOn: string | null } = { text: '', owner: { of: 'secretariat' }, dueOn: null };

/** An action given outside a meeting. */
export function AssignDialog({ onClose }: { onClose: () => void }) {
  const t = useWords('actions');
  const common = useWords('everywhere');
  const { today } = useClock();
  const { taskforceId, userId } = useTaskforce();
  const kept = useKeptForm({ userId, thing: 'actions/new', field: 'action' }, empty);
  const { text, owner, dueOn } = kept.values;
  const [isAsked, setAsked] = useState(false);
  const roster = useQuery(trpc.seats.roster.queryOptions({ taskforceId, on: null }, { throwOnError: false })).data;
  const people = roster?.seats.map(({ id, name }) => ({ seatId: id, name })) ?? [];
  const assign = useCommand(trpc.actions.assign, {
    done: t('assigned'),
    onDone: () => {
      kept.saved();
      onClose();
    },
  });

  async function send() {
    setAsked(true);
    if (text.trim()) await assign.run({ taskforceId, text, owner, dueOn });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('assignTitle')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="assign-action" pending={assign.pending}>
            {t('assignConfirm')}
          </Button>
        </>
      }
    >
      <ErrorSentence>{assign.problem}</ErrorSentence>
      <Form id="assign-action" errors={assign.fields} onSubmit={() => void send()}>
        <TextArea
          label={t('text')}
          value={text}
          onChange={(next) => kept.set({ text: next })}
          error={assign.fields['text'] ?? (isAsked && !text.trim() ? common('fields.required') : null)}
          reader={t('reader')}
          maxLength={1000}
          rows={2}
        />
        <OwnerField owner={owner} onChange={(next) => kept.set({ owner: next })} people={people} />
        <DateField label={t('due')} optional value={dueOn} onChange={(next) => kept.set({ dueOn: next })} min={today} />
      </Form>
    </Dialog>
  );
}
