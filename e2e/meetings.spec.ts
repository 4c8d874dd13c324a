import { doorsOf, type Doors } from './harness/doors.ts';
import { holdMeeting } from './harness/meeting-in-session.ts';
import { expect, goTo, test, type Page } from './harness/test.ts';

type Line = { kind: string };
type Meeting = {
  id: string;
  version: number;
  items: { id: string; position: number; type: string; outcomes: Line[] }[];
  people: { seatId: string; name: string; role: string; attendance: { presence: string; version: number } | null }[];
};
const read = (doors: Doors): Promise<Meeting> => doors.ask<Meeting>('meetings.page', { number: 5 });

async function write(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Skriv, hvad der blev drøftet' });
  await field.fill(text);
  await field.press('Enter');
  await expect(field).toHaveValue('');
}

/** Everybody who is still there goes after the sixth item. */
async function leave(doors: Doors): Promise<void> {
  const { id: meetingId, people } = await read(doors);
  const lines = people
    .filter(({ attendance, role }) => attendance?.presence === 'present' && role === 'member')
    .map(({ seatId, attendance }) => ({
      ...{ seatId, presence: 'present', arrivedAtItem: null, leftAfterItem: 6 },
      version: attendance?.version ?? null,
    }));
  await doors.act('meetings.recordPresence', { meetingId, lines });
}

test('A meeting is led, minuted through a lost connection, closed, objected to, put right and approved', async ({
  as,
  origin,
}) => {
  test.setTimeout(120_000);
  const secretariat = await as('secretariat');
  const chair = await as('chair');
  const member = await as('member-municipalities');
  const desk = await doorsOf(secretariat, origin);
  const [six, seven] = [secretariat.getByRole('heading', { level: 2 }), chair.getByRole('heading', { level: 2 })];
  await holdMeeting(desk, await doorsOf(chair, origin));

  await test.step('What is written without a connection stands once, in order, when it is back', async () => {
    await goTo(secretariat, 'moeder/5');
    await goTo(chair, 'moeder/5/formand');
    await expect(six.first()).toBeVisible();
    await write(secretariat, '/tiltrådt ');
    await secretariat.context().setOffline(true);
    await write(secretariat, 'Første linje uden forbindelse.');
    await write(secretariat, 'Anden linje uden forbindelse.');
    const waiting = secretariat.getByRole('list', { name: 'Linjer, der venter på forbindelse' });
    await expect(waiting.getByRole('listitem')).toHaveCount(2);
    await secretariat.context().setOffline(false);
    await expect(waiting).toHaveCount(0, { timeout: 15_000 });
    const { items } = await desk.ask<{ items: { position: number; outcomes: { text: string }[] }[] }>('meetings.page', {
      number: 5,
    });
    expect(
      items
        .find(({ position }) => position === 6)
        ?.outcomes.slice(1)
        .map(({ text }) => text),
    ).toEqual(['Taskforcen tiltrådte indstillingen.', 'Første linje uden forbindelse.', 'Anden linje uden forbindelse.']);
  });

  await test.step('The chair leads on with one key; who is recused and a quorum that is lost stand on the screen', async () => {
    const before = await seven.innerText();
    await secretariat.getByRole('button', { name: /^Notér fremmøde for Torben Ploug/ }).click();
    await secretariat.getByRole('menuitem', { name: /Inhabil i punkt 6/ }).click();
    const question = secretariat.getByRole('dialog', { name: /inhabil i punkt 6/ });
    await question.getByRole('button', { name: 'Notér inhabilitet' }).click();
    await expect(chair.getByText(/Torben Ploug/)).toBeVisible();
    await chair.keyboard.press('ArrowRight');
    await expect(seven).not.toHaveText(before);
    await leave(desk);
    await expect(chair.getByText('Ikke beslutningsdygtig')).toBeVisible();
  });

  await test.step('What was not reached is deferred with a reason, and the minutes go out', async () => {
    for (const { id: itemId, type, outcomes } of (await read(desk)).items) {
      if (type !== 'decision' || outcomes.some(({ kind }) => kind === 'decision')) continue;
      const reasons = { noQuorumReason: 'Flere måtte gå.', departureReason: null, supersedesLineId: null };
      const text = 'Punktet blev udsat til næste møde.';
      await desk.act('meetings.recordOutcome', { itemId, line: { act: 'decide', result: 'deferred', text, ...reasons } });
    }
    for (const step of ['close', 'sendMinutes']) {
      const { id: meetingId, version } = await read(desk);
      await desk.act(`meetings.${step}`, { meetingId, version });
    }
  });

  await test.step('A member asks for another wording, the secretariat accepts it, and the member sees what stood before', async () => {
    await goTo(member, 'moeder/5');
    await member.getByRole('button', { name: 'Gør indsigelse til punkt 6 …' }).click();
    const form = member.getByRole('dialog', { name: 'Indsigelse til punkt 6' });
    await form.getByLabel('Hvilken linje?').selectOption({ label: 'Drøftet: Anden linje uden forbindelse.' });
    await form.getByRole('textbox', { name: 'Sådan bør der stå' }).fill('Kommunerne tog forbehold for økonomien.');
    await form.getByRole('textbox', { name: 'Hvorfor?' }).fill('Det blev sagt to gange.');
    await form.getByRole('button', { name: 'Gør indsigelse' }).click();
    await expect(form).toBeHidden();

    await goTo(chair, 'moeder/5');
    await expect(chair.getByRole('button', { name: 'Godkend referatet' })).toHaveAttribute('aria-disabled', 'true');
    await goTo(secretariat, 'moeder/5');
    await secretariat.getByRole('button', { name: 'Afgør indsigelsen …' }).click();
    const settling = secretariat.getByRole('dialog', { name: /Afgør indsigelsen fra/ });
    await settling.getByRole('radio', { name: /^Tag den til følge/ }).check();
    await settling.getByRole('button', { name: 'Afgør indsigelsen' }).click();
    await expect(settling).toBeHidden();
    await expect(member.locator('del')).toHaveText('Anden linje uden forbindelse.');
    await expect(member.getByText(/^Rettet efter indsigelse fra Jens Lund/)).toBeVisible();
  });

  await test.step('The chair approves, and the public edition has no closed item', async () => {
    await chair.getByRole('button', { name: 'Godkend referatet' }).click();
    const question = chair.getByRole('dialog', { name: /Godkend referatet af møde 5/ });
    await question.getByRole('textbox', { name: 'Begrundelse' }).fill('Godkendt på mødet.');
    await question.getByRole('button', { name: 'Godkend referatet' }).click();
    await expect(question).toBeHidden();
    await secretariat.getByRole('link', { name: 'Den offentlige udgave' }).click();
    await expect(secretariat.getByText('Kommunerne tog forbehold for økonomien.')).toBeVisible();
  });
});
