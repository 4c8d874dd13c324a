import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { isOn } from '@tvaers/domain/dates/calendar-day';
import { balanceOn, comingChanges } from '@tvaers/domain/seats/balance';
import { UserPlus } from 'lucide-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { trpc } from '../doors/trpc.ts';
import { Button } from '../look/button.tsx';
import { DateField } from '../look/date-field.tsx';
import { PageHead } from '../look/page-head.tsx';
import { Section } from '../look/section.tsx';
import { useClock } from '../session/clock.ts';
import { useTaskforce } from '../session/taskforce.ts';
import { DemoNote } from '../taskforce/demo-note.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/use-words.ts';
import { BalancePanel } from './balance-panel.tsx';
import { ComingChanges } from './coming-changes.tsx';
import { RosterList } from './roster-list.tsx';
import { SeatDialog, type SeatAct } from './seat-dialog.tsx';

/** Of a year half typed there is no roster. */
const isShown = (day: string) => day >= '2000-01-01' && day <= '2099-12-31';

/** Who holds which seat, on any day: by sector, against the plan, and what is known to come. */
export function MembersPage() {
  const t = useWords('seats');
  const dates = useDates();
  const navigate = useNavigate();
  const { today } = useClock();
  const { taskforceId } = useTaskforce();
  const { den } = useSearch({ strict: false }) as { den?: unknown };
  const asked = typeof den === 'string' && isOn(den) && isShown(den) ? den : today;
  // The roster on the screen stays until the other day's is here, and with it the field in which the day is being typed.
  const on = useDeferredValue(asked);
  const [typed, setTyped] = useState<string | null>(asked);
  useEffect(() => setTyped(asked), [asked]);
  const { data: roster } = useSuspenseQuery(trpc.seats.roster.queryOptions({ taskforceId, on }));
  const [act, setAct] = useState<SeatAct | null>(null);

  const balance = balanceOn(roster.sectors, roster.seats, on);
  const changes = comingChanges(roster.sectors, roster.seats, on, roster.rule);
  const [held, planned] = balance.reduce(([h, p], sector) => [h + sector.held, p + sector.planned], [0, 0] as [number, number]);
  const said = dates.day(on, { weekday: false });
  const goTo = (day: string | null) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, den: day === null || day === today ? undefined : day }),
      replace: true,
      resetScroll: false,
    });
  const choose = (day: string | null) => {
    setTyped(day);
    if (day && isShown(day)) goTo(day);
  };
  return (
    <>
      <PageHead
        title={t('title')}
        sub={
          <>
            <span>{t('sub', { held, planned: String(planned) })}</span>
            <span>{t(on === today ? 'asToday' : on < today ? 'asOf' : 'asComing', { day: said })}</span>
          </>
        }
        actions={
          roster.offers.includes('appoint') ? (
            <Button
              kind="primary"
              icon={<UserPlus className="size-4" aria-hidden="true" />}
              onPress={() => setAct({ verb: 'appoint' })}
            >
              {t('appoint.open')}
            </Button>
          ) : null
        }
      />
      <DemoNote>{t('demo')}</DemoNote>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr]">
        <div className="grid content-start gap-2 lg:col-start-2" data-print="no">
          <DateField label={t('date.label')} value={typed} onChange={choose} />
          {on === today ? null : (
            <div>
              <Button kind="quiet" size="small" onPress={() => goTo(null)}>
                {t('date.today')}
              </Button>
            </div>
          )}
        </div>
        <div className="lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <RosterList roster={roster} onAct={setAct} />
        </div>
        <div className="grid content-start gap-8 lg:col-start-2">
          <Section title={t('balance.title')}>
            <BalancePanel balance={balance} />
          </Section>
          <Section title={t('coming.title')}>
            <ComingChanges changes={changes} seats={roster.seats} />
          </Section>
        </div>
      </div>
      {act ? <SeatDialog act={act} roster={roster} onClose={() => setAct(null)} /> : null}
    </>
  );
}
