import { expect, goTo, test, type Page } from './harness/test.ts';

const editor = (page: Page) => page.getByRole('textbox', { name: /^Teksten i / });

/** Begins to write at the end of the text. */
async function writeAtEnd(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(text);
}

/** Pastes what another program has put on the clipboard. */
async function paste(page: Page, html: string): Promise<void> {
  await editor(page).evaluate((element, markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', markup);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/** A draft in the municipalities' room, opened for writing. */
async function beginDraft(page: Page, title: string): Promise<void> {
  await goTo(page, 'rum');
  await page.getByRole('button', { name: 'Nyt udkast …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ny anbefaling' });
  await dialog.getByRole('textbox', { name: 'Titel' }).fill(title);
  await dialog.getByRole('button', { name: 'Opret og skriv' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('What is written is kept as it is typed, named as versions, and two versions are compared', async ({ as }) => {
  const page = await as('member-municipalities');
  await beginDraft(page, 'Et år ad gangen');
  await expect(page.getByText('Kun kommunernes medlemmer og tilforordnede kan læse').first()).toBeVisible();
  await editor(page).click();
  await page.keyboard.type('Taskforcen anbefaler, at en leder kan prøve en anden sektor i et år.');
  await page.keyboard.press('Enter');
  await paste(page, '<h1 style="color:red">Hvordan</h1><p>Lederen <b>søger</b> selv.<br>Arbejdsgiveren svarer.</p>');
  await expect(editor(page).getByRole('heading', { name: 'Hvordan' })).toBeVisible();
  await expect(editor(page).getByText('Arbejdsgiveren svarer.', { exact: true })).toBeVisible();
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('en leder kan prøve en anden sektor i et år')).toBeVisible();

  await page.getByRole('button', { name: 'Færdig' }).click();
  await page.getByRole('button', { name: 'Gem som version …' }).click();
  await page.getByRole('button', { name: 'Gem version 0.1' }).click();
  await expect(page.getByText('Version 0.1 er gemt')).toBeVisible();

  await page.getByRole('button', { name: 'Skriv', exact: true }).click();
  await writeAtEnd(page, 'Lederen har ret til at vende hjem.');
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Færdig' }).click();
  await page.getByRole('button', { name: 'Gem som version …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gem teksten som version 0.2' });
  await dialog.getByRole('textbox', { name: 'Hvad er nyt?' }).fill('Retten til at vende hjem');
  await dialog.getByRole('button', { name: 'Gem version 0.2' }).click();
  await expect(dialog.getByText('Svar ja eller nej.')).toBeVisible();
  await dialog.getByRole('radio', { name: /Ja, indholdet er ændret/ }).check();
  await dialog.getByRole('button', { name: 'Gem version 0.2' }).click();
  await expect(page.getByText('Version 0.2 er gemt')).toBeVisible();

  await page.getByRole('link', { name: 'Versioner', exact: true }).click();
  await expect(page.getByText('1 ændring', { exact: true })).toBeVisible();
  await expect(page.getByRole('main').locator('ins').first()).toContainText('Lederen har ret til at vende hjem.');
});

test('Two of different sectors write in one text, see each other there, and lose nothing when one is off the net', async ({
  as,
}) => {
  const municipalities = await as('member-municipalities');
  const chair = await as('chair');
  await goTo(municipalities, 'anbefalinger/R-05?skriv=ja');
  await goTo(chair, 'anbefalinger/R-05?skriv=ja');
  await expect(municipalities.getByRole('list', { name: 'Skriver her nu:' })).toContainText('Helle Bruun');
  await writeAtEnd(municipalities, 'Kommunen: en frist på tre måneder.');
  await expect(municipalities.getByText('Gemt', { exact: true })).toBeVisible();
  await expect(editor(chair)).toContainText('Kommunen: en frist på tre måneder.');
  await expect(editor(chair).locator('.writer-caret')).toContainText('Jens Lund');

  await municipalities.keyboard.press('Enter');
  await municipalities.keyboard.type('Som det fremgår af #');
  await municipalities.getByRole('combobox', { name: /^Henvis til/ }).fill('f-02');
  await municipalities.keyboard.press('Enter');
  await municipalities.keyboard.press('Control+Alt+f');
  await municipalities.getByRole('textbox', { name: 'Ny fodnote' }).fill('Lov om frister, § 4');
  await municipalities.keyboard.press('Enter');
  await municipalities.getByRole('button', { name: 'Tabel' }).click();
  await municipalities.keyboard.type('Sektor');
  await expect(municipalities.getByText('Gemt', { exact: true })).toBeVisible();
  await expect(editor(chair).locator('.reference-mark').last()).toContainText(/^F-02 /);
  await expect(editor(chair).getByRole('note', { name: 'note: Lov om frister, § 4' })).toBeVisible();
  await expect(editor(chair).getByRole('columnheader', { name: 'Sektor' })).toBeVisible();

  await chair.context().setOffline(true);
  await expect(chair.getByText('Ikke forbundet', { exact: true }).first()).toBeVisible();
  await writeAtEnd(chair, 'Staten: en ret til at vende hjem.');
  await writeAtEnd(municipalities, 'Kommunen: fra første dag.');
  await chair.context().setOffline(false);
  for (const page of [municipalities, chair]) {
    await expect(editor(page)).toContainText('Staten: en ret til at vende hjem.', { timeout: 15_000 });
    await expect(editor(page)).toContainText('Kommunen: fra første dag.');
    await expect(page.getByText('Gemt', { exact: true })).toBeVisible();
  }
  await chair.getByRole('button', { name: 'Færdig' }).click();
  await expect(
    chair
      .getByRole('article')
      .getByText(/^F-02 /)
      .last(),
  ).toBeVisible();
  await expect(chair.getByRole('region', { name: 'Fodnoter' })).toContainText('Lov om frister, § 4');
  await expect(chair.getByRole('columnheader', { name: 'Sektor' })).toBeVisible();
  await expect(chair.getByText('Staten: en ret til at vende hjem.')).toBeVisible();
  await expect(chair.getByText('Kommunen: fra første dag.')).toBeVisible();
});

test('A comment stands at its paragraph, is answered by another and then settled', async ({ as }) => {
  const region = await as('member-regions');
  const state = await as('member-state');
  await goTo(state, 'anbefalinger/R-03');
  await goTo(region, 'anbefalinger/R-03');
  await region.getByRole('button', { name: 'Skriv en kommentar' }).click();
  await region.getByRole('textbox', { name: 'Din kommentar' }).fill('Hvem betaler pensionen?');
  await region.getByRole('button', { name: 'Send kommentar' }).click();
  const thread = state.getByRole('region', { name: 'Kommentar af Mette Dahl' }).filter({ hasText: 'Hvem betaler pensionen?' });
  await expect(thread).toBeVisible();
  await thread.getByRole('button', { name: 'Svar' }).click();
  await state.getByRole('textbox', { name: 'Dit svar' }).fill('Den udlånende arbejdsgiver.');
  await state.getByRole('button', { name: 'Send svar' }).click();
  await expect(region.getByText('Den udlånende arbejdsgiver.')).toBeVisible();
  await thread.getByRole('button', { name: 'Afslut' }).click();
  await expect(state.getByText('Tråden er afsluttet')).toBeVisible();
});

test('Two suggestions collide in the text, a third seat chooses with a reason, and one is asked by name', async ({ as }) => {
  const [chair, state] = [await as('chair'), await as('member-state')];
  await goTo(chair, 'anbefalinger/R-03');
  await goTo(state, 'anbefalinger/R-03');
  await state.getByRole('button', { name: 'Kommentér § 4' }).click();
  await state.getByRole('button', { name: 'Foreslå en ændring' }).click();
  const dialog = state.getByRole('dialog', { name: 'Foreslå en ændring af § 4' });
  await dialog.getByRole('textbox', { name: 'Foreslået ordlyd' }).click();
  await state.keyboard.press('Control+End');
  await state.keyboard.type(' Nøglen aftales på forhånd.');
  await dialog.getByRole('textbox', { name: 'Hvorfor?' }).fill('Så ved begge parter, hvad det koster.');
  // What is begun is there after a reload.
  await state.reload();
  await state.getByRole('button', { name: 'Fortsæt ved § 4' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Foreslået ordlyd' })).toContainText('Nøglen aftales på forhånd.');
  await dialog.getByRole('button', { name: 'Stil forslaget' }).click();
  // It appears for the other by itself, written into the paragraph.
  await expect(chair.locator('ins').filter({ hasText: 'Nøglen aftales på forhånd.' })).toBeVisible();

  const rivals = chair.getByRole('group', { name: /^2 forslag til samme afsnit/ });
  await rivals.getByRole('region', { name: 'Ændringsforslag fra Sara Vang' }).getByRole('button', { name: 'Vælg …' }).click();
  const choice = chair.getByRole('dialog', { name: 'Vælg forslaget fra Sara Vang?' });
  await choice.getByRole('textbox', { name: 'Begrundelse' }).fill('Den kan alle sektorer leve med.');
  await choice.getByRole('button', { name: 'Vælg', exact: true }).click();
  await expect(rivals).toHaveCount(0);
  await expect(state.getByText('hvis særlige forhold kræver det').first()).toBeVisible();
  // The author is told what was chosen and why, until she has seen it.
  const outcome = state.getByRole('region', { name: 'Hvad der blev af dit ændringsforslag' });
  await expect(outcome.getByText('Den kan alle sektorer leve med.')).toBeVisible();
  await outcome.getByRole('button', { name: 'Set', exact: true }).click();
  await state.getByRole('button', { name: 'Vis 2 afgjorte ændringsforslag' }).click();
  await expect(state.getByText('Den kan alle sektorer leve med.').first()).toBeVisible();
  await state.getByRole('link', { name: 'Redaktionelt endelig' }).click();
  await expect(state.getByText('1 ændring', { exact: true })).toBeVisible();

  await chair.getByRole('button', { name: 'Skriv en kommentar' }).click();
  await chair.getByRole('textbox', { name: 'Din kommentar' }).pressSequentially('Er du enig, @sara');
  await expect(chair.getByRole('option', { name: 'Sara Vang' })).toBeVisible();
  await chair.keyboard.press('Enter');
  await chair.getByRole('button', { name: 'Send kommentar' }).click();
  await goTo(state, 'venter');
  await expect(state.getByText('“Er du enig, @Sara Vang”')).toBeVisible();
});

test('The list is filtered in the address, so that the filter can be sent to a colleague', async ({ as }) => {
  const page = await as('member-municipalities');
  await goTo(page, 'anbefalinger');
  await page.getByRole('combobox', { name: 'Ansvarlig sektor' }).selectOption({ label: 'Kommuner' });
  await expect(page.getByRole('link', { name: 'Udlån af ledere i op til to år' })).toHaveCount(0);
  const address = page.url();
  const other = await as('member-regions');
  await other.goto(address);
  await expect(other.getByRole('link', { name: 'Stillingsopslag uden sektorkrav' })).toBeVisible();
  await expect(other.getByRole('link', { name: 'Udlån af ledere i op til to år' })).toHaveCount(0);
  await other.getByRole('button', { name: 'Vis alle' }).click();
  await expect(other.getByRole('link', { name: 'Udlån af ledere i op til to år' })).toBeVisible();
});
