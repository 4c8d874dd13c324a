import type { Taken } from '@tvaers/domain/meetings/free-day';
import { slotsAround } from '@tvaers/domain/meetings/slots-around';
import { enumerate } from '@tvaers/domain/language';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/checkbox.tsx';
import { DateField } from '../../look/date-field.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { useClock } from '../../session/clock.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import type { KeptForm } from '../../writing/kept-form.ts';
import { spanOf } from '../convening/meeting-times.tsx';
import type { PlanShown } from '../meeting.ts';
import type { PlanDraft } from './plan-table.tsx';
import { WhoGets } from '../convening/who-gets.tsx';

/** What the secretariat asks for, the proposal it got, and how the meetings are to be created. Plain data: it survives a reload. */
export type ProposalDraft = {
  ask: { count: string; weeks: string; minutes: string; weekdays: number[]; from: string | null; until: string | null };
  place: string;
  videoUrl: string;
  rows: PlanDraft[] | null;
  missing: number;
  earliestOn: string | null;
  how: 'drafts' | 'polls';
  withOthers: boolean;
  deadlineOn: string | null;
};

type CreatePlanProps = {
  plan: PlanShown;
  kept: KeptForm<ProposalDraft>;
  rows: readonly PlanDraft[];
  deliveryOn: string;
  taken: readonly Taken[];
  stopped: number;
  onRefused: (refused: { index: number | null; sentence: string } | null) => void;
  onDone: () => void;
};

/** How the meetings of a plan come to be: silently as drafts, or by asking the members about each. One act, done once. */
export function CreatePlan({ plan, kept, rows, deliveryOn, taken, stopped, onRefused, onDone }: CreatePlanProps) {
  const t = useWords('meetingPlan');
  const common = useWords('everywhere');
  const dates = useDates();
  const language = useLanguage();
  const { today } = useClock();
  const { taskforceId } = useTaskforce();
  const { how, withOthers, deadlineOn, place, videoUrl } = kept.values;
  const lay = useCommand(trpc.meetings.layPlan, {
    done: ({ meetings }) => t('create.done', { count: meetings.length }),
    onDone: () => {
      kept.saved();
      onDone();
    },
  });
  const isPoll = how === 'polls';
  const meetings = rows.flatMap(({ title, times }) => {
    const span = spanOf(times);
    const { on, from, until } = times;
    if (!span || !on || !from || !until) return [];
    const others = isPoll && withOthers ? slotsAround(on, { from, until }, { todayOn: today, deliveryOn, taken }) : [];
    return [{ title, ...span, others }];
  });
  const firstOn = meetings
    .flatMap(({ startsLocal, others }) => [startsLocal, ...others.map((one) => one.startsLocal)])
    .toSorted()[0];
  const isLate = isPoll && deadlineOn !== null && firstOn !== undefined && deadlineOn >= firstOn.slice(0, 10);
  const { index = null, field = null } = (lay.current ?? {}) as { index?: number | null; field?: string | null };

  async function create() {
    onRefused(null);
    if (isPoll && (!deadlineOn || isLate)) return;
    const frame = { taskforceId, place, videoUrl: videoUrl.trim() || null };
    await lay.run({ ...frame, pollDeadlineOn: isPoll ? deadlineOn : null, meetings });
  }

  return (
    <div className="grid max-w-reading gap-4">
      <RadioGroup
        label={t('create.how')}
        value={how}
        onChange={(next) => kept.set({ how: next })}
        options={[
          { id: 'drafts', label: t('create.drafts'), description: t('create.draftsHint') },
          { id: 'polls', label: t('create.polls'), description: t('create.pollsHint') },
        ]}
        under={(id) =>
          id === 'polls' ? (
            <div className="grid gap-3">
              <Checkbox label={t('create.others')} checked={withOthers} onChange={(next) => kept.set({ withOthers: next })} />
              <ul className="grid gap-1 text-sm text-soft">
                {meetings
                  .filter(({ others }) => others.length > 0)
                  .map(({ startsLocal, others }) => (
                    <li key={startsLocal} className="block first-letter:uppercase">
                      {dates.day(startsLocal.slice(0, 10), { year: false })}:{' '}
                      {t('create.alsoAsks', {
                        days: enumerate(
                          others.map((one) => dates.day(one.startsLocal.slice(0, 10), { year: false })),
                          language,
                        ),
                      })}
                    </li>
                  ))}
              </ul>
              <div className="max-w-64">
                <DateField
                  label={t('create.deadline')}
                  value={deadlineOn}
                  onChange={(next) => kept.set({ deadlineOn: next })}
                  min={today}
                  error={
                    isLate
                      ? t('create.tooLate')
                      : deadlineOn === null
                        ? common('fields.required')
                        : field === 'deadlineOn'
                          ? lay.problem
                          : null
                  }
                />
              </div>
              <WhoGets what={t('create.gets', { count: meetings.length })} names={plan.voters} />
            </div>
          ) : null
        }
      />
      <ErrorSentence>{field === 'deadlineOn' ? null : lay.problem}</ErrorSentence>
      {index === null ? null : (
        <p className="sr-only">{t('table.row', { number: String(index + 1), count: String(rows.length) })}</p>
      )}
      <ErrorSentence>{lay.fields['videoUrl']}</ErrorSentence>
      <div>
        <Button
          kind="primary"
          pending={lay.pending}
          disabledBecause={stopped > 0 ? t('table.stopped', { count: stopped }) : isLate ? t('create.tooLate') : null}
          onPress={() => void create()}
        >
          {t(isPoll ? 'create.polled' : 'create.drafted', { count: rows.length })}
        </Button>
      </div>
    </div>
  );
}
