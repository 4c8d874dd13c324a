import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { type FileHandle, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { PrismaClient } from '@tvaers/db/client';
import { type PaperType, mostPaperBytes } from '@tvaers/domain/meetings/papers';
import { Refused } from '@tvaers/domain/refusal';
import { paperTypeOf } from './paper-type.ts';

/** A file that has arrived whole, under a name that tells nothing. */
export type Received = { storedAs: string; bytes: number; hash: string; type: PaperType };

const mostAtOnce = 6;
const unclaimedFor = 3_600_000;

/** The folder of files: outside the web root, under random names, readable by the server's user alone. Part of the data, like the database. */
export class FileStore {
  readonly #folder: string;
  #receiving = 0;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  #at(name: string): string {
    return path.join(this.#folder, name);
  }

  /**
   * Writes what arrives to disk as it arrives and gives it up as soon as it is too long. Refuses with `too-large`, with `wrong-file` what
   * is no kind of file we take, and with `too-many` while several others are arriving. Nothing is left behind of what was refused.
   */
  async receive(body: ReadableStream<Uint8Array> | null, saidBytes: number): Promise<Received> {
    if (saidBytes > mostPaperBytes) throw new Refused('too-large');
    if (this.#receiving >= mostAtOnce) throw new Refused('too-many');
    this.#receiving += 1;
    const storedAs = randomBytes(24).toString('hex');
    try {
      const file = await open(this.#at(`${storedAs}.part`), 'wx+', 0o600);
      try {
        const { bytes, hash } = await write(file, body);
        const type = bytes === 0 ? null : await paperTypeOf(file, bytes);
        if (type === null) throw new Refused('wrong-file', { field: 'file' });
        await file.sync();
        await rename(this.#at(`${storedAs}.part`), this.#at(storedAs));
        return { storedAs, bytes, hash, type };
      } finally {
        await file.close();
      }
    } catch (error) {
      await this.remove(`${storedAs}.part`);
      throw error;
    } finally {
      this.#receiving -= 1;
    }
  }

  /** Keeps what the server has made itself, under a name of its content: the same bytes are one file, however often they are kept. */
  async keep(made: Uint8Array): Promise<{ storedAs: string; hash: string; bytes: number }> {
    const hash = createHash('sha256').update(made).digest('hex');
    const storedAs = hash.slice(0, 48);
    const part = `${randomBytes(24).toString('hex')}.part`;
    const file = await open(this.#at(part), 'wx', 0o600);
    try {
      await file.writeFile(made);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(this.#at(part), this.#at(storedAs));
    return { storedAs, hash, bytes: made.byteLength };
  }

  /** What was kept under a hash; null where the file is gone or is not what was kept. */
  async kept(storedAs: string, hash: string): Promise<Buffer | null> {
    const bytes = await readFile(this.#at(storedAs)).catch(() => null);
    return bytes !== null && createHash('sha256').update(bytes).digest('hex') === hash ? bytes : null;
  }

  /** The bytes of a file, as a stream; null where the file is gone. */
  async read(storedAs: string): Promise<{ bytes: number; body: ReadableStream<Uint8Array> } | null> {
    const found = await stat(this.#at(storedAs)).catch(() => null);
    if (!found) return null;
    return { bytes: found.size, body: Readable.toWeb(createReadStream(this.#at(storedAs))) as ReadableStream<Uint8Array> };
  }

  async remove(name: string): Promise<void> {
    await unlink(this.#at(name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }

  /** Removes what no paper names and nobody has touched for an hour: an upload that broke off, the papers of an item that was dropped. */
  async sweep(db: PrismaClient, now: Date): Promise<number> {
    const names = await readdir(this.#folder);
    const parts = names.filter((name) => name.endsWith('.part'));
    const whole = names.filter((name) => /^[0-9a-f]{48}$/.test(name));
    const rows = await db.$queryRaw<{ name: string }[]>`select files_without_paper(${whole}::text[]) as name`;
    let removed = 0;
    for (const name of [...parts, ...rows.map((row) => row.name)]) {
      const found = await stat(this.#at(name)).catch(() => null);
      if (!found || now.getTime() - found.mtimeMs < unclaimedFor) continue;
      await this.remove(name);
      removed += 1;
    }
    return removed;
  }
}

async function write(file: FileHandle, body: ReadableStream<Uint8Array> | null): Promise<{ bytes: number; hash: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > mostPaperBytes) throw new Refused('too-large');
    hash.update(part);
    await file.write(part);
  }
  return { bytes, hash: hash.digest('hex') };
}
