// Opens the database: the one DATABASE_URL names, or the embedded PostgreSQL of the data directory; migrated, and with the
// application's own role beside the owner's.
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { APP_ROLE, ensureAppRole } from './app-role.ts';
import { findEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { applyMigrations, listMigrations, type Migration } from './migrations.ts';

const NAME = 'tvaers';
const OLDEST = 16;

export type DatabaseOptions = {
  dataDir: string;
  /** The owner's connection string of any PostgreSQL 16 or newer; without it the embedded one is used. */
  databaseUrl?: string | undefined;
  /**
   * The application's connection string where an administrator made its role. Without it the role's password is kept in the
   * data directory and set on the server when it differs; so several servers on one DATABASE_URL with data directories of
   * their own must be given it.
   */
  appDatabaseUrl?: string | undefined;
  migrations?: Migration[];
};

export type Database = {
  ownerUrl: string;
  appUrl: string;
  /** The migrations this start applied. */
  applied: string[];
  /** Fulfils when an embedded database has gone without being asked to. */
  lost: Promise<void>;
  stop: () => Promise<void>;
};

/** Opens, migrates and owns the database until `stop`. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.databaseUrl) {
    if (!/^postgres(ql)?:\/\//.test(options.databaseUrl)) throw new Error('DATABASE_URL must begin with postgresql://.');
    const ready = await prepare(options.databaseUrl, options);
    return { ...ready, lost: new Promise(() => {}), stop: async () => {} };
  }
  const embedded = await startEmbeddedPostgres(options.dataDir);
  try {
    await createDatabase(embedded.url('postgres'), NAME);
    const ready = await prepare(embedded.url(NAME), options);
    return { ...ready, lost: embedded.lost, stop: embedded.stop };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/**
 * For scripts beside a server: the connection strings of a running database, or, where none runs, one that is opened for
 * the script and stopped after it.
 */
export async function borrowDatabase(options: DatabaseOptions): Promise<Database> {
  const running = options.databaseUrl ? null : findEmbeddedPostgres(options.dataDir);
  if (!running) return openDatabase(options);
  const ownerUrl = running(NAME);
  return { ownerUrl, appUrl: appUrlOf(ownerUrl, options), applied: [], lost: new Promise(() => {}), stop: async () => {} };
}

async function prepare(
  ownerUrl: string,
  options: DatabaseOptions,
): Promise<{ ownerUrl: string; appUrl: string; applied: string[] }> {
  await checkVersion(ownerUrl);
  const appUrl = appUrlOf(ownerUrl, options);
  await ensureAppRole(ownerUrl, appUrl);
  const applied = await applyMigrations(ownerUrl, options.migrations ?? listMigrations());
  return { ownerUrl, appUrl, applied };
}

function appUrlOf(ownerUrl: string, { appDatabaseUrl, dataDir }: DatabaseOptions): string {
  if (appDatabaseUrl) return appDatabaseUrl;
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = appPassword(dataDir);
  return url.href;
}

/** The application's password, made once. It is linked into place whole, so two first starts agree on one. */
function appPassword(dataDir: string): string {
  const file = path.join(dataDir, 'app-password');
  try {
    return readFileSync(file, 'utf8');
  } catch {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const made = `${file}.${process.pid}`;
    writeFileSync(made, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(made, file);
    } catch {
      // Another start was first; its password counts.
    }
    rmSync(made, { force: true });
    return readFileSync(file, 'utf8');
  }
}

export async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl, application_name: 'tvaers' });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await admin.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04') throw error;
  } finally {
    await admin.end();
  }
}

async function checkVersion(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'tvaers', connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; text: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
    );
    if (Number(rows[0]?.number) < OLDEST * 10_000) {
      throw new Error(`Tværs needs PostgreSQL ${OLDEST} or newer; DATABASE_URL leads to ${rows[0]?.text}.`);
    }
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (!code) throw error;
    throw new Error(`The database cannot be reached: ${message || code}`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}
