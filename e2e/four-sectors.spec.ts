import { readFile } from 'node:fs/promises';
import { wordsOfPdf } from './harness/pdf.ts';
import {
  article,
  collision,
  confirm,
  draftMeeting,
  editor,
  historyOf,
  nameVersion,
  press,
  putOnAgenda,
  saved,
  seeDifference,
  suggest,
  takePen,
  takePosition,
  tells,
} from './harness/steps.ts';
import { expect, goTo, SLUG, test, type Page } from './harness/test.ts';

type Member = { page: Page; name: string; letter: string; sector: string };

const TITLE = 'Fælles introduktion for nye ledere';
const OWN = [
  'Taskforcen anbefaler, at nye ledere får en fælles introduktion på tværs af sektorer.',
  'Introduktionen varer tre måneder.',
  'Staten betaler for det første år.',
  'Virksomheder kan sende deltagere.',
] as const;
const MORE = [' Den gælder alle.', ' Den aftales lokalt.', ' Derefter deles udgiften.', ' De betaler selv.'] as const;
const [COLLIDE, CHANGED, REFUSAL] = [
  'Der er ændringsforslag, der ikke kan forenes. Vælg mellem dem, før anbefalingen kan vedtages.',
  'Kommuner med under 20.000 indbyggere er undtaget.',
  'Vi kan ikke bære udgiften fra andet år og foreslår, at staten betaler i tre år.',
];

test('Four sectors in four browsers write one text, collide, settle, take positions, and adopt it over a minority', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const [jens, mette, sara, torben, secretariat, chair] = await Promise.all([
    as('member-municipalities'),
    as('member-regions'),
    as('member-state'),
    as('member-private'),
    as('secretariat'),
    as('chair'),
  ]);
  const four: Member[] = [
    { page: jens, name: 'Jens Lund', letter: 'K', sector: 'Kommuner' },
    { page: mette, name: 'Mette Dahl', letter: 'R', sector: 'Regioner' },
    { page: sara, name: 'Sara Vang', letter: 'S', sector: 'Staten' },
    { page: torben, name: 'Torben Ploug', letter: 'P', sector: 'Det private' },
  ];
  const [, regions, , privateSector] = four as [Member, Member, Member, Member];
  const each = (act: (member: Member, index: number) => Promise<unknown>): Promise<unknown> => Promise.all(four.map(act));

  await test.step('One begins a text before the taskforce and lets every sector write; it appears in the others’ lists', async () => {
    await each(({ page }) => goTo(page, 'anbefalinger'));
    await jens.getByRole('button', { name: 'Ny anbefaling …' }).click();
    const dialog = jens.getByRole('dialog', { name: 'Ny anbefaling' });
    await dialog.getByRole('textbox', { name: 'Titel' }).fill(TITLE);
    await dialog.getByRole('radio', { name: /^Hos hele taskforcen/ }).check();
    await dialog.getByRole('button', { name: 'Opret og skriv' }).click();
    await editor(jens).click();
    await jens.keyboard.type(OWN[0]);
    await press(jens, 'Mere');
    await jens.getByRole('menuitem', { name: 'Lad alle sektorer skrive …' }).click();
    const question = jens.getByRole('dialog', { name: `Lad alle sektorer skrive i “${TITLE}”?` });
    await expect(
      question.getByText(/^Nu skriver kun den ansvarlige sektor \(kommuner\), sekretariatet og formanden/),
    ).toBeVisible();
    await question.getByRole('button', { name: 'Lad alle skrive' }).click();
    await expect(question).toBeHidden();
    await takePen(jens);
    for (const page of [mette, sara, torben]) await page.getByRole('link', { name: TITLE }).click();
  });

  await test.step('They write at the same time, see each other’s words and whose cursor stands where, and all is kept', async () => {
    for (const [index, { page }] of four.entries()) {
      if (index === 0) continue;
      await press(page, 'Skriv');
      await expect(editor(page)).toContainText(OWN[index - 1] ?? '');
      await takePen(page);
      await page.keyboard.press('Enter');
      await page.keyboard.type(OWN[index] ?? '');
    }
    await each(({ page }, index) => page.keyboard.type(MORE[index] ?? ''));
    await each(async ({ page }) => {
      await expect(editor(page).locator('p')).toContainText(OWN.map((own, index) => own + MORE[index]));
      for (const other of four.filter((one) => one.page !== page)) {
        await expect(
          editor(page).locator('.writer-caret').getByText(`${other.letter} ${other.name}`, { exact: true }),
        ).toHaveCount(1);
        const here = page.getByRole('list', { name: 'Skriver her nu:' }).getByRole('listitem').filter({ hasText: other.name });
        await expect(here).toContainText(other.sector);
      }
      await saved(page);
    });
  });

  await test.step('One loses the connection while typing: what is written on both sides stands when it is back', async () => {
    await sara.keyboard.type(' Udgiften');
    await sara.context().setOffline(true);
    await sara.keyboard.type(' opgøres hvert år.');
    await tells(sara, 'Ikke forbundet');
    await mette.keyboard.type(' Aftalen er skriftlig.');
    await expect(editor(jens)).toContainText('Aftalen er skriftlig.');
    await expect(editor(jens)).not.toContainText('opgøres hvert år.');
    await sara.context().setOffline(false);
    await each(async ({ page }) => {
      await expect(editor(page)).toContainText('Derefter deles udgiften. Udgiften opgøres hvert år.', { timeout: 20_000 });
      await expect(editor(page)).toContainText('Den aftales lokalt. Aftalen er skriftlig.');
      await saved(page);
    });
    await each(({ page }) => press(page, 'Færdig'));
  });

  const R11 = await jens
    .getByRole('main')
    .getByText(/^R-\d+$/)
    .first()
    .innerText();
  await test.step('Two sectors propose other words for one paragraph: side by side for all, and in the way of adoption', async () => {
    await confirm(jens, 'Læg frem for taskforcen …', 'Læg frem');
    await goTo(secretariat, `anbefalinger/${R11}`);
    await nameVersion(secretariat, '0.1', 'Skrevet i fællesskab', false);
    await Promise.all([
      suggest(regions, ' Den begynder i regionen.', 'Lederne skal møde patienterne først.'),
      suggest(privateSector, ' Den begynder i en virksomhed.', 'Lederne skal se et regnskab først.'),
    ]);
    for (const page of [...four.map((one) => one.page), secretariat]) {
      for (const { name, sector } of [regions, privateSector])
        await expect(
          collision(page).getByRole('region', { name: `Ændringsforslag fra ${sector}, stillet af ${name}` }),
        ).toBeVisible();
    }
    await press(secretariat, 'Bed om stillingtagen …');
    const preview = secretariat.getByRole('dialog', { name: /^Bed om stillingtagen til / });
    await expect(preview.getByText(COLLIDE)).toBeVisible();
    await preview.getByRole('button', { name: 'Annuller' }).click();
  });

  await test.step('A third chooses one with a reason, and everybody reads why', async () => {
    await collision(jens)
      .getByRole('region', { name: /Mette Dahl/ })
      .getByRole('button', { name: 'Vælg …' })
      .click();
    const choice = jens.getByRole('dialog', { name: 'Vælg forslaget fra Mette Dahl?' });
    await choice.getByRole('textbox', { name: 'Begrundelse' }).fill('Regionerne har pladserne.');
    await choice.getByRole('button', { name: 'Vælg', exact: true }).click();
    await expect(jens.locator('main :focus')).toHaveCount(1);
    await each(async ({ page }) => {
      await expect(collision(page)).toHaveCount(0);
      await expect(article(page)).toContainText('Den begynder i regionen.');
    });
    await press(sara, 'Vis 2 afgjorte ændringsforslag');
    const settled = sara.getByRole('list', { name: 'Afgjorte ændringsforslag' });
    await expect(settled.getByText(/(valgt|afvist) af Jens Lund/)).toHaveCount(2);
    await expect(settled.getByText('Regionerne har pladserne.')).toHaveCount(2);
  });

  await test.step('A version is named, and positions are asked for after a look at who will be asked', async () => {
    await nameVersion(secretariat, '0.2', 'Begynder i regionen', true);
    await press(secretariat, 'Bed om stillingtagen …');
    const preview = secretariat.getByRole('dialog', { name: /^Bed om stillingtagen til / });
    for (const { name } of four) await expect(preview.getByText(name)).toBeVisible();
    await expect(preview.getByText(COLLIDE)).toHaveCount(0);
    await preview.getByRole('button', { name: 'Spørg 10 medlemmer' }).click();
    await tells(secretariat, '10 medlemmer er spurgt');
  });

  await test.step('Each takes a position in his own browser', async () => {
    await Promise.all([
      takePosition(sara, /^tilslutter sig Jeg/),
      takePosition(torben, /^tilslutter sig Jeg/),
      takePosition(mette, /^tilslutter sig med forbehold/, { 'Hvad er dit forbehold?': 'Pladserne skal være godkendt.' }),
      takePosition(jens, /^kan ikke tilslutte sig/, {
        'Hvorfor kan du ikke tilslutte dig?': 'Små kommuner kan ikke undvære en leder.',
        'Hvad ville ændre det?': 'Staten betaler i tre år.',
      }),
    ]);
    await goTo(chair, `anbefalinger/${R11}`);
    await takePosition(chair, /^tilslutter sig Jeg/);
    const rule = 'Reglen: ingen sektor imod. Mangler: regionerne, civilsamfundet og det private. Imod: kommunerne.';
    for (const page of [jens, mette, sara, torben, chair]) await tells(page, rule);
  });

  await test.step('The text is changed in substance: the earlier positions are asked about again', async () => {
    await press(secretariat, 'Skriv');
    await takePen(secretariat);
    await secretariat.keyboard.press('Enter');
    await secretariat.keyboard.type(CHANGED);
    await saved(secretariat);
    await press(secretariat, 'Færdig');
    await nameVersion(secretariat, '0.3', 'Små kommuner er undtaget', true);
    await each(({ page }) => tells(page, /^Teksten er ændret, siden du tog stilling: /));
    await tells(chair, /Skal bekræftes igen: /);
  });

  await test.step('They reconfirm from the difference; one changes his mind and can no longer support it', async () => {
    await Promise.all(
      [jens, mette, sara, chair].map(async (page) => {
        await (await seeDifference(page, TITLE, CHANGED)).getByRole('button', { name: 'Gælder stadig' }).click();
        await tells(page, 'Din stillingtagen er bekræftet');
      }),
    );
    await (await seeDifference(torben, TITLE, CHANGED)).getByRole('button', { name: 'Skift stilling' }).click();
    await takePosition(torben, /^kan ikke tilslutte sig/, {
      'Hvorfor kan du ikke tilslutte dig?': 'Undtagelsen flytter regningen til de andre.',
      'Hvad ville ændre det?': 'Ingen undtagelser.',
    });
  });

  await test.step('The secretariat enters a position that was given on the telephone, and says so', async () => {
    await secretariat.getByRole('link', { name: 'Stillingtagen' }).click();
    const member = secretariat.getByRole('listitem').filter({ hasText: 'Lise Nør' });
    await member.getByRole('button', { name: 'Før stilling ind …' }).click();
    const entry = secretariat.getByRole('dialog', { name: 'Før stilling ind for Lise Nør' });
    await entry.getByRole('radio', { name: /^tilslutter sig Står/ }).check();
    await entry.getByRole('radio', { name: 'I telefonen' }).check();
    await entry.getByRole('button', { name: 'Før stilling ind' }).click();
    await expect(entry).toBeHidden();
    const rule = 'Reglen: ingen sektor imod. Mangler: civilsamfundet. Imod: kommunerne og det private.';
    for (const page of [jens, mette, sara, torben, chair]) await tells(page, rule);
  });

  await test.step('One who cannot support writes a minority statement, and another signs it', async () => {
    await press(jens, 'Skriv en mindretalsudtalelse …');
    const dialog = jens.getByRole('dialog', { name: `Mindretalsudtalelse til “${TITLE}”` });
    await dialog.getByRole('textbox', { name: 'Udtalelsen' }).fill(REFUSAL);
    await dialog.getByRole('button', { name: 'Gem' }).click();
    await press(jens, 'Del med taskforcen …');
    await jens
      .getByRole('dialog', { name: 'Del mindretalsudtalelsen med taskforcen?' })
      .getByRole('button', { name: 'Del' })
      .click();
    await press(torben, 'Underskriv');
    for (const page of [jens, mette, sara, torben]) {
      await tells(page, /^Et mindretal \(Jens Lund, kommuner; Torben Ploug, det private\)/);
      await tells(page, REFUSAL);
    }
  });

  await test.step('The secretariat calls a meeting that is to decide on it, and sends the agenda the chair has approved', async () => {
    await draftMeeting(secretariat, 8, 'Introduktion for nye ledere');
    await putOnAgenda(secretariat, R11, 8);
    await goTo(secretariat, 'moeder/8');
    await tells(secretariat, `Det indstilles, at taskforcen vedtager ${R11} ${TITLE} i version 0.3.`);
    await confirm(secretariat, 'Indkald …', 'Indkald');
    await Promise.all(
      [jens, mette, sara, torben, chair].map(async (page) => {
        await goTo(page, 'moeder/8');
        await page.getByRole('group', { name: 'Kommer du?' }).getByText('Deltager', { exact: true }).click();
        await tells(page, /Dit svar er gemt/);
      }),
    );
    await press(chair, 'Godkend dagsordenen');
    await confirm(secretariat, 'Udsend …', 'Udsend');
    await tells(secretariat, 'Dagsorden og materiale er sendt ud');
  });

  const number = 'B-2022-08';
  await test.step('The meeting adopts it: the rule is departed from with a reason, and all see the number at once', async () => {
    for (const page of [jens, torben]) await goTo(page, `anbefalinger/${R11}`);
    await confirm(secretariat, 'Åbn mødet', 'Åbn mødet');
    await press(secretariat, 'Notér alle efter deres svar');
    await secretariat.getByRole('button', { name: /^Notér fremmøde for Anne Krogh/ }).click();
    await secretariat.getByRole('menuitem', { name: 'Til stede' }).click();
    await expect(
      secretariat.getByRole('region', { name: 'Til stede' }).getByText('Beslutningsdygtig', { exact: true }),
    ).toBeVisible();
    await press(secretariat, 'Beslutning');
    await secretariat.getByRole('group', { name: 'Udfald' }).getByText('Tiltrådt', { exact: true }).click();
    await press(secretariat, `Vedtag ${R11} …`);
    const adopting = secretariat.getByRole('dialog', { name: `Vedtag ${R11}?` });
    await expect(adopting).toContainText('Imod: kommunerne og det private.');
    await adopting.getByRole('textbox', { name: 'Hvorfor fraviges reglen?' }).fill('Et mindretal skal ikke standse de andre.');
    await adopting
      .getByRole('textbox', { name: 'Formandens konklusion' })
      .fill('Taskforcen vedtager anbefalingen mod et mindretal.');
    await adopting.getByRole('button', { name: 'Vedtag' }).click();
    await expect(adopting).toBeHidden();
    for (const page of [jens, mette, sara, torben]) await tells(page, number);
    await tells(jens, 'vedtaget');
    await expect(jens.getByRole('main').getByRole('button', { name: 'Skriv', exact: true })).toHaveCount(0);
  });

  await test.step('Every step stands in the history in its order, with name and sector', async () => {
    await goTo(mette, `anbefalinger/${R11}`);
    const [K, R, S, P] = four.map(({ name, letter, sector }) => `${name} ${letter} ${sector}`);
    const [office, leads] = ['Ida Mølgaard', 'Helle Bruun S Staten'];
    // What was done at the same time stands in one line here, in whichever order it was.
    const steps = [
      [`${K} oprettede anbefalingen`],
      [`${K} skrev i teksten`],
      [`${K} bestemte, hvem der skriver i teksten`],
      [`${R} skrev i teksten`],
      [`${S} skrev i teksten`],
      [`${P} skrev i teksten`],
      [`${K} skrev i teksten`],
      [`${K} delte den med taskforcen`],
      [`${office} gemte en version`],
      [`${R} stillede et ændringsforslag`, `${P} stillede et ændringsforslag`],
      [`${K} afgjorde et ændringsforslag`],
      [`${office} gemte en version`],
      [`${office} tog den op til vedtagelse`],
      [`${office} bad om stillingtagen`],
      [K, R, S, P].map((who) => `${who} tog stilling`),
      [`${leads} tog stilling`],
      [`${office} skrev i teksten`],
      [`${office} gemte en version`],
      [K, R, S, leads].map((who) => `${who} bekræftede sin stillingtagen`),
      [`${P} tog stilling`],
      [`${office} på vegne af Lise Nør tog stilling`],
      [`${K} skrev en mindretalsudtalelse`],
      [`${K} delte mindretalsudtalelsen med taskforcen`],
      [`${P} underskrev mindretalsudtalelsen`],
      [`${office} afsluttede stillingtagen`],
      [`${office} førte vedtagelsen til protokols`],
    ];
    const told = await historyOf(mette);
    expect(told.at(-1)).toContain(`Beslutning: ${number}`);
    const deeds = told.map((line) => line.replace(/ i dag .*/, ''));
    let from = 0;
    for (const step of steps) expect(deeds.slice(from, (from += step.length)).toSorted()).toEqual(step.toSorted());
    expect(deeds).toHaveLength(from);
  });

  await test.step('The printed recommendation holds text, sectors, minority and number', async () => {
    await press(torben, 'Mere');
    const coming = torben.waitForEvent('download');
    await torben.getByRole('menuitem', { name: 'Hent som PDF' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`${SLUG}-${R11}-v1.0.pdf`);
    const words = await wordsOfPdf(await readFile(await download.path()));
    for (const said of [
      TITLE,
      'Vedtaget',
      'Introduktionen varer tre måneder. Den aftales lokalt. Aftalen er skriftlig. Den begynder i regionen.',
      'Staten betaler for det første år. Derefter deles udgiften. Udgiften opgøres hvert år.',
      CHANGED,
      `Beslutning ${number}`,
      'Formandens konklusion: Taskforcen vedtager anbefalingen mod et mindretal.',
      'Imod: kommunerne og det private.',
      'Begrundelse: Et mindretal skal ikke standse de andre.',
      'Staten: tilslutter sig Regioner: forbehold Kommuner: imod Civilsamfund: mangler Det private: imod',
      `Et mindretal (Jens Lund, kommuner; Torben Ploug, det private) kan ikke tilslutte sig anbefalingen og udtaler: ${REFUSAL}`,
    ])
      expect(words).toContain(said);
  });
});
