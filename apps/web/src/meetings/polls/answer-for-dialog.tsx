import { pollAnswerWords } from '@tvaers/domain/meetings/labels';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { ChoiceRow } from '../../look/choice-row.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeetingShown, PollShown, Voter } from '../meeting.ts';

type AnswerForProps = { meeting: MeetingShown; poll: PollShown; voter: Voter; onClose: () => void };

/** The secretariat answers for a member who has told it how. Each tap is saved. */
export function AnswerForDialog({ meeting, poll, voter, onClose }: AnswerForProps) {
  const t = useWords('meetings');
  const common = useWords('everywhere');
  const dates = useDates();
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const answer = useCommand(trpc.meetings.answerPoll);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('poll.answerFor', { name: voter.name })}
      actions={<Button onPress={onClose}>{common('close')}</Button>}
    >
      <p className="text-soft">{t('poll.answerForIntro', { name: voter.name })}</p>
      <ErrorSentence>{answer.problem}</ErrorSentence>
      {poll.slots.map((slot) => {
        const period = dates.period(slot.startsLocal, slot.endsLocal);
        return (
          <div key={slot.id} className="grid gap-1.5">
            <p className="text-sm font-semibold first-letter:uppercase">{period}</p>
            <ChoiceRow
              label={t('poll.slotQuestion', { slot: period })}
              options={(['yes', 'ifNeedBe', 'no'] as const).map((id) => ({ id, label: pollAnswerWords[id][language] }))}
              value={slot.answers.find(({ userId }) => userId === voter.userId)?.answer ?? null}
              onChange={(given) =>
                void answer.run({ taskforceId, meetingId: meeting.id, slotId: slot.id, answer: given, seatId: voter.seatId })
              }
            />
          </div>
        );
      })}
    </Dialog>
  );
}
