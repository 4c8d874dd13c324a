// What a rich text and its grammar both stand on, without the grammar: the browser reads these and must not load zod with them.

/** What a text can point at. */
export const referenceKinds = ['finding', 'source', 'decision'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** A table beyond these is no table to read from: it is a register, and belongs in a file. */
export const tableLimits = { rows: 100, columns: 10 } as const;

/** How deep lists go, the most letters of a footnote, and how much a text holds: bytes of its JSON, blocks (`countBlocks`), footnotes. */
export const textLimits = { listLevels: 3, note: 2000, bytes: 200_000, blocks: 2000, footnotes: 200 } as const;

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

/** Words, and what only holds a table's paragraphs together, are no blocks of their own. */
const uncounted = new Set(['text', 'tableRow', 'tableHeader', 'tableCell']);
/** How many blocks a document holds, at every depth. */
export const countBlocks = (node: AnyNode): number =>
  (node.content ?? []).reduce((sum, child) => sum + (uncounted.has(child.type) ? 0 : 1) + countBlocks(child), 0);

/** How many nodes of a type a document holds. */
export const countOf = (node: AnyNode, type: string): number =>
  (node.content ?? []).reduce((sum, child) => sum + (child.type === type ? 1 : countOf(child, type)), 0);

/** Whether a document is no longer than a text may be. Says nothing of its grammar. */
export function isWithinLimits(text: AnyNode): boolean {
  return (
    countBlocks(text) <= textLimits.blocks &&
    countOf(text, 'footnote') <= textLimits.footnotes &&
    utf8Bytes(JSON.stringify(text)) <= textLimits.bytes
  );
}
