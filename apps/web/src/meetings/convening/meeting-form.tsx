import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Form } from '../../look/form.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKeptForm } from '../../writing/kept-form.ts';
import { useWords } from '../../words/use-words.ts';
import { FrameConflict } from './frame-conflict.tsx';
import { type FrameDraft, type FrameTheirs, frameOf, mergeFrames } from './frame-draft.ts';
import { MeetingTimes, spanOf } from './meeting-times.tsx';
import type { MeetingShown } from '../meeting.ts';
import { useTimeProblem } from './time-problem.ts';

/** Makes a draft, or puts right what a meeting is called and, until people are called, when and where it is. */
export function MeetingForm({ meeting, onClose }: { meeting: MeetingShown | null; onClose: () => void }) {
  const t = useWords('meetings');
  const common = useWords('everywhere');
  const navigate = useNavigate();
  const { taskforceId, userId, slug } = useTaskforce();
  const [began] = useState(() => frameOf(meeting));
  const kept = useKeptForm({ userId, thing: `meetings/${meeting?.id ?? 'new'}`, field: 'frame' }, began);
  const [isHalf, setHalf] = useState(false);
  const draft = kept.values;
  const isCalled = meeting !== null && meeting.state !== 'draft' && meeting.state !== 'pollOpen';
  const create = useCommand(trpc.meetings.draft, {
    done: ({ number }) => t('form.drafted', { number: String(number) }),
    onDone: ({ number }) => {
      kept.saved();
      onClose();
      void navigate({ to: '/$slug/moeder/$number', params: { slug, number: String(number) } });
    },
  });
  const edit = useCommand(trpc.meetings.edit, {
    done: t('form.saved'),
    onDone: () => {
      kept.saved();
      onClose();
    },
  });
  const command = meeting ? edit : create;
  const problem = useTimeProblem(command);

  async function save(next: FrameDraft, version: number) {
    const { title, place, videoUrl, times } = next;
    const span = spanOf(times);
    const isEmpty = !times.on && !times.from && !times.until;
    setHalf(!span && !isEmpty);
    if (!span && !isEmpty) return;
    const frame = {
      taskforceId,
      title,
      place,
      videoUrl: videoUrl.trim() || null,
      ...(span ?? { startsLocal: null, endsLocal: null }),
    };
    if (meeting) await edit.run({ ...frame, meetingId: meeting.id, version });
    else await create.run(frame);
  }

  const theirs = edit.conflict as FrameTheirs | null;
  const merge = theirs ? mergeFrames(began, draft, theirs) : null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={meeting ? t('form.editTitle', { number: String(meeting.number) }) : t('form.draftTitle')}
      actions={
        theirs ? null : (
          <>
            <Button onPress={onClose}>{common('cancel')}</Button>
            <Button kind="primary" pending={command.pending} type="submit" form="meeting-frame">
              {t(meeting ? 'form.save' : 'form.draft')}
            </Button>
          </>
        )
      }
    >
      {theirs && merge ? (
        <FrameConflict
          {...{ mine: draft, theirs, conflicts: merge.conflicts }}
          pending={edit.pending}
          onMine={() => void save(merge.merged, theirs.version)}
          onTheirs={() => {
            kept.discard();
            onClose();
          }}
        />
      ) : (
        <ErrorSentence>{problem.elsewhere}</ErrorSentence>
      )}
      {meeting ? null : <p className="text-soft">{t('form.intro')}</p>}
      <Form id="meeting-frame" errors={command.fields} onSubmit={() => void save(draft, meeting?.version ?? 1)}>
        <TextField
          label={t('form.title')}
          description={t('form.titleHint')}
          value={draft.title}
          onChange={(title) => kept.set({ title })}
          error={command.fields['title']}
          reader={t(isCalled ? 'readers.known' : 'readers.draft')}
          maxLength={200}
          optional
        />
        {isCalled ? (
          <p className="text-sm text-soft">{t('form.movedElsewhere')}</p>
        ) : (
          <>
            <div className="grid gap-1.5">
              <MeetingTimes
                value={draft.times}
                onChange={(times) => kept.set({ times })}
                error={isHalf ? t('form.halfTime') : problem.atTimes}
              />
              <p className="text-sm text-soft">{t('form.dayLater')}</p>
            </div>
            <TextField
              label={t('form.place')}
              value={draft.place}
              onChange={(place) => kept.set({ place })}
              error={command.fields['place']}
              maxLength={300}
              optional
            />
            <TextField
              label={t('form.video')}
              description={t('form.videoHint')}
              value={draft.videoUrl}
              onChange={(videoUrl) => kept.set({ videoUrl })}
              error={command.fields['videoUrl']}
              type="url"
              inputMode="url"
              optional
            />
          </>
        )}
      </Form>
    </Dialog>
  );
}
