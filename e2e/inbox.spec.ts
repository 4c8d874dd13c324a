import { doorsOf } from './harness/doors.ts';
import { writeIndstillinger } from './harness/meeting-in-session.ts';
import { expect, goTo, test, type Locator, type Page } from './harness/test.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const row = (page: Page, what: string | RegExp): Locator =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: what }) });

/** The number at the foot of the screen, as it is read aloud. */
async function expectWaiting(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('link', { name: `Venter ${words}` }).or(page.getByRole('link', { name: words }))).toBeVisible();
}

test('Without a connection what lies a press away still opens', async ({ as }) => {
  test.slow();
  const page = await as('member-municipalities');
  let asked = 0;
  page.on('request', (request) => (asked += Number(request.url().includes('/assets/'))));
  await goTo(page, 'venter');
  let before = -1;
  await expect
    .poll(() => before === (before = asked), { message: 'the rest is fetched ahead', intervals: [2000], timeout: 90_000 })
    .toBe(true);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Tag stilling' }).first().click();
  await expect(page.getByRole('radio', { name: /^tilslutter sig Jeg/ })).toBeVisible();
  await page.context().setOffline(false);
});

test('On a phone a member answers, replies, takes a position and finishes an action without leaving the page', async ({ as }) => {
  const page = await as('member-municipalities', phone);
  await goTo(page, 'venter');
  await expect(page.getByText('5 ting', { exact: true })).toBeVisible();
  await expectWaiting(page, '5 ting venter');

  const poll = row(page, 'Find dato for møde 6');
  await poll.getByRole('button', { name: 'Svar' }).click();
  for (const [when, answer] of [
    ['3. maj', 'Ja'],
    ['5. maj', 'Ja'],
    ['10. maj', 'Hvis nødvendigt'],
    ['12. maj', 'Nej'],
  ] as const) {
    await poll
      .getByRole('group', { name: new RegExp(when) })
      .getByText(answer, { exact: true })
      .click();
  }
  await expect(poll.getByText('Du har svaret på 4 tidspunkter.')).toBeVisible();

  const reply = row(page, /Kommer du tirsdag 15. marts/);
  await reply.getByText('Deltager', { exact: true }).click();
  await expect(reply.getByText('Du har svaret: deltager.')).toBeVisible();

  const position = row(page, /R-08/);
  await position.getByRole('button', { name: 'Tag stilling' }).click();
  await position.getByRole('button', { name: 'Tag stilling' }).click();
  await expect(position.getByText('Vælg en af de fem.')).toBeVisible();
  await position.getByRole('radio', { name: /^kan ikke tilslutte sig/ }).check();
  await position.getByRole('button', { name: 'Tag stilling' }).click();
  await expect(position.getByText('Skriv, hvorfor du ikke kan tilslutte dig.')).toBeVisible();
  await position.getByRole('radio', { name: /^tilslutter sig med forbehold/ }).check();
  await position.getByRole('textbox', { name: 'Hvad er dit forbehold?' }).fill('Forløbet må ikke koste mere end en uge.');
  await position.getByRole('button', { name: 'Tag stilling' }).click();
  await expect(position.getByText('Du har taget stilling: tilslutter sig med forbehold.')).toBeVisible();

  const action = row(page, /Opgave: spørge tre borgmestre/);
  await action.getByRole('button', { name: 'Markér som udført' }).click();
  await action.getByRole('textbox', { name: 'Hvad kom der ud af det?' }).fill('To af tre siger ja.');
  await action.getByRole('button', { name: 'Udført', exact: true }).click();
  await expect(action.getByText('Udført: To af tre siger ja.')).toBeVisible();

  await expectWaiting(page, '1 ting venter');
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(row(page, 'R-03 Udlån af ledere i op til to år')).toBeVisible();
});

test('A position is confirmed again after the text has changed, and then nothing waits any more', async ({ as }) => {
  const page = await as('member-civil-society', phone);
  await goTo(page, 'venter');
  const again = row(page, /R-02/);
  await expect(again).toContainText('er ændret, siden du tog stilling');
  await again.getByRole('button', { name: 'Gælder stadig' }).click();
  await expect(again.getByText(/^Bekræftet: /)).toBeVisible();
  await expect(page.getByText('Det var alt')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Intet venter på dig', { exact: true })).toBeVisible();
});

test('The chair approves the agenda where it waits, as soon as it lacks nothing', async ({ as, origin }) => {
  const chair = await as('chair');
  await goTo(chair, 'venter');
  const agenda = row(chair, 'Dagsorden 15. marts');
  await expect(agenda).toContainText('Kan godkendes, når sekretariatet har skrevet indstillinger til punkt 6 og 8.');
  await writeIndstillinger(await doorsOf(await as('secretariat'), origin));
  await agenda.getByRole('button', { name: 'Godkend dagsordenen' }).click();
  await expect(agenda.getByText('Dagsordenen er godkendt.')).toBeVisible();
});

test('What one typed is still there after the session was lost and one has signed in again in place', async ({ as }) => {
  const page = await as('chair');
  await goTo(page, 'venter');
  const forecast = row(page, 'Ny dato for Surveyresultater');
  await forecast.getByRole('button', { name: 'Afslå …' }).click();
  const why = forecast.getByRole('textbox', { name: 'Hvorfor ikke?' });
  await why.fill('Vi skal kunne nå den 4. maj.');
  await page.context().clearCookies();
  await forecast.getByRole('button', { name: 'Afslå', exact: true }).click();
  const again = page.getByRole('dialog', { name: 'Log ind igen' });
  await expect(again).toBeVisible();
  await again.getByRole('button', { name: /Helle Bruun/ }).click();
  await expect(again).toBeHidden();
  await expect(why).toHaveValue('Vi skal kunne nå den 4. maj.');
  await forecast.getByRole('button', { name: 'Afslå', exact: true }).click();
  await expect(forecast.getByText('Den nye dato er afslået.')).toBeVisible();
});
