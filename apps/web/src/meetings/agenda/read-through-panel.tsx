import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Panel } from '../../look/panel.tsx';
import { useClock } from '../../session/clock.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeetingShown } from '../meeting.ts';
import type { Remarks } from './use-remarks.ts';

/** For who is asked to read the agenda through before it goes out; what he would have changed he writes under the items. */
export function ReadThroughPanel({ meeting, remarks }: { meeting: MeetingShown; remarks: Remarks }) {
  const t = useWords('agenda');
  const dates = useDates();
  const { today } = useClock();
  const { taskforceId } = useTaskforce();
  const answer = useCommand(trpc.meetings.answerReadThrough, { done: t('readThrough.done'), onDone: remarks.sent });
  const { own } = meeting.readThrough;
  if (!own) return null;
  const { written } = remarks;
  const isOwed = meeting.offers.includes('answerReadThrough');
  return (
    <Panel tight>
      <div className="grid gap-3" data-print="no">
        <h2 className="font-semibold">{t('readThrough.panel')}</h2>
        <p>
          {own.at === null
            ? t('readThrough.please', { deadline: dates.deadline(own.untilOn, today) })
            : t(isOwed ? 'readThrough.changed' : 'readThrough.thanks', { when: dates.moment(own.at) })}
        </p>
        <ErrorSentence>{answer.problem}</ErrorSentence>
        {isOwed || written.length > 0 ? (
          <div>
            <Button
              kind="primary"
              pending={answer.pending}
              onPress={() => void answer.run({ taskforceId, meetingId: meeting.id, remarks: written })}
            >
              {written.length > 0 ? t('readThrough.sayWith', { count: written.length }) : t('readThrough.say')}
            </Button>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
