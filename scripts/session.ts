// npm run session -- --as <persona>: prints a session cookie, ready to send, for a person of the demo.
import { parseArgs } from 'node:util';
import { borrowDatabase } from '@tvaers/db/database';
import { openPrisma } from '@tvaers/db/prisma-client';
import { cookiesOf } from '../apps/server/src/session/cookies.ts';
import { openDemoSession } from '../apps/server/src/session/sign-in.ts';
import { databaseOptions, serving } from './settings.ts';

const { values } = parseArgs({ options: { as: { type: 'string' } } });
const database = await borrowDatabase(databaseOptions());
const db = openPrisma(database.ownerUrl, { max: 1 });
try {
  const personas = (await db.user.findMany({ where: { persona: { not: null } }, orderBy: { persona: 'asc' } })).map(
    ({ persona }) => persona,
  );
  const isDemo = (await db.installation.findUnique({ where: { id: 1 } }))?.isDemo ?? false;
  if (!isDemo) throw new Error('This database is no demo: nobody is signed in without a link.');
  if (!values.as || !personas.includes(values.as)) throw new Error(`Say who: --as ${personas.join(' | ')}`);
  const persona = values.as;
  const token = await db.$transaction((tx) => openDemoSession(tx, persona, 'npm run session'));
  console.log(`${cookiesOf(serving().origin ?? 'http://localhost').session}=${token}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
  await database.stop();
}
