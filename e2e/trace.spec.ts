import { expect, goTo, test } from './harness/test.ts';

test('Two recommendations become one: the old number leads on, and who proposed it sees what became of it', async ({ as }) => {
  const secretariat = await as('secretariat');
  await goTo(secretariat, 'anbefalinger/R-06');
  await secretariat.getByRole('button', { name: 'Mere' }).first().click();
  await secretariat.getByRole('menuitem', { name: 'Læg sammen …' }).click();
  const dialog = secretariat.getByRole('dialog', { name: /^Læg “/ });
  await dialog.getByRole('checkbox', { name: /^R-07 / }).check();
  await dialog.getByRole('textbox', { name: 'Titel' }).fill('Én samlet anbefaling');
  await dialog.getByRole('textbox', { name: 'Hvorfor?' }).fill('De siger det samme.');
  await dialog.getByRole('button', { name: 'Læg sammen' }).click();
  await expect(dialog).toBeHidden();
  await expect(secretariat.getByRole('heading', { level: 1, name: 'Én samlet anbefaling' })).toBeVisible();

  const member = await as('member-private');
  await goTo(member, 'anbefalinger/R-07');
  await expect(member.getByText('Gik op i')).toBeVisible();
  await member.getByRole('link', { name: 'R-06 Én samlet anbefaling' }).click();
  await expect(member.getByRole('heading', { level: 1, name: 'Én samlet anbefaling' })).toBeVisible();
  await expect(member.getByText('Samlet af denne og')).toBeVisible();

  await goTo(member, 'anbefalinger?stadie=merged');
  await expect(member.getByText('gik videre i')).toBeVisible();
  await member.getByRole('link', { name: 'Hvad blev der af mine forslag?' }).click();
  await expect(member.getByRole('heading', { level: 1, name: 'Hvad blev der af det?' })).toBeVisible();
  await expect(member.getByText('De siger det samme.')).toBeVisible();
  await member.getByRole('link', { name: 'R-06 Én samlet anbefaling' }).click();
  await expect(member.getByRole('heading', { level: 1, name: 'Én samlet anbefaling' })).toBeVisible();

  // Who is recused from what it became learns neither where it went nor why.
  const recused = await as('member-state');
  await goTo(recused, 'anbefalinger/R-07');
  await expect(recused.getByText('afløst').first()).toBeVisible();
  await expect(recused.getByText('Gik op i')).toHaveCount(0);
  await expect(recused.getByText('De siger det samme.')).toHaveCount(0);
});
