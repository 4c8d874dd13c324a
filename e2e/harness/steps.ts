// What people do with a recommendation, as journeys of several of them go through it.
import { typeDay, typeTime } from './fields.ts';
import { expect, goTo, type Locator, type Page } from './test.ts';

export const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^Teksten i / });
export const article = (page: Page): Locator => page.getByRole('main').getByRole('article');
export const saved = (page: Page): Promise<void> => expect(page.getByText('Gemt', { exact: true })).toBeVisible();
export const tells = (page: Page, text: string | RegExp): Promise<void> => expect(page.getByText(text).first()).toBeVisible();
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
export const collision = (page: Page): Locator => page.getByRole('group', { name: /^2 forslag til samme afsnit/ });

/** The cursor at the end of the text. */
export async function takePen(page: Page): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+End');
}

/** Other words for § 2, in the name of the member's sector. */
export async function suggest({ page, sector }: { page: Page; sector: string }, words: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Kommentér § 2' }).click();
  await page.getByRole('button', { name: 'Foreslå en ændring' }).click();
  const dialog = page.getByRole('dialog', { name: 'Foreslå en ændring af § 2' });
  await dialog.getByRole('textbox', { name: 'Foreslået ordlyd' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
  await dialog.getByRole('textbox', { name: 'Hvorfor?' }).fill(reason);
  await dialog.getByRole('checkbox', { name: `På vegne af ${sector}` }).check();
  await dialog.getByRole('button', { name: 'Stil forslaget' }).click();
  await expect(dialog).toBeHidden();
  // What opened it is gone; the keyboard goes on within the page.
  await expect(page.locator('main :focus')).toHaveCount(1);
}

/** Presses the button of a step, and yes to what it asks. */
export async function confirm(page: Page, step: string, yes: string): Promise<void> {
  await press(page, step);
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: yes, exact: true }).click();
  await expect(question).toBeHidden();
}

export async function nameVersion(page: Page, label: string, note: string, isSubstantial: boolean): Promise<void> {
  await press(page, 'Gem som version …');
  const dialog = page.getByRole('dialog', { name: `Gem teksten som version ${label}` });
  await dialog.getByRole('textbox', { name: 'Hvad er nyt?' }).fill(note);
  if (isSubstantial) await dialog.getByRole('radio', { name: /^Ja, indholdet er ændret/ }).check();
  await dialog.getByRole('button', { name: `Gem version ${label}` }).click();
  await tells(page, `Version ${label} er gemt`);
}

/** Takes a position beside the text, with an answer to each question it asks. */
export async function takePosition(page: Page, stance: RegExp, answers: Record<string, string> = {}): Promise<void> {
  await page.getByRole('radio', { name: stance }).check();
  for (const [question, answer] of Object.entries(answers)) await page.getByRole('textbox', { name: question }).fill(answer);
  await press(page, 'Tag stilling');
  await tells(page, 'Du har taget stilling');
  // The form is gone, and the keyboard goes on from where it was.
  await expect(page.locator('#stilling')).toBeFocused();
}

/** A meeting of an hour on 22 March, which gets this number. */
export async function draftMeeting(page: Page, number: number, about: string): Promise<void> {
  await goTo(page, 'moeder');
  await press(page, 'Nyt møde');
  const form = page.getByRole('dialog', { name: 'Nyt møde' });
  await form.getByRole('textbox', { name: 'Hvad handler mødet om?' }).fill(about);
  await typeDay(form, 'Dag', '2022-03-22');
  await typeTime(form, 'Fra', '09:00');
  await typeTime(form, 'Til', '10:00');
  await form.getByRole('textbox', { name: 'Sted' }).fill('Landgreven 4, lokale 2');
  await form.getByRole('button', { name: 'Opret kladde' }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`Møde ${number}`) })).toBeVisible();
}

export async function putOnAgenda(page: Page, key: string, meeting: number): Promise<void> {
  await goTo(page, `anbefalinger/${key}`);
  await press(page, 'Sæt på dagsorden …');
  const dialog = page.getByRole('dialog', { name: /på en dagsorden$/ });
  const label = await dialog.locator('option', { hasText: `Møde ${meeting}` }).innerText();
  await dialog.getByRole('combobox', { name: 'Møde' }).selectOption({ label });
  await dialog.getByRole('button', { name: 'Sæt på dagsorden' }).click();
  await tells(page, new RegExp(`Sat på dagsordenen for møde ${meeting}`));
}

/** Looks at what has changed since the position was taken; the dialog then takes the answer. */
export async function seeDifference(page: Page, title: string, words: string): Promise<Locator> {
  await press(page, 'Se, hvad der er ændret');
  const dialog = page.getByRole('dialog', { name: `Ændret, siden du tog stilling: ${title}` });
  await expect(dialog.locator('ins:visible').filter({ hasText: words }).first()).toBeVisible();
  return dialog;
}

/** The whole history, the oldest first: who, with the sector, what was done, and what became different by it. */
export async function historyOf(page: Page): Promise<string[]> {
  await page.getByRole('link', { name: 'Historik' }).click();
  const lines = page.getByRole('main').locator('ol > li');
  await expect(lines.first()).toBeVisible();
  const further = page.getByRole('main').getByRole('button', { name: /ældre/ });
  await expect(async () => {
    if (await further.isVisible()) await further.click({ timeout: 500 });
    await expect(further).toBeHidden({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  return (await lines.allInnerTexts()).toReversed().map((line) => line.replaceAll(/\s+/g, ' '));
}
