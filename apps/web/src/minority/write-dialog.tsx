import { saySigners } from '@tvaers/domain/minority/labels';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { TextArea } from '../look/text-area.tsx';
import { WithWritten } from '../look/with-written.tsx';
import type { RecommendationPageData } from '../recommendations/page-data.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { useKept } from '../writing/keep.ts';
import type { StatementShown } from './minority-data.ts';

type WriteDialogProps = {
  page: Pick<RecommendationPageData, 'id' | 'title'>;
  /** Null begins one. */
  statement: StatementShown | null;
  onClose: () => void;
};

/** The minority's words. Who saves them has signed them; whoever had signed others is asked again, and that is said before. */
export function WriteDialog({ page, statement, onClose }: WriteDialogProps) {
  const t = useWords('adoption');
  const common = useWords('everywhere');
  const language = useLanguage();
  const { taskforceId, actor, userId } = useTaskforce();
  const kept = useKept({ userId, thing: `minority/${statement?.id ?? page.id}`, field: 'text' }, statement?.text ?? '');
  const answered = { alsoChanges: ['inbox' as const], done: t('minority.saved') };
  const done = () => {
    kept.saved();
    onClose();
  };
  const write = useCommand(trpc.minority.write, { ...answered, onDone: done });
  const revise = useCommand(trpc.minority.revise, { ...answered, onDone: done });
  const act = statement ? revise : write;
  const others = (statement?.signers ?? []).filter(({ seatId }) => seatId !== actor.seat.id);
  const text = kept.value;
  const save = () => {
    if (text.trim() === '') return;
    if (statement) void revise.run({ taskforceId, statementId: statement.id, serial: statement.serial, text });
    else void write.run({ taskforceId, recommendationId: page.id, text });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<WithWritten sentence={t('minority.dialog', { title: page.title })} own={page.title} />}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="minority" pending={act.pending}>
            {t('minority.save')}
          </Button>
        </>
      }
    >
      <Form id="minority" errors={act.fields} onSubmit={save}>
        <ErrorSentence>{act.problem}</ErrorSentence>
        <p>{t('minority.hint')}</p>
        {others.length > 0 ? (
          <p className="rounded bg-risk-ground px-3.5 py-2.5">
            {t('minority.againNote', { names: saySigners(others, language) })}
          </p>
        ) : null}
        <TextArea
          label={t('minority.text')}
          value={text}
          onChange={kept.set}
          maxLength={8000}
          rows={8}
          error={act.fields['text']}
          reader={t(statement?.releasedAt ? 'minority.readersReleased' : 'minority.readersDraft')}
        />
      </Form>
    </Dialog>
  );
}
