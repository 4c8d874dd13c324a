// What a file is, told by its content against a list. Nothing is unpacked: of an archive only the list of names at its end is read, within
// limits, so that neither a bomb nor a false directory costs anything.
import type { FileHandle } from 'node:fs/promises';
import type { PaperType } from '@tvaers/domain/meetings/papers';

const tailBytes = 65_557;
const mostDirectoryBytes = 2_097_152;
const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1');

type Bytes = { size: number; read: (from: number, length: number) => Promise<Buffer> };

/** The kind of file this is, or null where it is none of ours, or is several at once. */
export async function paperTypeOf(file: FileHandle, size: number): Promise<PaperType | null> {
  const read = async (from: number, length: number) => {
    const start = Math.max(0, from);
    const wanted = Math.min(length, size - start);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, wanted)), 0, Math.max(0, wanted), start);
    return buffer.subarray(0, bytesRead);
  };
  const bytes = { size, read };
  const head = await read(0, 64);
  if (/^%PDF-[12]\.\d/.test(head.toString('latin1'))) return (await endsIn(bytes, '%%EOF', 2048)) ? 'pdf' : null;
  if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return archiveTypeOf(bytes, head);
  const picture = await pictureTypeOf(bytes, head);
  // A picture with an archive at its end is both, to who opens it as the one or the other.
  return picture !== null && (await read(size - tailBytes, tailBytes)).includes(endOfDirectory) ? null : picture;
}

async function endsIn({ size, read }: Bytes, sign: string, within: number): Promise<boolean> {
  return (await read(size - within, within)).includes(Buffer.from(sign, 'latin1'));
}

async function pictureTypeOf(bytes: Bytes, head: Buffer): Promise<PaperType | null> {
  if (head.subarray(0, 16).toString('latin1').startsWith('\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR'))
    return (await endsIn(bytes, 'IEND\xaeB`\x82', 8)) ? 'png' : null;
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return (await endsIn(bytes, '\xff\xd9', 1024)) ? 'jpeg' : null;
  const isWebp = head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP';
  if (isWebp) return head.readUInt32LE(4) + 8 === bytes.size ? 'webp' : null;
  return null;
}

async function archiveTypeOf(bytes: Bytes, head: Buffer): Promise<PaperType | null> {
  const names = await namesIn(bytes);
  if (names === null) return null;
  const openDocument = await openDocumentTypeOf(bytes, head);
  if (openDocument) return names.has('content.xml') ? openDocument : null;
  // A file with macros is told from one without by what lies in it, whatever it is called.
  const hasMacros = [...names].some((name) => /vbaproject\.bin$|\/macrosheets\//i.test(name));
  if (hasMacros || !names.has('[Content_Types].xml')) return null;
  const kinds = [
    ['word/document.xml', 'docx'],
    ['xl/workbook.xml', 'xlsx'],
    ['ppt/presentation.xml', 'pptx'],
  ] as const;
  const found = kinds.filter(([part]) => names.has(part));
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}

/** An OpenDocument says what it is in its first entry, which is stored as it stands. */
async function openDocumentTypeOf({ read }: Bytes, head: Buffer): Promise<PaperType | null> {
  const [method, length, extra] = [head.readUInt16LE(8), head.readUInt32LE(22), head.readUInt16LE(28)];
  if (method !== 0 || head.subarray(30, 38).toString('latin1') !== 'mimetype' || head.readUInt16LE(26) !== 8 || length > 80)
    return null;
  const said = (await read(38 + extra, length)).toString('latin1');
  const kinds: Readonly<Record<string, PaperType>> = {
    'application/vnd.oasis.opendocument.text': 'odt',
    'application/vnd.oasis.opendocument.spreadsheet': 'ods',
    'application/vnd.oasis.opendocument.presentation': 'odp',
  };
  return kinds[said] ?? null;
}

/** The names in an archive that begins with its first entry and ends with its directory, and nothing else; null for any other. */
async function namesIn({ size, read }: Bytes): Promise<Set<string> | null> {
  const tail = await read(size - tailBytes, tailBytes);
  const at = tail.lastIndexOf(endOfDirectory);
  if (at === -1 || tail.length - at < 22 || at + 22 + tail.readUInt16LE(at + 20) !== tail.length) return null;
  const [count, length, from] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (length > mostDirectoryBytes || from + length !== size - tail.length + at) return null;
  const directory = await read(from, length);
  const names = new Set<string>();
  let [place, beginsFirst] = [0, false];
  for (let entry = 0; entry < count; entry += 1) {
    if (place + 46 > directory.length || directory.readUInt32LE(place) !== 0x02014b50) return null;
    const nameLength = directory.readUInt16LE(place + 28);
    names.add(directory.toString('utf8', place + 46, place + 46 + nameLength));
    beginsFirst ||= directory.readUInt32LE(place + 42) === 0;
    place += 46 + nameLength + directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32);
  }
  return place === directory.length && beginsFirst ? names : null;
}
