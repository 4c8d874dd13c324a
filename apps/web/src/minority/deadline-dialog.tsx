import { addWorkingDays } from '@tvaers/domain/dates/working-days';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';

type DeadlineDialogProps = { page: { id: string }; untilOn: string | null; onClose: () => void };

/** Until when a minority may write; once set it is only moved to a later day. */
export function DeadlineDialog({ page, untilOn, onClose }: DeadlineDialogProps) {
  const t = useWords('adoption');
  const common = useWords('everywhere');
  const { today } = useClock();
  const { taskforceId } = useTaskforce();
  const [on, setOn] = useState<string | null>(untilOn && untilOn >= today ? untilOn : addWorkingDays(today, 5));
  const set = useCommand(trpc.minority.setDeadline, { done: t('minority.deadlineSet'), alsoChanges: ['inbox'], onDone: onClose });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('minority.deadlineTitle')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="minority-deadline" pending={set.pending}>
            {t('minority.save')}
          </Button>
        </>
      }
    >
      <Form
        id="minority-deadline"
        errors={set.fields}
        onSubmit={() => {
          if (on) void set.run({ taskforceId, recommendationId: page.id, untilOn: on });
        }}
      >
        <ErrorSentence>{set.problem}</ErrorSentence>
        <p>{t('minority.deadlineBody')}</p>
        <DateField
          label={t('minority.deadlineField')}
          value={on}
          onChange={setOn}
          min={today}
          error={set.fields['untilOn'] ?? (on !== null && on < today ? t('open.late') : null)}
        />
      </Form>
    </Dialog>
  );
}
