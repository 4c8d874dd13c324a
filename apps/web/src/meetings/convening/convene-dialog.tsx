import { saySlot } from '@tvaers/domain/meetings/slot-ranking';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useKept } from '../../writing/keep.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { MeetingShown, SlotShown } from '../meeting.ts';
import { useTimeProblem } from './time-problem.ts';
import { useSectorNames } from '../../recommendations/use-naming.ts';
import { WhoGets } from './who-gets.tsx';

type ConveneProps = { meeting: MeetingShown; slot?: SlotShown; onClose: () => void };

/** Calls the meeting, from the time in the draft or from a slot of the poll: who gets the notice, and what the slot loses. */
export function ConveneDialog({ meeting, slot, onClose }: ConveneProps) {
  const t = useWords('meetings');
  const dates = useDates();
  const language = useLanguage();
  const names = useSectorNames();
  const { taskforceId, userId } = useTaskforce();
  const reason = useKept({ userId, thing: `meetings/${meeting.id}`, field: 'conveneReason' }, '');
  const number = String(meeting.number);
  const convene = useCommand(trpc.meetings.convene, { done: t('convene.done', { number }), onDone: reason.saved });
  const problem = useTimeProblem(convene);
  const { startsLocal, endsLocal } = slot ?? meeting;
  const when = startsLocal && endsLocal ? dates.period(startsLocal, endsLocal) : '';
  const needsReason = slot?.needsReason ?? false;
  const isMissing = needsReason && reason.value.trim() === '';

  async function call() {
    const input = { taskforceId, meetingId: meeting.id, version: meeting.version, slotId: slot?.id ?? null };
    return (await convene.run({ ...input, reason: reason.value.trim() || null })) !== undefined;
  }

  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={slot ? t('poll.chooseTitle', { number, slot: when }) : t('convene.title', { number })}
      confirm={t('convene.confirm')}
      disabledBecause={isMissing ? t('poll.reasonMissing') : null}
      onConfirm={call}
    >
      <ErrorSentence>{problem.atTimes ?? problem.elsewhere}</ErrorSentence>
      {slot ? null : <p className="font-medium first-letter:uppercase">{[when, meeting.place].filter(Boolean).join(', ')}</p>}
      {slot && needsReason ? (
        <TextArea
          label={t('poll.chooseReason')}
          description={t('poll.chooseLoses', { reasons: saySlot(slot.reasons, names, language) })}
          value={reason.value}
          onChange={reason.set}
          reader={t('readers.reason')}
          maxLength={1000}
          rows={2}
        />
      ) : null}
      {slot ? <p>{t('poll.chooseYes')}</p> : null}
      <WhoGets what={t('gets.notice')} names={slot?.invited ?? meeting.tells?.called ?? []} />
    </ConfirmDialog>
  );
}
