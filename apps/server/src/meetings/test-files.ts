// For tests: the smallest files of each kind that may hang under an item, made here byte by byte.
import { crc32 } from 'node:zlib';

type Bytes = Buffer<ArrayBuffer>;
const bytes = (text: string): Bytes => Buffer.from(text, 'latin1');
const join = (...parts: readonly Uint8Array[]): Bytes => Buffer.concat(parts);

function numbers(...fields: readonly [size: 2 | 4, value: number][]): Bytes {
  return join(
    ...fields.map(([size, value]) => {
      const field = Buffer.alloc(size);
      if (size === 2) field.writeUInt16LE(value);
      else field.writeUInt32LE(value);
      return field;
    }),
  );
}

/** An archive with these entries, stored as they stand. `saidSize`: what each says it becomes when it is unpacked. */
export function archiveOf(entries: Record<string, string>, saidSize?: number): Bytes {
  const locals: Bytes[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const [called, body] = [Buffer.from(name), Buffer.from(content)];
    const method = saidSize === undefined ? 0 : 8;
    const facts = numbers(
      [2, method],
      [4, 0],
      [4, crc32(body)],
      [4, body.length],
      [4, saidSize ?? body.length],
      [2, called.length],
      [2, 0],
    );
    const local = join(bytes('PK\x03\x04'), numbers([2, 20], [2, 0]), facts, called, body);
    const rest = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    directory.push(join(bytes('PK\x01\x02'), numbers([2, 20], [2, 20], [2, 0]), facts, rest, called));
    locals.push(local);
    offset += local.length;
  }
  const list = join(...directory);
  const count = directory.length;
  return join(
    ...locals,
    list,
    bytes('PK\x05\x06'),
    numbers([2, 0], [2, 0], [2, count], [2, count], [4, list.length], [4, offset], [2, 0]),
  );
}

const office = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>' };
const openDocument = (kind: string) => ({
  mimetype: `application/vnd.oasis.opendocument.${kind}`,
  'content.xml': '<office:document-content/>',
});

/** What lies in an archive of each kind. */
export const stored = {
  docx: { ...office, 'word/document.xml': '<w:document/>' },
  xlsx: { ...office, 'xl/workbook.xml': '<workbook/>' },
  pptx: { ...office, 'ppt/presentation.xml': '<p:presentation/>' },
  odt: openDocument('text'),
  ods: openDocument('spreadsheet'),
  odp: openDocument('presentation'),
} as const;

export const files = {
  pdf: bytes('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  png: join(bytes('\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR'), Buffer.alloc(17), bytes('\x00\x00\x00\x00IEND\xaeB`\x82')),
  jpeg: join(bytes('\xff\xd8\xff\xe0\x00\x10JFIF\x00'), Buffer.alloc(30), bytes('\xff\xd9')),
  webp: join(bytes('RIFF'), numbers([4, 24]), bytes('WEBPVP8 '), Buffer.alloc(16)),
  docx: archiveOf(stored.docx),
  xlsx: archiveOf(stored.xlsx),
  pptx: archiveOf(stored.pptx),
  odt: archiveOf(stored.odt),
  ods: archiveOf(stored.ods),
  odp: archiveOf(stored.odp),
} as const satisfies Record<string, Bytes>;
