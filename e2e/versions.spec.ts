import { readFile } from 'node:fs/promises';
import { expect, goTo, test } from './harness/test.ts';

test('A text with a reference, a footnote and a table goes to Word and comes back, and the draft before it is kept', async ({
  as,
}) => {
  const page = await as('member-municipalities');
  await goTo(page, 'rum');
  await page.getByRole('button', { name: 'Nyt udkast …' }).click();
  const begin = page.getByRole('dialog', { name: 'Ny anbefaling' });
  await begin.getByRole('textbox', { name: 'Titel' }).fill('Frem og tilbage til Word');
  await begin.getByRole('button', { name: 'Opret og skriv' }).click();
  await page.getByRole('textbox', { name: /^Teksten i / }).click();
  await page.keyboard.type('Taskforcen anbefaler en fælles frist, jf. #');
  await page.getByRole('combobox', { name: /^Henvis til/ }).fill('f-02');
  await page.keyboard.press('Enter');
  await page.keyboard.type('og loven');
  await page.keyboard.press('Control+Alt+f');
  await page.getByRole('textbox', { name: 'Ny fodnote' }).fill('Lov om frister, § 4');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Tabel' }).click();
  for (const word of ['Sektor', 'Frist', 'Hjemmel', 'Stat', '2023']) {
    await page.keyboard.type(word);
    await page.keyboard.press('Tab');
  }
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Færdig' }).click();
  const text = page.getByRole('article');
  await expect(text.getByText(/^F-02 /)).toBeVisible();
  await expect(text.getByRole('columnheader', { name: 'Frist' })).toBeVisible();
  await expect(text.getByRole('region', { name: 'Fodnoter' })).toContainText('Lov om frister, § 4');

  await page.getByRole('link', { name: 'Versioner', exact: true }).click();
  await page.getByRole('button', { name: 'Hent teksten, som den er nu' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Word' }).click();
  const file = await (await download).path();

  await page.getByRole('link', { name: 'Tekst', exact: true }).click();
  await page.getByRole('main').getByRole('button', { name: 'Mere' }).click();
  await page.getByRole('menuitem', { name: 'Indlæs tekst fra Word …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Indlæs teksten fra et Word-dokument' });
  await dialog.getByLabel('Vælg dokument').setInputFiles({
    name: 'Fra sekretariatet.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await readFile(file),
  });
  await expect(dialog.getByText('Hovedet fra et dokument, der er hentet herfra')).toBeVisible();
  await expect(dialog.getByText(/De gemmes først som version 0\.1/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Gør det til kladden' }).click();
  await expect(page.getByText('Den tidligere kladde er gemt som version 0.1')).toBeVisible();
  await expect(text.getByRole('columnheader', { name: 'Frist' })).toBeVisible();

  await page.getByRole('link', { name: 'Versioner', exact: true }).click();
  await page.getByRole('button', { name: 'Gendan som kladde …' }).click();
  const restoring = page.getByRole('dialog', { name: 'Gendan version 0.1 som kladde' });
  await restoring.getByRole('radio', { name: 'Nej, kun sprog og form' }).check();
  await restoring.getByRole('button', { name: 'Gendan som kladde' }).click();
  await expect(page.getByText('Version 0.1 er nu kladden')).toBeVisible();
});
