import { addDays } from '@tvaers/domain/dates/calendar-day';
import { holidayName, isWorkingDay } from '@tvaers/domain/dates/working-days';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../doors/use-command.ts';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { useKeptForm } from '../writing/kept-form.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { MeetingTimes, noTimes, spanOf, type TimesDraft, timesOf } from './meeting-times.tsx';
import type { StepDialogProps } from './meeting-steps.tsx';
import type { MeetingShown } from './meeting.ts';
import { WhoGets } from './who-gets.tsx';

type SlotDraft = { id: string | null; times: TimesDraft };
type PollDraft = { deadlineOn: string | null; slots: SlotDraft[] };

const weekFromNow = 7;

function draftOf({ poll, pollDeadlineOn, startsLocal, endsLocal }: MeetingShown, today: string): PollDraft {
  const slots = poll?.slots.map((slot) => ({ id: slot.id, times: timesOf(slot.startsLocal, slot.endsLocal) })) ?? [];
  const first = {
    id: null,
    times: startsLocal ? timesOf(startsLocal, endsLocal) : { ...noTimes, from: '09:00', until: '11:30' },
  };
  return { deadlineOn: pollDeadlineOn ?? addDays(today, weekFromNow), slots: slots.length > 0 ? slots : [first] };
}

/** The slots to ask about. What stays keeps its answers; what is removed or moved loses them. */
export function PollForm({ meeting, onClose }: StepDialogProps) {
  const t = useWords('meetings');
  const common = useWords('everywhere');
  const { today } = useClock();
  const { taskforceId, userId } = useTaskforce();
  const [began] = useState(() => draftOf(meeting, today));
  const kept = useKeptForm<PollDraft>({ userId, thing: `meetings/${meeting.id}`, field: 'poll' }, began);
  const { deadlineOn, slots } = kept.values;
  const [isAsked, setAsked] = useState(false);
  const isOpen = meeting.state === 'pollOpen';
  const poll = useCommand(trpc.meetings.poll, {
    done: t(isOpen ? 'poll.changed' : 'poll.asked'),
    onDone: () => {
      kept.saved();
      onClose();
    },
  });
  const change = (place: number, times: TimesDraft) =>
    kept.set({ slots: slots.map((slot, index) => (index === place ? { ...slot, times } : slot)) });
  const isWhole = slots.every(({ times }) => spanOf(times) !== null);
  const losesAnswers = began.slots.some(({ id, times }) => {
    const answered = meeting.poll?.slots.find((slot) => slot.id === id)?.answers.length ?? 0;
    const now = slots.find((slot) => slot.id === id);
    return id !== null && answered > 0 && JSON.stringify(now?.times) !== JSON.stringify(times);
  });

  async function ask() {
    setAsked(true);
    if (!isWhole || !deadlineOn) return;
    const given = slots.flatMap(({ id, times }) => {
      const span = spanOf(times);
      return span ? [{ id, ...span }] : [];
    });
    await poll.run({ taskforceId, meetingId: meeting.id, version: meeting.version, deadlineOn, slots: given });
  }

  const at = placeOf(poll.current);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(isOpen ? 'poll.changeTitle' : 'poll.askTitle', { number: String(meeting.number) })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" pending={poll.pending} onPress={() => void ask()}>
            {t(isOpen ? 'poll.change' : 'poll.ask')}
          </Button>
        </>
      }
    >
      <ErrorSentence>{at.index === null && at.field !== 'deadlineOn' ? poll.problem : null}</ErrorSentence>
      <ol className="grid gap-4">
        {slots.map(({ id, times }, place) => (
          <li key={id ?? place} className="flex items-start gap-2 rounded bg-sunk p-3">
            <div className="grid flex-1 gap-1">
              <p className="text-sm font-semibold">{t('poll.slot', { number: String(place + 1) })}</p>
              <MeetingTimes
                value={times}
                onChange={(next) => change(place, next)}
                min={today}
                error={at.index === place ? poll.problem : isAsked && !spanOf(times) ? t('poll.missing') : null}
              />
              <DayNote on={times.on} />
            </div>
            {slots.length > 1 ? (
              <button
                type="button"
                className="inline-flex size-9 items-center justify-center rounded text-soft hover:bg-paper hover:text-ink"
                aria-label={t('poll.removeSlot', { number: String(place + 1) })}
                onClick={() => kept.set({ slots: slots.filter((_, index) => index !== place) })}
              >
                <X className="size-5" aria-hidden="true" />
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      <div>
        <Button
          size="small"
          icon={<Plus className="size-4" aria-hidden="true" />}
          onPress={() => kept.set({ slots: [...slots, { id: null, times: nextTimes(slots.at(-1)?.times ?? noTimes) }] })}
        >
          {t('poll.addSlot')}
        </Button>
      </div>
      <div className="max-w-64">
        <DateField
          label={t('poll.deadline')}
          value={deadlineOn}
          onChange={(on) => kept.set({ deadlineOn: on })}
          min={today}
          error={at.field === 'deadlineOn' ? poll.problem : isAsked && !deadlineOn ? common('fields.required') : null}
        />
      </div>
      {losesAnswers ? <p className="text-risk">{t('poll.removesAnswers')}</p> : null}
      <WhoGets what={t('gets.poll')} names={meeting.tells?.polled ?? []} />
    </Dialog>
  );
}

/** The same hours on the next working day: most people ask about several days at the same time. */
function nextTimes({ on, from, until }: TimesDraft): TimesDraft {
  if (!on) return { on: null, from, until };
  let next = addDays(on, 1);
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return { on: next, from, until };
}

/** Holidays and weekends are said as they are chosen. */
function DayNote({ on }: { on: string | null }) {
  const t = useWords('meetings');
  const language = useLanguage();
  if (!on || isWorkingDay(on)) return null;
  return <p className="text-sm text-risk first-letter:uppercase">{holidayName(on, language) ?? t('poll.weekend')}</p>;
}

/** Which slot, or which field, the server's refusal is about. */
function placeOf(current: unknown): { index: number | null; field: string | null } {
  const { index = null, field = null } = (current ?? {}) as { index?: number | null; field?: string | null };
  return { index, field };
}
