import { stanceWords } from '@tvaers/domain/rounds/stance-words';
import { useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { ConfirmDialog } from '../look/confirm-dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { TextArea } from '../look/text-area.tsx';
import type { RoundShown } from '../recommendations/page-data.ts';
import { useLabel } from '../recommendations/use-naming.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';

type SettleDialogProps = { position: RoundShown['positions'][number]; name: string; onClose: () => void };

/** Settles an entry the member says is not right: it falls, or it stands with a reason, by another than who entered it. */
export function SettleDialog({ position, name, onClose }: SettleDialogProps) {
  const t = useWords('rounds');
  const label = useLabel();
  const { taskforceId, actor } = useTaskforce();
  const [choice, choose] = useState<'falls' | 'stands'>('falls');
  const [settlement, setSettlement] = useState('');
  const settle = useCommand(trpc.rounds.settle, { done: t('settle.done', { name }) });
  const isOwnEntry = position.enteredBySeatId === actor.seat.id;
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('settle.title', { name })}
      confirm={t('settle.act')}
      disabledBecause={choice === 'stands' && settlement.trim() === '' ? t('settle.reasonNeeded') : null}
      onConfirm={async () =>
        (await settle.run({ taskforceId, positionId: position.id, doesStand: choice === 'stands', settlement })) !== undefined
      }
    >
      <ErrorSentence>{settle.problem}</ErrorSentence>
      <p>{t('settle.body', { name, stance: label(stanceWords[position.stance]), by: position.enteredBy })}</p>
      <RadioGroup
        label={t('settle.label')}
        value={choice}
        onChange={choose}
        options={[
          { id: 'falls', label: t('settle.falls'), description: t('settle.fallsHow') },
          {
            id: 'stands',
            label: t('settle.stands'),
            description: t(isOwnEntry ? 'settle.notOwn' : 'settle.standsHow'),
            disabled: isOwnEntry,
          },
        ]}
      />
      <TextArea
        label={t('settle.reason')}
        optional={choice === 'falls'}
        value={settlement}
        onChange={setSettlement}
        maxLength={1000}
        error={settle.fields['settlement']}
        reader={t('reader.all')}
      />
    </ConfirmDialog>
  );
}
