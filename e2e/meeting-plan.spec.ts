import { typeDay } from './harness/fields.ts';
import { expect, goTo, test } from './harness/test.ts';

test('Meetings are laid backwards from the delivery, and when the commissioner moves it the secretariat chooses which follow', async ({
  as,
}) => {
  const secretariat = await as('secretariat');

  await test.step('The secretariat asks for a plan, and a day that cannot be is said at once', async () => {
    await goTo(secretariat, 'moeder');
    await secretariat.getByRole('link', { name: 'Mødeplan' }).click();
    await secretariat.getByRole('button', { name: 'Foreslå en mødeplan' }).click();
    await secretariat.getByRole('textbox', { name: 'Antal møder' }).fill('2');
    await secretariat.getByRole('button', { name: 'Vis forslaget' }).click();
    const rows = secretariat.getByRole('list', { name: 'Forslaget' }).getByRole('listitem');
    await expect(rows).toHaveCount(2);
    await expect(rows.last()).toContainText(
      'så referatet kan skrives (5 arbejdsdage) og indsigelsesfristen (5 arbejdsdage) når at løbe ud',
    );
    await typeDay(rows.first(), 'Dag', '2022-03-15');
    await expect(rows.first()).toContainText('Møde 5 ligger samtidig.');
    await expect(secretariat.getByRole('button', { name: /^Opret 2 kladder/ })).toHaveAttribute('aria-disabled', 'true');
    await typeDay(rows.first(), 'Dag', '2022-04-14');
    await expect(rows.first()).toContainText('Dagen er skærtorsdag.');
    await typeDay(rows.first(), 'Dag', '2022-05-18');
    await secretariat.getByRole('button', { name: 'Opret 2 kladder' }).click();
    await expect(secretariat.getByRole('link', { name: /^Møde 8 · onsdag 18. maj/ })).toBeVisible();
  });

  await test.step('The commissioner approves another delivery, and nothing is moved by itself', async () => {
    const commissioner = await as('commissioner');
    await goTo(commissioner, 'venter');
    const delivery = commissioner.getByRole('article').filter({ hasText: 'Ny dato for Rapport afleveret' });
    await delivery.getByRole('button', { name: 'Godkend', exact: true }).click();
    await expect(delivery.getByText(/godkendt/i)).toBeVisible();
    await goTo(secretariat, 'venter');
    await secretariat.getByRole('link', { name: 'Flyt møde 8 og 9 med afleveringen?' }).click();
  });

  await test.step('One meeting follows, the other stays', async () => {
    const moves = secretariat.getByRole('list', { name: 'Afleveringen er flyttet' });
    await expect(moves).toContainText('Fra onsdag 18. maj, 9.00–12.00 til');
    await secretariat.getByRole('button', { name: 'Flyt møde 8' }).click();
    await expect(moves.getByRole('listitem')).toHaveCount(1);
    await secretariat.getByRole('button', { name: 'Lad det ligge' }).click();
    await expect(moves).toBeHidden();
    await expect(secretariat.getByRole('link', { name: /^Møde 8 · onsdag/ })).not.toContainText('18. maj');
    await expect(secretariat.getByRole('link', { name: /^Møde 9 · tirsdag 14. juni/ })).toBeVisible();
  });
});
