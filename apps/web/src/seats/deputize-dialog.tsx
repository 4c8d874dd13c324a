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
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { RosterSeat } from './roster.ts';

/** The days on which the deputy chair holds the chair's rights. */
export function DeputizeDialog({ seat, onClose }: { seat: RosterSeat; onClose: () => void }) {
  const t = useWords('seats');
  const common = useWords('everywhere');
  const dates = useDates();
  const { today } = useClock();
  const { taskforceId } = useTaskforce();
  const [fromOn, setFromOn] = useState<string | null>(today);
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const day = (on: string) => dates.day(on, { weekday: false });
  const deputize = useCommand(trpc.seats.deputize, {
    done: (_, input) => t('deputize.done', { name: seat.name, from: day(input.fromOn), until: day(input.untilOn) }),
    onDone: onClose,
  });
  const errors = { ...deputize.fields, ...missing };

  function send() {
    const required = common('fields.required');
    setMissing({ ...(fromOn ? {} : { fromOn: required }), ...(untilOn ? {} : { untilOn: required }) });
    if (fromOn && untilOn) void deputize.run({ taskforceId, seatId: seat.id, fromOn, untilOn });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('deputize.title', { name: seat.name })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="deputize" pending={deputize.pending}>
            {t('deputize.confirm')}
          </Button>
        </>
      }
    >
      <p className="text-sm text-soft">{t('deputize.intro')}</p>
      <Form id="deputize" errors={errors} onSubmit={send}>
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField label={t('form.fromOn')} value={fromOn} onChange={setFromOn} min={today} error={errors['fromOn']} />
          <DateField
            label={t('form.untilOn')}
            value={untilOn}
            onChange={setUntilOn}
            min={fromOn ?? today}
            error={errors['untilOn']}
          />
        </div>
        <ErrorSentence>{deputize.problem}</ErrorSentence>
      </Form>
    </Dialog>
  );
}
