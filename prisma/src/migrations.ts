// Applies the SQL files of prisma/migrations and records them in `_prisma_migrations` as Prisma itself does, so that both
// read each other's records.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

export type Migration = { name: string; sql: string; checksum: string };
type Recorded = { name: string; checksum: string; finished: boolean; rolledBack: boolean };
export type MigrationState = { applied: string[]; pending: Migration[]; unknown: string[]; changed: string[]; failed: string[] };

const FOLDER = path.resolve(import.meta.dirname, '../migrations');
// The number Prisma takes for the same purpose: its command line and a start of ours exclude each other too.
const ADVISORY_LOCK = 72_707_369;

/** The migrations this code knows, oldest first. */
export function listMigrations(folder = FOLDER): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'migration.sql')))
    .map((entry) => {
      const content = readFileSync(path.join(folder, entry.name, 'migration.sql'));
      return { name: entry.name, sql: content.toString('utf8'), checksum: createHash('sha256').update(content).digest('hex') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** How a database stands against the migrations this code knows. Reads only; the application's role may ask as well. */
export async function migrationState(client: pg.ClientBase | pg.Pool, known = listMigrations()): Promise<MigrationState> {
  const recorded = await recordedMigrations(client);
  const lasting = recorded.filter((record) => !record.rolledBack);
  const byName = new Map(lasting.map((record) => [record.name, record]));
  const names = new Set(known.map(({ name }) => name));
  return {
    applied: lasting.filter(({ finished }) => finished).map(({ name }) => name),
    pending: known.filter(({ name }) => !byName.has(name)),
    unknown: lasting.filter(({ name }) => !names.has(name)).map(({ name }) => name),
    changed: known
      .filter(({ name, checksum }) => byName.has(name) && byName.get(name)?.checksum !== checksum)
      .map(({ name }) => name),
    failed: lasting.filter(({ finished }) => !finished).map(({ name }) => name),
  };
}

async function recordedMigrations(client: pg.ClientBase | pg.Pool): Promise<Recorded[]> {
  const { rows: there } = await client.query<{ there: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as there`,
  );
  if (!there[0]?.there) return [];
  const { rows } = await client.query<Recorded>(
    `select migration_name as name, checksum, finished_at is not null as finished, rolled_back_at is not null as "rolledBack"
     from public._prisma_migrations order by migration_name`,
  );
  return rows;
}

/** Brings a database up to date; returns the names of what was applied. Any number of starts may call this at once. */
export async function applyMigrations(ownerUrl: string, known = listMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'tvaers migrations', options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    const state = await migrationState(client, known);
    refuse(state);
    if (state.pending.length === 0) return [];
    await client.query(TABLE);
    for (const migration of state.pending) await apply(client, migration);
    return state.pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function refuse({ unknown, changed, failed }: MigrationState): void {
  const list = (names: string[]): string => names.join(', ');
  if (unknown.length > 0) {
    throw new Error(
      `The database is newer than the code: it holds ${list(unknown)}, which this code does not know. ` +
        'Start the version of Tværs that last used it, or a newer one.',
    );
  }
  if (changed.length > 0) {
    throw new Error(`${list(changed)} was changed after it had been applied. Take the change back and write a new migration.`);
  }
  if (failed.length > 0)
    throw new Error(`${list(failed)} failed halfway and was never marked as resolved; the database needs a hand.`);
}

/** One migration and its record in one transaction: it is there whole or not at all, also after a kill. */
async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const startedAt = new Date();
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(
      `insert into public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new Error(`Migration ${name} failed, nothing of it was kept: ${explain(error, sql)}`, { cause: error });
  }
}

function explain(error: unknown, sql: string): string {
  const { message, position } = error as { message: string; position?: string };
  const line = position ? sql.slice(0, Number(position)).split('\n').length : null;
  return line ? `${message} (line ${line})` : message;
}

const TABLE = `
  create table if not exists public._prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  );
  grant select on public._prisma_migrations to tvaers_app`;
