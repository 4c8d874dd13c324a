import { enumerate } from '@tvaers/domain/language';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { TextArea } from '../look/text-area.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { useKept } from '../writing/keep.ts';
import { RestoredNote } from '../writing/restored-note.tsx';
import { type EvidenceOnPage, type SourceOnPage, whereOf } from './evidence.ts';

/** Why a source no longer counts, and which findings are marked by it. */
export function WithdrawDialog({ source, page, onClose }: { source: SourceOnPage; page: EvidenceOnPage; onClose: () => void }) {
  const t = useWords('evidence');
  const common = useWords('everywhere');
  const language = useLanguage();
  const { taskforceId, userId } = useTaskforce();
  const reason = useKept({ userId, thing: source.id, field: 'evidence.withdraw' }, '');
  const withdraw = useCommand(trpc.evidence.withdraw, {
    done: t('withdraw.done'),
    onDone: () => {
      reason.saved();
      onClose();
    },
  });
  const flagged = page.findings.filter(({ sources }) => sources.some(({ sourceId }) => sourceId === source.id));
  const named = flagged.map(({ number, claim }) => (number === null ? `“${claim}”` : saySerial('finding', number)));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={
        source.number === null ? t('withdraw.titleInRoom') : t('withdraw.title', { number: saySerial('source', source.number) })
      }
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="danger" type="submit" form="withdraw-source" pending={withdraw.pending}>
            {t('withdraw.confirm')}
          </Button>
        </>
      }
    >
      <p className="font-medium">{source.title}</p>
      <p>
        {t('withdraw.body')} {named.length > 0 ? t('withdraw.flags', { findings: enumerate(named, language) }) : null}
      </p>
      <Form
        id="withdraw-source"
        errors={withdraw.fields}
        onSubmit={() => void withdraw.run({ taskforceId, sourceId: source.id, version: source.version, reason: reason.value })}
      >
        <TextArea
          label={t('withdraw.reason')}
          value={reason.value}
          onChange={reason.set}
          error={withdraw.fields['reason']}
          reader={t(`reader.${whereOf(source)}`)}
          maxLength={1000}
        />
        <RestoredNote kept={reason} />
        <ErrorSentence>{withdraw.problem}</ErrorSentence>
      </Form>
    </Dialog>
  );
}
