// The database as a server needs it: open, migrated, and never empty.
import { openDatabase, type Database } from '@tvaers/db/database';
import { beginInEarnest, installationState, listPersonas } from '@tvaers/db/installation';
import { say } from './progress.ts';
import { databaseOptions } from './settings.ts';

export async function openForServing(): Promise<Database> {
  const options = databaseOptions();
  const database = await openDatabase(options);
  say(options.databaseUrl ? 'database of DATABASE_URL open' : 'embedded PostgreSQL running');
  if (database.applied.length > 0) say(`${database.applied.length} migrations applied`);
  return database;
}

/** Fills an empty database with the demo (unless DEMO=off); tells whether this is a demo. */
export async function fill({ ownerUrl }: Database): Promise<boolean> {
  const { isNew, isDemo } = await installationState(ownerUrl);
  if (!isNew) return isDemo;
  if (process.env.DEMO === 'off') {
    await beginInEarnest(ownerUrl);
    return false;
  }
  say('telling the demo taskforce into the empty database');
  const { seedDemo } = await import('@tvaers/db/seed');
  await seedDemo(ownerUrl);
  return (await installationState(ownerUrl)).isDemo;
}

const inWords = (role: string): string => role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** `isDemoOpen`: one can sign in as the demo's people at this address. */
export async function tellWhereToGo(origin: string, { ownerUrl }: Database, isDemoOpen: boolean): Promise<void> {
  console.log(`\n  Tværs: ${origin}\n`);
  if (isDemoOpen) {
    console.log('  Sign in as:');
    for (const { persona, name, role, sector } of await listPersonas(ownerUrl)) {
      console.log(`    ${name.padEnd(28)} ${[inWords(role), sector].filter(Boolean).join(', ').padEnd(32)} --as ${persona}`);
    }
    console.log('');
  }
  console.log('  Ctrl-C stops it.\n');
}
