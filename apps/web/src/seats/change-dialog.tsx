import { isVotingRole } from '@tvaers/domain/actor';
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
import { useKeptForm } from '../writing/kept-form.ts';
import { RestoredNote } from '../writing/restored-note.tsx';
import { BalanceEffect } from './balance-effect.tsx';
import { DutiesEffect } from './duties-effect.tsx';
import { PlaceFields } from './place-fields.tsx';
import { ReasonField } from './reason-field.tsx';
import type { Roster, RosterSeat } from './roster.ts';
import { advisersOf, effectOf, nextOf, placeToSend, type SeatPlace, servableOn } from './seat-form.ts';

type Change = SeatPlace & { fromOn: string | null; reason: string };

/** Another employer, title, sector or role from a day on. What is filled in is kept until it is sent. */
export function ChangeDialog({ seat, roster, onClose }: { seat: RosterSeat; roster: Roster; onClose: () => void }) {
  const t = useWords('seats');
  const common = useWords('everywhere');
  const { today } = useClock();
  const { taskforceId, userId } = useTaskforce();
  const { role, employer, title } = seat;
  const form = useKeptForm<Change>(
    { userId, thing: seat.id, field: 'seats.change' },
    { role, employer, title, sectorId: seat.sectorId ?? '', servesSeatId: seat.servesSeatId ?? '', fromOn: today, reason: '' },
  );
  const { values, set, saved } = form;
  const isPast = values.fromOn !== null && values.fromOn < today;
  const [missing, setMissing] = useState<Record<string, string>>({});
  const change = useCommand(trpc.seats.change, {
    done: t('change.done'),
    onDone: () => {
      saved();
      onClose();
    },
  });
  const errors = { ...change.fields, ...missing };
  const place = placeToSend(values);
  const goesOn = isVotingRole(place.role) && place.sectorId === seat.sectorId;

  function send() {
    const lacking = {
      ...(values.fromOn === null ? { fromOn: common('fields.required') } : {}),
      ...(isPast && values.reason.trim() === '' ? { reason: t('form.reasonMissing') } : {}),
    };
    setMissing(lacking);
    if (Object.keys(lacking).length > 0 || values.fromOn === null) return;
    void change.run({
      taskforceId,
      seatId: seat.id,
      version: seat.version,
      ...place,
      fromOn: values.fromOn,
      reason: values.reason,
    });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('change.title', { name: seat.name })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="change-seat" pending={change.pending}>
            {t('change.confirm')}
          </Button>
        </>
      }
    >
      <p className="text-sm text-soft">{t('change.intro')}</p>
      <Form id="change-seat" errors={errors} onSubmit={send}>
        <RestoredNote kept={form} />
        <DateField
          label={t('form.changeOn')}
          value={values.fromOn}
          onChange={(fromOn) => set({ fromOn })}
          error={errors['fromOn']}
        />
        <PlaceFields
          place={values}
          onChange={set}
          errors={errors}
          servable={servableOn(roster.seats, values.fromOn, seat.userId)}
        />
        <ReasonField
          value={values.reason}
          onChange={(reason) => set({ reason })}
          error={errors['reason']}
          isPast={isPast}
          optional={!isPast}
        />
        {values.fromOn ? <BalanceEffect effect={effectOf(roster, values, values.fromOn, seat.id)} /> : null}
        {values.fromOn ? <DutiesEffect seat={seat} fromOn={values.fromOn} next={nextOf(roster.seats, place)} /> : null}
        {advisersOf(roster.seats, seat, values.fromOn ?? today).map(({ id, name }) => (
          <p key={id} className="text-sm">
            {t(goesOn ? 'change.adviserFollows' : 'change.adviserEnds', { name })}
          </p>
        ))}
        <ErrorSentence>
          {change.problem}
          {change.conflict ? (
            <p className="mt-1.5">{t('change.stands', { title: seat.title, employer: seat.employer })}</p>
          ) : null}
        </ErrorSentence>
      </Form>
    </Dialog>
  );
}
