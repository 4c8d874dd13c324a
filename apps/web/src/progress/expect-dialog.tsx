import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { TextField } from '../look/text-field.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import type { BurnUpAnswer } from './progress.ts';

/** Undefined for what is no number of recommendations. */
export function numberIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const number = Number(text.trim());
  return /^\d+$/.test(text.trim()) && number >= 1 && number <= 200 ? number : undefined;
}

/** How many recommendations the work is measured against. */
export function ExpectDialog({ answer, onClose }: { answer: BurnUpAnswer; onClose: () => void }) {
  const t = useWords('pictures');
  const common = useWords('everywhere');
  const { taskforceId } = useTaskforce();
  const [text, setText] = useState(answer.expected === null ? '' : String(answer.expected));
  const [version, setVersion] = useState(answer.version);
  const [isAsked, setAsked] = useState(false);
  const expect = useCommand(trpc.progress.expect, { done: t('burnUp.form.done'), onDone: onClose });
  const number = numberIn(text);
  const now = expect.conflict as { expected: number | null; version: number } | undefined;

  async function send() {
    setAsked(true);
    // Who has seen the other's number and saves again means it.
    const read = now && now.version > version ? now.version : version;
    setVersion(read);
    if (number !== undefined) await expect.run({ taskforceId, expected: number, version: read });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('burnUp.form.title')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="expect" pending={expect.pending}>
            {t('burnUp.form.save')}
          </Button>
        </>
      }
    >
      <Form
        id="expect"
        onSubmit={() => void send()}
        errors={isAsked && number === undefined ? { expected: t('burnUp.form.wrong') } : {}}
      >
        <TextField
          label={t('burnUp.form.label')}
          description={t('burnUp.form.help')}
          reader={t('burnUp.form.reader')}
          name="expected"
          inputMode="numeric"
          maxLength={4}
          value={text}
          onChange={setText}
          error={isAsked && number === undefined ? t('burnUp.form.wrong') : undefined}
        />
        <ErrorSentence>
          {now
            ? t('burnUp.form.conflict', { now: now.expected === null ? t('burnUp.form.none') : String(now.expected) })
            : expect.problem}
        </ErrorSentence>
      </Form>
    </Dialog>
  );
}
