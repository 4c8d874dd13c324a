// npm run db:migration -- <name>: writes the migration that leads from the migrations so far to the Prisma schema.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pendingChange } from '@tvaers/db/pending-change';

const [name = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    'Give the migration a name of small letters, digits and underscores: npm run db:migration -- seats_with_employer',
  );
  process.exit(1);
}

const sql = await pendingChange();
if (!sql) {
  console.log('The migrations already yield the schema; there is nothing to write.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.resolve(import.meta.dirname, '../prisma/migrations', `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), `${sql}\n`);
  console.log(`${path.relative(process.cwd(), path.join(folder, 'migration.sql'))}\n\n${sql}`);
}
