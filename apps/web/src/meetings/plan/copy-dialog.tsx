import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { addDays } from '@tvaers/domain/dates/calendar-day';
import { mostOfSeries, seriesDays, titleOfCopy } from '@tvaers/domain/meetings/meeting-series';
import { takenTimes } from '@tvaers/domain/meetings/plan-moves';
import { sayDodged } from '@tvaers/domain/meetings/plan-words';
import { useState } from 'react';
import { useCommand } from '../../doors/use-command.ts';
import { trpc } from '../../doors/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/checkbox.tsx';
import { DateField } from '../../look/date-field.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useClock } from '../../session/clock.ts';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { useKeptForm } from '../../writing/kept-form.ts';
import { spanOf } from '../convening/meeting-times.tsx';
import type { StepDialogProps } from '../meeting.ts';
import { numberOf } from './number-of.ts';
import { type PlanDraft, PlanTable, useProblems } from './plan-table.tsx';

type CopyDraft = {
  how: 'once' | 'series';
  firstOn: string | null;
  weeks: string;
  count: string;
  withItems: boolean;
  withPapers: boolean;
  /** The rows as somebody changed them; null while they follow from the fields above. */
  rows: PlanDraft[] | null;
};

const mostWeeks = 12;

/** New meetings in the frame of this one, once or as a series. */
export function CopyDialog({ meeting, onClose }: StepDialogProps) {
  const t = useWords('meetingPlan');
  const common = useWords('everywhere');
  const language = useLanguage();
  const navigate = useNavigate();
  const { today } = useClock();
  const { taskforceId, userId, slug } = useTaskforce();
  const { meetings, timeZone } = useSuspenseQuery(trpc.meetings.plan.queryOptions({ taskforceId })).data;
  const [began] = useState<CopyDraft>(() => ({
    ...{ how: 'once', weeks: '4', count: '3', withItems: true, withPapers: false, rows: null },
    firstOn: fourWeeksOn(meeting.startsLocal, today),
  }));
  const kept = useKeptForm<CopyDraft>({ userId, thing: `meetings/${meeting.id}`, field: 'copy' }, began);
  const { how, firstOn, weeks, count, withItems, withPapers } = kept.values;
  const isSeries = how === 'series';
  const taken = takenTimes(meetings);
  const everyWeeks = numberOf(weeks, 1, mostWeeks);
  const many = isSeries ? numberOf(count, 1, mostOfSeries) : 1;
  const hours = { from: meeting.startsLocal?.slice(11) ?? '09:00', until: meeting.endsLocal?.slice(11) ?? '11:30' };
  const laid = (): PlanDraft[] => {
    if (!firstOn || many === null || (isSeries && everyWeeks === null)) return [];
    const days = isSeries
      ? seriesDays({ ...hours, firstOn, everyWeeks: everyWeeks ?? 1, count: many, taken, timeZone })
      : [{ on: firstOn, dodged: null }];
    return days.map(({ on, dodged }, place) => ({
      title: titleOfCopy(meeting.title, place + 1),
      times: { on, ...hours },
      why: dodged ? t('copy.dodged', { what: sayDodged(dodged, language) }) : '',
    }));
  };
  const rows = kept.values.rows ?? laid();
  const { problems, stopped } = useProblems(rows, { deliveryOn: null, taken, timeZone });
  // What the fields say anew is laid anew.
  const set = (given: Partial<CopyDraft>) => kept.set({ rows: null, ...given });
  const copy = useCommand(trpc.meetings.copyFrame, {
    done: ({ meetings: made }) => t('copy.done', { count: made.length }),
    onDone: ({ meetings: [first, ...others] }) => {
      kept.saved();
      onClose();
      if (others.length > 0) void navigate({ to: '/$slug/moeder/plan', params: { slug } });
      else if (first) void navigate({ to: '/$slug/moeder/$number', params: { slug, number: String(first.number) } });
    },
  });
  const { index = null } = (copy.current ?? {}) as { index?: number | null };
  const number = (value: number | null, most: number) =>
    value === null ? t('ask.noNumber', { least: '1', most: String(most) }) : null;

  async function create() {
    const given = rows.flatMap(({ title, times }) => {
      const span = spanOf(times);
      return span ? [{ title, ...span }] : [];
    });
    const asked = { taskforceId, meetingId: meeting.id, meetings: given };
    await copy.run({ ...asked, withItems, withPapers: withItems && withPapers, isSeries });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('copy.title', { number: String(meeting.number) })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button
            kind="primary"
            pending={copy.pending}
            disabledBecause={rows.length === 0 ? t('copy.noDate') : stopped > 0 ? t('table.stopped', { count: stopped }) : null}
            onPress={() => void create()}
          >
            {t('copy.create', { count: Math.max(1, rows.length) })}
          </Button>
        </>
      }
    >
      <ErrorSentence>{index === null ? copy.problem : null}</ErrorSentence>
      <p className="text-soft">{t('copy.intro')}</p>
      <RadioGroup
        label={t('copy.how')}
        value={how}
        onChange={(next) => set({ how: next })}
        options={[
          { id: 'once', label: t('copy.once') },
          { id: 'series', label: t('copy.series'), description: t('copy.seriesHint') },
        ]}
        under={(id) =>
          id === 'series' ? (
            <div className="grid grid-cols-2 items-start gap-3">
              <TextField
                label={t('ask.count')}
                inputMode="numeric"
                value={count}
                onChange={(next) => set({ count: next })}
                error={number(many, mostOfSeries)}
              />
              <TextField
                label={t('ask.weeks')}
                inputMode="numeric"
                value={weeks}
                onChange={(next) => set({ weeks: next })}
                error={number(everyWeeks, mostWeeks)}
              />
            </div>
          ) : null
        }
      />
      <div className="max-w-64">
        <DateField
          label={t('copy.first')}
          value={firstOn}
          onChange={(next) => set({ firstOn: next })}
          min={today}
          error={firstOn ? null : common('fields.required')}
        />
      </div>
      <div className="grid gap-1">
        <Checkbox
          label={t('copy.items')}
          description={t('copy.itemsHint')}
          checked={withItems}
          onChange={(next) => kept.set({ withItems: next })}
        />
        <Checkbox
          label={t('copy.papers')}
          checked={withItems && withPapers}
          disabled={!withItems}
          onChange={(next) => kept.set({ withPapers: next })}
        />
      </div>
      {rows.length > 0 ? (
        <PlanTable
          label={t('copy.rows')}
          {...{ rows, problems }}
          onChange={(next) => kept.set({ rows: next })}
          refused={index === null || !copy.problem ? null : { index, sentence: copy.problem }}
        />
      ) : null}
    </Dialog>
  );
}

/** Four weeks after the meeting, as often as it takes to come after today; four weeks from today where it has no day. */
function fourWeeksOn(startsLocal: string | null, today: string): string {
  let on = addDays(startsLocal?.slice(0, 10) ?? today, 28);
  while (on <= today) on = addDays(on, 28);
  return on;
}
