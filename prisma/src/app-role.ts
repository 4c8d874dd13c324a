// The role the application connects as. It owns nothing and can neither bypass row security nor make databases or roles;
// what it may do on which table is granted by the migrations.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';

export const APP_ROLE = 'tvaers_app';
const ATTRIBUTES = 'login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls';

/** Makes the role if it is missing and gives it this password unless it has it already. */
export async function ensureAppRole(ownerUrl: string, appUrl: string): Promise<void> {
  const { password } = new URL(appUrl);
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'tvaers roles' });
  await owner.connect();
  try {
    if (await mayLogIn(appUrl)) return await check(owner, new URL(appUrl).username);
    // Roles belong to the whole server: two starts, or two databases, may make it at once.
    await owner.query('begin');
    await owner.query('select pg_advisory_xact_lock(7270, 2)');
    const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [APP_ROLE]);
    // Only a superuser may name attributes of a role that is there, even to leave them as they are; the check below sees to them.
    const role = rowCount === 0 ? `create role ${APP_ROLE} ${ATTRIBUTES}` : `alter role ${APP_ROLE}`;
    // The verifier, not the password: statements may be logged.
    await owner.query(`${role} password '${scramVerifier(decodeURIComponent(password))}'`);
    await owner.query('commit');
    await check(owner, APP_ROLE);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new Error(
      `The owner in DATABASE_URL may not make the role ${APP_ROLE}. Let an administrator run ` +
        `"create role ${APP_ROLE} ${ATTRIBUTES} password '…'" and set APP_DATABASE_URL.`,
      { cause: error },
    );
  } finally {
    await owner.end();
  }
}

async function mayLogIn(appUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: appUrl, application_name: 'tvaers roles' });
  try {
    await client.connect();
    return true;
  } catch (error) {
    // 28P01, 28000: no such role or another password; 42501: it may not connect to this database yet.
    if (['28P01', '28000', '42501'].includes((error as { code?: string }).code ?? '')) return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Refuses a role that row security would not hold. */
async function check(owner: pg.Client, role: string): Promise<void> {
  const { rows } = await owner.query<{ strong: boolean; owner: boolean; member: boolean }>(
    `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as strong,
            pg_has_role(oid, current_user, 'member') as owner,
            pg_has_role(oid, $2, 'member') as member
     from pg_roles where rolname = $1`,
    [role, APP_ROLE],
  );
  const [found] = rows;
  if (!found) throw new Error(`The role ${role} of APP_DATABASE_URL does not exist.`);
  if (found.strong || found.owner)
    throw new Error(`The application must not connect as ${role}: row security would not hold it.`);
  if (!found.member) throw new Error(`The role ${role} of APP_DATABASE_URL must be ${APP_ROLE} or a member of it.`);
}

/** What PostgreSQL stores instead of a password (RFC 5803). */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const rounds = 4096;
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, rounds, 32, 'sha256');
  const key = (name: string): Buffer => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}
