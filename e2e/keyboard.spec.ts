import { expect, test, type Locator, type Page } from './harness/test.ts';

/** Presses Tab, or another key, until the focus is where it is wanted; a page on which that takes longer has lost it. */
async function tabTo(page: Page, wanted: Locator, key = 'Tab', most = 80): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < most; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} did not lead to ${wanted.toString()}`);
}

/** What has the focus shows it: an outline, or a frame that differs from the same thing without focus. */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return 'nothing has the focus';
    for (let element: HTMLElement | null = at; element; element = element.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return 'seen';
    }
    return `no outline on ${at.outerHTML.slice(0, 200)}`;
  });
  expect(seen).toBe('seen');
}

test('One signs in, goes about and chooses language and colours without a mouse', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/');
  await tabTo(page, page.getByRole('textbox', { name: 'E-mail' }));
  await expectFocusSeen(page);
  await page.keyboard.type('sara.vang@stat.example');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Se mailen (demo)' }));
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: /log-ind\/link/ }).first());
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Log ind' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ledermobilitet\/venter$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Venter på dig' })).toBeVisible();

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Tastaturgenveje' });
  await expect(keys).toContainText('Gå til Fremdrift');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();

  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page).toHaveURL(/\/fremdrift$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: 'Søg eller gå til' });
  await expect(search).toBeFocused();
  await page.keyboard.type('udlån');
  await expect(page.getByRole('option', { name: /Udlån af ledere/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/anbefalinger\/R-03$/);

  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { level: 1, name: 'Møder' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: /Sara Vang/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.type('engl');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await tabTo(page, page.getByRole('button', { name: /Sara Vang/ }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('The first Tab offers the way past the menu to the content', async ({ as }) => {
  const page = await as('chair');
  await page.goto('/ledermobilitet/fremdrift');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Gå til indholdet' })).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('A position is taken without a mouse', async ({ as }) => {
  const page = await as('member-municipalities');
  await page.goto('/ledermobilitet/venter');
  await tabTo(page, page.getByRole('article').filter({ hasText: 'R-08' }).getByRole('button', { name: 'Tag stilling' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('radio', { name: /^tilslutter sig Jeg/ }));
  await expectFocusSeen(page);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^tilslutter sig med forbehold/ })).toBeChecked();
  await tabTo(page, page.getByRole('textbox', { name: 'Hvad er dit forbehold?' }));
  await page.keyboard.type('Det må ikke koste mere end en uge.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Tag stilling' })).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Du har taget stilling: tilslutter sig med forbehold.')).toBeVisible();
});

test('A dialog from a menu gives the focus back to the menu’s button', async ({ as }) => {
  const page = await as('secretariat');
  await page.goto('/ledermobilitet/anbefalinger/R-08');
  const more = page.getByRole('main').getByRole('button', { name: 'Mere' });
  for (const name of ['Ret oplysninger …', 'Giv bolden videre …', 'Træk tilbage …']) {
    await more.focus();
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('menuitem', { name }), 'ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(more).toBeFocused();
  }
});
