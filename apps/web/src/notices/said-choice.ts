import type { MailSettings } from '@tvaers/domain/notices/settings';
import type { useWords } from '../words/use-words.ts';

type Words = ReturnType<typeof useWords<'notices'>>;

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Weekday = (typeof weekdays)[number];

export const weekdayOf = (day: number): Weekday => weekdays[day - 1] ?? '1';

/** A choice in one line: what is compared when it was changed in two places. */
export function sayChoice(choice: MailSettings, t: Words, hour: (hour: number) => string): string {
  const { hasDigest, digestWeekday, digestHour, quietFrom, quietUntil, isWeekendQuiet, mutedKinds } = choice;
  return [
    hasDigest
      ? t('said.digest', { weekday: t(`weekdays.${weekdayOf(digestWeekday)}`), hour: hour(digestHour) })
      : t('said.noDigest'),
    quietFrom === quietUntil ? t('said.noQuiet') : t('said.quiet', { from: hour(quietFrom), until: hour(quietUntil) }),
    ...(isWeekendQuiet ? [t('said.weekend')] : []),
    ...(mutedKinds.length > 0 ? [t('said.muted', { count: mutedKinds.length })] : []),
  ].join(', ');
}
