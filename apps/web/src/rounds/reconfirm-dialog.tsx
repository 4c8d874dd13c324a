import { useQuery } from '@tanstack/react-query';
import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import type { Stance } from '@tvaers/domain/rounds/workflow';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { WithWritten } from '../look/with-written.tsx';
import { useLabel } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import { ChangedTitle } from './changed-title.tsx';
import { ComparedView } from '../writing/compared-view.tsx';

type ReconfirmDialogProps = {
  recommendationId: string;
  title: string;
  roundId: string;
  taken: { versionId: string; stance: Stance };
  /** The version that stands now. */
  version: { id: string; label: string };
  onClose: () => void;
  onConfirmed: () => void;
  /** Takes another position; null where the round takes no more answers. */
  onChange: (() => void) | null;
};

/** What has changed since one's position, and beneath it the one click that says it still holds. */
export function ReconfirmDialog({ recommendationId, title, roundId, taken, version, ...acts }: ReconfirmDialogProps) {
  const t = useWords('rounds');
  const label = useLabel();
  const { taskforceId } = useTaskforce();
  const reconfirm = useCommand(trpc.rounds.reconfirm, { done: t('own.reconfirmed'), onDone: acts.onConfirmed });
  const { data } = useQuery(
    trpc.recommendations.compare.queryOptions({ taskforceId, recommendationId, from: taken.versionId, to: version.id }),
  );
  const stance = label(stanceWords[taken.stance]);
  return (
    <Dialog
      isOpen
      width="wide"
      onClose={acts.onClose}
      title={<WithWritten sentence={t('own.differenceIn', { title })} own={title} />}
      actions={
        <>
          <Button onPress={acts.onClose}>{t('own.later')}</Button>
          {acts.onChange ? <Button onPress={acts.onChange}>{t('own.change')}</Button> : null}
          <Button
            kind="primary"
            pending={reconfirm.pending}
            onPress={() =>
              void reconfirm.run({ taskforceId, roundId, versionId: version.id, seatId: null, source: null, howGiven: null })
            }
          >
            {t('own.stillHolds')}
          </Button>
        </>
      }
    >
      <ErrorSentence>{reconfirm.problem}</ErrorSentence>
      <p className="font-semibold">{t('own.changedSince', { stance })}</p>
      {data ? (
        <ComparedView
          before={{ name: t('own.versionTaken', { label: data.from.label ?? '' }), text: data.from.text }}
          after={{ name: t('own.versionNow', { label: version.label }), text: data.to.text }}
          of={title}
          note={
            data.to.note ? (
              <span className="text-soft">
                {' '}
                · <span {...written}>{data.to.note}</span>
              </span>
            ) : null
          }
        >
          <ChangedTitle before={data.from.title} after={data.to.title} />
        </ComparedView>
      ) : (
        <Skeleton lines={6} />
      )}
    </Dialog>
  );
}
