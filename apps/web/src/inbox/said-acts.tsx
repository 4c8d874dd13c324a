import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { DoingOf, InboxRow, Settle } from './rows.ts';
import { ThingButton } from './thing-link.tsx';

/** What is read and then said to have been: an agenda before it goes out, the answer to one's own proposal or suggestion. */
export function SaidActs({
  row,
  doing,
  touch,
  settled,
}: Settle & { row: InboxRow; doing: DoingOf<'readThrough'> | DoingOf<'noteAnswer'> | DoingOf<'noteOutcome'> }) {
  const t = useWords('waiting');
  const { taskforceId } = useTaskforce();
  const readThrough = useCommand(trpc.meetings.answerReadThrough);
  const noteAnswer = useCommand(trpc.meetings.noteAnswer);
  const noteOutcome = useCommand(trpc.recommendations.noteOutcome);

  async function say() {
    touch();
    const done =
      doing.kind === 'readThrough'
        ? await readThrough.run({ taskforceId, meetingId: doing.meetingId, remarks: [] })
        : doing.kind === 'noteAnswer'
          ? await noteAnswer.run({ taskforceId, proposalId: doing.proposalId })
          : await noteOutcome.run({ taskforceId, suggestionId: doing.suggestionId });
    if (done) settled(t(`${doing.kind}.done`));
  }

  return (
    <div className="grid gap-3">
      <ErrorSentence>{readThrough.problem ?? noteAnswer.problem ?? noteOutcome.problem}</ErrorSentence>
      <div className="flex flex-wrap gap-2">
        <ThingButton page={row.page}>{t(`${doing.kind}.open`)}</ThingButton>
        <Button
          size="small"
          pending={readThrough.pending || noteAnswer.pending || noteOutcome.pending}
          onPress={() => void say()}
        >
          {t(`${doing.kind}.say`)}
        </Button>
      </div>
    </div>
  );
}
