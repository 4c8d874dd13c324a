import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { DoingOf, InboxRow, Settle } from './rows.ts';
import { ThingButton } from './thing-link.tsx';

/** What went out before or after a meeting: to be read on its page, and said here to have been read. */
export function MarkRead({ row, doing, touch, settled }: Settle & { row: InboxRow; doing: DoingOf<'markRead'> }) {
  const t = useWords('waiting');
  const { taskforceId } = useTaskforce();
  const of = row.kind === 'readMinutes' ? 'Minutes' : 'Material';
  const mark = useCommand(trpc.meetings.markRead);

  async function say() {
    touch();
    if (await mark.run({ taskforceId, meetingId: doing.meetingId })) settled(t(`markRead.done${of}`));
  }

  return (
    <div className="grid gap-3">
      <ErrorSentence>{mark.problem}</ErrorSentence>
      <div className="flex flex-wrap gap-2">
        <ThingButton page={row.page}>{t(of === 'Minutes' ? 'markRead.minutes' : 'markRead.material')}</ThingButton>
        <Button size="small" pending={mark.pending} onPress={() => void say()}>
          {t(`markRead.said${of}`)}
        </Button>
      </div>
    </div>
  );
}
