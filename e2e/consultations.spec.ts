import { expect, goTo, test } from './harness/test.ts';

test('One outside the taskforce is asked about a version, answers by his link, and reads no more than that; his points are answered one by one', async ({
  as,
  visitor,
}) => {
  const secretariat = await as('secretariat');
  await goTo(secretariat, 'anbefalinger/R-07?fane=hoering');
  await secretariat.getByRole('button', { name: 'Send i høring …' }).click();
  const form = secretariat.getByRole('dialog', { name: /^Send “En lettere vej/ });
  await form.getByRole('textbox', { name: 'Navn' }).fill('Else Holm');
  await form.getByRole('textbox', { name: 'E-mail' }).fill('else holm');
  await form.getByRole('button', { name: 'Send til 1 person' }).click();
  await expect(form.getByText('Det ligner ikke en e-mailadresse.')).toBeVisible();
  await form.getByRole('textbox', { name: 'E-mail' }).fill('else.holm@forening.example');
  await form.getByRole('button', { name: 'Send til 1 person' }).click();
  await expect(secretariat.getByText('Høringen er sendt til 1 person')).toBeVisible();

  const { letters } = (await (await secretariat.request.get('/api/demo/mail')).json()) as {
    letters: { to: string; text: string }[];
  };
  const link = /\S+\/hoering#\S+/.exec(letters.find(({ to }) => to.startsWith('else.holm'))?.text ?? '')?.[0] ?? '';
  const phone = await visitor({ viewport: { width: 390, height: 844 } });
  await phone.goto(link);
  await expect(phone.getByRole('heading', { level: 1, name: 'R-07 En lettere vej fra det private' })).toBeVisible();
  await phone.getByRole('button', { name: 'Send svar' }).click();
  await expect(phone.getByText('Skriv mindst ét svar.')).toBeVisible();
  await phone.getByRole('textbox', { name: /^1\. / }).fill('Den vil få flere af os til at søge.');
  // What is written stays in the browser until it is sent.
  await phone.reload();
  await expect(phone.getByRole('textbox', { name: /^1\. / })).toHaveValue('Den vil få flere af os til at søge.');
  await phone.getByRole('button', { name: 'Send svar' }).click();
  await expect(phone.getByText('Tak. Dit svar er modtaget.')).toBeVisible();

  const member = await as('member-private');
  await goTo(member, 'anbefalinger/R-07?fane=hoering');
  const answer = member.getByRole('group', { name: 'Høringssvar: Else Holm' });
  await expect(answer).toContainText('Den vil få flere af os til at søge.');
  await expect(member.getByText('else.holm@forening.example')).toHaveCount(0);
  await member.getByRole('button', { name: 'Besvar Else Holm' }).click();
  await member.getByRole('radio', { name: 'Ikke fulgt' }).check();
  await member.getByRole('button', { name: 'Gem svaret' }).click();
  await expect(member.getByText('Skriv en grund.')).toBeVisible();
  await member.getByRole('textbox', { name: 'Begrundelse' }).fill('Det er der ikke belæg for endnu.');
  await member.getByRole('button', { name: 'Gem svaret' }).click();
  await expect(member.getByRole('group', { name: 'Taskforcens svar: Else Holm' })).toContainText('Ikke fulgt');

  await expect(secretariat.getByRole('group', { name: 'Høringssvar: Else Holm' })).toBeVisible();
  await phone
    .getByRole('textbox', { name: /^2\. |^1\. / })
    .last()
    .fill('Først skrevet, da det var for sent.');
  const own = secretariat.getByRole('region', { name: /sendt af Ida Mølgaard den 1\.\s*marts$/ });
  await own.getByRole('button', { name: 'Mere' }).click();
  await secretariat.getByRole('menuitem', { name: 'Afslut høringen …' }).click();
  const close = secretariat.getByRole('dialog', { name: 'Afslut høringen?' });
  await expect(close.getByText('Else Holm')).toBeVisible();
  await close.getByRole('button', { name: 'Afslut' }).click();
  await expect(secretariat.getByText('Høringen er afsluttet')).toBeVisible();
  // What was half written then is lost to nobody, and the draft is read no more.
  await phone.getByRole('button', { name: 'Send svar' }).click();
  await expect(phone.getByText(/så svaret blev ikke sendt/)).toBeVisible();
  await phone.reload();
  await expect(phone.getByText('Først skrevet, da det var for sent.')).toBeVisible();
  await expect(phone.getByText('Skrevet, men ikke sendt:')).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'Teksten' })).toHaveCount(0);

  const other = await as('observer');
  await goTo(other, 'anbefalinger/R-07');
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(other.getByRole('link', { name: 'Høring' })).toHaveCount(0);
});
