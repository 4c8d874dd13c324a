import { enumerate } from '@tvaers/domain/language';
import { addDays } from '@tvaers/domain/dates/calendar-day';
import { schoolHoliday, schoolHolidayNote } from '@tvaers/domain/dates/school-holidays';
import { holidayName, isWorkingDay } from '@tvaers/domain/dates/working-days';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { DateField } from '../../look/date-field.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { useClock } from '../../session/clock.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useDates } from '../../words/use-dates.ts';
import { useKeptForm } from '../../writing/kept-form.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { MeetingTimes, noTimes, spanOf, type TimesDraft, timesOf } from '../convening/meeting-times.tsx';
import { PollSeries } from './poll-series.tsx';
import type { MeetingShown, StepDialogProps } from '../meeting.ts';
import { useTimeProblem } from '../convening/time-problem.ts';
import { WhoGets } from '../convening/who-gets.tsx';

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
  const dates = useDates();
  const language = useLanguage();
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
  const losses = lossesOf(meeting, began.slots, slots);
  const isMarked = slots.some(({ times: { on } }) => on !== null && schoolHoliday(on) !== null);

  function addSeries(times: TimesDraft[]) {
    // The empty slot the form began with is not one of them.
    const chosen = slots.filter(({ id, times: { on } }) => id !== null || on !== null);
    const added = times.map((one) => ({ id: null, times: one }));
    kept.set({ slots: [...chosen, ...added].toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)) });
  }

  const at = placeOf(poll.current);
  const problem = useTimeProblem(poll);
  // Of a single slot the server need not say which.
  const isAt = (place: number) => at.index === place || (at.index === null && at.field === 'startsLocal' && place === 0);

  async function ask() {
    setAsked(true);
    if (!isWhole || !deadlineOn) return;
    const given = slots.flatMap(({ id, times }) => {
      const span = spanOf(times);
      return span ? [{ id, ...span }] : [];
    });
    await poll.run({ taskforceId, meetingId: meeting.id, version: meeting.version, deadlineOn, slots: given });
  }

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
      <ErrorSentence>
        {at.index === null && at.field !== 'deadlineOn' && at.field !== 'startsLocal' ? poll.problem : null}
      </ErrorSentence>
      <PollSeries taken={slots.map(({ times }) => times)} onAdd={addSeries} />
      <ol className="grid gap-4">
        {slots.map(({ id, times }, place) => (
          <li key={id ?? place} className="flex items-start gap-2 rounded bg-sunk p-3">
            <div className="grid flex-1 gap-1">
              <p className="text-sm font-semibold">{t('poll.slot', { number: String(place + 1) })}</p>
              <MeetingTimes
                value={times}
                onChange={(next) => change(place, next)}
                min={today}
                error={isAt(place) ? (problem.atTimes ?? poll.problem) : isAsked && !spanOf(times) ? t('poll.missing') : null}
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
      {isMarked ? <p className="text-sm text-soft">{schoolHolidayNote[language]}</p> : null}
      {losses.map(({ id, period, names, isMoved }) => (
        <p key={id} className="text-risk">
          {t(isMoved ? 'poll.asksAgain' : 'poll.removesAnswers', {
            slot: dates.period(period.startsLocal, period.endsLocal, { year: false }),
            names: enumerate(names, language),
          })}
        </p>
      ))}
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

/** Holidays, weekends and school holidays are said as they are chosen. */
function DayNote({ on }: { on: string | null }) {
  const t = useWords('meetings');
  const language = useLanguage();
  if (!on) return null;
  const school = schoolHoliday(on)?.[language] ?? null;
  if (isWorkingDay(on)) return school ? <p className="text-sm text-soft first-letter:uppercase">{school}</p> : null;
  return <p className="text-sm text-risk first-letter:uppercase">{holidayName(on, language) ?? t('poll.weekend')}</p>;
}

const sortKey = ({ times: { on, from } }: SlotDraft) => `${on ?? '9'} ${from ?? ''}`;

/** Whose answers a slot loses that is moved or removed: said before anything is sent. */
function lossesOf({ poll }: MeetingShown, before: readonly SlotDraft[], now: readonly SlotDraft[]) {
  return before.flatMap(({ id, times }) => {
    const asked = poll?.slots.find((slot) => slot.id === id);
    const after = now.find((slot) => slot.id === id);
    if (!asked || asked.answers.length === 0 || JSON.stringify(after?.times) === JSON.stringify(times)) return [];
    const names = asked.answers.flatMap(({ userId }) => poll?.voters.find((voter) => voter.userId === userId)?.name ?? []);
    return [{ id: asked.id, period: asked, names, isMoved: after !== undefined }];
  });
}

/** Which slot, or which field, the server's refusal is about. */
function placeOf(current: unknown): { index: number | null; field: string | null } {
  const { index = null, field = null } = (current ?? {}) as { index?: number | null; field?: string | null };
  return { index, field };
}
