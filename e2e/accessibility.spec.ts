import { AxeBuilder } from '@axe-core/playwright';
import { expect, goTo, test, type Page } from './harness/test.ts';
import { doorsOf } from './harness/doors.ts';
import { holdMeeting } from './harness/meeting-in-session.ts';
import { pages, show } from './harness/pages.ts';

// These only read, so they may run side by side, each worker on a server of its own.
test.describe.configure({ mode: 'parallel' });

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** What axe finds, as lines one can act on. Where only the colours differ, only they are looked at again. */
async function faults(page: Page, onlyColours = false): Promise<string[]> {
  const all = new AxeBuilder({ page }).options({ resultTypes: ['violations'], elementRef: false });
  const axe = onlyColours ? all.withRules(['color-contrast']) : all.withTags([...wcag22AA, 'best-practice']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
}

/** Light or dark, and the frame after it painted. */
async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Wide and narrow; in the dark only the colours differ, which are the same on every width. */
async function expectAccessible(page: Page): Promise<void> {
  await paint(page, 'light');
  for (const [size, name] of [
    [phone, 'phone'],
    [desktop, 'desktop'],
  ] as const) {
    await page.setViewportSize(size);
    expect(await faults(page), `${name}, light`).toEqual([]);
  }
  await paint(page, 'dark');
  expect(await faults(page, true), 'dark').toEqual([]);
}

/** What sticks out to the right at 320 px, which is 400 % of 1280. */
async function stickingOut(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 700 });
  return await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 160));
  });
}

/** What pushes the page out at 320 px when a word in it is longer than that, as Danish words and addresses are. Chips and buttons are our own words. */
async function pushedOutByAWord(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const root = document.documentElement;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const before = text.data;
      const isWords =
        before.trim().includes(' ') &&
        !text.parentElement?.closest('table, svg, button, nav, select, .rounded-full, .whitespace-nowrap, .shrink-0');
      if (!isWords || root.scrollWidth > root.clientWidth) continue;
      text.data = `${before} ${'arbejdsmarkedsuddannelse'.repeat(3)}`;
      if (root.scrollWidth > root.clientWidth) found.push(before.trim());
      text.data = before;
    }
    return found;
  });
}

for (const shown of pages) {
  test(`The page ${shown.name} meets WCAG 2.2 AA, light and dark, on desktop and phone, and fits 320 px`, async ({
    as,
    visitor,
  }) => {
    const page = shown.as ? await as(shown.as) : await visitor();
    await show(page, shown);
    await expectAccessible(page);
    expect(await stickingOut(page), 'sticks out at 320 px').toEqual([]);
    expect(await pushedOutByAWord(page), 'a long word pushes it out at 320 px').toEqual([]);
  });
}

test('What opens over a page meets it too: search, menus, forms and questions', async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as('secretariat');
  await goTo(page, 'moeder');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Søg eller gå til' }).fill('udlån');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize(desktop);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize(desktop);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Ida Mølgaard/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Nyt møde' }).click();
  await expect(page.getByRole('group', { name: 'Dag' })).toBeVisible();
  await expectAccessible(page);
  await goTo(page, 'moeder/5');
  await page.setViewportSize(desktop);
  await page.getByRole('button', { name: 'Tilføj punkt' }).click();
  await expect(page.getByRole('button', { name: 'Sæt på dagsordenen' })).toBeVisible();
  await expectAccessible(page);
});

test('A meeting in session meets it too', async ({ as, origin }) => {
  const page = await as('secretariat');
  await holdMeeting(await doorsOf(page, origin), await doorsOf(await as('chair'), origin));
  for (const path of ['moeder/5', 'moeder/5/formand']) {
    await show(page, { name: 'moede-i-gang', as: 'secretariat', path });
    await expectAccessible(page);
    expect(await stickingOut(page), `${path} sticks out at 320 px`).toEqual([]);
  }
});
