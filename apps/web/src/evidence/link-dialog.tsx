import { saySerial } from '@tvaers/domain/numbers/serial';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { Select } from '../look/select.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { useKeptForm } from '../writing/kept-form.ts';
import { RestoredNote } from '../writing/restored-note.tsx';
import { type EvidenceOnPage, type FindingOnPage, sayName, whereOf } from './evidence.ts';
import { emptySupport, type SupportDraft, SupportFields, supportToSend } from './support-fields.tsx';

/** A further source under a finding, for it or against it. */
export function LinkDialog({ finding, page, onClose }: { finding: FindingOnPage; page: EvidenceOnPage; onClose: () => void }) {
  const t = useWords('evidence');
  const common = useWords('everywhere');
  const { taskforceId, userId } = useTaskforce();
  const form = useKeptForm<SupportDraft & { sourceId: string }>(
    { userId, thing: finding.id, field: 'evidence.link' },
    { ...emptySupport, sourceId: '' },
  );
  const { values, set, saved } = form;
  const [isMissing, setMissing] = useState(false);
  const link = useCommand(trpc.evidence.link, {
    done: t('link.done'),
    onDone: () => {
      saved();
      onClose();
    },
  });
  const usable = page.sources.filter(
    (source) =>
      source.state === 'registered' &&
      (whereOf(finding) === 'sector' || whereOf(source) === 'taskforce') &&
      !finding.sources.some(({ sourceId }) => sourceId === source.id),
  );
  const errors: Record<string, string> = { ...link.fields, ...(isMissing ? { sourceId: common('fields.required') } : {}) };

  function send() {
    const { sourceId, ...draft } = values;
    setMissing(sourceId === '');
    if (sourceId !== '')
      void link.run({ taskforceId, findingId: finding.id, version: finding.version, ...supportToSend(sourceId, draft) });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('link.title', { number: finding.number === null ? t('link.inRoom') : saySerial('finding', finding.number) })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="link-source" pending={link.pending}>
            {t('link.confirm')}
          </Button>
        </>
      }
    >
      <p className="font-medium">{finding.claim}</p>
      <Form id="link-source" errors={errors} onSubmit={send}>
        <RestoredNote kept={form} />
        <Select
          label={t('link.source')}
          options={usable.map(({ id, number, title }) => ({ id, label: sayName('source', number, title) }))}
          value={values.sourceId}
          onChange={(sourceId) => set({ sourceId })}
          placeholder={t('link.choose')}
          error={errors['sourceId']}
        />
        <SupportFields draft={values} onChange={set} error={errors['pinpoint']} reader={t(`reader.${whereOf(finding)}`)} />
        <ErrorSentence>{link.problem}</ErrorSentence>
      </Form>
    </Dialog>
  );
}
