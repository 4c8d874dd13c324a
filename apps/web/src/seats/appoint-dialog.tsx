import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { Select } from '../look/select.tsx';
import { TextField } from '../look/text-field.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { inDanishOrder } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { useKeptForm } from '../writing/kept-form.ts';
import { RestoredNote } from '../writing/restored-note.tsx';
import { BalanceEffect } from './balance-effect.tsx';
import { PlaceFields } from './place-fields.tsx';
import { ReasonField } from './reason-field.tsx';
import type { Roster } from './roster.ts';
import { effectOf, placeToSend, type SeatPlace, servableOn } from './seat-form.ts';

type Appointment = SeatPlace & {
  who: 'new' | 'known';
  name: string;
  email: string;
  language: 'da' | 'en';
  userId: string;
  appointedBy: string;
  fromOn: string | null;
  untilOn: string | null;
  reason: string;
};

/** Gives a person a seat. What is filled in is kept until it is sent. */
export function AppointDialog({ roster, onClose }: { roster: Roster; onClose: () => void }) {
  const t = useWords('seats');
  const common = useWords('everywhere');
  const { today } = useClock();
  const { taskforceId, userId: ownId } = useTaskforce();
  const form = useKeptForm<Appointment>(
    { userId: ownId, thing: taskforceId, field: 'seats.appoint' },
    {
      ...{ who: 'new', name: '', email: '', language: 'da', userId: '' },
      ...{ role: 'member', sectorId: '', servesSeatId: '', employer: '', title: '' },
      ...{ appointedBy: '', fromOn: today, untilOn: null, reason: '' },
    },
  );
  const { values, set, saved } = form;
  const isPast = values.fromOn !== null && values.fromOn < today;
  const [missing, setMissing] = useState<Record<string, string>>({});
  const people = roster.people.toSorted((a, b) => inDanishOrder(a.name, b.name));
  const appoint = useCommand(trpc.seats.appoint, {
    done: (_, { person }) =>
      t('appoint.done', {
        name: person.kind === 'new' ? person.name : (people.find(({ userId }) => userId === person.userId)?.name ?? ''),
      }),
    onDone: () => {
      saved();
      onClose();
    },
  });
  const errors = { ...appoint.fields, ...missing };

  function send() {
    const lacking = {
      ...(values.fromOn === null ? { fromOn: common('fields.required') } : {}),
      ...(isPast && values.reason.trim() === '' ? { reason: t('form.reasonMissing') } : {}),
      ...(values.who === 'known' && values.userId === '' ? { 'person.userId': common('fields.required') } : {}),
    };
    setMissing(lacking);
    if (Object.keys(lacking).length > 0 || values.fromOn === null) return;
    const { who, name, email, language, userId, appointedBy, fromOn, untilOn, reason } = values;
    const person = who === 'new' ? ({ kind: 'new', name, email, language } as const) : ({ kind: 'known', userId } as const);
    void appoint.run({ taskforceId, person, ...placeToSend(values), appointedBy, fromOn, untilOn, reason });
  }

  const newPerson = (
    <div className="grid gap-4">
      <TextField
        label={t('form.name')}
        value={values.name}
        onChange={(name) => set({ name })}
        error={errors['person.name']}
        reader={t('form.reader')}
        maxLength={120}
      />
      <div className="grid items-start gap-4 sm:grid-cols-[1fr_9rem]">
        <TextField
          label={t('form.email')}
          type="email"
          inputMode="email"
          value={values.email}
          onChange={(email) => set({ email })}
          error={errors['person.email']}
          reader={t('form.emailReader')}
        />
        <Select
          label={t('form.language')}
          options={[
            { id: 'da', label: t('form.danish') },
            { id: 'en', label: t('form.english') },
          ]}
          value={values.language}
          onChange={(language) => set({ language })}
        />
      </div>
    </div>
  );
  const knownPerson = (
    <Select
      label={t('form.person')}
      options={people.map(({ userId, name }) => ({ id: userId, label: name }))}
      value={values.userId}
      onChange={(userId) => set({ userId })}
      placeholder={t('form.choose')}
      error={errors['person.userId']}
    />
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('appoint.title')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="appoint" pending={appoint.pending}>
            {t('appoint.confirm')}
          </Button>
        </>
      }
    >
      <Form id="appoint" errors={errors} onSubmit={send}>
        <RestoredNote kept={form} />
        <RadioGroup
          label={t('form.who')}
          options={[
            { id: 'new', label: t('form.newPerson') },
            { id: 'known', label: t('form.knownPerson') },
          ]}
          value={values.who}
          onChange={(who) => set({ who })}
          under={(who) => (who === 'new' ? newPerson : knownPerson)}
        />
        <PlaceFields place={values} onChange={set} errors={errors} servable={servableOn(roster.seats, values.fromOn)} />
        <TextField
          label={t('form.appointedBy')}
          value={values.appointedBy}
          onChange={(appointedBy) => set({ appointedBy })}
          error={errors['appointedBy']}
          reader={t('form.reader')}
          maxLength={200}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField
            label={t('form.fromOn')}
            value={values.fromOn}
            onChange={(fromOn) => set({ fromOn })}
            error={errors['fromOn']}
          />
          <DateField
            label={t('form.untilOn')}
            optional
            value={values.untilOn}
            onChange={(untilOn) => set({ untilOn })}
            error={errors['untilOn']}
          />
        </div>
        {isPast ? (
          <ReasonField value={values.reason} onChange={(reason) => set({ reason })} error={errors['reason']} isPast />
        ) : null}
        {values.fromOn ? <BalanceEffect effect={effectOf(roster, values, values.fromOn, null)} /> : null}
        <ErrorSentence>{appoint.problem}</ErrorSentence>
      </Form>
    </Dialog>
  );
}
