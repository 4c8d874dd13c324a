import { listMigrations, migrationState } from '@tvaers/db/migrations';
import type { Reader } from '@tvaers/db/prisma-client';

const known = listMigrations();
const longestWait = 3_000;

/** Whether requests can be served: the database answers, and its migrations are exactly those this code knows. */
export async function readiness(reader: Reader): Promise<{ isReady: boolean; reason: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), longestWait);
  });
  try {
    const { pending, unknown, changed, failed } = await Promise.race([migrationState(reader, known), late]);
    if (pending.length + unknown.length + changed.length + failed.length > 0) return { isReady: false, reason: 'migrations' };
    return { isReady: true, reason: 'ready' };
  } catch {
    return { isReady: false, reason: 'database' };
  } finally {
    clearTimeout(timer);
  }
}
