import type { z } from 'zod';
import type { blockSchema, footnoteSchema, referenceSchema, textRunSchema } from './rich-text-schema.ts';

/*
 * The text of a recommendation, an item's presentation or the mandate: ProseMirror's JSON, cut down to what a reader of an
 * official document needs and to nothing that can run. Stored and sent only after this schema has read it (promises.md).
 */

/** What a text can point at. */
export const referenceKinds = ['finding', 'source', 'decision'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** A table beyond these is no table to read from: it is a register, and belongs in a file. */
export const tableLimits = { rows: 100, columns: 10 } as const;
/** How deep lists go, the most letters of a footnote, and how much a text holds: bytes of its JSON, blocks (`countBlocks`), footnotes. */
export const textLimits = { listLevels: 3, note: 2000, bytes: 200_000, blocks: 2000, footnotes: 200 } as const;

export type TextRun = z.infer<typeof textRunSchema>;
export type Footnote = z.infer<typeof footnoteSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type Inline = TextRun | Footnote | Reference;
export type ParagraphInside = { type: 'paragraph'; content?: Inline[] | undefined };
export type ListItemBlock = ParagraphInside | { type: 'bulletList' | 'orderedList'; content: ListItem[] };
export type ListItem = { type: 'listItem'; content: [ParagraphInside, ...ListItemBlock[]] };
export type Block = z.infer<typeof blockSchema>;
export type RichText = { type: 'doc'; content: Block[] };

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

/** A document nobody has written in yet. */
export function emptyText(): RichText {
  return { type: 'doc', content: [{ type: 'paragraph' }] };
}

/** The id of a top block; null until `withIds` has given it one. */
export function blockId(of: Block): string | null {
  return of.attrs?.id ?? null;
}

/** What a reference is called by who reads it; without one it is an arrow, so that it is at least seen to be there. */
export type NameOf = (reference: Reference['attrs']) => string;
const unnamed: NameOf = () => '→';

const inlines = new Set(['text', 'footnote', 'reference']);

/** What a node says, without marks; paragraphs and list items on lines of their own, the cells of a table's row on one. */
function said(node: AnyNode & { text?: string; attrs?: unknown }, nameOf: NameOf): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'reference') return nameOf(node.attrs as Reference['attrs']);
  const children = (node.content ?? []).map((child) => said(child, nameOf));
  if (node.type === 'footnote') return ` [note: ${children.join('')}]`;
  if (node.type === 'tableRow') return children.map((cell) => cell.replaceAll('\n', ' ')).join(' | ');
  return children.join(node.content?.some(({ type }) => inlines.has(type)) ? '' : '\n');
}

export type ParagraphKind = Block['type'];
/** A top block as people refer to it. `number` is its § where it has one. */
export type Paragraph = { id: string | null; number: number | null; kind: ParagraphKind; text: string };

/**
 * The top blocks with the numbers people cite ("§ 3"): paragraphs with text are counted from 1; headings, lists, quotations
 * and empty lines carry none, since they belong to the paragraph above.
 */
export function paragraphs(doc: RichText, nameOf: NameOf = unnamed): Paragraph[] {
  let count = 0;
  return doc.content.map((one) => {
    const content = said(one, nameOf);
    const isNumbered = one.type === 'paragraph' && content.trim() !== '';
    if (isNumbered) count += 1;
    return { id: blockId(one), number: isNumbered ? count : null, kind: one.type, text: content };
  });
}

/** The whole text without marks, an empty line between blocks; for search, mail and excerpts. */
export function plainText(doc: RichText, nameOf: NameOf = unnamed): string {
  return doc.content
    .map((one) => said(one, nameOf))
    .filter(Boolean)
    .join('\n\n');
}

/** Has anybody written anything? */
export function isEmptyText(doc: RichText): boolean {
  const isBare = (node: AnyNode & { text?: string }): boolean =>
    node.type === 'text' ? (node.text ?? '').trim() === '' : node.type !== 'reference' && (node.content ?? []).every(isBare);
  return isBare(doc);
}

/**
 * The document with an id on every top block. Missing ids and those that stand twice (a block copied in the editor) get new
 * ones from `makeId`; the first to carry an id keeps it, so that comments and comparisons stay where they were.
 */
export function withIds(doc: RichText, makeId: () => string): RichText {
  const taken = new Set(doc.content.map(blockId));
  const seen = new Set<string>();
  const content = doc.content.map((one): Block => {
    const own = blockId(one);
    if (own !== null && !seen.has(own)) {
      seen.add(own);
      return one;
    }
    let fresh = makeId();
    while (taken.has(fresh) || seen.has(fresh)) fresh = makeId();
    seen.add(fresh);
    return { ...one, attrs: { ...one.attrs, id: fresh } } as Block;
  });
  return { ...doc, content };
}

export type PlainBlock = { id: string; kind: 'heading' | 'paragraph' | 'bullet'; text: string };

/** A document from plain blocks; bullets that follow each other become one list, which takes the id of the first. */
export function textOf(blocks: readonly PlainBlock[]): RichText {
  const content: Block[] = [];
  let list: ListItem[] | null = null;
  for (const { id: ownId, kind, text: written } of blocks) {
    const run: TextRun[] = written === '' ? [] : [{ type: 'text', text: written }];
    if (kind === 'bullet') {
      const item: ListItem = { type: 'listItem', content: [{ type: 'paragraph', content: run }] };
      if (list) list.push(item);
      else content.push({ type: 'bulletList', attrs: { id: ownId }, content: (list = [item]) });
      continue;
    }
    list = null;
    content.push(
      kind === 'heading'
        ? { type: 'heading', attrs: { level: 2, id: ownId }, content: run }
        : { type: 'paragraph', attrs: { id: ownId }, content: run },
    );
  }
  return content.length > 0 ? { type: 'doc', content } : emptyText();
}

type EditorNode = { type?: string; attrs?: Record<string, unknown>; content?: EditorNode[]; marks?: EditorNode[]; text?: string };

/** The attributes the grammar keeps, by node; of the rest (a link's target, a list's start, a cell's width) none is meant to be stored. */
const kept: Readonly<Record<string, readonly string[]>> = { heading: ['level'], link: ['href'], reference: ['kind', 'id'] };

/** Every row as long as the longest, the first of heads and the rest of cells: what concurrent changes to a table may have upset. */
function squared(rows: readonly EditorNode[]): EditorNode[] {
  const columns = Math.max(1, ...rows.map(({ content }) => content?.length ?? 0));
  return rows.map((row, place): EditorNode => {
    if (row.type !== 'tableRow') return row;
    const cells = row.content ?? [];
    const added = Array.from({ length: columns - cells.length }, (): EditorNode => ({
      type: 'tableCell',
      content: [{ type: 'paragraph' }],
    }));
    const type = place === 0 ? 'tableHeader' : 'tableCell';
    return {
      ...row,
      content: [...cells, ...added].map((cell) =>
        cell.type === 'tableCell' || cell.type === 'tableHeader' ? { ...cell, type } : cell,
      ),
    };
  });
}

/**
 * What an editor gives (`editor.getJSON()`), without the attributes it adds for its own use (a link's target and rel, a
 * list's start, ids on inner paragraphs, the spans of cells), so that the strict schema can read it. Tables are made square.
 * Unknown nodes are left for the schema to refuse.
 */
export function fromEditor(json: unknown): unknown {
  const clean = (node: EditorNode, isTop: boolean): EditorNode => {
    const attrs: Record<string, unknown> = {};
    if (isTop && typeof node.attrs?.['id'] === 'string') attrs['id'] = node.attrs['id'];
    for (const name of kept[node.type ?? ''] ?? []) attrs[name] = node.attrs?.[name];
    const content = node.content?.map((child) => clean(child, node.type === 'doc'));
    return {
      ...(node.type === undefined ? {} : { type: node.type }),
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(content === undefined ? {} : { content: node.type === 'table' ? squared(content) : content }),
      // Bold laid over a line is laid over the signs in it too; only words carry marks.
      ...(node.marks === undefined || node.type !== 'text' ? {} : { marks: node.marks.map((one) => clean(one, false)) }),
      ...(node.text === undefined ? {} : { text: node.text }),
    };
  };
  return clean(json as EditorNode, false);
}
