import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { TextField } from '../look/text-field.tsx';
import { useWords } from '../words/use-words.ts';
import type { UserLine } from './installation-data.ts';

/** Corrects a person's name or address. Whoever was first is shown beside what was typed here. */
export function CorrectDialog({ user, onClose }: { user: UserLine; onClose: () => void }) {
  const t = useWords('installation');
  const everywhere = useWords('everywhere');
  const [name, setName] = useState(user.name);
  const [email, setEmail] = useState(user.email);
  const [version, setVersion] = useState(user.version);
  const correct = useCommand(trpc.installation.correctUser, { done: t('users.correct.done'), onDone: onClose });
  const stands = correct.conflict as { name: string; email: string; version: number } | null;
  const errors: Record<string, string> = {
    ...correct.fields,
    ...(correct.refusal === 'email-taken' ? { email: correct.problem ?? '' } : {}),
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('users.correct.title', { name: user.name })}
      actions={
        <>
          <Button onPress={onClose}>{everywhere('cancel')}</Button>
          <Button kind="primary" type="submit" form="correct-user" pending={correct.pending}>
            {t('users.correct.save')}
          </Button>
        </>
      }
    >
      <Form
        id="correct-user"
        errors={errors}
        onSubmit={() => {
          void correct.run({ userId: user.id, version: stands?.version ?? version, name, email });
          if (stands) setVersion(stands.version);
        }}
      >
        <p className="text-sm text-soft">{t('users.correct.body')}</p>
        {user.pendingEmail ? <p className="text-sm">{t('users.correct.waits', { email: user.pendingEmail })}</p> : null}
        <TextField label={t('create.name')} value={name} onChange={setName} error={errors['name']} maxLength={120} />
        <TextField
          label={t('create.email')}
          type="email"
          inputMode="email"
          value={email}
          onChange={setEmail}
          error={errors['email']}
        />
        <ErrorSentence>
          {stands ? t('users.correct.stands', stands) : correct.refusal === 'email-taken' ? null : correct.problem}
        </ErrorSentence>
      </Form>
    </Dialog>
  );
}
