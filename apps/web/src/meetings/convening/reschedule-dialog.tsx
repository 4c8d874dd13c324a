import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useClock } from '../../session/clock.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKeptForm } from '../../writing/kept-form.ts';
import { useWords } from '../../words/use-words.ts';
import { MeetingTimes, spanOf, timesOf } from './meeting-times.tsx';
import type { StepDialogProps } from '../meeting.ts';
import { useTimeProblem } from './time-problem.ts';
import { WhoGets } from './who-gets.tsx';

/** Another time or place: everybody is asked again, and the calendars follow. */
export function RescheduleDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('meetings');
  const common = useWords('everywhere');
  const { today } = useClock();
  const { taskforceId, userId } = useTaskforce();
  const [began] = useState(() => ({
    times: timesOf(meeting.startsLocal, meeting.endsLocal),
    place: meeting.place,
    videoUrl: meeting.videoUrl ?? '',
    reason: '',
  }));
  const kept = useKeptForm({ userId, thing: `meetings/${meeting.id}`, field: 'reschedule' }, began);
  const { times, place, videoUrl, reason } = kept.values;
  const [isAsked, setAsked] = useState(false);
  const reschedule = useCommand(trpc.meetings.reschedule, {
    done: t('reschedule.done'),
    onDone: () => {
      kept.saved();
      onClose();
    },
  });

  const problem = useTimeProblem(reschedule);

  async function move() {
    setAsked(true);
    const span = spanOf(times);
    if (!span || !reason.trim()) return;
    const input = {
      taskforceId,
      meetingId: meeting.id,
      version: meeting.version,
      place,
      videoUrl: videoUrl.trim() || null,
      reason,
    };
    await reschedule.run({ ...input, ...span });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('reschedule.title', { number: String(meeting.number) })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" pending={reschedule.pending} onPress={() => void move()}>
            {t('reschedule.confirm')}
          </Button>
        </>
      }
    >
      <ErrorSentence>{problem.elsewhere}</ErrorSentence>
      <p>{t('reschedule.intro')}</p>
      <MeetingTimes
        value={times}
        onChange={(next) => kept.set({ times: next })}
        min={today}
        error={isAsked && !spanOf(times) ? t('form.halfTime') : problem.atTimes}
      />
      <TextField
        label={t('form.place')}
        value={place}
        onChange={(next) => kept.set({ place: next })}
        maxLength={300}
        error={reschedule.fields['place']}
      />
      <TextField
        label={t('form.video')}
        description={t('form.videoHint')}
        value={videoUrl}
        onChange={(next) => kept.set({ videoUrl: next })}
        error={reschedule.fields['videoUrl']}
        type="url"
        optional
      />
      <TextArea
        label={t('reschedule.reason')}
        value={reason}
        onChange={(next) => kept.set({ reason: next })}
        error={reschedule.fields['reason'] ?? (isAsked && !reason.trim() ? common('fields.required') : null)}
        reader={t('readers.mailed')}
        maxLength={1000}
        rows={2}
      />
      <WhoGets what={t('gets.moved')} names={meeting.tells?.called ?? []} />
    </Dialog>
  );
}
