// Copies of a whole database on a test run's own cluster: cheaper than telling a story again.
import pg from 'pg';

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

/** Makes the database `name` a copy of `template`, to which nobody may be connected. */
export function copyDatabase(adminUrl: string, name: string, template: string): Promise<void> {
  const [copy, original] = [pg.escapeIdentifier(name), pg.escapeIdentifier(template)];
  return asAdmin(adminUrl, `create database ${copy} template ${original} strategy file_copy`);
}

/** Drops the database and whoever is still connected to it. */
export function dropDatabase(adminUrl: string, name: string): Promise<void> {
  return asAdmin(adminUrl, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}
