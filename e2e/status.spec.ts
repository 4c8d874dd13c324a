import { expect, goTo, test } from './harness/test.ts';

test('The report of each month shows how far the slip had come', async ({ as }) => {
  const commissioner = await as('commissioner');
  await goTo(commissioner, 'status/S-01');
  const survey = commissioner.getByRole('row', { name: /^Survey i felten/ });
  const delivery = commissioner.getByRole('row', { name: /^Rapport afleveret/ });
  await expect(survey).toContainText('14.2.2022');
  await expect(survey).toContainText('10 arbejdsdage efter');
  await expect(delivery).toContainText('til tiden');

  await commissioner.getByRole('link', { name: /^S-02/ }).click();
  await expect(commissioner.getByRole('heading', { level: 1, name: 'Statusrapport S-02' })).toBeVisible();
  await expect(survey).toContainText('4.3.2022');
  await expect(survey).toContainText('24 arbejdsdage efter');
  await expect(delivery).toContainText('35 arbejdsdage efter, foreslået');
  const moved = commissioner.getByRole('listitem').filter({ hasText: 'Survey i felten er flyttet' });
  await expect(moved).toContainText(/fra 14\.\sfebruar til 4\.\smarts 2022, 14 arbejdsdage senere\.$/);
});

test('A status report goes from the chair’s words to the commissioner’s question, its answer and his yes', async ({ as }) => {
  const chair = await as('chair');
  await goTo(chair, 'fremdrift');
  await chair.getByRole('link', { name: 'Statusrapport', exact: true }).click();
  await expect(chair.getByRole('heading', { level: 1, name: 'Statusrapport S-02' })).toBeVisible();
  await chair.getByRole('button', { name: 'Ny statusrapport' }).click();
  await chair.getByLabel('Formandens ord til opdragsgiveren').fill('Vi venter på surveyen.');
  await expect(chair.getByText('Gemt', { exact: true })).toBeVisible();
  await chair.getByRole('button', { name: 'Lås rapporten …' }).click();
  await chair.getByRole('dialog').getByRole('button', { name: 'Lås rapporten' }).click();
  await expect(chair.getByRole('heading', { level: 1, name: 'Statusrapport S-03' })).toBeVisible();
  await chair.getByRole('button', { name: 'Send til opdragsgiveren …' }).click();
  const question = chair.getByRole('dialog', { name: 'Send S-03 til opdragsgiveren?' });
  await expect(question).toContainText('2 personer får den:');
  await expect(question).toContainText('Birgitte Sand');
  await question.getByRole('button', { name: 'Send rapporten' }).click();
  await expect(chair.getByText('Statusrapport S-03 er sendt.')).toBeVisible();

  // The commissioner comes to the report by himself.
  const commissioner = await as('commissioner');
  await commissioner.goto('/');
  await expect(commissioner.getByRole('heading', { level: 1, name: 'Statusrapport S-03' })).toBeVisible();
  await expect(commissioner.getByText('Vi venter på surveyen.')).toBeVisible();
  const download = commissioner.waitForEvent('download');
  await commissioner.getByRole('button', { name: 'Hent PDF' }).click();
  expect((await download).suggestedFilename()).toBe('ledermobilitet-S-03.pdf');
  await commissioner.getByRole('button', { name: 'Stil et spørgsmål' }).click();
  await commissioner.getByLabel('Dit spørgsmål').fill('Hvad hjælper?');
  await commissioner.getByRole('button', { name: 'Stil spørgsmålet' }).click();

  await chair.getByLabel('Svar', { exact: true }).fill('Et klart ja til datoen.');
  await chair.getByRole('button', { name: 'Send svaret' }).click();
  await expect(commissioner.getByText('Et klart ja til datoen.')).toBeVisible();
  await commissioner.getByRole('button', { name: 'Godkend', exact: true }).click();
  await expect(commissioner.getByText('Statusrapport S-03 er godkendt.')).toBeVisible();
  await expect(chair.getByText(/^Godkendt 1\.\smarts 2022 af /)).toBeVisible();
});
