// For tests: Word documents made by hand, part by part, as an archive that any program reads.
import { crc32, deflateRawSync } from 'node:zlib';

type Part = { name: string; data: Buffer; says?: number };

/** An archive of these parts. `says`: a size it states that is not its own. */
export function zipOf(parts: readonly Part[]): Buffer {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, says = data.length } of parts) {
    const [packed, called] = [deflateRawSync(data), Buffer.from(name)];
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(says, 18);
    head.writeUInt16LE(called.length, 22);
    entries.push(Buffer.from('PK\x03\x04', 'latin1'), head, called, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, rest, called);
    at += 30 + called.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...entries, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** A document with this body, and other parts by their names in `word/`. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}, before = ''): Buffer {
  const xml = (inner: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${inner}`);
  return zipOf([
    { name: '[Content_Types].xml', data: xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>') },
    { name: 'word/document.xml', data: xml(`${before}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`) },
    ...Object.entries(parts).map(([name, inner]) => ({
      name: `word/${name}`,
      data: xml(inner.replace(/^<([\w:]+)/, `<$1 ${namespaces}`)),
    })),
  ]);
}
