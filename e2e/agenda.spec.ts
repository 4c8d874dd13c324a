import { expect, goTo, test } from './harness/test.ts';

test('The agenda proposes itself, is put in order with the keyboard, gets its papers and comes out as a file of decisions', async ({
  as,
}) => {
  const secretariat = await as('secretariat');
  await goTo(secretariat, 'moeder/7');
  await secretariat.getByRole('button', { name: 'Foreslå dagsorden …' }).click();
  const proposal = secretariat.getByRole('dialog', { name: 'Foreslået dagsorden til møde 7' });
  await expect(proposal.getByRole('checkbox', { name: /^Opfølgning på opgaver/ })).toBeChecked();
  const twice = proposal.getByRole('checkbox', { name: /^R-02/ });
  await expect(twice).not.toBeChecked();
  await expect(twice).toHaveAccessibleDescription(/Står også på dagsordenen til møde 5\./);
  await expect(proposal.getByRole('checkbox', { name: /^Eventuelt/ })).toHaveCount(0);
  await proposal.getByRole('button', { name: 'Sæt på dagsordenen' }).click();
  await expect(proposal).toBeHidden();
  const agenda = secretariat.getByRole('region', { name: 'Dagsorden' });
  const titles = agenda.getByRole('heading', { level: 3 });
  await expect(titles.first()).toHaveText('1. Godkendelse af dagsorden');
  await expect(agenda.getByRole('heading', { name: /Opfølgning på opgaver/ })).toBeVisible();
  await expect(titles.last()).toHaveText(/\d+\. Eventuelt/);

  await secretariat.getByRole('button', { name: 'Ret rækkefølgen' }).click();
  const order = secretariat.getByRole('grid', { name: 'Dagsordenens rækkefølge' });
  await order.getByRole('row').first().focus();
  await secretariat.keyboard.press('ArrowRight');
  await expect(secretariat.locator(':focus')).toHaveAccessibleName('Flyt punkt 1: Godkendelse af dagsorden');
  await secretariat.keyboard.press('Enter');
  // From where it stands to one place further down.
  await expect(secretariat.locator(':focus')).toHaveAttribute('aria-roledescription', /.+/);
  await secretariat.keyboard.press('ArrowDown');
  await secretariat.keyboard.press('Enter');
  await expect(order.getByRole('row').nth(1)).toContainText('2. Godkendelse af dagsorden');
  await secretariat.getByRole('button', { name: 'Færdig' }).click();
  await expect(titles.nth(1)).toHaveText('2. Godkendelse af dagsorden');

  const first = agenda.getByRole('listitem').filter({ has: secretariat.getByRole('heading', { level: 3, name: /^1\./ }) });
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n');
  await first.locator('input[type=file][multiple]').setInputFiles([
    { name: 'Notat.pdf', mimeType: 'application/pdf', buffer: pdf },
    { name: 'Brev.docx', mimeType: 'application/pdf', buffer: pdf },
  ]);
  await expect(first.getByText('Brev.docx kan ikke vedhæftes: filen er ikke det, den hedder')).toBeVisible();
  const paper = first.getByRole('link', { name: 'Notat.pdf', exact: true });
  const coming = secretariat.waitForEvent('download');
  await paper.click();
  expect((await coming).suggestedFilename()).toBe('Notat.pdf');

  await goTo(secretariat, 'beslutninger');
  await secretariat.getByRole('searchbox', { name: 'Søg i beslutningerne' }).fill('kommissori');
  await expect(secretariat).toHaveURL(/soeg=kommissori/);
  const register = secretariat.waitForEvent('download');
  await secretariat.getByRole('link', { name: 'Hent som CSV' }).click();
  expect((await register).suggestedFilename()).toMatch(/^beslutninger-\d{4}-\d\d-\d\d\.csv$/);
});
