import { saySerial } from '@tvaers/domain/numbers/serial';
import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import { Suspense, useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Aside } from '../look/aside.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { fetchedLater } from '../look/fetched-later.tsx';
import { refocus } from '../look/refocus.ts';
import { Otherwise } from '../look/otherwise.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { written } from '../words/written.ts';
import type { DoingOf, InboxRow, Settle } from './rows.ts';
import { ThingButton } from './thing-link.tsx';

/** What is opened has the focus, since the button that opened it is gone. */
const takeFocus = (place: HTMLElement | null) => place?.focus({ preventScroll: true });

const ChangedSince = fetchedLater(() => import('../rounds/changed-since.tsx').then((file) => file.ChangedSince));
const PositionForm = fetchedLater(() => import('../rounds/position-form.tsx').then((file) => file.PositionForm));

/** A position to take, or one to say again because the text has changed: what has changed is read here, and answered with one press. */
export function PositionActs({ row, doing, touch, settled }: Settle & { row: InboxRow; doing: DoingOf<'position'> }) {
  const t = useWords('waiting');
  const language = useLanguage();
  const { taskforceId } = useTaskforce();
  const [isOpen, setOpen] = useState(false);
  const reconfirm = useCommand(trpc.rounds.reconfirm);
  const { roundId, versionId, taken } = doing;
  const isAgain = row.kind === 'reconfirm' && taken !== null;
  const number = row.page.number === null ? '' : saySerial('recommendation', row.page.number);

  // The form sends by itself: the row stays from when it is opened.
  const open = () => {
    touch();
    setOpen(true);
  };

  const close = () => {
    setOpen(false);
    refocus(`[data-position="${CSS.escape(roundId)}"] button`);
  };

  async function confirm() {
    touch();
    const answer = await reconfirm.run({ taskforceId, roundId, versionId, seatId: null, source: null, howGiven: null });
    if (answer && taken) settled(t('reconfirm.done', { stance: stanceWords[taken.stance][language] }));
  }

  return (
    <div className="grid gap-3" data-position={roundId}>
      {isAgain ? (
        <Otherwise otherwise={null}>
          <Suspense>
            <ChangedSince recommendationId={row.page.id} from={taken.versionId} to={versionId} />
          </Suspense>
        </Otherwise>
      ) : null}
      <ErrorSentence>
        {reconfirm.conflict
          ? t('reconfirm.newVersion', { label: (reconfirm.conflict as { label?: string }).label ?? '' })
          : reconfirm.problem}
      </ErrorSentence>
      {isOpen ? (
        <div role="group" aria-label={t('position.take')} tabIndex={-1} ref={takeFocus} className="outline-none">
          <Aside onFailed={close}>
            <p {...written} className="mb-1 text-sm text-soft">
              {doing.question}
            </p>
            <PositionForm
              round={{ id: roundId, isHiddenUntilAnswer: doing.isHiddenUntilAnswer }}
              version={{ id: versionId, label: doing.versionLabel }}
              recommendationId={row.page.id}
              {...(isAgain ? { afterVersionId: taken.versionId } : { after: null })}
              onMeanwhile={(stance) => settled(t('position.meanwhile', { stance: stanceWords[stance][language] }))}
              onDone={(stance) => settled(t('position.done', { stance: stanceWords[stance][language] }))}
              onCancel={close}
            />
          </Aside>
        </div>
      ) : (
        <div className="flex flex-wrap gap-2">
          {isAgain ? (
            <>
              <Button size="small" kind="primary" pending={reconfirm.pending} onPress={() => void confirm()}>
                {t('reconfirm.confirm')}
              </Button>
              <Button size="small" onPress={open}>
                {t('reconfirm.again')}
              </Button>
              <ThingButton page={row.page} search={{ fane: 'forskelle', fra: taken.versionId, til: versionId }}>
                {t('reconfirm.difference')}
              </ThingButton>
            </>
          ) : (
            <>
              <ThingButton page={row.page}>{t('position.read', { number })}</ThingButton>
              <Button size="small" onPress={open}>
                {t('position.take')}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
