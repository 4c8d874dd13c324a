import { addDays } from '@tvaers/domain/dates/calendar-day';
import { addWorkingDays } from '@tvaers/domain/dates/working-days';
import { mostPlanned, proposeMeetingPlan } from '@tvaers/domain/meetings/meeting-plan';
import { takenTimes } from '@tvaers/domain/meetings/plan-moves';
import { purposeWords, sayReasons } from '@tvaers/domain/meetings/plan-words';
import { useState } from 'react';
import { Button } from '../../look/button.tsx';
import { TimeField } from '../../look/date-field.tsx';
import { Section } from '../../look/section.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useClock } from '../../session/clock.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/use-words.ts';
import { useKeptForm } from '../../writing/kept-form.ts';
import { CreatePlan, type ProposalDraft } from './create-plan.tsx';
import type { PlanShown } from '../meeting.ts';
import { numberOf } from './number-of.ts';
import { PlanTable, useProblems } from './plan-table.tsx';
import { WeekdayChoice } from './weekday-choice.tsx';

const most = { weeks: 12, minutes: 20 };

/** A plan that proposes itself backwards from the delivery, is put right as a table, and is created in one act. */
export function PlanProposal({ plan, onClose }: { plan: PlanShown; onClose: () => void }) {
  const t = useWords('meetingPlan');
  const m = useWords('meetings');
  const common = useWords('everywhere');
  const language = useLanguage();
  const dates = useDates();
  const { today } = useClock();
  const { taskforceId, userId } = useTaskforce();
  const { delivery, endsOn, rule, milestones, meetings, timeZone } = plan;
  const deliveryOn = delivery?.on ?? endsOn;
  const taken = takenTimes(meetings);
  const [began] = useState(() => beginning(plan, today));
  const kept = useKeptForm<ProposalDraft>({ userId, thing: `meeting-plan/${taskforceId}`, field: 'proposal' }, began);
  const { ask, place, videoUrl, rows, missing, earliestOn } = kept.values;
  const [isAsked, setAsked] = useState(false);
  const { problems, stopped } = useProblems(rows ?? [], { deliveryOn, taken, timeZone });
  const [refused, setRefused] = useState<{ index: number | null; sentence: string } | null>(null);

  const count = numberOf(ask.count, 1, mostPlanned);
  const weeks = numberOf(ask.weeks, 1, most.weeks);
  const minutes = numberOf(ask.minutes, 0, most.minutes);
  const hasTimes = ask.from !== null && ask.until !== null && ask.from < ask.until;
  const setAsk = (given: Partial<ProposalDraft['ask']>) => kept.set({ ask: { ...ask, ...given } });
  const number = (value: number | null, least: number, atMost: number) =>
    isAsked && value === null ? t('ask.noNumber', { least: String(least), most: String(atMost) }) : null;

  function propose() {
    setAsked(true);
    const { from, until, weekdays } = ask;
    if (count === null || weeks === null || minutes === null || !from || !until || !hasTimes || weekdays.length === 0) return;
    const proposal = proposeMeetingPlan({
      ...{ weekdays, from, until, taken, count, everyWeeks: weeks, deliveryOn, todayOn: today, timeZone },
      ...{ minutesWorkingDays: minutes, rule, milestones },
    });
    setRefused(null);
    kept.set({
      rows: proposal.meetings.map(({ on, purpose, reasons }) => ({
        title: purposeWords[purpose][language],
        times: { on, from, until },
        why: sayReasons(reasons, language),
      })),
      missing: proposal.missing,
      earliestOn: proposal.earliestOn,
    });
  }

  return (
    <Section
      title={t('ask.title')}
      link={
        <Button size="small" kind="quiet" onPress={onClose}>
          {common('close')}
        </Button>
      }
    >
      <p className="max-w-reading text-soft">{t('ask.intro')}</p>
      <form
        className="grid max-w-reading gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          propose();
        }}
      >
        <div className="grid items-end gap-3 sm:grid-cols-3">
          <TextField
            label={t('ask.count')}
            inputMode="numeric"
            value={ask.count}
            onChange={(next) => setAsk({ count: next })}
            error={number(count, 1, mostPlanned)}
          />
          <TextField
            label={t('ask.weeks')}
            inputMode="numeric"
            value={ask.weeks}
            onChange={(next) => setAsk({ weeks: next })}
            error={number(weeks, 1, most.weeks)}
          />
          <TextField
            label={t('ask.minutes')}
            inputMode="numeric"
            value={ask.minutes}
            onChange={(next) => setAsk({ minutes: next })}
            error={number(minutes, 0, most.minutes)}
          />
        </div>
        <p className="-mt-2 text-sm text-soft">{t('ask.minutesHint', { count: rule.objectionWorkingDays })}</p>
        <WeekdayChoice
          label={t('ask.days')}
          value={ask.weekdays}
          onChange={(weekdays) => setAsk({ weekdays })}
          error={isAsked && ask.weekdays.length === 0 ? t('ask.noDays') : null}
        />
        <div className="grid max-w-80 grid-cols-2 items-start gap-3">
          <TimeField label={m('form.starts')} value={ask.from} onChange={(from) => setAsk({ from })} />
          <TimeField
            label={m('form.ends')}
            value={ask.until}
            onChange={(until) => setAsk({ until })}
            error={isAsked && !hasTimes ? t('ask.noTimes') : null}
          />
        </div>
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <TextField
            label={m('form.place')}
            value={place}
            onChange={(next) => kept.set({ place: next })}
            maxLength={300}
            optional
          />
          <TextField
            label={m('form.video')}
            description={m('form.videoHint')}
            value={videoUrl}
            onChange={(next) => kept.set({ videoUrl: next })}
            type="url"
            inputMode="url"
            optional
          />
        </div>
        <div>
          <Button type="submit" kind={rows ? 'secondary' : 'primary'}>
            {t(rows ? 'ask.again' : 'ask.show')}
          </Button>
        </div>
      </form>
      {rows ? (
        <div className="mt-4 grid gap-4">
          <h3 className="font-semibold">{t('table.title')}</h3>
          {missing > 0 && rows.length > 0 && earliestOn ? (
            <p className="text-risk" role="status">
              {t('table.missing', { count: missing, day: dates.day(earliestOn, { weekday: false, year: false }) })}
            </p>
          ) : null}
          {rows.length === 0 ? <p role="status">{t('table.empty')}</p> : null}
          {rows.length > 0 ? (
            <>
              <PlanTable
                label={t('table.title')}
                {...{ rows, problems, refused }}
                onChange={(next) => kept.set({ rows: next })}
              />
              <CreatePlan {...{ plan, kept, deliveryOn, taken, stopped, onRefused: setRefused, onDone: onClose }} rows={rows} />
            </>
          ) : null}
        </div>
      ) : null}
    </Section>
  );
}

/** As the taskforce last met: its weekday, its hours, its place. */
function beginning({ meetings }: PlanShown, today: string): ProposalDraft {
  const last = meetings.findLast(({ startsLocal, isTentative }) => startsLocal !== null && !isTentative);
  return {
    ask: {
      ...{ count: '4', weeks: '4', minutes: '5', weekdays: [2] },
      from: last?.startsLocal?.slice(11) ?? '09:00',
      until: last?.endsLocal?.slice(11) ?? '11:30',
    },
    place: last?.place ?? '',
    videoUrl: last?.videoUrl ?? '',
    ...{ rows: null, missing: 0, earliestOn: null, how: 'drafts', withOthers: true },
    deadlineOn: addWorkingDays(addDays(today, 1), 5),
  };
}
