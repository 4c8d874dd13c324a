import { expect, goTo, test, type Page } from './harness/test.ts';
import { stands } from './harness/pages.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' } as const;

/** Buttons, and links that look like one, lower than 44 px as a finger finds them: what lies around a sign and is pressed with it counts. */
async function tooLow(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main a.border, nav a, [role="menuitem"]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[role="toolbar"]'))
      .filter((element) => {
        const around = Number.parseFloat(getComputedStyle(element, '::before').height) || 0;
        return Math.max(element.getBoundingClientRect().height, around) < 44;
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

test('On a phone a member finds the way to his position and writes by thumb: nothing to press is low, nothing stands behind the bar', async ({
  as,
}) => {
  const page = await as('member-municipalities', phone);
  for (const path of ['venter', 'anbefalinger', 'anbefalinger?vis=sektorer', 'anbefalinger/R-08?fane=stillingtagen', 'rum']) {
    await goTo(page, path);
    await stands(page);
    expect(await tooLow(page), path).toEqual([]);
  }
  await goTo(page, 'anbefalinger/R-08');
  await stands(page);
  expect(await tooLow(page)).toEqual([]);
  const bar = await page.getByRole('navigation', { name: 'Sider i taskforcen' }).boundingBox();

  // The field fits above the bar, its buttons do not: the form is brought up whole.
  const begin = page.getByRole('button', { name: 'Kommentér § 2' });
  await begin.evaluate((button) =>
    scrollTo(0, (button.closest('[data-block]') ?? button).getBoundingClientRect().bottom + scrollY - 680),
  );
  await begin.tap();
  const suggest = page.getByRole('button', { name: 'Foreslå en ændring' });
  await expect
    .poll(async () => {
      const box = await suggest.boundingBox();
      return box && bar && box.y + box.height <= bar.y;
    })
    .toBe(true);

  await page.getByRole('link', { name: 'Din stillingtagen mangler, senest fredag' }).tap();
  await expect(page.getByRole('radio', { name: /^tilslutter sig med forbehold/ })).toBeInViewport();
});

test('Far down the matrix the letters of the sectors are still at the top', async ({ as }) => {
  const page = await as('member-municipalities', phone);
  await goTo(page, 'anbefalinger?vis=sektorer');
  await stands(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.getByRole('columnheader').nth(1)).toBeInViewport();
});
