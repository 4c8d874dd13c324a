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

test('A date is proposed with a reason, says who must approve it, cannot be approved by its proposer, and can be declined', async ({
  as,
}) => {
  const secretariat = await as('secretariat');
  await goTo(secretariat, 'plan');
  const line = await openMilestone(secretariat, 'Drøftelse i taskforcen');
  await line.getByRole('button', { name: 'Foreslå ny dato …' }).click();
  const form = secretariat.getByRole('dialog', { name: 'Ny dato for Drøftelse i taskforcen' });
  await form.getByRole('button', { name: 'Foreslå datoen' }).click();
  await expect(form.getByText('Feltet skal udfyldes.').first()).toBeVisible();
  await typeDay(form, 'Ny forventet dato', '2022-06-22');
  await expect(form).toContainText('Formanden skal godkende den.');
  await form.getByRole('textbox', { name: 'Grund' }).fill('Udkastet bliver først færdigt i begyndelsen af juni.');
  await form.getByRole('button', { name: 'Foreslå datoen' }).click();
  await expect(form).toBeHidden();
  await expect(line).toContainText('Foreslået: 22. juni 2022');
  await expect(line).toContainText('Venter på formandens godkendelse.');
  await expect(line.getByRole('button', { name: 'Godkend' })).toHaveCount(0);

  const chair = await as('chair');
  await goTo(chair, 'plan');
  const asked = await openMilestone(chair, 'Drøftelse i taskforcen');
  await asked.getByRole('button', { name: 'Afslå …' }).click();
  await asked.getByRole('textbox', { name: 'Hvorfor ikke?' }).fill('Mødet den 8. juni skal holde.');
  await asked.getByRole('button', { name: 'Afslå', exact: true }).click();
  await expect(chair.getByText('Den nye dato for Drøftelse i taskforcen er afslået.')).toBeVisible();
  await expect(line).toContainText('Mødet den 8. juni skal holde.');
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
