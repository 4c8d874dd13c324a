import { typeDay } from './harness/fields.ts';
import { expect, goTo, test } from './harness/test.ts';

test('A new version is proposed, read where it waits and approved; what pointed at a task that went out is led to another', async ({
  as,
}) => {
  const secretariat = await as('secretariat');
  await goTo(secretariat, 'plan?fane=kommissorium');
  await secretariat.getByRole('button', { name: 'Foreslå ny version …' }).click();
  const form = secretariat.getByRole('dialog', { name: 'Foreslå en ny version af kommissoriet' });
  await form
    .getByRole('textbox', { name: 'Opgave 2', exact: true })
    .fill('Identificere og veje, hvad der holder ledere tilbage.');
  await form.getByRole('button', { name: 'Fjern opgave 4' }).click();
  await expect(form.getByText('Denne opgave udgår')).toBeVisible();
  await expect(form.getByLabel('Opgave 2 er')).toContainText('den hidtidige opgave 2');
  await form.getByRole('button', { name: 'Tilføj en opgave' }).click();
  await form.getByRole('button', { name: 'Foreslå versionen' }).click();
  await expect(form.getByText('Skriv mindst én opgave, og lad ingen stå tom.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Opgave 5', exact: true }).fill('Følge op på det, der er anbefalet.');
  await form.getByLabel('Hvor præcist?').selectOption({ label: 'i måneden' });
  await typeDay(form, 'Afleveres', '2022-11-30');
  await form.getByRole('button', { name: 'Foreslå versionen' }).click();
  await expect(form).toBeHidden();
  await expect(secretariat.getByRole('heading', { name: 'Version 2 er foreslået' })).toBeVisible();

  const commissioner = await as('commissioner');
  await goTo(commissioner, 'venter');
  const row = commissioner
    .getByRole('article')
    .filter({ has: commissioner.getByRole('heading', { name: 'Kommissorium, version 2' }) });
  await row.getByRole('button', { name: 'Se, hvad der ændres' }).click();
  await expect(row.getByText('nr. 5 bliver nr. 4')).toBeVisible();
  await expect(row.getByText('medio 2022').first()).toBeVisible();
  await row.getByRole('button', { name: 'Godkend kommissoriet' }).click();
  const question = commissioner.getByRole('dialog', { name: 'Godkend kommissoriet, version 2?' });
  await expect(question).toContainText('Der skal afleveres november 2022 i stedet for medio 2022.');
  await question.getByRole('button', { name: 'Godkend kommissoriet' }).click();
  await expect(row.getByText('Kommissoriet er godkendt.')).toBeVisible();

  await expect(secretariat.getByRole('heading', { name: /^Version 2, godkendt/ })).toBeVisible();
  await expect(secretariat.getByText(/planens oprindelige datoer flytter ikke med kommissoriet/)).toBeVisible();
  await secretariat.getByRole('link', { name: 'Se, hvad der bidrager til dem' }).click();
  const gone = secretariat.getByRole('region', { name: 'Peger på en opgave, der er udgået' });
  await expect(gone.getByRole('listitem')).toHaveCount(3);
  await expect(secretariat.getByRole('row', { name: /Følge op på det, der er anbefalet/ })).toContainText('Intet fund endnu');
  await gone.getByRole('link', { name: 'F-03' }).click();
  const finding = secretariat
    .getByRole('listitem')
    .filter({ has: secretariat.getByText('Opgave 4, der er udgået af kommissoriet') });
  await finding.first().getByRole('button', { name: 'Vælg opgave …' }).click();
  const choice = secretariat.getByRole('dialog', { name: 'Hvilken opgave bidrager F-03 til?' });
  await choice.getByLabel('Opgave i kommissoriet').selectOption({ label: '5. Følge op på det, der er anbefalet.' });
  await choice.getByRole('button', { name: 'Gem' }).click();
  await expect(choice).toBeHidden();
  await goTo(secretariat, 'plan?fane=daekning&mangler=fund');
  await expect(gone.getByRole('listitem')).toHaveCount(2);
  await expect(secretariat.getByRole('row', { name: /Følge op/ })).toHaveCount(0);
});
