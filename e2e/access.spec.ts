import { expect, goTo, speak, test, type Page } from './harness/test.ts';

const unknown = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name: 'Siden findes ikke' })).toBeVisible();

test('The address of what one may not read and an address nobody has give the same helpful page', async ({ as }) => {
  const member = await as('member-municipalities');
  await goTo(member, 'rum');
  await member.getByRole('list', { name: 'Udkast' }).getByRole('link', { name: 'Tilbagekaldsret i overenskomsten' }).click();
  await expect(member.getByRole('heading', { level: 1, name: 'Tilbagekaldsret i overenskomsten' })).toBeVisible();
  const hidden = member.url();

  const other = await as('member-regions');
  await other.goto(hidden);
  await unknown(other);
  const seen = await other.getByRole('main').innerText();
  for (const nowhere of ['anbefalinger/R-99', 'anbefalinger/01890000-0000-7000-8000-000000000000', 'moeder/99', 'findes-ikke']) {
    await other.goto(`/ledermobilitet/${nowhere}`);
    await unknown(other);
    expect(await other.getByRole('main').innerText(), nowhere).toBe(seen);
  }
  await other.goto('/en-anden-taskforce/venter');
  await unknown(other);
  await other.getByRole('link', { name: 'Gå til forsiden' }).click();
  await expect(other).toHaveURL(/\/ledermobilitet\/venter$/);
});

test('An observer follows, but writes nothing and reads neither rooms, closed items nor open positions', async ({
  as,
  origin,
}) => {
  const page = await as('observer');
  await speak(page, origin, 'da');
  await goTo(page, 'venter');
  await expect(page.getByText('Intet venter på dig', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /rum$/ })).toHaveCount(0);

  await goTo(page, 'anbefalinger');
  await expect(page.getByRole('link', { name: 'Praktik på tværs for nye ledere' })).toBeVisible();
  await expect(page.getByText('Karriereveje i staten')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Ny anbefaling …' })).toHaveCount(0);

  await goTo(page, 'anbefalinger/R-03');
  await expect(page.getByRole('button', { name: 'Skriv', exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Skriv en kommentar' })).toHaveCount(0);
  await expect(page.getByText('Uden en ret til at kalde lederen hjem')).toHaveCount(0);
  await expect(page.getByText('En mindre kommune står uden leder')).toHaveCount(0);

  await goTo(page, 'moeder/5');
  await expect(page.getByText('Aftalen med leverandøren af surveyen')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tilføj punkt' })).toHaveCount(0);
});

test('A commissioner sees the plan and what is adopted, and no drafts', async ({ as }) => {
  const page = await as('commissioner');
  await goTo(page, 'fremdrift');
  await expect(page.getByRole('heading', { level: 1, name: 'Når vi i mål til tiden?' })).toBeVisible();
  await goTo(page, 'anbefalinger');
  await expect(page.getByRole('link', { name: 'Praktik på tværs for nye ledere' })).toBeVisible();
  await expect(page.getByText('Udlån af ledere i op til to år')).toHaveCount(0);
  await page.goto('/ledermobilitet/anbefalinger/R-03');
  await unknown(page);
  await goTo(page, 'moeder/4');
  await expect(page.getByText('B-2022-05')).toBeVisible();
});

test('An adviser helps in the sector’s room but takes no position and shares nothing', async ({ as }) => {
  const page = await as('adviser');
  await goTo(page, 'rum');
  await page.getByRole('list', { name: 'Udkast' }).getByRole('link', { name: 'Tilbagekaldsret i overenskomsten' }).click();
  await expect(page.getByRole('button', { name: 'Skriv', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Del med taskforcen …' })).toHaveCount(0);
  await goTo(page, 'anbefalinger/R-08');
  await expect(page.getByRole('button', { name: 'Tag stilling' })).toHaveCount(0);
});

test('Who is recused is told so and reads nothing of the matter', async ({ as }) => {
  const page = await as('member-state');
  await page.goto('/ledermobilitet/anbefalinger/R-06');
  await expect(page.getByText('Du er inhabil i denne sag', { exact: true })).toBeVisible();
  await expect(page.getByText('Taskforcen anbefaler')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /Stillingtagen/ })).toHaveCount(0);
  await goTo(page, 'anbefalinger');
  await expect(page.getByRole('link', { name: 'Talentnetværk mellem stat, regioner og kommuner' })).toHaveCount(0);
});
