import { replyWords } from '@tvaers/domain/meetings/labels';
import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { ChoiceRow } from '../look/choice-row.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { capital } from '../words/capital.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { DoingOf, Settle } from './rows.ts';

const replies = ['attending', 'maybe', 'apologies'] as const;
type Reply = (typeof replies)[number];

/** Coming, maybe or not: one tap, and another one changes it. */
export function ReplyChoice({ doing, touch, settled }: Settle & { doing: DoingOf<'reply'> }) {
  const t = useWords('waiting');
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const [chosen, setChosen] = useState<Reply | null>(null);
  // The version of the answer given here, once there is one: the row itself goes when it is answered.
  const [version, setVersion] = useState(doing.version);
  const reply = useCommand(trpc.meetings.reply);

  async function choose(next: Reply) {
    const before = chosen;
    setChosen(next);
    touch();
    const answer = await reply.run({
      taskforceId,
      invitationId: doing.invitationId,
      version: Math.max(version, doing.version),
      reply: next,
      note: '',
    });
    if (!answer) return setChosen(before);
    setVersion(answer.version);
    settled(t('reply.done', { answer: replyWords[next][language] }));
  }

  return (
    <div className="grid gap-3">
      <ErrorSentence>{reply.problem}</ErrorSentence>
      <ChoiceRow
        label={t('reply.ask')}
        value={chosen}
        onChange={(next) => void choose(next)}
        options={replies.map((id) => ({ id, label: capital(replyWords[id][language]) }))}
      />
    </div>
  );
}
