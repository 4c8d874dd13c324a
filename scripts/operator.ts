// npm run operator -- --email name@place.example --name "Name": makes the first operator, who makes the next ones on the page.
import { parseArgs } from 'node:util';
import { borrowDatabase } from '@tvaers/db/database';
import { openPrisma } from '@tvaers/db/prisma-client';
import { installationChain } from '../apps/server/src/doors/event.ts';
import { emailSchema } from '../packages/domain/src/session/schema.ts';
import { databaseOptions } from './settings.ts';

const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } });
const email = emailSchema.safeParse(values.email);
const name = values.name?.trim();
const database = await borrowDatabase(databaseOptions());
const db = openPrisma(database.ownerUrl, { max: 1 });
try {
  if (!email.success || !name) throw new Error('Say who: --email name@place.example --name "Name"');
  await db.$transaction(async (tx) => {
    const person = { email: email.data, name, isOperator: true };
    const { id } = await tx.user.upsert({ where: { email: email.data }, create: person, update: { isOperator: true } });
    await tx.$executeRaw`select set_config('app.role', 'system', true)`;
    await tx.$executeRaw`select append_event(${installationChain}::uuid, now(), ${id}::uuid, null, null, 'appointOperator', 'installation', ${id}::uuid,
      null, null, ${JSON.stringify({ name })}::jsonb)`;
  });
  console.log(`${name} is an operator and signs in with ${email.data}; the page is /installation.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
  await database.stop();
}
