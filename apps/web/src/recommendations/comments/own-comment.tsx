import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { Button } from '../../look/button.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { useKept } from '../../writing/keep.ts';
import type { CommentShown, PageForComments } from '../page-data.ts';
import { useFieldReaders } from '../use-naming.ts';

type OwnCommentProps = { page: PageForComments; comment: CommentShown; onEnd: () => void };

/** One's own comment in other words, or taken back, while nobody has answered it. */
export function OwnComment({ page, comment, onEnd }: OwnCommentProps) {
  const t = useWords('suggestions');
  const r = useWords('recommendations');
  const common = useWords('everywhere');
  const { taskforceId, userId } = useTaskforce();
  const readers = useFieldReaders();
  const kept = useKept({ userId, thing: `recommendations/${page.id}`, field: `own-comment/${comment.id}` }, comment.body);
  const { value: body, set: setBody } = kept;
  const end = () => {
    kept.discard();
    onEnd();
  };
  const reword = useCommand(trpc.recommendations.rewordComment, {
    done: t('own.saved'),
    onDone: () => {
      kept.saved();
      onEnd();
    },
  });
  const withdraw = useCommand(trpc.recommendations.withdrawComment, { done: t('own.withdrawn'), onDone: end });
  const at = { taskforceId, commentId: comment.id, version: comment.version };
  return (
    <form
      className="grid gap-2"
      data-print="no"
      onSubmit={(event) => {
        event.preventDefault();
        void reword.run({ ...at, body });
      }}
    >
      <ErrorSentence>{reword.problem ?? withdraw.problem}</ErrorSentence>
      <TextArea
        label={r('comments.your')}
        hideLabel
        autoFocus
        maxLength={4000}
        value={body}
        onChange={setBody}
        onKeyDown={(event) => {
          if (event.key === 'Escape') end();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
        error={reword.fields['body']}
        reader={readers(page)}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          size="small"
          pending={reword.pending}
          disabledBecause={body.trim() === '' ? r('comments.empty') : null}
        >
          {t('own.save')}
        </Button>
        <Button kind="quiet" size="small" onPress={end}>
          {common('cancel')}
        </Button>
        <Button kind="quiet" size="small" pending={withdraw.pending} onPress={() => void withdraw.run(at)}>
          {t('own.withdraw')}
        </Button>
      </div>
    </form>
  );
}
