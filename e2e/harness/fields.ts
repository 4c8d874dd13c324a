// Filling what is not one plain field: a day and a time are typed part by part, as people do.
import type { Locator } from '@playwright/test';

/** Types a day ('YYYY-MM-DD') into the field with this label, in Danish order. */
export async function typeDay(within: Locator, label: string | RegExp, on: string): Promise<void> {
  const [year = '', month = '', day = ''] = on.split('-');
  await typeParts(within, label, `${day}${month}${year}`);
}

/** Types a time ('HH:MM') into the field with this label. */
export async function typeTime(within: Locator, label: string | RegExp, time: string): Promise<void> {
  await typeParts(within, label, time.replace(':', ''));
}

async function typeParts(within: Locator, label: string | RegExp, digits: string): Promise<void> {
  const first = within.getByRole('group', { name: label }).getByRole('spinbutton').first();
  await first.focus();
  // As a person types: each part moves on to the next when it is full.
  await first.page().keyboard.type(digits, { delay: 30 });
}
