import { expect, goTo, test } from './harness/test.ts';

test('What lies in a sector’s room is seen there only, until a member shares it', async ({ as }) => {
  const member = await as('member-regions');
  const secretariat = await as('secretariat');
  await goTo(member, 'viden');
  await goTo(secretariat, 'viden');
  await expect(secretariat.getByText('Tre interview i regionernes rum')).toHaveCount(0);

  await member.getByRole('button', { name: 'Nyt fund …' }).click();
  const form = member.getByRole('dialog', { name: 'Skriv et fund' });
  await form.getByRole('radio', { name: 'I sektorens rum' }).check();
  await expect(form.getByText('Kun jeres egne pladser og tilforordnede kan læse det').first()).toBeVisible();
  await form.getByRole('textbox', { name: 'Fundet i én sætning' }).fill('Regionernes ledere savner en vej tilbage.');
  await form.getByLabel('Fra sektor').selectOption({ label: 'Regioner' });
  await form.getByLabel('Til sektor').selectOption({ label: 'Kommuner' });
  await form.getByRole('checkbox', { name: 'Tre interview i regionernes rum' }).check();
  await form.getByRole('textbox', { name: 'Hvor i kilden?' }).fill('Interview 2');
  await form.getByRole('button', { name: 'Gem fundet' }).click();
  await expect(member.getByText('Fundet ligger i jeres rum.')).toBeVisible();
  const room = member.getByRole('region', { name: 'I regionernes rum' });
  const claim = member.getByRole('heading', { name: 'Regionernes ledere savner en vej tilbage.' });
  await expect(room.filter({ has: claim })).toBeVisible();
  await expect(secretariat.getByText('Regionernes ledere savner en vej tilbage.')).toHaveCount(0);

  await room.getByRole('listitem').filter({ has: claim }).getByRole('button', { name: 'Del …' }).click();
  const question = member.getByRole('dialog', { name: 'Del fundet med hele taskforcen?' });
  await expect(question).toContainText('begrænset til regionernes medlemmer');
  await question.getByRole('checkbox', { name: 'Tre interview i regionernes rum' }).uncheck();
  await expect(question).not.toContainText('begrænset til regionernes medlemmer');
  await question.getByRole('button', { name: 'Del med taskforcen' }).click();
  await expect(member.getByText('Delt som F-08.')).toBeVisible();

  // It appears by itself for the others, without the source that stays in the room.
  const shared = secretariat.locator('#F-08');
  await expect(shared).toContainText('Regionernes ledere savner en vej tilbage.');
  await expect(shared).toContainText('Endnu uden kilder');
  await secretariat.getByRole('link', { name: 'Fra regioner til kommuner: 1 barriere' }).click();
  await expect(secretariat.getByText('Viser fund om skiftet fra regioner til kommuner')).toBeVisible();
  await expect(shared).toBeVisible();
  await expect(secretariat.locator('#F-01')).toHaveCount(0);
});

test('A withdrawn source marks the findings that rest on it', async ({ as }) => {
  const secretariat = await as('secretariat');
  const member = await as('member-state');
  await goTo(secretariat, 'viden');
  await goTo(member, 'viden');
  await secretariat.locator('#E-004').getByRole('button', { name: 'Træk tilbage …' }).click();
  const question = secretariat.getByRole('dialog', { name: 'Træk E-004 tilbage?' });
  await expect(question).toContainText('Det gælder F-02, F-03, F-04 og F-05.');
  await question.getByRole('button', { name: 'Træk tilbage' }).click();
  await expect(question.getByText('Feltet skal udfyldes.')).toBeVisible();
  await question.getByRole('textbox', { name: 'Grund' }).fill('Spørgsmålene var ikke tænkt som viden.');
  await question.getByRole('button', { name: 'Træk tilbage' }).click();
  await expect(member.locator('#F-04')).toContainText('Hviler på en kilde, der er trukket tilbage');
  await expect(member.locator('#F-06')).not.toContainText('trukket tilbage');
  await expect(member.locator('#E-004')).toContainText('Spørgsmålene var ikke tænkt som viden.');
});

test('The search leads to a finding by its number and to a person by name', async ({ as }) => {
  const member = await as('member-municipalities');
  await goTo(member, 'medlemmer');
  await member.keyboard.press('Control+k');
  await member.getByRole('combobox').fill('f-3');
  await expect(member.getByRole('option').first()).toContainText('F-03');
  await member.keyboard.press('Enter');
  await expect(member).toHaveURL(/viden#F-03$/);
  await expect(member.locator('#F-03')).toBeInViewport();

  await member.keyboard.press('Control+k');
  await member.getByRole('combobox').fill('hosseini');
  await expect(member.getByRole('option').first()).toContainText('Amir Hosseini');
  await member.keyboard.press('Enter');
  await expect(member.getByRole('heading', { level: 1, name: 'Amir Hosseini' })).toBeVisible();
});
