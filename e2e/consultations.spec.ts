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
  await secretariat.getByRole('button', { name: 'Mere' }).last().click();
  const other = await as('observer');
  await goTo(other, 'anbefalinger/R-07');
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(other.getByRole('link', { name: 'Høring' })).toHaveCount(0);
});
