import { createHash, randomBytes } from 'node:crypto';
import { openPrisma } from '@tvaers/db/prisma-client';
import { expect, goTo, test } from './harness/test.ts';

test('A person chooses how to be told, and the link in the weekly letter stops it, by its button only', async ({
  as,
  visitor,
  ownerUrl,
}) => {
  const page = await as('member-municipalities');
  await goTo(page, 'venter');
  await page.getByRole('button', { name: /Jens Lund/ }).click();
  await page.getByRole('menuitem', { name: 'Besked og mail' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Besked og mail' })).toBeVisible();
  await expect(page.getByText('Ledermobilitet mellem sektorer: 4 ting siden sidst')).toBeVisible();
  await page.getByRole('combobox', { name: 'Dag' }).selectOption('torsdag');
  await page.getByRole('button', { name: 'Gem' }).click();
  await expect(page.getByText('Dine valg er gemt.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Dag' })).toHaveValue('4');

  const token = randomBytes(32).toString('base64url');
  const db = openPrisma(ownerUrl, { max: 1 });
  const { id: userId } = await db.user.findUniqueOrThrow({ where: { persona: 'member-municipalities' } });
  await db.unsubscribeToken.create({ data: { hash: createHash('sha256').update(token).digest('hex'), userId } });
  await db.$disconnect();

  const mail = await visitor();
  await mail.goto(`/afmeld/${token}`);
  await expect(mail.getByRole('heading', { name: 'Stop ugebrevet' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Send mig et ugebrev' })).toBeChecked();
  await mail.getByRole('button', { name: 'Stop ugebrevet' }).click();
  await expect(mail.getByRole('heading', { name: 'Ugebrevet er stoppet.' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Send mig et ugebrev' })).not.toBeChecked();
});
