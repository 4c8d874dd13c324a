// Reads single parts out of an Office document's archive, within limits that hold while it reads: a part that says it is small and is not
// ends where its limit is, and no name in the archive is ever used as the name of a file.
import { crc32, inflateRawSync } from 'node:zlib';

/** A file that is not what it says, or is more than we read. */
export class Unreadable extends Error {
  readonly why: 'wrong-file' | 'too-large';
  constructor(why: 'wrong-file' | 'too-large') {
    super(why);
    this.why = why;
  }
}

const most = { entries: 4000, part: 33_554_432, all: 67_108_864 } as const;
type Entry = { method: number; flags: number; crc: number; packed: number; size: number; at: number };

export class Archive {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, Entry>();
  #read = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    if (end < 0 || bytes.length - end < 22) throw new Unreadable('wrong-file');
    const [count, from] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)];
    if (count > most.entries) throw new Unreadable('too-large');
    let place = from;
    for (let one = 0; one < count; one += 1) {
      if (place + 46 > bytes.length || bytes.readUInt32LE(place) !== 0x02014b50) throw new Unreadable('wrong-file');
      const nameLength = bytes.readUInt16LE(place + 28);
      const name = bytes.toString('utf8', place + 46, place + 46 + nameLength);
      // Two parts of one name are two documents, to who reads the first and who reads the last.
      if (this.#entries.has(name)) throw new Unreadable('wrong-file');
      this.#entries.set(name, {
        flags: bytes.readUInt16LE(place + 8),
        method: bytes.readUInt16LE(place + 10),
        crc: bytes.readUInt32LE(place + 16),
        packed: bytes.readUInt32LE(place + 20),
        size: bytes.readUInt32LE(place + 24),
        at: bytes.readUInt32LE(place + 42),
      });
      place += 46 + nameLength + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
    }
  }

  /** A part's text; null where the archive has none of that name. */
  part(name: string): string | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    const bytes = this.#bytes;
    const { at, packed, method } = entry;
    if (entry.flags & 1 || (method !== 0 && method !== 8)) throw new Unreadable('wrong-file');
    if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw new Unreadable('wrong-file');
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (start + packed > bytes.length) throw new Unreadable('wrong-file');
    if (entry.size > most.part) throw new Unreadable('too-large');
    const held = bytes.subarray(start, start + packed);
    const limit = Math.min(most.part, most.all - this.#read);
    if (limit <= 0) throw new Unreadable('too-large');
    const plain = method === 0 ? held : inflate(held, limit);
    this.#read += plain.length;
    if (plain.length !== entry.size || crc32(plain) !== entry.crc) throw new Unreadable('wrong-file');
    return decoded(plain);
  }
}

function inflate(held: Buffer, limit: number): Buffer {
  try {
    return inflateRawSync(held, { maxOutputLength: limit });
  } catch (error) {
    throw new Unreadable((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'wrong-file');
  }
}

function decoded(plain: Buffer): string {
  const isWide = plain[0] === 0xff && plain[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(plain);
}
