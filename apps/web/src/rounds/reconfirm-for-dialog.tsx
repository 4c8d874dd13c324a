import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import type { Stance } from '@tvaers/domain/rounds/workflow';
import { useId, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { useLabel } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { ChangedSince } from './changed-since.tsx';
import { HowGiven, notSaid } from './how-given.tsx';

type ReconfirmForDialogProps = {
  recommendationId: string;
  roundId: string;
  member: { seatId: string; name: string };
  taken: { versionId: string; stance: Stance };
  /** The version that stands now. */
  version: { id: string; label: string };
  onClose: () => void;
};

/** That a member's position still holds, entered by the secretariat: what has changed, and how the member said so. */
export function ReconfirmForDialog({ recommendationId, roundId, member, taken, version, onClose }: ReconfirmForDialogProps) {
  const t = useWords('rounds');
  const common = useWords('everywhere');
  const label = useLabel();
  const { taskforceId } = useTaskforce();
  const formId = useId();
  const [given, setGiven] = useState(notSaid);
  const [isTried, setTried] = useState(false);
  const reconfirm = useCommand(trpc.rounds.reconfirm, {
    done: t('enter.confirmed', { name: member.name }),
    onDone: onClose,
  });
  const errors: Record<string, string> = isTried && given.source === null ? { source: t('lacking.source') } : {};
  const send = () => {
    setTried(true);
    const { source, howGiven } = given;
    if (source === null) return;
    const how = { source, howGiven: howGiven.trim() || null };
    void reconfirm.run({ taskforceId, roundId, versionId: version.id, seatId: member.seatId, ...how });
  };
  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('enter.confirmTitle', { name: member.name })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form={formId} pending={reconfirm.pending}>
            {t('enter.confirmAct')}
          </Button>
        </>
      }
    >
      <p className="font-semibold">{t('enter.confirmBody', { name: member.name, stance: label(stanceWords[taken.stance]) })}</p>
      <ChangedSince recommendationId={recommendationId} from={taken.versionId} to={version.id} />
      <Form id={formId} errors={{ ...errors, ...reconfirm.fields }} onSubmit={send}>
        <HowGiven
          label={t('enter.confirmSource')}
          value={given}
          onChange={setGiven}
          errors={{ ...errors, ...reconfirm.fields }}
        />
        <ErrorSentence>
          {reconfirm.conflict
            ? t('enter.newVersion', { label: (reconfirm.conflict as { label?: string }).label ?? '' })
            : reconfirm.problem}
        </ErrorSentence>
      </Form>
    </Dialog>
  );
}
