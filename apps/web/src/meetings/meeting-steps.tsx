import { sayVerb } from '@tvaers/domain/verbs';
import { sayLack } from '@tvaers/domain/meetings/readiness';
import { Ellipsis } from 'lucide-react';
import { type ComponentType, lazy, type LazyExoticComponent, Suspense, useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Menu } from '../look/menu.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { MeetingShown, Step, StepDialogProps } from './meeting.ts';

type Asked =
  | 'edit'
  | 'poll'
  | 'convene'
  | 'reschedule'
  | 'copyFrame'
  | 'cancel'
  | 'release'
  | 'tellChanges'
  | 'open'
  | 'close'
  | 'sendMinutes'
  | 'approveMinutes'
  | 'reopen'
  | 'askReadThrough'
  | 'publish'
  | 'correct';

const later = (fetchDialog: () => Promise<ComponentType<StepDialogProps>>) =>
  lazy(() => fetchDialog().then((component) => ({ default: component })));

const dialogs: Record<Asked, LazyExoticComponent<ComponentType<StepDialogProps>>> = {
  edit: later(() => import('./convening/meeting-form.tsx').then((file) => file.MeetingForm)),
  poll: later(() => import('./polls/poll-form.tsx').then((file) => file.PollForm)),
  convene: later(() => import('./convening/convene-dialog.tsx').then((file) => file.ConveneDialog)),
  reschedule: later(() => import('./convening/reschedule-dialog.tsx').then((file) => file.RescheduleDialog)),
  copyFrame: later(() => import('./plan/copy-dialog.tsx').then((file) => file.CopyDialog)),
  cancel: later(() => import('./convening/cancel-dialog.tsx').then((file) => file.CancelDialog)),
  release: later(() => import('./minutes/release-dialog.tsx').then((file) => file.ReleaseDialog)),
  tellChanges: later(() => import('./minutes/tell-changes-dialog.tsx').then((file) => file.TellChangesDialog)),
  askReadThrough: later(() => import('./agenda/read-through-dialog.tsx').then((file) => file.ReadThroughDialog)),
  publish: later(() => import('./minutes/publish-dialog.tsx').then((file) => file.PublishDialog)),
  open: later(() => import('./session/open-dialog.tsx').then((file) => file.OpenDialog)),
  close: later(() => import('./session/close-dialog.tsx').then((file) => file.CloseDialog)),
  sendMinutes: later(() => import('./minutes/minutes-dialogs.tsx').then((file) => file.SendMinutesDialog)),
  approveMinutes: later(() => import('./minutes/minutes-dialogs.tsx').then((file) => file.ApproveMinutesDialog)),
  reopen: later(() => import('./minutes/minutes-dialogs.tsx').then((file) => file.ReopenDialog)),
  correct: later(() => import('./minutes/minutes-dialogs.tsx').then((file) => file.CorrectDialog)),
};

/** What leads the meeting on, most urgent first: the first that is offered is the page's one primary button. */
const onward: readonly Step[] = [
  'approveAgenda',
  'release',
  'askReadThrough',
  'tellChanges',
  'open',
  'close',
  'sendMinutes',
  'approveMinutes',
  'poll',
  'convene',
  'publish',
  'correct',
  'markRead',
];
const aside: readonly Step[] = ['edit', 'reschedule', 'copyFrame', 'reopen', 'cancel'];

/** Never the one loud button: others than these lead on, or nothing has to. */
const quiet: readonly Step[] = ['markRead', 'close', 'correct', 'publish', 'askReadThrough'];

/** The buttons of a meeting: exactly the steps this person may take now. What goes out to others asks first. */
export function MeetingSteps({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('meetings');
  const a = useWords('agenda');
  const o = useWords('minutes');
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id: meetingId, version, offers, lacks, slots } = { ...meeting, slots: meeting.poll?.slots ?? [] };
  const approve = useCommand(trpc.meetings.approveAgenda, { done: a('approve.done') });
  const markRead = useCommand(trpc.meetings.markRead, { done: a('markRead.done') });

  function press(step: Step) {
    if (step === 'approveAgenda') void approve.run({ taskforceId, meetingId, version });
    else if (step === 'markRead') void markRead.run({ taskforceId, meetingId });
    else if (step in dialogs) setAsked(step as Asked);
  }

  // A slot is chosen where it stands, so an open poll is changed from the menu and called from the slots.
  const isPolling = meeting.state === 'pollOpen' && slots.length > 0;
  const open = meeting.objections.filter(({ state }) => state === 'open').length;
  const steps = onward.filter(
    (step) =>
      offers.includes(step) &&
      !(isPolling && (step === 'poll' || step === 'convene')) &&
      !(step === 'convene' && !meeting.startsLocal),
  );
  const beside = [
    ...aside.filter((step) => offers.includes(step)),
    ...(isPolling && offers.includes('poll') ? (['poll'] as const) : []),
  ];
  const missing = lacks.filter(({ kind }) => kind === 'indstilling' || kind === 'approval' || kind === 'agenda');
  const say = (of: typeof missing) => of.map((lack) => sayLack(lack, language)).join('; ');
  const blocked: Partial<Record<Step, string>> = {
    approveAgenda: say(missing.filter(({ kind }) => kind === 'indstilling')),
    release: say(missing),
    approveMinutes: open > 0 ? o('objections.open', { count: open }) : '',
  };
  // In session what leads on is the next item; approved minutes need nothing more.
  const isPrimary = (step: Step) => !quiet.includes(step) && !blocked[step];
  const Dialog = asked ? dialogs[asked] : null;
  return (
    <>
      {steps.map((step, place) => (
        <Button
          key={step}
          kind={place === 0 && isPrimary(step) ? 'primary' : 'secondary'}
          pending={(step === 'approveAgenda' && approve.pending) || (step === 'markRead' && markRead.pending)}
          disabledBecause={blocked[step] ?? null}
          onPress={() => press(step)}
        >
          {sayVerb(`meetings.${step}`, language)}
        </Button>
      ))}
      <Menu
        label={<Ellipsis className="size-5" aria-hidden="true" />}
        name={t('more')}
        className={`size-10 items-center justify-center rounded border border-line-strong bg-surface hover:border-edge hover:bg-sunk ${beside.length > 0 ? 'inline-flex' : 'hidden sm:inline-flex'}`}
        groups={[
          {
            id: 'steps',
            items: beside.map((step) => ({
              id: step,
              label: isPolling && step === 'poll' ? t('poll.changeShort') : sayVerb(`meetings.${step}`, language),
              danger: step === 'cancel',
              onPress: () => press(step),
            })),
          },
          { id: 'page', items: [{ id: 'print', label: t('print'), onPress: () => window.print() }] },
        ].filter(({ items }) => items.length > 0)}
      />
      <ErrorSentence>{approve.problem}</ErrorSentence>
      <Suspense>{Dialog ? <Dialog meeting={meeting} onClose={() => setAsked(null)} /> : null}</Suspense>
    </>
  );
}
