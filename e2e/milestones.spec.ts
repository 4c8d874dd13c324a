import { typeDay } from './harness/fields.ts';
import { expect, goTo, test, type Locator, type Page } from './harness/test.ts';

/** Opens a milestone's details where its line stands in the plan. */
async function openMilestone(page: Page, title: string): Promise<Locator> {
  const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: new RegExp(`^${title}`) }) });
  await line
    .getByRole('link', { name: new RegExp(`^${title}`) })
    .first()
    .click();
  await expect(line.getByText('Oprindelig dato').first()).toBeVisible();
  return line;
}

test('The chair approves a proposed date, and whoever has the plan open sees it without reloading', async ({ as }) => {
  const member = await as('member-regions');
  const chair = await as('chair');
  await goTo(member, 'plan');
  const seen = await openMilestone(member, 'Surveyresultater');
  await expect(seen).toContainText('Venter på formandens godkendelse.');
  await expect(seen.getByRole('button', { name: 'Godkend' })).toHaveCount(0);

  await goTo(chair, 'plan');
  const mine = await openMilestone(chair, 'Surveyresultater');
  await expect(mine).toContainText('Foreslået: 20. april 2022');
  await mine.getByRole('button', { name: 'Godkend' }).click();
  await expect(chair.getByText('Den nye dato for Surveyresultater er godkendt.')).toBeVisible();
  await expect(mine.getByText(/^Foreslået: /)).toHaveCount(0);
  await expect(seen).not.toContainText('godkendelse.');
  await expect(seen).toContainText(/godkendt af Helle Bruun/);
});

test('The slip is followed through three forecasts: in the dialog with what it pushes, in the table, and from the letter', async ({
  as,
  visitor,
}) => {
  // First: the survey is in the field later than thought, and the draft is proposed along with it.
  const secretariat = await as('secretariat');
  await goTo(secretariat, 'plan');
  const line = await openMilestone(secretariat, 'Drøftelse i taskforcen');
  await line.getByRole('button', { name: 'Foreslå ny dato …' }).click();
  const form = secretariat.getByRole('dialog', { name: 'Ny dato for Drøftelse i taskforcen' });
  await form.getByRole('button', { name: 'Foreslå datoen' }).click();
  await expect(form.getByText('Feltet skal udfyldes.').first()).toBeVisible();
  await typeDay(form, 'Ny forventet dato', '2022-06-22');
  await expect(form).toContainText('Formanden skal godkende den.');
  await form
    .getByRole('checkbox', { name: /^Høring af følgegruppen: fra 30\. juni til .+, fordi den følger Drøftelse i taskforcen\.$/ })
    .check();
  await form.getByRole('textbox', { name: 'Grund' }).fill('Udkastet bliver først færdigt i begyndelsen af juni.');
  await form.getByRole('button', { name: 'Foreslå datoen' }).click();
  await expect(form).toBeHidden();
  await expect(line).toContainText('Foreslået: 22. juni 2022');
  await expect(line).toContainText('Venter på formandens godkendelse.');
  await expect(line.getByRole('button', { name: 'Godkend' })).toHaveCount(0);

  // The chair declines one where it is read, and approves the other among several.
  const chair = await as('chair');
  await goTo(chair, 'plan');
  const waiting = chair.getByRole('region', { name: /datoer venter på dig/ });
  const asked = waiting.getByRole('listitem').filter({ hasText: 'Drøftelse i taskforcen: fra' });
  await asked.getByRole('button', { name: 'Afslå …' }).click();
  await asked.getByRole('textbox', { name: 'Hvorfor ikke?' }).fill('Mødet den 8. juni skal holde.');
  await asked.getByRole('button', { name: 'Afslå', exact: true }).click();
  await expect(line).toContainText('Mødet den 8. juni skal holde.');

  // Second: several rows of the table at once, said in sentences before anything is sent.
  await secretariat.getByRole('link', { name: 'Rediger planen' }).click();
  await secretariat.getByRole('button', { name: /^Forventet dato for Survey i felten/ }).click();
  await typeDay(secretariat.getByRole('table'), 'Forventet dato for Survey i felten', '2022-03-31');
  await secretariat.getByRole('textbox', { name: 'Titel på Drøftelse i taskforcen' }).fill('Drøftelse af udkastet');
  await secretariat.getByRole('textbox', { name: 'Fælles grund til de nye datoer' }).fill('Spørgeskemaet skal prøves igen.');
  await secretariat.getByRole('button', { name: 'Se ændringerne' }).click();
  const preview = secretariat.getByRole('dialog', { name: '2 milepæle bliver ændret' });
  await expect(preview).toContainText('Survey i felten: fra 4. marts 2022 til 31. marts 2022');
  await expect(preview).toContainText('Drøftelse i taskforcen: hedder nu Drøftelse af udkastet.');
  await preview.getByRole('button', { name: 'Send ændringerne' }).click();
  await expect(secretariat.getByText('2 milepæle er ændret; én dato venter på godkendelse.')).toBeVisible();

  // Third: the chair's letter leads, by way of signing in, to the row with the focus on its button.
  const reader = await visitor();
  await reader.goto('/demo/mail');
  const letter = reader.getByText('Ny dato til godkendelse: Survey i felten').first();
  await expect(letter).toBeVisible();
  const link = await reader
    .getByRole('link', { name: /plan\?godkend=/ })
    .first()
    .getAttribute('href');
  await reader.goto(link ?? '');
  await reader.getByRole('button', { name: /Helle Bruun/ }).click();
  const named = reader.getByRole('listitem').filter({ hasText: 'Survey i felten: fra 4. marts 2022 til 31. marts 2022' });
  const button = named.getByRole('button', { name: 'Godkend' });
  await expect(button).toBeFocused();
  await reader.keyboard.press('Enter');
  await expect(reader.getByText('Den nye dato for Survey i felten er godkendt.')).toBeVisible();
});

test('A milestone is reached on a day, and the delivery is the commissioner’s to approve', async ({ as }) => {
  const secretariat = await as('secretariat');
  await goTo(secretariat, 'plan');
  await expect(secretariat.getByText('5 af 12 milepæle nået')).toBeVisible();
  const line = await openMilestone(secretariat, 'Survey i felten');
  await line.getByRole('button', { name: 'Markér som nået …' }).click();
  await secretariat.getByRole('dialog').getByRole('button', { name: 'Markér som nået' }).click();
  await expect(secretariat.getByText('6 af 12 milepæle nået')).toBeVisible();

  const commissioner = await as('commissioner');
  await goTo(commissioner, 'plan');
  const delivery = await openMilestone(commissioner, 'Rapport afleveret');
  await delivery.getByRole('button', { name: 'Godkend' }).click();
  await expect(commissioner.getByText('Den nye dato for Rapport afleveret er godkendt.')).toBeVisible();
});

test('The picture of the plan has a table behind one button with the same dates', async ({ as }) => {
  const page = await as('member-private');
  await goTo(page, 'plan');
  await page.getByRole('button', { name: 'Vis som tabel' }).click();
  const table = page.getByRole('table', { name: 'Milepæle' });
  await expect(table.getByRole('row')).toHaveCount(13);
  const row = table.getByRole('row', { name: /Interview med mobile ledere/ });
  await expect(row).toContainText('30.11.2021');
  await expect(row).toContainText('17.12.2021');
  await page.getByRole('button', { name: 'Vis som billede' }).click();
  await expect(table).toHaveCount(0);
});
