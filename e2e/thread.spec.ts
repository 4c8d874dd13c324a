import { typeDay, typeTime } from './harness/fields.ts';
import { expect, goTo, SLUG, test, type Locator, type Page } from './harness/test.ts';

const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^Teksten i / });
const saved = (page: Page): Promise<void> => expect(page.getByText('Gemt', { exact: true })).toBeVisible();
const tells = (page: Page, text: string | RegExp): Promise<void> => expect(page.getByText(text).first()).toBeVisible();

/** Nothing of it is to be found: not in the list, not by searching, not at its address. */
async function expectNoTrace(page: Page, title: string, address: string): Promise<void> {
  await goTo(page, 'anbefalinger');
  await expect(page.getByText(title)).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Søg eller gå til' }).fill(title);
  await expect(page.getByText(/Ingen side eller sag svarer til/)).toBeVisible();
  await page.keyboard.press('Escape');
  for (const face of ['', '?fane=historik', '?fane=forskelle']) {
    await page.goto(`${address}${face}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Siden findes ikke' })).toBeVisible();
  }
}

/** The whole history, to its beginning. */
async function unfold(page: Page): Promise<void> {
  const older = page.getByRole('button', { name: /ældre/ }).first();
  await expect(older).toBeVisible();
  // The button goes with the last page, which may be just as it is to be pressed.
  await expect(async () => {
    if (await older.isVisible()) await older.click({ timeout: 500 });
    await expect(older).toBeHidden({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
}

/** The chair's matrix: how a sector stands in a recommendation, in words. */
function standing(fremdrift: Page, number: string, column: number): Locator {
  return fremdrift
    .getByRole('row', { name: new RegExp(`^${number}`) })
    .getByRole('cell')
    .nth(column);
}
const [S, R, K, C, P] = [0, 1, 2, 3, 4] as const;

test('From a text in one sector’s room to a recommendation adopted with a number, with eight people in eight browsers', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const secretariat = await as('secretariat');
  const chair = await as('chair');
  const municipalities = await as('member-municipalities');
  const regions = await as('member-regions');
  const state = await as('member-state');
  const civilSociety = await as('member-civil-society');
  const deputyChair = await as('deputy-chair');
  const privateSector = await as('member-private');

  await test.step('A member of the municipalities writes in the sector’s room, where the others see nothing of it', async () => {
    await goTo(municipalities, 'rum');
    await municipalities.getByRole('button', { name: 'Nyt udkast …' }).click();
    const dialog = municipalities.getByRole('dialog', { name: 'Ny anbefaling' });
    await dialog.getByRole('textbox', { name: 'Titel' }).fill('Kalderet for små kommuner');
    await dialog.getByRole('button', { name: 'Opret og skriv' }).click();
    await editor(municipalities).click();
    await municipalities.keyboard.type('Taskforcen anbefaler, at en kommune kan kalde en udlånt leder hjem.');
    await saved(municipalities);
    const address = municipalities.url().replace(/[?#].*/, '');
    for (const other of [regions, chair, secretariat]) await expectNoTrace(other, 'Kalderet for små kommuner', address);
  });

  await test.step('It is shared after a question that names who will read it, and then appears by itself where it was not', async () => {
    await goTo(regions, 'anbefalinger');
    await municipalities.getByRole('button', { name: 'Færdig' }).click();
    await municipalities.getByRole('button', { name: 'Del med taskforcen …' }).click();
    const question = municipalities.getByRole('dialog', { name: /Del “Kalderet for små kommuner”/ });
    await expect(question.getByText('Mette Dahl')).toBeVisible();
    await expect(question.getByText('Den kan ikke tages tilbage til sektorens rum.')).toBeVisible();
    await question.getByRole('button', { name: 'Del med taskforcen' }).click();
    await tells(municipalities, 'Anbefalingen er delt med taskforcen');
    await expect(regions.getByRole('link', { name: 'Kalderet for små kommuner' })).toBeVisible();
    await expect(regions.getByText('R-12')).toBeVisible();
  });

  await test.step('The chair chooses between two suggestions that collide in R-03: nothing is adopted before that', async () => {
    await goTo(chair, 'anbefalinger/R-03');
    const rivals = chair.getByRole('group', { name: /^2 forslag til samme afsnit/ });
    await rivals.getByRole('button', { name: 'Vælg …' }).first().click();
    const choice = chair.getByRole('dialog', { name: /^Vælg forslaget fra / });
    await choice.getByRole('textbox', { name: 'Begrundelse' }).fill('Den kan alle sektorer leve med.');
    await choice.getByRole('button', { name: 'Vælg', exact: true }).click();
    await expect(rivals).toHaveCount(0);
  });

  await test.step('The secretariat writes the right to call back into R-03 and names the version', async () => {
    await goTo(secretariat, 'anbefalinger/R-03');
    await secretariat.getByRole('button', { name: 'Skriv', exact: true }).click();
    await editor(secretariat).click();
    await secretariat.keyboard.press('Control+End');
    await secretariat.keyboard.press('Enter');
    await secretariat.keyboard.type('Den udlånende arbejdsgiver kan med tre måneders varsel kalde lederen hjem.');
    await saved(secretariat);
    await secretariat.getByRole('button', { name: 'Færdig' }).click();
    await secretariat.getByRole('button', { name: 'Gem som version …' }).click();
    const dialog = secretariat.getByRole('dialog', { name: 'Gem teksten som version 0.4' });
    await dialog.getByRole('textbox', { name: 'Hvad er nyt?' }).fill('Ret til at kalde lederen hjem');
    await dialog.getByRole('radio', { name: /Ja, indholdet er ændret/ }).check();
    await dialog.getByRole('button', { name: 'Gem version 0.4' }).click();
    await tells(secretariat, 'Version 0.4 er gemt');
  });

  await test.step('Five sectors take positions, and the chair sees the matrix change without reloading', async () => {
    await goTo(chair, 'fremdrift');
    await expect(standing(chair, 'R-03', K)).toHaveText('bekræft igen');
    const atDesk = await chair.context().newPage();

    await goTo(municipalities, 'anbefalinger/R-03');
    await tells(municipalities, 'Teksten er ændret, siden du tog stilling: kan ikke tilslutte sig. Gælder det stadig?');
    await municipalities.getByRole('button', { name: 'Skift stilling' }).first().click();
    await municipalities.getByRole('radio', { name: /^tilslutter sig Jeg/ }).check();
    await municipalities.getByRole('button', { name: 'Tag stilling' }).click();
    await tells(municipalities, 'Du har taget stilling');

    await goTo(atDesk, 'anbefalinger/R-03');
    for (const page of [state, regions, civilSociety, deputyChair, privateSector]) await goTo(page, 'anbefalinger/R-03');
    for (const page of [atDesk, state, regions, civilSociety, deputyChair, privateSector]) {
      await page.getByRole('button', { name: 'Gælder stadig' }).click();
      await tells(page, 'Din stillingtagen er bekræftet');
    }
    await atDesk.close();
    await expect(standing(chair, 'R-03', S)).toHaveText('tilslutter sig');
    await expect(standing(chair, 'R-03', C)).toHaveText('tilslutter sig');

    // Three members gave theirs on the telephone; the secretariat enters them, and says so.
    await goTo(secretariat, 'anbefalinger/R-03?fane=stillingtagen');
    for (const [name, stance] of [
      ['Lise Nør', /^tilslutter sig Står/],
      ['Bo Friis', /^tilslutter sig Står/],
      ['Camilla Riis', /^tager ikke stilling/],
    ] as const) {
      const member = secretariat.getByRole('listitem').filter({ hasText: name });
      await member.getByRole('button', { name: 'Før ny stilling ind …' }).click();
      const dialog = secretariat.getByRole('dialog', { name: `Før stilling ind for ${name}` });
      await dialog.getByRole('radio', { name: stance }).check();
      await dialog.getByRole('radio', { name: 'I telefonen' }).check();
      await dialog.getByRole('textbox', { name: 'Hvornår og til hvem?' }).fill('1. marts');
      await dialog.getByRole('button', { name: 'Før stilling ind' }).click();
      await expect(dialog).toBeHidden();
    }
    await expect(standing(chair, 'R-03', K)).toHaveText('tilslutter sig');
    await expect(standing(chair, 'R-03', R)).toHaveText('forbehold');
    await expect(standing(chair, 'R-03', P)).toHaveText('tager ikke stilling');
    await tells(secretariat, /Reglen: ingen sektor imod\. Opfyldt\./);
  });

  await test.step('The secretariat calls a meeting with R-03 on its agenda', async () => {
    await goTo(secretariat, 'moeder');
    await secretariat.getByRole('button', { name: 'Nyt møde' }).click();
    const form = secretariat.getByRole('dialog', { name: 'Nyt møde' });
    await form.getByRole('textbox', { name: 'Hvad handler mødet om?' }).fill('Udlån af ledere');
    await typeDay(form, 'Dag', '2022-03-22');
    await typeTime(form, 'Fra', '09:00');
    await typeTime(form, 'Til', '10:00');
    await form.getByRole('textbox', { name: 'Sted' }).fill('Landgreven 4, lokale 2');
    await form.getByRole('button', { name: 'Opret kladde' }).click();
    await expect(secretariat.getByRole('heading', { level: 1, name: /Møde 8/ })).toBeVisible();

    await goTo(secretariat, 'anbefalinger/R-03');
    await secretariat.getByRole('button', { name: 'Sæt på dagsorden …' }).click();
    const dialog = secretariat.getByRole('dialog', { name: /Sæt R-03 .* på en dagsorden/ });
    const meetings = dialog.getByRole('combobox', { name: 'Møde' });
    const label = await meetings.locator('option', { hasText: 'Møde 8' }).innerText();
    await meetings.selectOption({ label });
    await dialog.getByRole('button', { name: 'Sæt på dagsorden' }).click();
    await tells(secretariat, /Sat på dagsordenen for møde 8/);

    await goTo(secretariat, 'moeder/8');
    await expect(secretariat.getByText(/Det indstilles, at taskforcen vedtager R-03 .* i version 0\.4\./)).toBeVisible();
    await secretariat.getByRole('button', { name: 'Indkald …' }).click();
    const question = secretariat.getByRole('dialog', { name: 'Indkald til møde 8?' });
    await expect(question.getByText(/mødeindkaldelse med en kalenderfil/)).toBeVisible();
    await question.getByRole('button', { name: 'Indkald' }).click();
    await tells(secretariat, 'Møde 8 er indkaldt');
  });

  await test.step('Those invited reply, and the chair approves the agenda, whereupon it can go out', async () => {
    for (const page of [state, regions, municipalities, civilSociety, deputyChair, privateSector, chair]) {
      await goTo(page, 'moeder/8');
      await page.getByRole('group', { name: 'Kommer du?' }).getByText('Deltager', { exact: true }).click();
      await tells(page, /Dit svar er gemt/);
    }
    await expect(secretariat.getByRole('button', { name: 'Udsend …' })).toHaveAttribute('aria-disabled', 'true');
    await chair.getByRole('button', { name: 'Godkend dagsordenen' }).click();
    await tells(chair, /Dagsordenen er godkendt/);
    await expect(secretariat.getByRole('button', { name: 'Udsend …' })).not.toHaveAttribute('aria-disabled', 'true');
    await secretariat.getByRole('button', { name: 'Udsend …' }).click();
    await secretariat.getByRole('dialog').getByRole('button', { name: 'Udsend' }).click();
    await tells(secretariat, 'Dagsorden og materiale er sendt ud');
  });

  await test.step('The meeting is opened, presence recorded, and R-03 adopted with a number', async () => {
    await secretariat.getByRole('button', { name: 'Åbn mødet' }).click();
    const opening = secretariat.getByRole('dialog', { name: 'Åbn møde 8?' });
    await expect(opening).toContainText('Beslutningsdygtig');
    await opening.getByRole('button', { name: 'Åbn mødet' }).click();
    await tells(secretariat, 'Mødet er åbnet');
    await secretariat.getByRole('button', { name: 'Notér alle efter deres svar' }).click();
    await tells(secretariat, 'Fremmødet er noteret');
    await expect(
      secretariat.getByRole('region', { name: 'Til stede' }).getByText('Beslutningsdygtig', { exact: true }),
    ).toBeVisible();

    await secretariat
      .getByRole('textbox', { name: /Drøftet|drøftet/ })
      .fill('Kommunerne fandt, at retten til at kalde hjem imødekommer deres indsigelse.');
    await secretariat.keyboard.press('Enter');
    await expect(secretariat.getByRole('listitem').filter({ hasText: 'imødekommer deres indsigelse' })).toBeVisible();
    await secretariat.getByRole('button', { name: 'Beslutning', exact: true }).click();
    await secretariat.getByRole('group', { name: 'Udfald' }).getByText('Tiltrådt', { exact: true }).click();
    await secretariat.getByRole('button', { name: 'Vedtag R-03 …' }).click();
    const adopting = secretariat.getByRole('dialog', { name: 'Vedtag R-03?' });
    await expect(adopting).toContainText('Reglen: ingen sektor imod. Opfyldt.');
    await adopting.getByRole('button', { name: 'Vedtag' }).click();
    await tells(secretariat, /B-2022-08/);
    await tells(secretariat, /Reglen: ingen sektor imod\. Opfyldt\./);
    // Everyone in the meeting sees it at once.
    await tells(regions, /B-2022-08/);
  });

  await test.step('Fremdrift, the recommendation and the register follow', async () => {
    await goTo(chair, 'fremdrift');
    await expect(chair.getByRole('row', { name: /^R-03/ })).toContainText('vedtaget');
    await goTo(privateSector, 'beslutninger');
    const line = privateSector.getByRole('listitem').filter({ hasText: 'B-2022-08' });
    await expect(line).toContainText('R-03');
    await line.getByRole('link', { name: 'B-2022-08' }).click();
    await tells(privateSector, 'Stillingtagen, som den stod');
    await goTo(state, 'anbefalinger/R-03');
    await tells(state, 'vedtaget');
    await expect(state.getByRole('button', { name: 'Skriv', exact: true })).toHaveCount(0);
  });

  await test.step('The meeting is closed, its minutes sent out and approved', async () => {
    await secretariat.getByRole('button', { name: 'Afslut mødet …' }).click();
    await secretariat.getByRole('dialog', { name: 'Afslut møde 8?' }).getByRole('button', { name: 'Afslut mødet' }).click();
    await tells(secretariat, 'Mødet er afsluttet');
    await secretariat.getByRole('button', { name: 'Udsend referat …' }).click();
    await secretariat
      .getByRole('dialog', { name: /Udsend referatet/ })
      .getByRole('button', { name: 'Udsend referat' })
      .click();
    await tells(secretariat, /Referatet er sendt ud/);
    await goTo(chair, 'moeder/8');
    await chair.getByRole('button', { name: 'Godkend referatet' }).click();
    const approval = chair.getByRole('dialog', { name: /Godkend referatet/ });
    await approval.getByRole('textbox', { name: 'Begrundelse' }).fill('Alle var enige om det på mødet.');
    await approval.getByRole('button', { name: 'Godkend referatet' }).click();
    await tells(chair, 'Referatet er godkendt og låst');
    const observer = await as('observer');
    await observer.goto(`/${SLUG}/moeder/8`);
    await tells(observer, /imødekommer deres indsigelse/);
  });

  await test.step('The history tells who did it all', async () => {
    await goTo(municipalities, 'anbefalinger/R-03?fane=historik');
    await unfold(municipalities);
    for (const deed of ['gemte en version', 'bekræftede sin stillingtagen', 'tog stilling', 'førte vedtagelsen til protokols']) {
      await tells(municipalities, deed);
    }
    await goTo(municipalities, 'moeder/8');
    await municipalities.getByRole('button', { name: 'Vis historik' }).click();
    await unfold(municipalities);
    for (const deed of [
      'indkaldte til mødet',
      'godkendte dagsordenen',
      'udsendte dagsorden og materiale',
      'åbnede mødet',
      'godkendte referatet',
    ]) {
      await tells(municipalities, deed);
    }
  });
});
