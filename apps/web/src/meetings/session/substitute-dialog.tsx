import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { Select } from '../../look/select.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import type { ItemShown, MeetingShown, PersonShown } from '../meeting.ts';

type SubstituteProps = { meeting: MeetingShown; item: ItemShown; person: PersonShown; onClose: () => void };

/** Names who stands in for a member, at this item or the whole meeting: an adviser of his sector. */
export function SubstituteDialog({ meeting, item, person, onClose }: SubstituteProps) {
  const t = useWords('minutes');
  const { taskforceId } = useTaskforce();
  const { name, seatId, sectorId } = person;
  const advisers = meeting.people.filter((one) => one.role === 'adviser' && one.sectorId === sectorId);
  const [of, setOf] = useState<'meeting' | 'item'>('meeting');
  const [chosen, setChosen] = useState('');
  const substitute = advisers.find((one) => one.seatId === chosen) ?? null;
  const command = useCommand(trpc.meetings.nameSubstitute, {
    done: t('substitute.done', { substitute: substitute?.name ?? '', name }),
  });
  const number = String(item.position);
  const isNobody = advisers.length === 0;
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('substitute.title', { name })}
      confirm={t('substitute.confirm')}
      disabledBecause={isNobody ? t('substitute.nobody') : substitute ? null : t('substitute.choose')}
      onConfirm={async () => {
        const itemId = of === 'item' ? item.id : null;
        const at = { taskforceId, meetingId: meeting.id, itemId, seatId };
        return (await command.run({ ...at, substituteSeatId: chosen })) !== undefined;
      }}
    >
      <ErrorSentence>{command.problem}</ErrorSentence>
      <p>{t(isNobody ? 'substitute.nobody' : 'substitute.body', { name })}</p>
      {isNobody ? null : (
        <>
          <Select
            label={t('substitute.who')}
            placeholder={t('substitute.choose')}
            value={chosen}
            onChange={setChosen}
            options={advisers.map((one) => ({ id: one.seatId, label: one.name }))}
          />
          <RadioGroup
            label={t('substitute.when')}
            value={of}
            onChange={setOf}
            options={[
              { id: 'meeting', label: t('substitute.meeting') },
              { id: 'item', label: t('substitute.item', { number }) },
            ]}
          />
        </>
      )}
    </ConfirmDialog>
  );
}
