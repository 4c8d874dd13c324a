import { expect, goTo, test } from './harness/test.ts';

test('A sector agrees in its room on what to answer, nobody else sees it, and a member takes the position with it', async ({
  as,
}) => {
  const adviser = await as('adviser');
  await goTo(adviser, 'rum');
  const place = adviser.getByRole('article', { name: /^Modtagelsesforløb/ });
  await expect(place.getByText('Enige: Bo Friis')).toBeVisible();
  await place.getByRole('button', { name: 'Ret ordene' }).click();
  await place.getByRole('textbox', { name: 'Hvad er jeres forbehold?' }).fill('Forløbet skal kunne tages på tre måneder.');
  // What is written stays in the browser until it is saved.
  await adviser.reload();
  await place.getByRole('button', { name: 'Ret ordene' }).click();
  await expect(place.getByRole('textbox', { name: 'Hvad er jeres forbehold?' })).toHaveValue(
    'Forløbet skal kunne tages på tre måneder.',
  );
  await place.getByRole('button', { name: 'Gem i rummet' }).click();
  await expect(place.getByText('Enige i en tidligere ordlyd: Bo Friis')).toBeVisible();
  await expect(place.getByRole('button', { name: 'Enig', exact: true })).toHaveCount(0);

  const member = await as('member-municipalities');
  await goTo(member, 'anbefalinger/R-08?fane=stillingtagen');
  const panel = member.getByRole('region', { name: 'I sektorens rum' });
  await panel.getByRole('button', { name: 'Enig', exact: true }).click();
  await expect(panel.getByText('Enige: Jens Lund')).toBeVisible();
  await expect(place.getByText('Enige: Jens Lund')).toBeVisible();
  await panel.getByRole('button', { name: 'Del notatet “Fra lederne i dagtilbud” med taskforcen' }).click();
  const share = member.getByRole('dialog', { name: /^Del “Fra lederne/ });
  await expect(share.getByText('Mette Dahl')).toBeVisible();
  await expect(share.getByText('Bo Friis')).toHaveCount(0);
  await share.getByRole('button', { name: 'Del med taskforcen' }).click();
  await expect(panel.getByText('delt med taskforcen', { exact: true })).toBeVisible();

  for (const persona of ['member-private', 'secretariat'] as const) {
    const other = await as(persona);
    await goTo(other, 'anbefalinger/R-08');
    await expect(other.getByText('tre måneder og en makker i nabokommunen')).toBeVisible();
    await expect(other.getByText('Forløbet skal kunne tages på tre måneder.')).toHaveCount(0);
    await expect(other.getByText('Enige: Jens Lund')).toHaveCount(0);
  }

  await member.getByRole('button', { name: 'Brug den fælles stilling' }).click();
  await expect(member.getByRole('radio', { name: /^tilslutter sig med forbehold/ })).toBeChecked();
  await expect(member.getByText('Den fælles stilling står i felterne. Intet er sendt.')).toBeVisible();
  await member.getByRole('button', { name: 'Tag stilling' }).click();
  await expect(member.getByText('“Forløbet skal kunne tages på tre måneder.”').first()).toBeVisible();
  await expect(member.getByRole('button', { name: 'Brug den fælles stilling' })).toHaveCount(0);
});
