import { expect, test, type Page } from './harness/test.ts';

async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('button', { name: 'Send link' }).click();
  await expect(page.getByText('Se i din indbakke')).toBeVisible();
}

/** Follows the newest letter's link in the same browser, as far as the page it leads to. */
async function openLink(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Se mailen (demo)' }).click();
  const link = page.getByRole('link', { name: /log-ind\/link/ }).first();
  const address = (await link.getAttribute('href')) ?? '';
  await link.click();
  await expect(page.getByRole('heading', { name: 'Du er næsten inde' })).toBeVisible();
  return address;
}

test('A link in a letter signs in after a button is pressed, and only once', async ({ visitor }) => {
  const page = await visitor();
  await askForLink(page, 'jens.lund@kommune.example');
  const address = await openLink(page);
  await page.getByRole('button', { name: 'Log ind' }).click();
  await expect(page).toHaveURL(/\/ledermobilitet\/venter$/);
  await expect(page.getByRole('button', { name: /Jens Lund/ })).toBeVisible();

  await page.getByRole('button', { name: /Jens Lund/ }).click();
  await page.getByRole('menuitem', { name: 'Log ud' }).click();
  await expect(page.getByRole('heading', { name: 'Log ind', exact: true })).toBeVisible();

  await page.goto(address);
  await page.getByRole('button', { name: 'Log ind' }).click();
  await expect(page.getByText('Linket er brugt eller for gammelt')).toBeVisible();
  await page.getByRole('link', { name: 'Bed om et nyt link' }).click();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeVisible();
});

test('An address nobody knows gets the same answer and no letter', async ({ visitor }) => {
  const page = await visitor();
  await askForLink(page, 'ingen@ukendt.example');
  await expect(page.getByText('Hvis vi kender ingen@ukendt.example, ligger der nu et link til dig')).toBeVisible();
  await page.getByRole('link', { name: 'Se mailen (demo)' }).click();
  await expect(page.getByRole('heading', { name: 'Demoens mail' })).toBeVisible();
  await expect(page.getByText('ingen@ukendt.example')).toHaveCount(0);
});

test('A link opened on another device asks for the code that stands where it was asked for', async ({ visitor }) => {
  const desk = await visitor();
  await askForLink(desk, 'mette.dahl@region.example');
  const code = await desk.getByRole('status').locator('strong').innerText();
  const phone = await visitor({ viewport: { width: 390, height: 844 } });
  await phone.goto('/demo/mail');
  await phone
    .getByRole('link', { name: /log-ind\/link/ })
    .first()
    .click();
  await phone.getByRole('button', { name: 'Log ind' }).click();
  await phone.getByRole('textbox', { name: 'Kode' }).fill(code);
  await phone.getByRole('button', { name: 'Log ind' }).click();
  await expect(phone).toHaveURL(/\/ledermobilitet\/venter$/);
});

test('A person of the demo is one press away, and the address asked for is where one arrives', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/ledermobilitet/medlemmer');
  await page.getByRole('button', { name: /Helle Bruun/ }).click();
  await expect(page).toHaveURL(/\/ledermobilitet\/medlemmer$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Medlemmer' })).toBeVisible();
});

test('Nobody sees a page without signing in', async ({ visitor }) => {
  const page = await visitor();
  for (const path of ['', 'venter', 'fremdrift', 'moeder/5', 'anbefalinger/R-03', 'rum']) {
    await page.goto(`/ledermobilitet/${path}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Log ind' })).toBeVisible();
  }
});
