import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { CheckboxGroup } from '../../look/checkbox-group.tsx';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { DateField } from '../../look/date-field.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useClock } from '../../session/clock.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import type { StepDialogProps } from '../meeting.ts';

/** Asks named people to read the agenda through before it goes out. What each may not read he does not get. */
export function ReadThroughDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('agenda');
  const { today } = useClock();
  const { taskforceId, sector } = useTaskforce();
  const [seatIds, setSeatIds] = useState<string[]>([]);
  const due = meeting.materialDueOn;
  const [untilOn, setUntilOn] = useState<string | null>(due && due >= today ? due : null);
  const ask = useCommand(trpc.meetings.askReadThrough, {
    done: (answer) => t('readThrough.asked', { count: answer.asked.length }),
  });
  const { mayBeAsked, readers } = meeting.readThrough;
  const said = (seatId: string) => {
    const reader = readers.find((one) => one.seatId === seatId);
    return reader ? t(reader.at ? 'readThrough.hasRead' : 'readThrough.isAsked') : undefined;
  };
  const isMissing = seatIds.length === 0 || untilOn === null;
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('readThrough.title', { number: String(meeting.number) })}
      confirm={t('readThrough.confirm')}
      disabledBecause={isMissing ? t('readThrough.missing') : null}
      onConfirm={async () =>
        untilOn !== null && (await ask.run({ taskforceId, meetingId: meeting.id, seatIds, untilOn })) !== undefined
      }
    >
      <ErrorSentence>{ask.problem}</ErrorSentence>
      <p>{t('readThrough.body')}</p>
      <DateField
        label={t('readThrough.untilOn')}
        value={untilOn}
        onChange={setUntilOn}
        min={today}
        error={ask.fields['untilOn']}
      />
      <CheckboxGroup
        label={t('readThrough.who')}
        options={mayBeAsked.map(({ seatId, name, sectorId }) => {
          const letter = sector(sectorId)?.letter;
          const description = said(seatId);
          return { id: seatId, label: letter ? `${name} (${letter})` : name, ...(description ? { description } : {}) };
        })}
        value={seatIds}
        onChange={setSeatIds}
        error={ask.fields['seatIds']}
      />
    </ConfirmDialog>
  );
}
