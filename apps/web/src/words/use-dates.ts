import * as dates from '@tvaers/domain/dates/precision';
import { useMemo } from 'react';
import { useLanguage } from './language.ts';
import { localTimeOf } from './local-time-of.ts';

/** A number keeps to the word it dates or counts: no line ends between "24." and "februar", nor between "14" and "dage". */
export const unbroken = (said: string) => said.replace(/(\b\d\d?\.?|kl\.) (?=\w)/g, '$1\u00a0');

/** Dates as people say them, in the language on the screen. Days are 'YYYY-MM-DD', local times 'YYYY-MM-DDTHH:MM', instants ISO. */
export function useDates() {
  const language = useLanguage();
  return useMemo(
    () => ({
      /** tirsdag 15. marts 2022 */
      day: (on: string, form?: dates.DayForm) => unbroken(dates.sayDay(on, language, form)),
      /** medio 2022 */
      date: (on: string, precision: dates.Precision) => unbroken(dates.sayDate(on, precision, language)),
      /** 15.3.2022 */
      figures: (on: string) => dates.sayDayInFigures(on, language),
      /** 9.00 */
      time: (local: string) => dates.sayTime(local, language),
      /** tirsdag 15. marts 2022, 9.00–11.30 */
      period: (starts: string, ends: string, form?: dates.DayForm) => unbroken(dates.sayPeriod(starts, ends, language, form)),
      /** juni 2021 – medio 2022 */
      months: (from: Parameters<typeof dates.sayMonths>[0], until: Parameters<typeof dates.sayMonths>[1]) =>
        dates.sayMonths(from, until, language),
      /** 2 t 15 min */
      minutes: (minutes: number) => unbroken(dates.sayMinutes(minutes, language)),
      /** 15. marts 2022 kl. 9.00, from an instant */
      moment: (at: string, form?: dates.DayForm) => unbroken(dates.sayMoment(localTimeOf(at), language, form)),
      /** om 14 dage */
      relative: (on: string, todayOn: string) => unbroken(dates.sayRelativeDay(on, todayOn, language)),
      /** senest fredag */
      deadline: (untilOn: string, todayOn: string) => unbroken(dates.sayDeadline(untilOn, todayOn, language)),
    }),
    [language],
  );
}
