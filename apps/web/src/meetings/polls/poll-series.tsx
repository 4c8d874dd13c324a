import { isoWeekOf } from '@tvaers/domain/dates/iso-week';
import { mostSlots } from '@tvaers/domain/meetings/most-slots';
import { slotsOfSeries } from '@tvaers/domain/meetings/slot-series';
import { useState } from 'react';
import { Button } from '../../look/button.tsx';
import { TimeField } from '../../look/date-field.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { TextField } from '../../look/text-field.tsx';
import { enumerate } from '@tvaers/domain/language';
import { useClock } from '../../session/clock.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { TimesDraft } from '../convening/meeting-times.tsx';
import { WeekdayChoice } from '../plan/weekday-choice.tsx';

type Draft = { weekdays: number[]; from: string | null; until: string | null; first: string; last: string };

/** A week as it is typed; the year is the one that makes it come: week 2 asked for in November is next year's. */
function weekOf(text: string, todayOn: string) {
  if (!/^\d{1,2}$/.test(text.trim())) return null;
  const now = isoWeekOf(todayOn);
  const week = Number(text);
  return { year: week < now.week ? now.year + 1 : now.year, week };
}

/** Several slots at once: "Tuesdays and Thursdays, 9 to 11.30, weeks 10 to 13". Closed days are left out, and it says which. */
export function PollSeries({ taken, onAdd }: { taken: readonly TimesDraft[]; onAdd: (times: TimesDraft[]) => void }) {
  const t = useWords('meetings');
  const dates = useDates();
  const language = useLanguage();
  const { today } = useClock();
  const [draft, setDraft] = useState<Draft>({ weekdays: [], from: '09:00', until: '11:30', first: '', last: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [left, setLeft] = useState<readonly string[]>([]);
  const set = (given: Partial<Draft>) => setDraft((before) => ({ ...before, ...given }));

  function add() {
    const { weekdays, from, until } = draft;
    const first = weekOf(draft.first, today);
    const typed = weekOf(draft.last || draft.first, today);
    // "Weeks 50 to 3" runs over New Year.
    const last =
      first && typed && typed.year === first.year && typed.week < first.week ? { ...typed, year: typed.year + 1 } : typed;
    setLeft([]);
    if (weekdays.length === 0) return setProblem(t('series.noDays'));
    if (!from || !until || until <= from) return setProblem(t('series.noTimes'));
    const made = first && last ? slotsOfSeries({ weekdays, from, until, first, last }, today) : null;
    if (!made) return setProblem(t('series.noWeeks'));
    const fresh = made.slots
      .map(({ on }): TimesDraft => ({ on, from, until }))
      .filter((times) => !taken.some((one) => one.on === times.on && one.from === from && one.until === until));
    if (fresh.length === 0) return setProblem(t('series.nothing'));
    const room = mostSlots - taken.filter(({ on }) => on !== null).length;
    if (fresh.length > room)
      return setProblem(t('series.tooMany', { count: fresh.length, room: String(room), most: String(mostSlots) }));
    setProblem(null);
    setLeft(made.closed);
    onAdd(fresh);
  }

  return (
    <details className="rounded border border-line px-3 py-2">
      <summary className="cursor-pointer py-1 font-medium text-accent">{t('series.title')}</summary>
      <div className="grid gap-3 pt-2">
        <WeekdayChoice label={t('series.days')} value={draft.weekdays} onChange={(weekdays) => set({ weekdays })} />
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          <TimeField label={t('form.starts')} value={draft.from} onChange={(from) => set({ from })} />
          <TimeField label={t('form.ends')} value={draft.until} onChange={(until) => set({ until })} />
          <TextField label={t('series.first')} inputMode="numeric" value={draft.first} onChange={(first) => set({ first })} />
          <TextField label={t('series.last')} inputMode="numeric" value={draft.last} onChange={(last) => set({ last })} />
        </div>
        <ErrorSentence>{problem}</ErrorSentence>
        {left.length > 0 ? (
          <p className="text-sm text-soft" role="status">
            {t('series.left', {
              days: enumerate(
                left.map((on) => dates.day(on, { weekday: false, year: false })),
                language,
              ),
            })}
          </p>
        ) : null}
        <div>
          <Button size="small" onPress={add}>
            {t('series.add')}
          </Button>
        </div>
      </div>
    </details>
  );
}
