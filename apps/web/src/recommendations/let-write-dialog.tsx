import { insideSentence } from '@tvaers/domain/language';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { WithWritten } from '../look/with-written.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { RecommendationPageData } from './page-data.ts';

/** Opens the text to the pens of every sector, or closes it again; it says who writes now and who will. */
export function LetWriteDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('recommendations');
  const { taskforceId, sector } = useTaskforce();
  const isClosing = page.isOpenToAll;
  const letWrite = useCommand(trpc.recommendations.letWrite, { done: t(isClosing ? 'letWrite.closeDone' : 'letWrite.done') });
  const given = { title: page.title, sector: insideSentence(sector(page.leadSectorId)?.name ?? '') };
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={<WithWritten sentence={t(isClosing ? 'letWrite.closeTitle' : 'letWrite.title', given)} own={page.title} />}
      confirm={t(isClosing ? 'letWrite.closeAct' : 'letWrite.act')}
      onConfirm={async () =>
        (await letWrite.run({
          taskforceId,
          recommendationId: page.id,
          version: page.version,
          isOpenToAll: !isClosing,
        })) !== undefined
      }
    >
      <ErrorSentence>{letWrite.problem}</ErrorSentence>
      <p>{t(isClosing ? 'letWrite.closeBody' : 'letWrite.body', given)}</p>
    </ConfirmDialog>
  );
}
