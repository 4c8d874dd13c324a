import { expect, goTo, test } from './harness/test.ts';

test('A date is found among several slots, and one who is called answers from the mail; his calendar follows', async ({
  as,
  visitor,
}) => {
  const secretariat = await as('secretariat');
  await goTo(secretariat, 'moeder/6');
  await expect(secretariat.getByText('Mangler at svare: Jens Lund og Camilla Riis.')).toBeVisible();
  await secretariat.getByRole('button', { name: 'Mind om at svare …' }).click();
  const reminder = secretariat.getByRole('dialog', { name: 'Mind om at svare?' });
  await expect(reminder).toContainText('2 personer får');
  await reminder.getByRole('button', { name: 'Send påmindelsen' }).click();
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
  await expect(secretariat.getByRole('heading', { name: 'Torsdag 19. maj' })).toBeVisible();

  const member = await as('member-municipalities', { viewport: { width: 390, height: 844 } });
  await goTo(member, 'moeder?abonner=ja');
  const subscribe = member.getByRole('dialog', { name: 'Abonnér på kalenderen' });
  await subscribe.getByRole('button', { name: 'Vis adressen' }).click();
  const address = await subscribe.getByRole('textbox', { name: 'Din adresse' }).inputValue();
  const calendar = async () => (await member.request.get(address)).text();
  expect((await calendar()).match(/^UID:slot-/gm)).toHaveLength(4);

  await secretariat.getByRole('button', { name: 'Vælg …' }).first().click();
  await secretariat.getByRole('dialog').getByRole('button', { name: 'Indkald' }).click();
  await expect(secretariat.getByText('Møde 6 er indkaldt')).toBeVisible();
  const { letters } = (await (await member.request.get('/api/demo/mail')).json()) as {
    letters: { to: string; subject: string; text: string }[];
  };
  const notice = letters.find(({ to, subject }) => to.startsWith('jens.lund') && subject.startsWith('Indkaldelse'));
  const link = /\S+\/svar#\S+/.exec(notice?.text ?? '')?.[0] ?? '';

  const phone = await visitor({ viewport: { width: 390, height: 844 } });
  await phone.goto(link);
  await expect(phone.getByText('Tirsdag 3. maj 2022, 9.00–11.30')).toBeVisible();
  await phone.getByRole('button', { name: 'Send svar' }).click();
  await expect(phone.getByText('Vælg et svar først.')).toBeVisible();
  await phone.getByRole('radio', { name: 'Deltager' }).check();
  await phone.getByRole('button', { name: 'Send svar' }).click();
  await expect(phone.getByText(/^Tak. Du deltager./)).toBeVisible();
  expect(await calendar()).toContain('STATUS:CONFIRMED');
  expect(await calendar()).not.toContain('slot-');
});
