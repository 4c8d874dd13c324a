import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { Select } from '../look/select.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { TextArea } from '../look/text-area.tsx';
import { WithWritten } from '../look/with-written.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { RecommendationPageData } from './page-data.ts';
import { useSerial } from './use-naming.ts';

type ItemType = 'decision' | 'discussion';
const coming = ['draft', 'pollOpen', 'called', 'materialOut'];

/** Puts it on the agenda of a coming meeting, with the indstilling that will be decided on. */
export function AgendaDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('recommendations');
  const common = useWords('everywhere');
  const dates = useDates();
  const { serialOf } = useSerial();
  const { taskforceId } = useTaskforce();
  const { data } = useQuery(trpc.meetings.list.queryOptions({ taskforceId }));
  const meetings = (data?.meetings ?? []).filter(({ state }) => coming.includes(state)).toSorted((a, b) => a.number - b.number);
  const isAlready = (meetingId: string) => page.agenda.some((item) => item.meetingId === meetingId);
  const [chosen, setChosen] = useState('');
  const meetingId = chosen || meetings.find(({ id }) => !isAlready(id))?.id || '';
  const [type, setType] = useState<ItemType>(page.state === 'deliberation' ? 'decision' : 'discussion');
  const name = `${serialOf(page)} ${page.title}`;
  const label = page.versions.at(-1)?.label;
  const [indstilling, setIndstilling] = useState(label ? t('agenda.indstillingDraft', { name, label }) : '');
  const add = useCommand(trpc.meetings.addItem, {
    alsoChanges: ['recommendations'],
    done: ({ position }) =>
      t('agenda.done', {
        meeting: String(meetings.find(({ id }) => id === meetingId)?.number ?? ''),
        position: String(position),
      }),
    onDone: onClose,
  });
  const save = () =>
    void add.run({
      taskforceId,
      meetingId,
      position: null,
      type,
      title: name,
      presentation: '',
      indstilling: type === 'decision' ? indstilling : '',
      minutes: type === 'decision' ? 20 : 30,
      presenterSeatId: null,
      isClosed: false,
      matter: { kind: 'recommendation', id: page.id },
    });
  const lacking = meetingId === '' ? t('agenda.choose') : isAlready(meetingId) ? t('agenda.already') : null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<WithWritten sentence={t('agenda.dialog', { name })} own={page.title} />}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="agenda" pending={add.pending} disabledBecause={lacking}>
            {t('agenda.act')}
          </Button>
        </>
      }
    >
      {data ? null : <Skeleton lines={4} />}
      {data && meetings.length === 0 ? <EmptyState title={t('agenda.noMeeting')}>{t('agenda.noMeetingBody')}</EmptyState> : null}
      {meetings.length > 0 ? (
        <Form
          id="agenda"
          errors={add.fields}
          onSubmit={() => {
            if (!lacking) save();
          }}
        >
          <ErrorSentence>{add.problem}</ErrorSentence>
          <Select
            label={t('agenda.meeting')}
            value={meetingId}
            onChange={setChosen}
            error={meetingId && isAlready(meetingId) ? t('agenda.already') : null}
            options={meetings.map((meeting) => ({
              id: meeting.id,
              label: [
                t('agenda.meetingNo', { number: String(meeting.number) }),
                meeting.startsLocal ? dates.day(meeting.startsLocal.slice(0, 10), { weekday: false }) : t('agenda.noDate'),
              ].join(' · '),
            }))}
          />
          <RadioGroup
            label={t('agenda.type')}
            value={type}
            onChange={setType}
            options={[
              { id: 'decision', label: t('agenda.decision'), description: t('agenda.decisionHow') },
              { id: 'discussion', label: t('agenda.discussion'), description: t('agenda.discussionHow') },
            ]}
          />
          {type === 'decision' ? (
            <TextArea
              label={t('agenda.indstilling')}
              value={indstilling}
              onChange={setIndstilling}
              maxLength={5000}
              error={add.fields['indstilling']}
              reader={t('agenda.reader')}
            />
          ) : null}
        </Form>
      ) : null}
    </Dialog>
  );
}
