import { typeDay } from './harness/fields.ts';
import { expect, goTo, test } from './harness/test.ts';

test('The secretariat appoints somebody, who can then sign in, changes the seat and ends it', async ({ as, visitor }) => {
  const secretariat = await as('secretariat');
  const observer = await as('member-private');
  await goTo(observer, 'medlemmer');
  await goTo(secretariat, 'medlemmer');
  await secretariat.getByRole('button', { name: 'Udpeg …' }).click();
  const form = secretariat.getByRole('dialog', { name: 'Giv en person en plads' });
  await form.getByRole('textbox', { name: 'Navn' }).fill('Rikke Stald');
  await form.getByRole('textbox', { name: 'E-mail' }).fill('dette er ingen adresse');
  await form.getByRole('combobox', { name: 'Rolle' }).selectOption({ label: 'Observatør' });
  await form.getByRole('textbox', { name: 'Stilling' }).fill('analytiker');
  await form.getByRole('textbox', { name: 'Arbejdssted' }).fill('Nordisk Forum for Offentlig Ledelse');
  await form.getByRole('textbox', { name: 'Udpeget af' }).fill('Styregruppen');
  await form.getByRole('button', { name: 'Udpeg', exact: true }).click();
  // The first fault has the focus, says what is wrong, and nothing typed is lost.
  await expect(form.getByRole('textbox', { name: 'E-mail' })).toBeFocused();
  await expect(form.getByRole('textbox', { name: 'E-mail' })).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByRole('textbox', { name: 'Stilling' })).toHaveValue('analytiker');
  await form.getByRole('textbox', { name: 'E-mail' }).fill('rikke.stald@observator.example');
  await form.getByRole('button', { name: 'Udpeg', exact: true }).click();
  await expect(secretariat.getByText('Rikke Stald har fået en plads.')).toBeVisible();

  // The others see it without reloading.
  const row = observer.getByRole('listitem').filter({ hasText: 'Rikke Stald' });
  await expect(row).toContainText('analytiker, Nordisk Forum for Offentlig Ledelse');

  const rikke = await visitor();
  await rikke.goto('/');
  await rikke.getByRole('textbox', { name: 'E-mail' }).fill('rikke.stald@observator.example');
  await rikke.getByRole('button', { name: 'Send link' }).click();
  await rikke.getByRole('link', { name: 'Se mailen (demo)' }).click();
  await rikke
    .getByRole('link', { name: /log-ind\/link/ })
    .first()
    .click();
  await rikke.getByRole('button', { name: 'Log ind' }).click();
  await expect(rikke).toHaveURL(/\/ledermobilitet\/venter$/);

  const acts = secretariat.getByRole('button', { name: 'Hvad der kan gøres med pladsen: Rikke Stald' });
  await acts.click();
  await secretariat.getByRole('menuitem', { name: 'Ændr …' }).click();
  const change = secretariat.getByRole('dialog', { name: 'Ændr pladsen: Rikke Stald' });
  await typeDay(change, 'Gælder fra', '2022-03-10');
  await change.getByRole('textbox', { name: 'Arbejdssted' }).fill('Nordisk Ledelsesakademi');
  await change.getByRole('button', { name: 'Gem ændringen' }).click();
  await expect(secretariat.getByText('Pladsen er ændret.')).toBeVisible();
  await secretariat.goto('/ledermobilitet/medlemmer?den=2022-03-10');
  await expect(secretariat.getByRole('listitem').filter({ hasText: 'Rikke Stald' })).toContainText('Nordisk Ledelsesakademi');

  await acts.click();
  await secretariat.getByRole('menuitem', { name: 'Afslut …' }).click();
  const end = secretariat.getByRole('dialog', { name: 'Afslut pladsen: Rikke Stald' });
  await end.getByRole('button', { name: 'Afslut pladsen' }).click();
  await expect(end.getByText('Det her felt skal udfyldes.')).toBeVisible();
  await typeDay(end, 'Sidste dag', '2022-03-31');
  await end.getByRole('textbox', { name: 'Grund' }).fill('Fik andet arbejde.');
  await end.getByRole('button', { name: 'Afslut pladsen' }).click();
  await expect(secretariat.getByText('Pladsen slutter 31. marts 2022.')).toBeVisible();
});

test('The roster stands as it was and as it will be on any day', async ({ as }) => {
  const page = await as('chair');
  await goTo(page, 'medlemmer');
  const chair = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Helle Bruun' }) });
  await expect(chair).toContainText('vicedirektør, Velfærdsstyrelsen');
  await expect(page.getByRole('link', { name: 'Grethe Holm' })).toHaveCount(0);
  await typeDay(page.getByRole('main'), 'Som den var den', '2021-10-01');
  await expect(page.getByRole('link', { name: 'Grethe Holm' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mikkel Hauge' })).toHaveCount(0);
  await page.goBack();

  await goTo(page, 'medlemmer');
  await page.getByRole('link', { name: 'Se medlemmerne den dag' }).click();
  await expect(page).toHaveURL(/den=2022-04-01/);
  await expect(chair).toContainText('velfærdsdirektør, Fjordby Kommune');
  await expect(page.getByText('1 færre end planlagt')).toBeVisible();
  await page.reload();
  await expect(chair).toContainText('velfærdsdirektør, Fjordby Kommune');
});

test('A person’s page shows the seats over time', async ({ as }) => {
  const page = await as('member-state');
  await goTo(page, 'medlemmer');
  await page.getByRole('main').getByRole('link', { name: 'Helle Bruun' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Helle Bruun' })).toBeVisible();
  await expect(page.getByText('velfærdsdirektør, Fjordby Kommune').first()).toBeVisible();
  await expect(page.getByText('vicedirektør, Velfærdsstyrelsen').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Medlemmer' })).toBeVisible();
});

test('Only the secretariat may appoint', async ({ as }) => {
  const page = await as('chair');
  await goTo(page, 'medlemmer');
  await expect(page.getByRole('button', { name: 'Udpeg …' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Hvad der kan gøres med pladsen/ })).toHaveCount(0);
});
