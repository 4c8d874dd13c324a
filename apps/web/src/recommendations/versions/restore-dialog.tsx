import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { KeepingDraft, useKeeping } from './keeping-draft.tsx';
import type { RecommendationPageData, VersionShown } from '../page-data.ts';

/** The draft becomes the words of an earlier version; what it held is named first. */
export function RestoreDialog({
  page,
  restored,
  onClose,
}: {
  page: RecommendationPageData;
  restored: VersionShown;
  onClose: () => void;
}) {
  const t = useWords('writing');
  const common = useWords('everywhere');
  const { taskforceId } = useTaskforce();
  const keeping = useKeeping(page);
  const restore = useCommand(trpc.recommendations.restore, {
    done: ({ label, kept }) => (kept === null ? t('restoring.done', { label }) : t('restoring.doneKept', { label, kept })),
    onDone: onClose,
  });
  const { label } = restored;
  const run = () => {
    const { isSubstantial } = keeping;
    if (isSubstantial === null) return keeping.ask();
    void restore.run({
      taskforceId,
      recommendationId: page.id,
      version: page.version,
      textVersion: page.textVersion,
      versionId: restored.id,
      isSubstantial,
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('restoring.title', { label })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" pending={restore.pending} onPress={run}>
            {t('restoring.act')}
          </Button>
        </>
      }
    >
      <ErrorSentence>{restore.problem}</ErrorSentence>
      <p>{t('restoring.body', { label })}</p>
      <KeepingDraft page={page} keeping={keeping} />
    </Dialog>
  );
}
