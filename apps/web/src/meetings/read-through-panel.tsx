import { useId, useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Panel } from '../look/panel.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { forgetText, keepText, keptText } from '../writing/keep.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { ItemShown, MeetingShown } from './meeting.ts';

/** For who is asked to read the agenda through before it goes out: that it is read, and what should be changed in single items. */
export function ReadThroughPanel({ meeting }: { meeting: MeetingShown }) {
  const t = useWords('agenda');
  const dates = useDates();
  const { today } = useClock();
  const { taskforceId, userId } = useTaskforce();
  const keptAs = ({ id }: ItemShown) => ({ userId, thing: `items/${id}`, field: 'readThrough' });
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(meeting.items.map((item) => [item.id, keptText(keptAs(item)) ?? ''])),
  );
  const [isOpen, setOpen] = useState(() => Object.values(texts).some(Boolean));
  const region = useId();
  const answer = useCommand(trpc.meetings.answerReadThrough, {
    done: t('readThrough.done'),
    onDone: () => {
      for (const item of meeting.items) forgetText(keptAs(item));
      setTexts({});
      setOpen(false);
    },
  });
  const { own } = meeting.readThrough;
  if (!own || meeting.state !== 'called') return null;
  const remarks = meeting.items.flatMap(({ id: itemId }) => {
    const text = (texts[itemId] ?? '').trim();
    return text ? [{ itemId, text }] : [];
  });
  const isOwed = meeting.offers.includes('answerReadThrough');
  const deadline = dates.deadline(own.untilOn, today);
  return (
    <Panel tight>
      <div className="grid gap-3" data-print="no">
        <h2 className="font-semibold">{t('readThrough.panel')}</h2>
        <p>
          {own.at === null
            ? t('readThrough.please', { deadline })
            : t(own.isChangedSince ? 'readThrough.changed' : 'readThrough.thanks', { when: dates.moment(own.at) })}
        </p>
        <ErrorSentence>{answer.problem}</ErrorSentence>
        {isOpen ? (
          <div id={region} className="grid gap-4">
            {meeting.items.map((item) => (
              <TextArea
                key={item.id}
                label={t('readThrough.remarkOn', { number: String(item.position), title: item.title })}
                optional
                value={texts[item.id] ?? ''}
                onChange={(text) => {
                  keepText(keptAs(item), text);
                  setTexts((before) => ({ ...before, [item.id]: text }));
                }}
                rows={2}
                maxLength={2000}
                reader={t('readThrough.reader')}
              />
            ))}
          </div>
        ) : null}
        <div className="flex flex-wrap gap-2">
          {isOwed || remarks.length > 0 ? (
            <Button
              kind="primary"
              pending={answer.pending}
              onPress={() => void answer.run({ taskforceId, meetingId: meeting.id, remarks })}
            >
              {t(remarks.length > 0 ? 'readThrough.sayWith' : 'readThrough.say', { count: remarks.length })}
            </Button>
          ) : null}
          {isOpen ? null : <Button onPress={() => setOpen(true)}>{t('readThrough.write')}</Button>}
        </div>
      </div>
    </Panel>
  );
}
