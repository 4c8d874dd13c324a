import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextArea } from '../look/text-area.tsx';
import { WithWritten } from '../look/with-written.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { RecommendationPageData } from './page-data.ts';
import { useFieldReaders } from './use-naming.ts';

/** Takes it off the table with a reason. It stays to be read, and its number is not used again. */
export function WithdrawDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('recommendations');
  const reader = useFieldReaders()(page);
  const { taskforceId } = useTaskforce();
  const [reason, setReason] = useState('');
  const withdraw = useCommand(trpc.recommendations.withdraw, { done: t('withdraw.done') });
  const hasRound = page.rounds[0]?.state === 'open';
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={<WithWritten sentence={t('withdraw.title', { title: page.title })} own={page.title} />}
      confirm={t('withdraw.act')}
      danger
      disabledBecause={reason.trim() === '' ? t('withdraw.reasonNeeded') : null}
      onConfirm={async () =>
        (await withdraw.run({ taskforceId, recommendationId: page.id, version: page.version, reason })) !== undefined
      }
    >
      <ErrorSentence>{withdraw.problem}</ErrorSentence>
      <p>{t(hasRound ? 'withdraw.bodyWithRound' : 'withdraw.body')}</p>
      <TextArea
        label={t('withdraw.reason')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        error={withdraw.fields['reason']}
        reader={reader}
      />
    </ConfirmDialog>
  );
}
