import { objectionsUntilOn } from '@tvaers/domain/meetings/readiness';
import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Select } from '../../look/select.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useClock } from '../../session/clock.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKept } from '../../writing/keep.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { StepDialogProps } from '../meeting.ts';
import { WhoGets } from '../convening/who-gets.tsx';

/** Sends the minutes to those who were invited, with the days they have to object. */
export function SendMinutesDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  const dates = useDates();
  const { today } = useClock();
  const { taskforceId } = useTaskforce();
  const count = meeting.rule.objectionWorkingDays;
  const say = (on: string) => dates.day(on, { year: false });
  const send = useCommand(trpc.meetings.sendMinutes, {
    done: (answer) => t('minutes.send.done', { day: say(answer.objectionsUntilOn) }),
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('minutes.send.title', { number: String(meeting.number) })}
      confirm={t('minutes.send.confirm')}
      onConfirm={async () => (await send.run({ taskforceId, meetingId: meeting.id, version: meeting.version })) !== undefined}
    >
      <ErrorSentence>{send.problem}</ErrorSentence>
      <p>{t('minutes.send.body', { count, day: say(objectionsUntilOn(today, count)) })}</p>
      <WhoGets what={m('gets.minutes')} names={meeting.tells?.minutes ?? []} />
    </ConfirmDialog>
  );
}

/** Approves and freezes the minutes; before the time for objections is over with a reason. */
export function ApproveMinutesDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  const dates = useDates();
  const { today } = useClock();
  const { taskforceId, userId } = useTaskforce();
  const reason = useKept({ userId, thing: `meetings/${meeting.id}`, field: 'approveReason' }, '');
  const approve = useCommand(trpc.meetings.approveMinutes, { done: t('minutes.approve.done'), onDone: reason.saved });
  const { objectionsUntilOn: untilOn } = meeting;
  const isEarly = untilOn !== null && today <= untilOn;
  const given = reason.value.trim() || null;
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('minutes.approve.title', { number: String(meeting.number) })}
      confirm={t('minutes.approve.confirm')}
      disabledBecause={isEarly && !given ? m('poll.reasonMissing') : null}
      onConfirm={async () =>
        (await approve.run({ taskforceId, meetingId: meeting.id, version: meeting.version, reason: given })) !== undefined
      }
    >
      <ErrorSentence>{approve.problem}</ErrorSentence>
      <p>{t('minutes.approve.body')}</p>
      {isEarly && untilOn ? (
        <TextArea
          label={t('minutes.approve.reason')}
          description={t('minutes.approve.early', { day: dates.day(untilOn, { year: false }) })}
          value={reason.value}
          onChange={reason.set}
          reader={m('readers.reason')}
          maxLength={1000}
          rows={2}
        />
      ) : null}
    </ConfirmDialog>
  );
}

/** A numbered correction beside the approved minutes. */
export function CorrectDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  const { taskforceId, userId } = useTaskforce();
  const thing = `meetings/${meeting.id}`;
  const text = useKept({ userId, thing, field: 'correction' }, '');
  const reason = useKept({ userId, thing, field: 'correctionReason' }, '');
  const [itemId, setItemId] = useState<string>('');
  const correct = useCommand(trpc.meetings.correct, {
    done: ({ number }) => t('minutes.correct.done', { number: String(number) }),
    onDone: () => {
      text.saved();
      reason.saved();
    },
  });
  const item = meeting.items.find(({ id }) => id === itemId);
  const reader = m(item?.isClosed ? 'readers.outcomeClosed' : 'readers.known');
  const isMissing = !text.value.trim() || !reason.value.trim();
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('minutes.correct.title', { number: String(meeting.number) })}
      confirm={t('minutes.correct.confirm')}
      disabledBecause={isMissing ? t('minutes.correct.missing') : null}
      onConfirm={async () =>
        (await correct.run({
          taskforceId,
          meetingId: meeting.id,
          itemId: itemId || null,
          text: text.value,
          reason: reason.value,
        })) !== undefined
      }
    >
      <ErrorSentence>{correct.problem}</ErrorSentence>
      <p>{t('minutes.correct.body')}</p>
      <Select
        label={t('minutes.correct.item')}
        optional
        placeholder={t('minutes.correct.whole')}
        value={itemId}
        onChange={setItemId}
        options={meeting.items.map(({ id, position, title }) => ({ id, label: `${position}. ${title}` }))}
      />
      <TextArea
        label={t('minutes.correct.text')}
        value={text.value}
        onChange={text.set}
        reader={reader}
        maxLength={5000}
        rows={3}
      />
      <TextArea
        label={t('minutes.correct.reason')}
        value={reason.value}
        onChange={reason.set}
        reader={reader}
        maxLength={1000}
        rows={2}
      />
    </ConfirmDialog>
  );
}

/** Takes minutes that are out back to be put right; everybody who got them is told why. */
export function ReopenDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('minutes');
  const m = useWords('meetings');
  const { taskforceId, userId } = useTaskforce();
  const reason = useKept({ userId, thing: `meetings/${meeting.id}`, field: 'reopenReason' }, '');
  const reopen = useCommand(trpc.meetings.reopen, { done: t('minutes.reopen.done'), onDone: reason.saved });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('minutes.reopen.title', { number: String(meeting.number) })}
      confirm={t('minutes.reopen.confirm')}
      disabledBecause={reason.value.trim() ? null : m('poll.reasonMissing')}
      onConfirm={async () =>
        (await reopen.run({ taskforceId, meetingId: meeting.id, version: meeting.version, reason: reason.value })) !== undefined
      }
    >
      <ErrorSentence>{reopen.problem}</ErrorSentence>
      <p>{t('minutes.reopen.body')}</p>
      <TextArea
        label={t('minutes.reopen.reason')}
        value={reason.value}
        onChange={reason.set}
        error={reopen.fields['reason']}
        reader={m('readers.mailed')}
        maxLength={1000}
        rows={2}
      />
      <WhoGets what={m('gets.told')} names={meeting.tells?.minutes ?? []} />
    </ConfirmDialog>
  );
}
