import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useKept } from '../writing/keep.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import type { MandateVersion } from './mandate.ts';

type ProposalActsProps = {
  proposal: MandateVersion;
  inForce: MandateVersion | null;
  /** Opens the proposal to be rewritten, where that is done. */
  onRevise?: () => void;
  size?: 'normal' | 'small';
  /** Before a decision is sent. */
  onBegin?: () => void;
  /** Said where it stands, instead of in a toast. */
  onDecided?: (decision: 'approved' | 'declined') => void;
};
type Deciding = Pick<ProposalActsProps, 'onBegin' | 'onDecided'>;

/** What the reader may do with the proposal that waits: decide on it, rewrite it, take it back. */
export function ProposalActs({ proposal, inForce, onRevise, size = 'normal', ...deciding }: ProposalActsProps) {
  const t = useWords('mandate');
  const [asked, setAsked] = useState<'approve' | 'decline' | 'withdraw' | null>(null);
  const close = () => setAsked(null);
  const { offers } = proposal;
  return (
    <div className="flex flex-wrap gap-2" data-print="no">
      {offers.includes('approve') ? (
        <Button kind="primary" size={size} onPress={() => setAsked('approve')}>
          {t('approve.confirm')}
        </Button>
      ) : null}
      {offers.includes('decline') ? (
        <Button size={size} onPress={() => setAsked('decline')}>
          {t('decline.open')}
        </Button>
      ) : null}
      {onRevise && offers.includes('revise') ? <Button onPress={onRevise}>{t('revise.open')}</Button> : null}
      {offers.includes('withdraw') ? <Button onPress={() => setAsked('withdraw')}>{t('withdraw.open')}</Button> : null}
      {asked === 'approve' ? <Approve {...{ proposal, inForce }} {...deciding} onClose={close} /> : null}
      {asked === 'decline' ? <Decline proposal={proposal} {...deciding} onClose={close} /> : null}
      {asked === 'withdraw' ? <Withdraw proposal={proposal} onClose={close} /> : null}
    </div>
  );
}

type AskProps = { proposal: MandateVersion; onClose: () => void };

/** The commissioner's yes. It asks first, and says what follows and what does not. */
function Approve({ proposal, inForce, onClose, onBegin, onDecided }: AskProps & Deciding & { inForce: MandateVersion | null }) {
  const t = useWords('mandate');
  const dates = useDates();
  const { taskforceId } = useTaskforce();
  const number = String(proposal.number);
  const approve = useCommand(trpc.mandate.approve, {
    ...(onDecided ? {} : { done: t('approve.done', { number }) }),
    onDone: () => onDecided?.('approved'),
  });
  const delivery = (of: MandateVersion) => dates.date(of.deliveryOn, of.deliveryPrecision);
  const isMoved = inForce !== null && delivery(inForce) !== delivery(proposal);
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('approve.title', { number })}
      confirm={t('approve.confirm')}
      onConfirm={async () => {
        onBegin?.();
        return (await approve.run({ taskforceId, mandateId: proposal.id, version: proposal.version })) !== undefined;
      }}
    >
      <ErrorSentence>{approve.problem}</ErrorSentence>
      <p>{inForce ? t('approve.next', { number, before: String(inForce.number) }) : t('approve.body')}</p>
      {isMoved ? (
        <>
          <p>{t('approve.delivery', { before: delivery(inForce), after: delivery(proposal) })}</p>
          <p>{t('approve.baselines')}</p>
        </>
      ) : null}
    </ConfirmDialog>
  );
}

/** The commissioner's no, with the reason those who proposed it will read. */
function Decline({ proposal, onClose, onBegin, onDecided }: AskProps & Deciding) {
  const t = useWords('mandate');
  const common = useWords('everywhere');
  const { taskforceId, userId } = useTaskforce();
  const [isAsked, setAsked] = useState(false);
  const reason = useKept({ userId, thing: `mandate/${proposal.id}`, field: 'declineReason' }, '');
  const number = String(proposal.number);
  const decline = useCommand(trpc.mandate.decline, {
    ...(onDecided ? {} : { done: t('decline.done', { number }) }),
    onDone: () => {
      reason.saved();
      onDecided?.('declined');
    },
  });
  async function send() {
    setAsked(true);
    if (!reason.value.trim()) return false;
    onBegin?.();
    const { id: mandateId, version } = proposal;
    return (await decline.run({ taskforceId, mandateId, version, reason: reason.value })) !== undefined;
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('decline.title', { number })}
      confirm={t('decline.confirm')}
      danger
      onConfirm={send}
    >
      <ErrorSentence>{decline.problem}</ErrorSentence>
      <p>{t('decline.body')}</p>
      <TextArea
        label={t('decline.reason')}
        value={reason.value}
        onChange={reason.set}
        error={decline.fields['reason'] ?? (isAsked && !reason.value.trim() ? common('fields.required') : null)}
        reader={t('propose.reader')}
        maxLength={500}
        rows={2}
      />
    </ConfirmDialog>
  );
}

function Withdraw({ proposal, onClose }: AskProps) {
  const t = useWords('mandate');
  const { taskforceId } = useTaskforce();
  const number = String(proposal.number);
  const withdraw = useCommand(trpc.mandate.withdraw, { done: t('withdraw.done', { number }) });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('withdraw.title', { number })}
      confirm={t('withdraw.confirm')}
      danger
      onConfirm={async () =>
        (await withdraw.run({ taskforceId, mandateId: proposal.id, version: proposal.version })) !== undefined
      }
    >
      <ErrorSentence>{withdraw.problem}</ErrorSentence>
      <p>{t('withdraw.body')}</p>
    </ConfirmDialog>
  );
}
