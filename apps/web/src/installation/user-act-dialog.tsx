import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useWords } from '../words/use-words.ts';
import type { UserAct, UserLine } from './installation-data.ts';

type Act = Exclude<UserAct, 'correctUser'>;
const parts = { endSessions: 'end', appointOperator: 'appoint', dismissOperator: 'dismiss' } as const satisfies Record<
  Act,
  string
>;

/** Asks before somebody is signed out, or made or unmade an operator. */
export function UserActDialog({ user, act, onClose }: { user: UserLine; act: Act; onClose: () => void }) {
  const t = useWords('installation');
  const part = parts[act];
  const { id: userId, name } = user;
  const end = useCommand(trpc.installation.endSessions, { done: ({ count }) => t('users.end.done', { count }) });
  const appoint = useCommand(trpc.installation.appointOperator, {
    done: t('users.appoint.done', { name }),
    alsoChanges: ['session'],
  });
  const dismiss = useCommand(trpc.installation.dismissOperator, {
    done: t('users.dismiss.done', { name }),
    alsoChanges: ['session'],
  });
  const command = { end, appoint, dismiss }[part];
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t(`users.${part}.title`, { name })}
      confirm={t(`users.${part}.confirm`)}
      danger={part === 'dismiss'}
      onConfirm={async () => (await command.run({ userId })) !== undefined}
    >
      <div className="grid gap-3">
        <p>{t(`users.${part}.body`)}</p>
        <ErrorSentence>{command.problem}</ErrorSentence>
      </div>
    </ConfirmDialog>
  );
}
