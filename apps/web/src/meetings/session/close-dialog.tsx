import { undecidedItems } from '@tvaers/domain/meetings/minutes-text';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { TextLink } from '../../look/text-link.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';

import type { StepDialogProps } from '../meeting.ts';
import { UnrecordedPeople } from './unrecorded-people.tsx';
import { anchorOf } from './use-shown-item.ts';

type Undecided = { id: string | null; position: number; title: string | null };

/** Ends the meeting. First it names the decision items without an outcome, and those of whom nothing is noted, to be put right here. */
export function CloseDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('minutes');
  const { taskforceId } = useTaskforce();
  const close = useCommand(trpc.meetings.close, { done: t('close.done') });
  const seen: Undecided[] = undecidedItems(meeting.items);
  // One the reader is recused from is in the server's answer only.
  const told = close.refusal === 'undecided-item' ? (close.current as Undecided[]).filter(({ id }) => id === null) : [];
  const undecided = [...seen, ...told].toSorted((a, b) => a.position - b.position);
  const isOpen = seen.length > 0;
  return (
    <ConfirmDialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('close.title', { number: String(meeting.number) })}
      confirm={t('close.confirm')}
      disabledBecause={isOpen ? t('close.blocked', { count: seen.length }) : null}
      onConfirm={async () => (await close.run({ taskforceId, meetingId: meeting.id, version: meeting.version })) !== undefined}
    >
      <ErrorSentence>{isOpen ? null : close.problem}</ErrorSentence>
      {undecided.length > 0 ? <UndecidedItems items={undecided} onClose={onClose} /> : <p>{t('close.body')}</p>}
      <UnrecordedPeople meeting={meeting} />
    </ConfirmDialog>
  );
}

function UndecidedItems({ items, onClose }: { items: readonly Undecided[]; onClose: () => void }) {
  const t = useWords('minutes');
  return (
    <div className="grid gap-1">
      <p className="font-medium text-risk">{t('close.blocked', { count: items.length })}</p>
      <ul className="list-disc pl-5">
        {items.map((item) => (
          <li key={item.position}>
            {item.title ? (
              <TextLink to="." search={true} hash={anchorOf(item)} onClick={onClose}>
                {item.position}. {item.title}
              </TextLink>
            ) : (
              t('close.hiddenItem', { number: String(item.position) })
            )}
          </li>
        ))}
      </ul>
      <p className="text-sm text-soft">{t('close.defer')}</p>
    </div>
  );
}
