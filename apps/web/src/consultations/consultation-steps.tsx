import { addWorkingDays } from '@tvaers/domain/dates/working-days';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { DeadlineDialog } from '../look/deadline-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Menu } from '../look/menu.tsx';
import type { MenuItem } from '../look/menu-items.ts';
import { NamedPeople } from '../look/named-people.tsx';
import { Select } from '../look/select.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { askedOf, type ConsultationShown, silentOf, whoIs } from './consultation-data.ts';
import { EnterAnswerDialog } from './enter-answer-dialog.tsx';
import { FetchMemo } from './fetch-memo.tsx';
import { InviteDialog } from './invite-dialog.tsx';

type Step = 'invite' | 'remind' | 'extend' | 'enter' | 'drop' | 'close';
type Asking = { consultation: ConsultationShown; onClose: () => void };

/** What can be done with a consultation now: everybody who reads it fetches its memorandum, those who run it do the rest. */
export function ConsultationSteps({ consultation }: { consultation: ConsultationShown }) {
  const t = useWords('consultations');
  const { today } = useClock();
  const [step, ask] = useState<Step | null>(null);
  const may = (name: Step) => consultation.offers.includes(name);
  const isDue = consultation.deadlineOn >= today;
  const silent = silentOf(consultation);
  const item = (id: Exclude<Step, 'remind'>, is: boolean): MenuItem[] =>
    is ? [{ id, label: t(`${id}.button`), onPress: () => ask(id) }] : [];
  const items = [
    ...item('enter', may('enter')),
    ...item('invite', may('invite') && isDue),
    ...item('extend', may('extend')),
    ...item('drop', may('drop') && askedOf(consultation).length > 0),
    ...item('close', may('close')),
  ];
  const close = () => ask(null);
  const own = { consultation, onClose: close };
  return (
    <div className="flex flex-wrap gap-2" data-print="no">
      {may('remind') && isDue && silent.length > 0 ? <Button onPress={() => ask('remind')}>{t('remind.button')}</Button> : null}
      <FetchMemo consultationId={consultation.id} />
      {items.length > 0 ? <Menu label={t('more')} kind="quiet" groups={[{ id: 'steps', items }]} /> : null}
      {step === 'remind' ? <RemindDialog {...own} /> : null}
      {step === 'invite' ? <InviteDialog {...own} /> : null}
      {step === 'enter' ? <EnterAnswerDialog {...own} /> : null}
      {step === 'extend' ? <ExtendDialog {...own} /> : null}
      {step === 'drop' ? <DropDialog {...own} /> : null}
      {step === 'close' ? <CloseDialog {...own} /> : null}
    </div>
  );
}

function RemindDialog({ consultation: { id, version, ...rest }, onClose }: Asking) {
  const t = useWords('consultations');
  const { taskforceId } = useTaskforce();
  const silent = silentOf({ id, version, ...rest });
  const remind = useCommand(trpc.consultations.remind, { done: ({ reminded }) => t('remind.done', { count: reminded }) });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('remind.title')}
      confirm={t('remind.act')}
      onConfirm={async () => (await remind.run({ taskforceId, consultationId: id, version })) !== undefined}
    >
      <ErrorSentence>{remind.problem}</ErrorSentence>
      <p>{t('remind.body')}</p>
      <NamedPeople heading={t('remind.gets', { count: silent.length })} names={silent.map(whoIs)} />
    </ConfirmDialog>
  );
}

function ExtendDialog({ consultation, onClose }: Asking) {
  const t = useWords('consultations');
  const dates = useDates();
  const { taskforceId } = useTaskforce();
  const { today } = useClock();
  const { id, version, deadlineOn: from } = consultation;
  const asked = askedOf(consultation);
  const extend = useCommand(trpc.consultations.extend, { done: t('extend.done') });
  return (
    <DeadlineDialog
      from={from}
      proposed={addWorkingDays(from < today ? today : from, 5)}
      words={{
        title: t('extend.title'),
        body: t('extend.body', { on: dates.day(from) }),
        label: t('extend.deadline'),
        laterNeeded: t('extend.laterNeeded'),
        act: t('extend.act'),
      }}
      problem={extend.problem}
      fieldError={extend.fields['deadlineOn']}
      onClose={onClose}
      onConfirm={(deadlineOn) => extend.run({ taskforceId, consultationId: id, version, deadlineOn })}
    >
      {() => <NamedPeople heading={t('remind.gets', { count: asked.length })} names={asked.map(whoIs)} />}
    </DeadlineDialog>
  );
}

function CloseDialog({ consultation, onClose }: Asking) {
  const t = useWords('consultations');
  const { taskforceId } = useTaskforce();
  const close = useCommand(trpc.consultations.close, { done: t('close.done') });
  const { id, version } = consultation;
  const asked = askedOf(consultation);
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('close.title')}
      confirm={t('close.act')}
      onConfirm={async () => (await close.run({ taskforceId, consultationId: id, version })) !== undefined}
    >
      <ErrorSentence>{close.problem}</ErrorSentence>
      <p>{t('close.missing', { count: silentOf(consultation).length })}</p>
      <p>{t('close.body')}</p>
      <NamedPeople heading={t('remind.gets', { count: asked.length })} names={asked.map(whoIs)} />
    </ConfirmDialog>
  );
}

/** Closes the link of one person, whose answers stand. */
function DropDialog({ consultation, onClose }: Asking) {
  const t = useWords('consultations');
  const { taskforceId } = useTaskforce();
  const [consulteeId, choose] = useState('');
  const drop = useCommand(trpc.consultations.drop, { done: t('drop.done') });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('drop.title')}
      confirm={t('drop.act')}
      danger
      disabledBecause={consulteeId ? null : t('drop.whoMissing')}
      onConfirm={async () => (await drop.run({ taskforceId, consulteeId, version: consultation.version })) !== undefined}
    >
      <ErrorSentence>{drop.problem}</ErrorSentence>
      <p>{t('drop.body')}</p>
      <Select
        label={t('drop.who')}
        options={askedOf(consultation).map((one) => ({ id: one.id, label: whoIs(one) }))}
        value={consulteeId}
        placeholder=""
        onChange={choose}
      />
    </ConfirmDialog>
  );
}
