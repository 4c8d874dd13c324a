// Where connections meet PostgreSQL.
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { giveTo, mayEnter, type SystemUser } from './postgres-binaries.ts';

// sun_path holds 104 bytes on macOS and 108 on Linux, one of them for the final NUL.
const PATH_LIMIT = 103;

/**
 * A private folder for the socket: beside the data if the path is short enough and can be walked to, otherwise a short one
 * in the system's runtime or temporary folder. Its name follows from the data directory, so that a restarted database is
 * found where connections expect it. Null where there are no sockets to be had.
 */
export function privateSocketFolder(dataDir: string, user: SystemUser | null): string | null {
  const beside = path.join(path.resolve(dataDir), 'postgres/socket');
  const short = `tvaers-${createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 12)}`;
  const runtime = user ? [] : [process.env.XDG_RUNTIME_DIR ?? ''];
  const candidates = [beside, ...[...runtime, '/run', tmpdir(), '/tmp'].filter(Boolean).map((base) => path.join(base, short))];
  for (const folder of candidates) {
    if (Buffer.byteLength(path.join(folder, '.s.PGSQL.5432')) > PATH_LIMIT) continue;
    try {
      mkdirSync(folder, { mode: 0o700 });
      giveTo(folder, user);
    } catch {
      // It is there already, or cannot be made; what is there decides.
    }
    if (isPrivate(folder, user)) return folder;
  }
  try {
    const folder = mkdtempSync(path.join('/tmp', 'tvaers-'));
    giveTo(folder, user);
    return isPrivate(folder, user) ? folder : null;
  } catch {
    return null;
  }
}

function isPrivate(folder: string, user: SystemUser | null): boolean {
  try {
    const stat = lstatSync(folder);
    const owner = user?.uid ?? process.getuid?.();
    if (!stat.isDirectory() || stat.uid !== owner) return false;
    chmodSync(folder, 0o700);
    return mayEnter(folder, user);
  } catch {
    return false;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
