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
  await expect(end.getByText('Feltet skal udfyldes.')).toBeVisible();
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
  await typeDay(page.getByRole('main'), 'Vis medlemmerne den', '2021-10-01');
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

test('A change of employer makes the next seat, and the person’s page and history tell it', async ({ as }) => {
  const secretariat = await as('secretariat');
  await goTo(secretariat, 'medlemmer');
  await secretariat.getByRole('button', { name: 'Hvad der kan gøres med pladsen: Jens Lund' }).click();
  await secretariat.getByRole('menuitem', { name: 'Ændr …' }).click();
  const form = secretariat.getByRole('dialog', { name: 'Ændr pladsen: Jens Lund' });
  await typeDay(form, 'Gælder fra', '2022-02-01');
  await form.getByRole('textbox', { name: 'Arbejdssted' }).fill('Nørreå Kommune');
  await expect(form.getByText('Pernille Skov følger med som tilforordnet.')).toBeVisible();
  await form.getByRole('button', { name: 'Gem ændringen' }).click();
  await expect(form.getByText('Skriv en grund, for datoen er passeret.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Grund' }).fill('Skiftet blev meldt sent.');
  await form.getByRole('button', { name: 'Gem ændringen' }).click();
  await expect(form).toBeHidden();

  const chair = await as('chair');
  await goTo(chair, 'medlemmer');
  await chair.getByRole('main').getByRole('link', { name: 'Jens Lund', exact: true }).click();
  await expect(chair.getByRole('heading', { level: 1, name: 'Jens Lund' })).toBeVisible();
  const seats = chair.getByRole('region', { name: 'Pladser over tid' }).getByRole('listitem');
  await expect(seats).toHaveCount(2);
  await expect(seats.nth(0)).toContainText('Nørreå Kommune');
  await expect(seats.nth(1)).toContainText('Skiftet blev meldt sent.');
  const told = chair.getByRole('region', { name: 'Historik' });
  await expect(told).toContainText('Ida Mølgaard ændrede pladsen');
  await expect(told).toContainText('Lindeå Kommune Nørreå Kommune');
});

test('The chair lends the rights to the deputy chair for some days and takes them back', async ({ as }) => {
  const chair = await as('chair');
  await goTo(chair, 'medlemmer');
  await chair.getByRole('button', { name: 'Overlad til næstformanden …' }).click();
  const form = chair.getByRole('dialog', { name: 'Lad Anne Krogh lede i dit sted' });
  await typeDay(form, 'Sidste dag', '2022-03-07');
  await form.getByRole('button', { name: 'Overlad', exact: true }).click();
  await expect(chair.getByText('leder i formandens sted 1. marts 2022 – 7. marts 2022')).toBeVisible();
  await chair.getByRole('button', { name: 'Tag tilbage' }).click();
  await expect(chair.getByText('leder i formandens sted')).toHaveCount(0);
});
