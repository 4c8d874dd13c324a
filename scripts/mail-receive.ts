// npm run mail:receive < message: takes in one mail that a calendar program sent in answer to a notice. `-- --sender <address>` is the
// envelope's sender, where the mail server says it. Ends with 0 when the mail is dealt with, 65 when it was kept for a person to look at,
// and 75 when it should be tried again.
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { borrowDatabase } from '@tvaers/db/database';
import { openPrisma, openReader } from '@tvaers/db/prisma-client';
import { realClock, standingClock } from '../apps/server/src/doors/clock.ts';
import { receiveMail } from '../apps/server/src/mail/receive.ts';
import { dataDir, databaseOptions } from './settings.ts';

const exitCodes = { taken: 0, ignored: 0, kept: 65 } as const;
const tryAgain = 75;

const { values } = parseArgs({ options: { sender: { type: 'string' } } });
try {
  const message = await buffer(process.stdin);
  const database = await borrowDatabase(databaseOptions());
  const db = openPrisma(database.appUrl, { max: 2 });
  const reader = openReader(database.appUrl, { max: 2 });
  try {
    const installation = await db.installation.findUnique({ where: { id: 1 } });
    const clock = installation?.isDemo && installation.standsAt ? standingClock(installation.standsAt) : realClock;
    const folder = path.join(dataDir(), 'mail-kept');
    const received = await receiveMail({ db, reader, clock }, message, { folder, sender: values.sender ?? null });
    console.error(received.sentence);
    process.exitCode = exitCodes[received.kind];
  } finally {
    await reader.end();
    await db.$disconnect();
    await database.stop();
  }
} catch (error) {
  console.error(`The mail was not taken in, and should be tried again: ${(error as Error).message}`);
  process.exitCode = tryAgain;
}
