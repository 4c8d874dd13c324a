import { addDays } from '@tvaers/domain/dates/calendar-day';
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
import { useKeptForm } from '../writing/kept-form.ts';
import { RestoredNote } from '../writing/restored-note.tsx';
import { DutiesEffect } from './duties-effect.tsx';
import { ReasonField } from './reason-field.tsx';
import type { Roster, RosterSeat } from './roster.ts';
import { advisersOf, heirOn } from './seat-form.ts';

/** The last day of a seat, and why. What is filled in is kept until it is sent. */
export function EndDialog({ seat, roster, onClose }: { seat: RosterSeat; roster: Roster; onClose: () => void }) {
  const t = useWords('seats');
  const common = useWords('everywhere');
  const dates = useDates();
  const { today } = useClock();
  const { taskforceId, userId } = useTaskforce();
  const form = useKeptForm<{ untilOn: string | null; reason: string }>(
    { userId, thing: seat.id, field: 'seats.end' },
    { untilOn: seat.untilOn ?? today, reason: '' },
  );
  const { values, set, saved } = form;
  const [missing, setMissing] = useState<Record<string, string>>({});
  const end = useCommand(trpc.seats.end, {
    done: ({ untilOn }) => t('end.done', { day: dates.day(untilOn, { weekday: false }) }),
    onDone: () => {
      saved();
      onClose();
    },
  });
  const errors = { ...end.fields, ...missing };
  const dayAfter = values.untilOn && addDays(values.untilOn, 1);

  function send() {
    const { untilOn, reason } = values;
    const lacking = {
      ...(untilOn === null ? { untilOn: common('fields.required') } : {}),
      ...(reason.trim() === '' ? { reason: common('fields.required') } : {}),
    };
    setMissing(lacking);
    if (untilOn === null || Object.keys(lacking).length > 0) return;
    void end.run({ taskforceId, seatId: seat.id, version: seat.version, untilOn, reason });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('end.title', { name: seat.name })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="danger" type="submit" form="end-seat" pending={end.pending}>
            {t('end.confirm')}
          </Button>
        </>
      }
    >
      <p className="text-sm text-soft">{t('end.intro')}</p>
      <Form id="end-seat" errors={errors} onSubmit={send}>
        <RestoredNote kept={form} />
        <DateField
          label={t('form.untilOn')}
          value={values.untilOn}
          onChange={(untilOn) => set({ untilOn })}
          error={errors['untilOn']}
        />
        <ReasonField
          value={values.reason}
          onChange={(reason) => set({ reason })}
          error={errors['reason']}
          isPast={values.untilOn !== null && values.untilOn < today}
        />
        {dayAfter ? <DutiesEffect seat={seat} fromOn={dayAfter} next={heirOn(roster.seats, seat, dayAfter)} /> : null}
        {advisersOf(roster.seats, seat, addDays(values.untilOn ?? today, 1)).map(({ id, name }) => (
          <p key={id} className="text-sm">
            {t('end.adviserEnds', { name })}
          </p>
        ))}
        <ErrorSentence>{end.problem}</ErrorSentence>
      </Form>
    </Dialog>
  );
}
