import { expect, goTo, test } from './harness/test.ts';

test('A member reconfirms from the difference, and another says that what was entered for him is not right', async ({ as }) => {
  const civilSociety = await as('member-civil-society');
  await goTo(civilSociety, 'anbefalinger/R-02');
  await civilSociety.getByRole('button', { name: 'Se, hvad der er ændret' }).click();
  const difference = civilSociety.getByRole('dialog', { name: /^Ændret, siden du tog stilling: / });
  await expect(difference.locator('ins:visible').first()).toBeVisible();
  await difference.getByRole('button', { name: 'Ikke nu' }).click();
  await expect(difference).toBeHidden();
  // Between two meetings, on a phone: what has changed stands where it waits, and one press says it still holds.
  await civilSociety.setViewportSize({ width: 390, height: 844 });
  await goTo(civilSociety, 'venter');
  const row = civilSociety.getByRole('article').filter({ hasText: 'R-02' });
  await expect(row.getByRole('region', { name: 'Det er ændret, siden du tog stilling' }).locator('ins').first()).toBeVisible();
  await row.getByRole('button', { name: 'Gælder stadig' }).click();
  await expect(row.getByRole('status')).toContainText('Bekræftet: tilslutter sig.');

  const secretariat = await as('secretariat');
  await goTo(secretariat, 'anbefalinger/R-08?fane=stillingtagen');
  const member = secretariat.getByRole('listitem').filter({ hasText: 'Jens Lund' });
  await member.getByRole('button', { name: 'Før stilling ind …' }).click();
  const entry = secretariat.getByRole('dialog', { name: 'Før stilling ind for Jens Lund' });
  await entry.getByRole('radio', { name: /^tilslutter sig Står/ }).check();
  await entry.getByRole('button', { name: 'Før stilling ind' }).click();
  await expect(entry.getByText('Vælg, hvordan stillingen er givet.')).toBeVisible();
  await entry.getByRole('radio', { name: 'I telefonen' }).check();
  await entry.getByRole('button', { name: 'Før stilling ind' }).click();
  await expect(entry).toBeHidden();

  const municipalities = await as('member-municipalities');
  await goTo(municipalities, 'anbefalinger/R-08?fane=stillingtagen');
  await municipalities.getByRole('button', { name: 'Det er ikke rigtigt' }).click();
  await expect(municipalities.getByText('Tag selv stilling, så gælder dit svar.')).toBeVisible();
  await expect(member.getByText('Det tæller ikke.')).toBeVisible();
  await expect(member.getByText('har ikke taget stilling')).toBeVisible();
  await municipalities.getByRole('radio', { name: /^tager ikke stilling/ }).check();
  await municipalities.getByRole('button', { name: 'Tag stilling' }).click();
  await expect(member.getByText('tager ikke stilling')).toBeVisible();
  await expect(member.getByText('Det tæller ikke.')).toHaveCount(0);
});
