import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { ConsultationShown } from './consultation-data.ts';
import { ConsulteeFields, filledConsultees, newConsultee } from './consultee-fields.tsx';

/** Asks more people in a consultation that is open. */
export function InviteDialog({ consultation, onClose }: { consultation: ConsultationShown; onClose: () => void }) {
  const t = useWords('consultations');
  const common = useWords('everywhere');
  const { taskforceId } = useTaskforce();
  const [drafts, setDrafts] = useState([newConsultee()]);
  const consultees = filledConsultees(drafts);
  const invite = useCommand(trpc.consultations.invite, {
    done: t('invite.done', { count: consultees.length }),
    onDone: onClose,
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('invite.title')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button
            kind="primary"
            type="submit"
            form="invite-more"
            pending={invite.pending}
            disabledBecause={consultees.length > 0 ? null : t('open.lacking')}
          >
            {t('open.act', { count: consultees.length })}
          </Button>
        </>
      }
    >
      <Form
        id="invite-more"
        errors={invite.fields}
        onSubmit={() => {
          const { id: consultationId, version } = consultation;
          if (consultees.length > 0) void invite.run({ taskforceId, consultationId, version, consultees });
        }}
      >
        <ErrorSentence>{invite.problem ?? invite.fields['consultees']}</ErrorSentence>
        <ConsulteeFields value={drafts} onChange={setDrafts} errors={invite.fields} />
      </Form>
    </Dialog>
  );
}
