import * as dates from '@tvaers/domain/dates/precision';
import { useMemo } from 'react';
import { useLanguage } from './language.ts';
import { localTimeOf } from './local-time-of.ts';

/** Dates as people say them, in the language on the screen. Days are 'YYYY-MM-DD', local times 'YYYY-MM-DDTHH:MM', instants ISO. */
export function useDates() {
  const language = useLanguage();
  return useMemo(
    () => ({
      /** tirsdag 15. marts 2022 */
      day: (on: string, form?: dates.DayForm) => dates.sayDay(on, language, form),
      /** medio 2022 */
      date: (on: string, precision: dates.Precision) => dates.sayDate(on, precision, language),
      /** 15.3.2022 */
      figures: (on: string) => dates.sayDayInFigures(on, language),
      /** 9.00 */
      time: (local: string) => dates.sayTime(local, language),
      /** tirsdag 15. marts 2022, 9.00–11.30 */
      period: (starts: string, ends: string, form?: dates.DayForm) => dates.sayPeriod(starts, ends, language, form),
      /** juni 2021 – medio 2022 */
      months: (from: Parameters<typeof dates.sayMonths>[0], until: Parameters<typeof dates.sayMonths>[1]) =>
        dates.sayMonths(from, until, language),
      /** 2 t 15 min */
      minutes: (minutes: number) => dates.sayMinutes(minutes, language),
      /** 15. marts 2022 kl. 9.00, from an instant */
      moment: (at: string, form?: dates.DayForm) => dates.sayMoment(localTimeOf(at), language, form),
      /** om 14 dage */
      relative: (on: string, todayOn: string) => dates.sayRelativeDay(on, todayOn, language),
      /** senest fredag */
      deadline: (untilOn: string, todayOn: string) => dates.sayDeadline(untilOn, todayOn, language),
    }),
    [language],
  );
}
