import { addDays } from '@tvaers/domain/dates/calendar-day';
import { planProblems, type PlanProblem, stops } from '@tvaers/domain/meetings/plan-problems';
import type { Taken } from '@tvaers/domain/meetings/free-day';
import { sayProblem } from '@tvaers/domain/meetings/plan-words';
import { Plus, X } from 'lucide-react';
import { Button } from '../../look/button.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useClock } from '../../session/clock.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { MeetingTimes, noTimes, type TimesDraft } from '../convening/meeting-times.tsx';

/** A meeting that is about to be created: its title, its time, and why it lies there, in words. */
export type PlanDraft = { title: string; times: TimesDraft; why: string };

type Around = { deliveryOn: string | null; taken: readonly Taken[]; timeZone: string };

/** What is wrong with each row as it stands now, and how many of them stop the plan from being created. */
export function useProblems(rows: readonly PlanDraft[], around: Around): { problems: PlanProblem[][]; stopped: number } {
  const { today } = useClock();
  const times = rows.map((row) => row.times);
  const problems = planProblems(times, { ...around, todayOn: today });
  return { problems, stopped: problems.filter((one) => one.some(stops)).length };
}

type PlanTableProps = {
  label: string;
  rows: readonly PlanDraft[];
  problems: readonly PlanProblem[][];
  onChange: (rows: PlanDraft[]) => void;
  /** What the server found wrong with one of them. */
  refused?: { index: number | null; sentence: string } | null;
};

/** Meetings about to be created, each of which can be changed or taken out; what is wrong with a day is said as it is chosen. */
export function PlanTable({ label, rows, problems, onChange, refused }: PlanTableProps) {
  const t = useWords('meetingPlan');
  const language = useLanguage();
  const change = (place: number, given: Partial<PlanDraft>) =>
    onChange(rows.map((row, index) => (index === place ? { ...row, ...given } : row)));
  const last = rows.at(-1);
  return (
    <div className="grid gap-3">
      <ol aria-label={label} className="grid gap-3">
        {rows.map(({ title, times, why }, place) => {
          const at = { number: String(place + 1), count: String(rows.length) };
          const stopping = problems[place]?.filter(stops) ?? [];
          const said = problems[place]?.filter((problem) => !stops(problem)) ?? [];
          const wrong = [
            ...stopping.map((problem) => sayProblem(problem, language)),
            ...(refused?.index === place && stopping.length === 0 ? [refused.sentence] : []),
          ];
          return (
            <li key={place} aria-label={t('table.row', at)} className="grid gap-2 rounded bg-sunk p-3">
              <div className="flex items-start gap-2">
                <div className="grid flex-1 gap-3 lg:grid-cols-2">
                  <TextField
                    label={t('table.heading')}
                    value={title}
                    onChange={(next) => change(place, { title: next })}
                    maxLength={200}
                  />
                  <MeetingTimes
                    value={times}
                    onChange={(next) => change(place, { times: next, why: next.on === times.on ? why : '' })}
                    error={wrong.length > 0 ? wrong.join(' ') : null}
                  />
                </div>
                {rows.length > 1 ? (
                  <button
                    type="button"
                    className="inline-flex size-9 items-center justify-center rounded text-soft hover:bg-paper hover:text-ink"
                    aria-label={t('table.remove', at)}
                    onClick={() => onChange(rows.filter((_, index) => index !== place))}
                  >
                    <X className="size-5" aria-hidden="true" />
                  </button>
                ) : null}
              </div>
              {said.map((problem) => (
                <p key={problem.kind} className="text-sm text-risk" role="status">
                  {sayProblem(problem, language)}
                </p>
              ))}
              {why ? <p className="text-sm text-soft">{why}</p> : null}
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          size="small"
          icon={<Plus className="size-4" aria-hidden="true" />}
          onPress={() => onChange([...rows, { title: '', why: '', times: weekAfter(last?.times ?? noTimes) }])}
        >
          {t('table.add')}
        </Button>
      </div>
    </div>
  );
}

const weekAfter = ({ on, ...times }: TimesDraft): TimesDraft => ({ ...times, on: on && addDays(on, 7) });
