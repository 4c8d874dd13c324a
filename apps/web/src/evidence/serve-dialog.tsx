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
import type { EvidenceOnPage, FindingOnPage } from './evidence.ts';

type ServeDialogProps = { finding: FindingOnPage; page: EvidenceOnPage; onClose: () => void };

/** Which task of the mandate a finding serves. When another chose meanwhile, his choice is said before one's own is saved over it. */
export function ServeDialog({ finding, page, onClose }: ServeDialogProps) {
  const t = useWords('evidence');
  const common = useWords('everywhere');
  const { taskforceId } = useTaskforce();
  const { mandateTask } = finding;
  const [version, setVersion] = useState(finding.version);
  const [chosen, setChosen] = useState(mandateTask?.id ?? '');
  const serve = useCommand(trpc.evidence.serve, { done: common('saved'), onDone: onClose });
  const tasks = [...page.tasks, ...(mandateTask?.isGone ? [mandateTask] : [])];
  const say = ({ number, text }: { number: number; text: string }) => ({ number: String(number), text });
  const newer = serve.conflict as { version: number; mandateTaskId: string | null } | null;
  const theirs = newer && tasks.find(({ id }) => id === newer.mandateTaskId);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={
        finding.number === null ? t('serve.titleInRoom') : t('serve.title', { number: saySerial('finding', finding.number) })
      }
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="serve-task" pending={serve.pending}>
            {common('save')}
          </Button>
        </>
      }
    >
      <p className="font-medium">{finding.claim}</p>
      <Form
        id="serve-task"
        errors={serve.fields}
        onSubmit={() => void serve.run({ taskforceId, findingId: finding.id, version, mandateTaskId: chosen || null })}
      >
        <ErrorSentence
          action={
            newer ? (
              <Button
                size="small"
                onPress={() => {
                  setVersion(newer.version);
                  serve.reset();
                }}
              >
                {t('serve.keepMine')}
              </Button>
            ) : null
          }
        >
          {newer ? t('serve.newer', { task: theirs ? t('serve.taskIs', say(theirs)) : t('find.noTask') }) : serve.problem}
        </ErrorSentence>
        <Select
          label={t('find.task')}
          value={chosen}
          onChange={setChosen}
          options={[
            { id: '', label: t('find.noTask') },
            ...page.tasks.map((task) => ({ id: task.id, label: t('serve.taskIs', say(task)) })),
            ...(mandateTask?.isGone ? [{ id: mandateTask.id, label: t('serve.taskGone', say(mandateTask)) }] : []),
          ]}
        />
      </Form>
    </Dialog>
  );
}
