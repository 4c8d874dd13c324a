import { doorsOf, type Doors } from './harness/doors.ts';
import { expect, goTo, test, type Locator, type Page } from './harness/test.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

type Item = {
  id: string;
  version: number;
  position: number;
  type: string;
  title: string;
  presentation: string;
  indstilling: string;
  minutes: number;
  presenterSeatId: string | null;
  isClosed: boolean;
  heading: string;
  matter: { kind: string; id: string } | null;
  outcomes: { kind: string; text: string }[];
};
type Meeting = {
  id: string;
  version: number;
  state: string;
  items: Item[];
  people: { seatId: string; role: string; attendance: { presence: string; version: number } | null }[];
};
const read = (doors: Doors, number: number): Promise<Meeting> => doors.ask<Meeting>('meetings.page', { number });

/** Presses the button of a step, and yes to what it asks. */
async function confirm(page: Page, step: string, yes: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: step }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: yes, exact: true }).click();
  await expect(question).toBeHidden();
}

async function write(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Skriv, hvad der blev drøftet' });
  await field.fill(text);
  await field.press('Enter');
  await expect(field).toHaveValue('');
}

/** The decision proposes itself from the indstilling. */
async function decide(page: Page, result: string): Promise<void> {
  await page.getByRole('group', { name: 'Hvad slags linje?' }).getByRole('button', { name: 'Beslutning' }).click();
  await page.getByRole('group', { name: 'Udfald' }).getByText(result, { exact: true }).click();
  await page.getByRole('button', { name: 'Træf beslutning' }).click();
  await expect(page.getByText(/er ført ind i beslutningsprotokollen/)).toBeVisible();
}

/** One tap for each slot. */
async function answerSlots(page: Page, answers: readonly (readonly [RegExp, string])[]): Promise<void> {
  for (const [when, answer] of answers) await page.getByRole('group', { name: when }).getByText(answer, { exact: true }).tap();
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /Du har svaret på alle|Dine svar er gemt|gemt/i })
      .first(),
  ).toBeVisible();
}

/** A decision item, as the secretariat writes it into the agenda. */
async function addDecision(page: Page, title: string, indstilling: string): Promise<void> {
  await page.getByRole('button', { name: 'Tilføj punkt' }).click();
  await page.getByRole('textbox', { name: 'Titel' }).fill(title);
  await page.getByRole('combobox', { name: 'Slags' }).selectOption({ label: 'beslutning' });
  await page.getByRole('textbox', { name: /^Indstilling/ }).fill(indstilling);
  await page.getByRole('button', { name: 'Sæt på dagsordenen' }).click();
  await expect(page.getByRole('heading', { name: new RegExp(`${title}$`) })).toBeVisible();
}

/** The item with this title becomes the one that is treated. */
async function takeUp(page: Page, title: string): Promise<void> {
  const agenda = page.getByRole('navigation', { name: 'Dagsorden' });
  await agenda.getByRole('button', { name: title }).click();
  await page.getByRole('button', { name: 'Behandl punktet' }).click();
  await expect(agenda.getByRole('button', { name: title })).toContainText('Behandles nu');
}

/** Everybody who sits at the table is there from the start; with a position, the members go after that item. */
async function notePresence(doors: Doors, number: number, leftAfterItem: number | null = null): Promise<void> {
  const { id: meetingId, people } = await read(doors, number);
  const lines = people
    .filter(({ role, attendance }) =>
      leftAfterItem === null ? attendance === null && role !== 'commissioner' : role === 'member',
    )
    .map(({ seatId, attendance }) => ({
      ...{ seatId, presence: 'present', arrivedAtItem: null, leftAfterItem },
      version: attendance?.version ?? null,
    }));
  await doors.act('meetings.recordPresence', { meetingId, lines });
}

/** Every decision item that has none yet. */
async function decideRest(
  doors: Doors,
  number: number,
  result: string,
  text: string,
  noQuorumReason: string | null,
): Promise<void> {
  for (const { id: itemId, type, outcomes } of (await read(doors, number)).items) {
    if (type !== 'decision' || outcomes.some(({ kind }) => kind === 'decision')) continue;
    const reasons = { noQuorumReason, departureReason: null, supersedesLineId: null };
    await doors.act('meetings.recordOutcome', { itemId, line: { act: 'decide', result, text, ...reasons } });
  }
}

const proposalOf = (page: Page, number: number): Locator =>
  page.getByRole('dialog', { name: `Foreslået dagsorden til møde ${number}` });

test('The first meeting: from a date poll on phones to approved and frozen minutes', async ({ as, visitor, origin }) => {
  test.setTimeout(150_000);
  const secretariat = await as('secretariat');
  const desk = await doorsOf(secretariat, origin);
  const chair = await as('chair');
  const jens = await as('member-municipalities', phone);
  const mette = await as('member-regions', phone);

  await test.step('The secretariat asks about more days, sees whose answers are lost, and reminds those who are silent', async () => {
    await goTo(secretariat, 'moeder/6');
    await expect(secretariat.getByText('Mangler at svare: Jens Lund og Camilla Riis.')).toBeVisible();
    await confirm(secretariat, 'Mind om at svare …', 'Send påmindelsen');
    await expect(secretariat.getByText(/^Sidst mindet om det/)).toBeVisible();
    await secretariat.getByRole('main').getByRole('button', { name: 'Mere' }).click();
    await secretariat.getByRole('menuitem', { name: 'Ret tidspunkterne …' }).click();
    const form = secretariat.getByRole('dialog', { name: 'Ret tidspunkterne til møde 6' });
    await form.getByRole('button', { name: 'Fjern tidspunkt 4' }).click();
    await expect(form.getByText(/^Svarene på torsdag 12\.\smaj, 9.00–11.30 bliver slettet: .*Helle Bruun/)).toBeVisible();
    await form.getByText('Tilføj flere på én gang').click();
    await form.getByRole('checkbox', { name: 'torsdag' }).check();
    await form.getByRole('textbox', { name: 'Fra uge' }).fill('20');
    await form.getByRole('textbox', { name: 'Til uge' }).fill('21');
    await form.getByRole('button', { name: 'Tilføj tidspunkterne' }).click();
    await expect(form.getByText('Lukkedage er sprunget over: 26. maj.')).toBeVisible();
    await form.getByRole('button', { name: 'Gem tidspunkterne' }).click();
    await expect(form).toBeHidden();
  });

  const calendar =
    await test.step('Two members answer on their phones, one tap for each slot; the slots stand in a calendar', async () => {
      await goTo(jens, 'moeder/6');
      await answerSlots(jens, [
        [/ 3\. maj/, 'Hvis nødvendigt'],
        [/ 5\. maj/, 'Nej'],
        [/ 10\. maj/, 'Nej'],
        [/ 19\. maj/, 'Ja'],
      ]);
      await goTo(mette, 'moeder/6');
      await answerSlots(mette, [[/ 19\. maj/, 'Nej']]);
      await goTo(jens, 'moeder?abonner=ja');
      const subscribe = jens.getByRole('dialog', { name: 'Abonnér på kalenderen' });
      await subscribe.getByRole('button', { name: 'Vis adressen' }).click();
      const address = await subscribe.getByRole('textbox', { name: 'Din adresse' }).inputValue();
      const fetched = async () => (await jens.request.get(address)).text();
      // Those he said no to take up none of his time.
      expect((await fetched()).match(/^UID:slot-/gm)).toHaveLength(2);
      return fetched;
    });

  await test.step('The best slot is chosen, and one who is called answers from the mail; his calendar follows', async () => {
    await secretariat.getByRole('button', { name: 'Vælg …' }).first().click();
    await secretariat.getByRole('dialog').getByRole('button', { name: 'Indkald' }).click();
    await expect(secretariat.getByText('Møde 6 er indkaldt')).toBeVisible();
    const { letters } = (await (await jens.request.get('/api/demo/mail')).json()) as {
      letters: { to: string; subject: string; text: string }[];
    };
    const notice = letters.find(({ to, subject }) => to.startsWith('jens.lund') && subject.startsWith('Indkaldelse'));
    const paper = await visitor(phone);
    await paper.goto(/\S+\/svar#\S+/.exec(notice?.text ?? '')?.[0] ?? '');
    await expect(paper.getByText('Tirsdag 3. maj 2022, 9.00–11.30')).toBeVisible();
    await paper.getByRole('button', { name: 'Send svar' }).click();
    await expect(paper.getByText('Vælg et svar først.')).toBeVisible();
    await paper.getByRole('radio', { name: 'Deltager' }).check();
    await paper.getByRole('button', { name: 'Send svar' }).click();
    await expect(paper.getByText(/^Tak. Du deltager./)).toBeVisible();
    expect(await calendar()).toContain('STATUS:CONFIRMED');
    expect(await calendar()).not.toContain('slot-');
  });

  await test.step('The agenda is proposed and written, the chair approves it, and it goes out', async () => {
    await secretariat.getByRole('button', { name: 'Foreslå dagsorden …' }).click();
    const proposal = proposalOf(secretariat, 6);
    const actions = proposal.getByRole('checkbox', { name: /^Opfølgning på opgaver/ });
    await expect(actions).toBeChecked();
    const chosen = proposal.getByRole('checkbox', { checked: true });
    for (let left = await chosen.count(); left > 0; left -= 1) await chosen.first().uncheck();
    await actions.check();
    await proposal.getByRole('button', { name: 'Sæt på dagsordenen' }).click();
    await expect(proposal).toBeHidden();
    await addDecision(secretariat, 'Høringens form', 'Sekretariatet indstiller, at høringen holdes skriftligt.');
    await addDecision(secretariat, 'Konference i efteråret', 'Sekretariatet indstiller, at der holdes en konference.');
    await goTo(chair, 'moeder/6');
    await chair.getByRole('button', { name: 'Godkend dagsordenen' }).click();
    await confirm(secretariat, 'Udsend …', 'Udsend');
  });

  await test.step('In session the lines written without a connection stand once, in order, when it is back', async () => {
    await confirm(secretariat, 'Åbn mødet', 'Åbn mødet');
    await notePresence(desk, 6);
    await takeUp(secretariat, 'Høringens form');
    await decide(secretariat, 'Tiltrådt');
    await write(secretariat, '/tiltrådt ');
    await secretariat.context().setOffline(true);
    await write(secretariat, 'Første linje uden forbindelse.');
    await write(secretariat, 'Anden linje uden forbindelse.');
    const waiting = secretariat.getByRole('list', { name: 'Linjer, der venter på forbindelse' });
    await expect(waiting.getByRole('listitem')).toHaveCount(2);
    await secretariat.context().setOffline(false);
    await expect(waiting).toHaveCount(0, { timeout: 15_000 });
    const item = (await read(desk, 6)).items.find(({ title }) => title === 'Høringens form');
    expect(item?.outcomes.slice(1).map(({ text }) => text)).toEqual([
      'Taskforcen tiltrådte indstillingen.',
      'Første linje uden forbindelse.',
      'Anden linje uden forbindelse.',
    ]);
    const action = { kind: 'action', text: 'Skrive høringsbrevet', owner: { of: 'secretariat' }, dueOn: '2022-05-20' };
    await desk.act('meetings.recordOutcome', { itemId: item?.id, line: { act: 'add', outcome: action } });
  });

  await test.step('The chair leads on with one key; who is recused and the quorum lost by those who go stand on the screen', async () => {
    await goTo(chair, 'moeder/6/formand');
    const item = chair.getByRole('heading', { level: 2 });
    const before = await item.innerText();
    await secretariat.getByRole('button', { name: /^Notér fremmøde for Torben Ploug/ }).click();
    await secretariat.getByRole('menuitem', { name: /Inhabil i punkt/ }).click();
    await secretariat.getByRole('dialog').getByRole('button', { name: 'Notér inhabilitet' }).click();
    await expect(chair.getByText(/Torben Ploug/)).toBeVisible();
    await chair.keyboard.press('ArrowRight');
    await expect(item).not.toHaveText(before);
    const position = (await read(desk, 6)).items.find(({ title }) => title === 'Høringens form')?.position ?? null;
    await notePresence(desk, 6, position);
    await expect(chair.getByText('Ikke beslutningsdygtig')).toBeVisible();
  });

  await test.step('What was not reached is deferred with a reason, the meeting is closed, and the minutes go out', async () => {
    await decideRest(desk, 6, 'deferred', 'Punktet blev udsat til næste møde.', 'Flere måtte gå.');
    await confirm(secretariat, 'Afslut mødet …', 'Afslut mødet');
    await confirm(secretariat, 'Udsend referat …', 'Udsend referat');
  });

  await test.step('A member objects on his phone, and the agenda of the next meeting knows of it', async () => {
    await goTo(jens, 'moeder/6');
    const position = (await read(desk, 6)).items.find(({ title }) => title === 'Høringens form')?.position;
    await jens.getByRole('button', { name: `Gør indsigelse til punkt ${position} …` }).click();
    const form = jens.getByRole('dialog', { name: /^Indsigelse til punkt/ });
    await form.getByLabel('Hvilken linje?').selectOption({ label: 'Drøftet: Anden linje uden forbindelse.' });
    await form.getByRole('textbox', { name: 'Sådan bør der stå' }).fill('Kommunerne tog forbehold for økonomien.');
    await form.getByRole('textbox', { name: 'Hvorfor?' }).fill('Det blev sagt to gange.');
    await form.getByRole('button', { name: 'Gør indsigelse' }).click();
    await expect(form).toBeHidden();
    await goTo(secretariat, 'moeder/7');
    await secretariat.getByRole('button', { name: 'Foreslå dagsorden …' }).click();
    const proposal = proposalOf(secretariat, 7);
    await expect(proposal.getByRole('checkbox', { name: /^Referatet af møde 6/ })).toHaveAccessibleDescription(
      /Referatet af møde 6 har én indsigelse\./,
    );
    await expect(proposal.getByRole('checkbox', { name: /^Konference i efteråret/ })).toHaveAccessibleDescription(
      /Blev udsat på møde 6\./,
    );
    const twice = proposal.getByRole('checkbox', { name: /^R-02/ });
    await expect(twice).not.toBeChecked();
    await expect(twice).toHaveAccessibleDescription(/Står også på dagsordenen til møde 5\./);
    await proposal.getByRole('button', { name: 'Sæt på dagsordenen' }).click();
    await expect(proposal).toBeHidden();
  });

  await test.step('The objection is accepted with the words tracked, and only then the chair approves; the public edition holds', async () => {
    await goTo(chair, 'moeder/6');
    await expect(chair.getByRole('button', { name: 'Godkend referatet' })).toHaveAttribute('aria-disabled', 'true');
    await goTo(secretariat, 'moeder/6');
    await secretariat.getByRole('button', { name: 'Afgør indsigelsen …' }).click();
    const settling = secretariat.getByRole('dialog', { name: /Afgør indsigelsen fra/ });
    await settling.getByRole('radio', { name: /^Tag den til følge/ }).check();
    await settling.getByRole('button', { name: 'Afgør indsigelsen' }).click();
    await expect(settling).toBeHidden();
    await expect(jens.locator('del')).toHaveText('Anden linje uden forbindelse.');
    await expect(jens.getByText(/^Rettet efter indsigelse fra Jens Lund/)).toBeVisible();
    await chair.getByRole('button', { name: 'Godkend referatet' }).click();
    const question = chair.getByRole('dialog', { name: /Godkend referatet af møde 6/ });
    await question.getByRole('textbox', { name: 'Begrundelse' }).fill('Godkendt på mødet.');
    await question.getByRole('button', { name: 'Godkend referatet' }).click();
    await expect(question).toBeHidden();
    await secretariat.getByRole('link', { name: 'Den offentlige udgave' }).click();
    await expect(secretariat).toHaveURL(/\/offentlig$/);
    await expect(secretariat.getByText('Kommunerne tog forbehold for økonomien.')).toHaveCount(1);
    expect((await read(desk, 6)).state).toBe('minutesApproved');
  });
});

test('The second meeting: its agenda carries over what was left, is put in order, gets its papers, and is held and closed', async ({
  as,
  origin,
}) => {
  test.setTimeout(120_000);
  const secretariat = await as('secretariat');
  const desk = await doorsOf(secretariat, origin);
  const chair = await as('chair');
  await goTo(secretariat, 'moeder/7');
  const agenda = secretariat.getByRole('region', { name: 'Dagsorden' });
  const titles = agenda.getByRole('heading', { level: 3 });

  await test.step('What was left over stands on it, between the opening and any other business', async () => {
    await expect(titles.first()).toHaveText('1. Godkendelse af dagsorden');
    await expect(titles.last()).toHaveText(/\d+\. Eventuelt/);
    for (const carried of [/Referatet af møde 6/, /Konference i efteråret/, /Opfølgning på opgaver/])
      await expect(agenda.getByRole('heading', { name: carried })).toBeVisible();
  });

  await test.step('The secretariat puts it in order with the keyboard', async () => {
    await secretariat.getByRole('button', { name: 'Ret rækkefølgen' }).click();
    const order = secretariat.getByRole('grid', { name: 'Dagsordenens rækkefølge' });
    await order.getByRole('row').first().focus();
    await secretariat.keyboard.press('ArrowRight');
    await expect(secretariat.locator(':focus')).toHaveAccessibleName('Flyt punkt 1: Godkendelse af dagsorden');
    await secretariat.keyboard.press('Enter');
    // From where it stands to one place further down.
    await expect(secretariat.locator(':focus')).toHaveAttribute('aria-roledescription', /.+/);
    await secretariat.keyboard.press('ArrowDown');
    await secretariat.keyboard.press('Enter');
    await expect(order.getByRole('row').nth(1)).toContainText('2. Godkendelse af dagsorden');
    await secretariat.getByRole('button', { name: 'Færdig' }).click();
    await expect(titles.nth(1)).toHaveText('2. Godkendelse af dagsorden');
  });

  await test.step('A paper is attached, and a file that is not what it is called is refused with a sentence', async () => {
    const first = agenda.getByRole('listitem').filter({ has: secretariat.getByRole('heading', { level: 3, name: /^1\./ }) });
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n');
    await first.locator('input[type=file][multiple]').setInputFiles([
      { name: 'Notat.pdf', mimeType: 'application/pdf', buffer: pdf },
      { name: 'Brev.docx', mimeType: 'application/pdf', buffer: pdf },
    ]);
    await expect(first.getByText('Brev.docx kan ikke vedhæftes: filen er ikke det, den hedder')).toBeVisible();
    const coming = secretariat.waitForEvent('download');
    await first.getByRole('link', { name: 'Notat.pdf', exact: true }).click();
    expect((await coming).suggestedFilename()).toBe('Notat.pdf');
  });

  await test.step('It is called, approved and sent out, held with the deferred item decided, and closed', async () => {
    await confirm(secretariat, 'Indkald …', 'Indkald');
    for (const { id: itemId, type, indstilling, matter, ...item } of (await read(desk, 7)).items) {
      if (type !== 'decision' || indstilling) continue;
      const { outcomes: _, position: __, ...written } = item;
      const { version, title, presentation, minutes, presenterSeatId, isClosed, heading } = written;
      await desk.act('meetings.editItem', {
        ...{ itemId, version, type, title, presentation, minutes, presenterSeatId, isClosed, heading },
        ...{ indstilling: 'Sekretariatet indstiller, at det tiltrædes.', matter: matter && { kind: matter.kind, id: matter.id } },
      });
    }
    await goTo(chair, 'moeder/7');
    await chair.getByRole('button', { name: 'Godkend dagsordenen' }).click();
    await confirm(secretariat, 'Udsend …', 'Udsend');
    await confirm(secretariat, 'Åbn mødet', 'Åbn mødet');
    await notePresence(desk, 7);
    await takeUp(secretariat, 'Konference i efteråret');
    await decide(secretariat, 'Tiltrådt');
    await decideRest(desk, 7, 'deferred', 'Punktet blev udsat.', null);
    await confirm(secretariat, 'Afslut mødet …', 'Afslut mødet');
    expect((await read(desk, 7)).state).toBe('held');
  });

  await test.step('The register holds what was deferred and what was then decided, and comes out as a file', async () => {
    await goTo(secretariat, 'beslutninger');
    await secretariat.getByRole('searchbox', { name: 'Søg i beslutningerne' }).fill('konference');
    await expect(secretariat).toHaveURL(/soeg=konference/);
    const register = secretariat.waitForEvent('download');
    await secretariat.getByRole('link', { name: 'Hent som CSV' }).click();
    expect((await register).suggestedFilename()).toMatch(/^beslutninger-\d{4}-\d\d-\d\d\.csv$/);
  });
});
