// What the environment sets, read in one place.
import path from 'node:path';
import type { DatabaseOptions } from '@tvaers/db/database';

export const ROOT = path.resolve(import.meta.dirname, '..');

export function dataDir(): string {
  return path.resolve(ROOT, process.env.DATA_DIR || '.data');
}

export function databaseOptions(): DatabaseOptions {
  return {
    dataDir: dataDir(),
    databaseUrl: process.env.DATABASE_URL || undefined,
    appDatabaseUrl: process.env.APP_DATABASE_URL || undefined,
  };
}

export type Address = { host: string; port: number };

export function address(): Address {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number between 0 and 65535, not "${process.env.PORT}".`);
  return { host: process.env.HOST || 'localhost', port };
}

/**
 * How the server is reached and sends mail. ORIGIN is where people reach it when that is not where it listens (behind a proxy, by a
 * name); CALENDAR_ADDRESS is the mailbox to which calendars answer, whose mail is given to `npm run mail:receive`; CONTACT is the address people write to about the installation, such as to tell of a fault; BEHIND_PROXY=1 says that a proxy of ours appends the caller's address to X-Forwarded-For.
 */
export function serving(): {
  origin?: string;
  smtpUrl?: string;
  mailFrom?: string;
  calendarAddress?: string;
  contact?: string;
  isBehindProxy: boolean;
} {
  const { ORIGIN, SMTP_URL, MAIL_FROM, CALENDAR_ADDRESS, CONTACT, BEHIND_PROXY } = process.env;
  return {
    ...(ORIGIN ? { origin: ORIGIN } : {}),
    ...(SMTP_URL ? { smtpUrl: SMTP_URL } : {}),
    ...(MAIL_FROM ? { mailFrom: MAIL_FROM } : {}),
    ...(CALENDAR_ADDRESS ? { calendarAddress: CALENDAR_ADDRESS } : {}),
    ...(CONTACT ? { contact: CONTACT } : {}),
    isBehindProxy: BEHIND_PROXY === '1',
  };
}
