import { expect, goTo, test } from './harness/test.ts';

test('Two are put to adoption in writing, one is taken out, and the other concluded against the rule’s word with a reason', async ({
  as,
}) => {
  const secretariat = await as('secretariat');
  await goTo(secretariat, 'beslutninger');
  await secretariat.getByRole('button', { name: 'Ny skriftlig procedure …' }).click();
  const opening = secretariat.getByRole('dialog', { name: /^Sæt anbefalinger til vedtagelse/ });
  await opening.getByRole('checkbox', { name: /^R-06/ }).check();
  await opening.getByRole('textbox', { name: 'Spørgsmål' }).fill('Kan netværket nu vedtages?');
  // Who is recused gets nothing.
  await expect(opening.getByText('Inhabil: Sara Vang (R-06)')).toBeVisible();
  await opening.getByRole('button', { name: 'Send til 9 medlemmer' }).click();
  await expect(secretariat.getByRole('link', { name: 'Kan netværket nu vedtages?' })).toBeVisible();

  const regions = await as('member-regions');
  await goTo(regions, 'beslutninger');
  await regions.getByRole('link', { name: 'Kan netværket nu vedtages?' }).click();
  await regions.getByRole('button', { name: 'Tag ud til behandling på møde …' }).click();
  const pulling = regions.getByRole('dialog', { name: /ud af den skriftlige procedure/ });
  await pulling.getByRole('textbox', { name: /^Hvorfor/ }).fill('Netværkene har ikke svaret endnu.');
  await pulling.getByRole('button', { name: 'Tag ud' }).click();
  await expect(regions.getByText('taget ud til møde')).toBeVisible();

  // The last who owes an answer gives it on the telephone.
  await goTo(secretariat, 'anbefalinger/R-05?fane=stillingtagen');
  const member = secretariat.getByRole('listitem').filter({ hasText: 'Bo Friis' });
  await member.getByRole('button', { name: 'Før stilling ind …' }).click();
  const entry = secretariat.getByRole('dialog', { name: 'Før stilling ind for Bo Friis' });
  await entry.getByRole('radio', { name: /^tilslutter sig med forbehold/ }).check();
  await entry.getByRole('textbox', { name: /forbehold/i }).fill('Ansættelsesudvalget er for lille til det.');
  await entry.getByRole('radio', { name: 'I telefonen' }).check();
  await entry.getByRole('button', { name: 'Før stilling ind' }).click();
  await expect(entry).toBeHidden();

  const chair = await as('chair');
  await goTo(chair, 'venter');
  await expect(chair.getByText('Alle har svaret. Du kan konkludere.')).toBeVisible();
  await goTo(chair, 'beslutninger');
  await chair.getByRole('link', { name: 'Kan I tilslutte jer, at R-05 og R-06 vedtages nu?' }).click();
  await chair.getByRole('button', { name: 'Konkludér …' }).click();
  const concluding = chair.getByRole('dialog', { name: 'Konkludér på anbefalingen' });
  await expect(concluding.getByText('Reglen: ingen sektor imod. Opfyldt.')).toBeVisible();
  await concluding.getByRole('radio', { name: 'Forkastet' }).check();
  await expect(concluding.getByText('Anbefalingen er forkastet, selv om reglen er opfyldt.')).toBeVisible();
  const act = concluding.getByRole('button', { name: /^Konkludér/ });
  await expect(act).toHaveAttribute('aria-disabled', 'true');
  await concluding.getByRole('textbox', { name: 'Hvorfor fraviges reglen?' }).fill('Lovforslaget er trukket tilbage.');
  await act.click();
  await chair.getByRole('link', { name: 'Forkastet: B-2022-08' }).click();
  await expect(chair.getByRole('heading', { level: 1, name: 'B-2022-08' })).toBeVisible();
  await expect(chair.getByText('Anbefalingen er forkastet, selv om reglen er opfyldt.')).toBeVisible();
  await expect(chair.getByText('Lovforslaget er trukket tilbage.')).toBeVisible();
  await expect(chair.getByRole('row', { name: /Bo Friis/ }).first()).toContainText('Givet i telefonen');

  // An observer reads what was decided, and has no way to the procedure.
  const observer = await as('observer');
  await goTo(observer, 'beslutninger/B-2022-08');
  await expect(observer.getByText('Lovforslaget er trukket tilbage.')).toBeVisible();
  await expect(observer.getByRole('link', { name: /skriftlig procedure/ })).toHaveCount(0);
});
