import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { DateField } from '../look/date-field.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Menu, type MenuItem } from '../look/menu.tsx';
import { NamedPeople } from '../look/named-people.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { type ConsultationShown, silentOf, whoIs } from './consultation-data.ts';
import { EnterAnswerDialog } from './enter-answer-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';

type Step = 'invite' | 'remind' | 'extend' | 'enter' | 'close';
type Asking = { consultation: ConsultationShown; onClose: () => void };

/** What those who run it can do with a consultation now. */
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
    ...item('close', may('close')),
  ];
  const close = () => ask(null);
  const own = { consultation, onClose: close };
  return (
    <div className="flex flex-wrap gap-2" data-print="no">
      {may('remind') && isDue && silent.length > 0 ? <Button onPress={() => ask('remind')}>{t('remind.button')}</Button> : null}
      {items.length > 0 ? <Menu label={t('more')} kind="quiet" groups={[{ id: 'steps', items }]} /> : null}
      {step === 'remind' ? <RemindDialog {...own} /> : null}
      {step === 'invite' ? <InviteDialog {...own} /> : null}
      {step === 'enter' ? <EnterAnswerDialog {...own} /> : null}
      {step === 'extend' ? <ExtendDialog {...own} /> : null}
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

function ExtendDialog({ consultation: { id, version, deadlineOn }, onClose }: Asking) {
  const t = useWords('consultations');
  const dates = useDates();
  const { taskforceId } = useTaskforce();
  const { today } = useClock();
  const [on, setOn] = useState<string | null>(null);
  const extend = useCommand(trpc.consultations.extend, { done: t('extend.done') });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('extend.title')}
      confirm={t('extend.act')}
      disabledBecause={on ? null : t('open.late')}
      onConfirm={async () =>
        on !== null && (await extend.run({ taskforceId, consultationId: id, version, deadlineOn: on })) !== undefined
      }
    >
      <ErrorSentence>{extend.problem}</ErrorSentence>
      <p>{t('extend.body', { on: dates.day(deadlineOn) })}</p>
      <DateField
        label={t('open.deadline')}
        value={on}
        onChange={setOn}
        min={deadlineOn < today ? today : deadlineOn}
        error={extend.fields['deadlineOn'] ?? null}
      />
    </ConfirmDialog>
  );
}

function CloseDialog({ consultation, onClose }: Asking) {
  const t = useWords('consultations');
  const { taskforceId } = useTaskforce();
  const close = useCommand(trpc.consultations.close, { done: t('close.done') });
  const { id, version } = consultation;
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
    </ConfirmDialog>
  );
}
