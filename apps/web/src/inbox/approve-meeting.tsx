import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { DoingOf, InboxRow, Settle } from './rows.ts';
import { ThingButton } from './thing-link.tsx';

/** The chair's yes to an agenda or to minutes: to be read first, approved here. */
export function ApproveMeeting({ row, doing, touch, settled }: Settle & { row: InboxRow; doing: DoingOf<'meeting'> }) {
  const t = useWords('waiting');
  const { taskforceId } = useTaskforce();
  const noun = row.kind === 'approveAgenda' ? 'agenda' : 'minutes';
  const approveAgenda = useCommand(trpc.meetings.approveAgenda);
  const approveMinutes = useCommand(trpc.meetings.approveMinutes);
  const { meetingId, version } = doing;

  async function approve() {
    touch();
    const answer =
      noun === 'agenda'
        ? await approveAgenda.run({ taskforceId, meetingId, version })
        : await approveMinutes.run({ taskforceId, meetingId, version, reason: null });
    if (answer) settled(t(`${noun}.done`));
  }

  return (
    <div className="grid gap-3">
      <ErrorSentence>{approveAgenda.problem ?? approveMinutes.problem}</ErrorSentence>
      <div className="flex flex-wrap gap-2">
        <ThingButton page={row.page}>{t(`${noun}.read`)}</ThingButton>
        <Button size="small" pending={approveAgenda.pending || approveMinutes.pending} onPress={() => void approve()}>
          {t(`${noun}.approve`)}
        </Button>
      </div>
    </div>
  );
}
