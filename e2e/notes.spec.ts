import { pdfOf } from './harness/pdf.ts';
import { expect, goTo, test } from './harness/test.ts';

test('A paper is read here, a note on its words follows them into a new version and into one’s own pack, and nobody else has it', async ({
  as,
}) => {
  const secretariat = await as('secretariat');
  await goTo(secretariat, 'moeder/5');
  const fourth = secretariat.locator('#punkt-4');
  const file = (...pages: string[]) => ({ name: 'Plan.pdf', mimeType: 'application/pdf', buffer: pdfOf(...pages) });
  await fourth.locator('input[type=file][multiple]').setInputFiles(file('Surveyen koster to millioner kroner i alt.', 'Slut.'));
  await fourth.getByRole('link', { name: 'Læs her: Plan.pdf' }).click();

  const words = secretariat.getByText('Surveyen koster to millioner kroner i alt.');
  await words.click({ clickCount: 3 });
  await secretariat.getByRole('button', { name: 'Skriv note til det markerede' }).click();
  await secretariat.getByRole('textbox', { name: 'Note' }).fill('Spørg, hvem der betaler.');
  await secretariat.getByRole('button', { name: 'Gem noten' }).click();
  const notes = secretariat.getByRole('complementary', { name: 'Noter til bilaget' });
  await expect(notes.getByText('Side 1 af 2')).toBeVisible();

  await secretariat.getByRole('link', { name: /^Møde 5, punkt 4/ }).click();
  await expect(fourth.getByText('Spørg, hvem der betaler.')).toBeVisible();
  await fourth
    .getByLabel('Ny version af Plan.pdf')
    .and(secretariat.locator('input'))
    .setInputFiles(file('En ny forside.', 'Surveyen koster to millioner kroner i alt.'));
  await expect(fourth.getByText('skrevet til version 1')).toBeVisible();
  await fourth.getByRole('link', { name: 'Læs her: Plan.pdf' }).click();
  await expect(notes.getByText('Side 2 af 2')).toBeVisible();

  await secretariat.getByRole('link', { name: /^Møde 5, punkt 4/ }).click();
  await secretariat.getByRole('checkbox', { name: 'Tag mine noter med' }).check();
  const coming = secretariat.waitForEvent('download');
  await secretariat.getByRole('button', { name: 'Hent dagsorden med 1 bilag' }).click();
  expect((await coming).suggestedFilename()).toBe('ledermobilitet-dagsorden-med-bilag-5.pdf');

  const chair = await as('chair');
  await goTo(chair, 'moeder/5');
  await expect(chair.locator('#punkt-4').getByRole('link', { name: 'Læs her: Plan.pdf' })).toBeVisible();
  await expect(chair.getByRole('button', { name: 'Skriv note til punkt 4' })).toBeVisible();
  await expect(chair.getByText('Spørg, hvem der betaler.')).toHaveCount(0);
});
