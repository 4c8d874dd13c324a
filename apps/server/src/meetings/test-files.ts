// For tests: the smallest files of each kind that may hang under an item, made here byte by byte.
import { crc32, deflateSync } from 'node:zlib';

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

/** A whole PDF with a line of text on each page; `isLocked`: it opens with a password only. */
export function pdfOf(pages: readonly string[], given: { isLocked?: boolean; isWide?: boolean } = {}): Bytes {
  const { isLocked = false, isWide = false } = given;
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const box = isWide ? '[0 0 842 595]' : '[0 0 595 842]';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((text, index) => {
      const drawn = `BT /F 12 Tf 60 500 Td (${text}) Tj ET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox ${box}/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + index * 2} 0 R>>`,
        `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
      ];
    }),
    ...(isLocked ? [`<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${'4f'.repeat(32)}>/U<${'55'.repeat(32)}>>>`] : []),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const xref = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const lock = isLocked ? `/Encrypt ${objects.length} 0 R/ID[<00><00>]` : '';
  const size = objects.length + 1;
  return bytes(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${xref}trailer<</Size ${size}/Root 1 0 R${lock}>>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

/** A picture of one grey pixel. */
export function pngOf(): Bytes {
  const chunk = (type: string, data: Uint8Array) => {
    const body = join(bytes(type), data);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return join(length, body, check);
  };
  const head = Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return join(
    bytes('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Uint8Array.from([0, 128]))),
    chunk('IEND', new Uint8Array()),
  );
}
