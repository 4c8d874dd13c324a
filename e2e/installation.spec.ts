import { typeDay } from './harness/fields.ts';
import { expect, test } from './harness/test.ts';

test('The operator creates a second taskforce after the template; its secretariat comes to an own place and sees what waits in both', async ({
  as,
}) => {
  const operator = await as('operator');
  await operator.goto('/');
  await operator.getByRole('link', { name: 'Opret taskforce' }).click();
  await expect(operator.getByRole('heading', { level: 1, name: 'Opret taskforce' })).toBeVisible();
  const form = operator.getByRole('main');
  await form.getByLabel('Navn på dansk').fill('Grøn omstilling');
  await form.getByLabel('Navn på engelsk').fill('Green transition');
  await expect(form.getByLabel('Adresse')).toHaveValue('groen-omstilling');
  await form.getByLabel('Nedsat af').fill('Regeringen');
  for (const [part, name, email] of [
    ['Sekretariat', 'Ida Mølgaard', 'ida.moelgaard@sekretariat.example'],
    ['Formand', 'Ole Dam', 'ole.dam@energi.example'],
  ] as const) {
    const person = form.getByRole('region', { name: part, exact: true });
    await person.getByLabel('Navn').fill(name);
    await person.getByLabel('E-mail').fill(email);
    await person.getByLabel('Arbejdssted').fill('Energistyrelsen');
    await person.getByLabel('Stilling').fill('chef');
  }
  await form.getByRole('region', { name: 'Formand', exact: true }).getByLabel('Sektor').selectOption('S');

  // A delivery the plan cannot be laid back from is told at its field, and nothing typed is lost.
  await typeDay(form, 'Afleverer', '2022-06-30');
  await expect(form.getByText(/Planen kan ikke ligge i perioden\..*før perioden begynder/)).toBeVisible();
  await form.getByRole('button', { name: 'Se det igennem' }).click();
  await expect(operator.getByRole('dialog')).toHaveCount(0);
  await typeDay(form, 'Afleverer', '2023-06-30');
  await form.getByRole('button', { name: 'Se det igennem' }).click();
  const preview = operator.getByRole('dialog', { name: 'Det her bliver oprettet' });
  await expect(preview.getByText('får adressen /groen-omstilling', { exact: false })).toBeVisible();
  await expect(preview.getByText('Ida Mølgaard bliver sekretariat', { exact: false })).toBeVisible();
  await preview.getByRole('button', { name: 'Opret taskforcen' }).click();
  await expect(operator.getByText('Grøn omstilling er oprettet.', { exact: false })).toBeVisible();
  await operator.goto('/ledermobilitet/fremdrift');
  await expect(operator.getByRole('heading', { level: 1, name: 'Siden findes ikke' })).toBeVisible();

  const secretariat = await as('secretariat');
  await secretariat.goto('/groen-omstilling/plan');
  await expect(secretariat.getByText('Rapport afleveret').first()).toBeVisible();
  await secretariat.goto('/groen-omstilling/moeder');
  await expect(secretariat.getByRole('heading', { level: 1, name: 'Møder' })).toBeVisible();

  // One Venter på dig over both, each row with its taskforce; an act is done where its row belongs.
  await secretariat.goto('/groen-omstilling/venter');
  const task = secretariat.getByRole('article').filter({ hasText: 'Opgave: skrive et notat' });
  await expect(task.getByText('Ledermobilitet mellem sektorer')).toBeVisible();
  await secretariat.getByRole('link', { name: 'Kun Grøn omstilling' }).click();
  await expect(secretariat.getByText('Intet venter på dig')).toBeVisible();
  await secretariat.getByRole('link', { name: 'Alle taskforcer' }).click();
  await task.getByRole('button', { name: 'Markér som udført' }).click();
  await task.getByLabel('Hvad kom der ud af det?').fill('Notatet er sendt.');
  await task.getByRole('button', { name: 'Udført', exact: true }).click();
  await expect(task.getByText('Udført: Notatet er sendt.')).toBeVisible();

  // From one to the other with the keyboard alone.
  await secretariat.keyboard.press('Control+k');
  await secretariat.getByRole('combobox').fill('ledermob');
  await secretariat.getByRole('option', { name: /Ledermobilitet mellem sektorer \/ledermobilitet/ }).waitFor();
  await secretariat.keyboard.press('ArrowUp');
  await secretariat.keyboard.press('Enter');
  await expect(secretariat).toHaveURL(/\/ledermobilitet\/venter$/);

  // Archived: read as before, said on every page, and nothing of it waits any more.
  await operator.goto('/installation');
  await operator.getByRole('button', { name: 'Arkivér … Ledermobilitet mellem sektorer' }).click();
  await operator.getByLabel('Grund').fill('Rapporten er afleveret.');
  await operator.getByRole('dialog').getByRole('button', { name: 'Arkivér' }).click();
  await expect(operator.getByText('Ledermobilitet mellem sektorer er arkiveret.')).toBeVisible();
  await secretariat.goto('/ledermobilitet/moeder');
  await expect(secretariat.getByRole('note').getByText('Rapporten er afleveret.', { exact: false })).toBeVisible();
  await secretariat.goto('/groen-omstilling/venter');
  await expect(secretariat.getByText('Intet venter på dig')).toBeVisible();
});
