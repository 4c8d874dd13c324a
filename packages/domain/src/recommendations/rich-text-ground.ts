// What a rich text and its grammar both stand on, without the grammar: the browser reads these and must not load zod with them.

/** What a text can point at. */
export const referenceKinds = ['finding', 'source', 'decision'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** A table beyond these is no table to read from: it is a register, and belongs in a file. */
export const tableLimits = { rows: 100, columns: 10 } as const;

/** How deep lists go, and the most letters of a footnote. */
export const textLimits = { listLevels: 3, note: 2000 } as const;

/** Any node of a document, as far as walking through it needs. */
export type AnyNode = { type: string; content?: readonly AnyNode[] | undefined };

/** Bytes of a text in UTF-8, as it is stored and sent. */
export function utf8Bytes(value: string): number {
  let bytes = 0;
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
