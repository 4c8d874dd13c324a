import type { z } from 'zod';
import type { blockSchema, textRunSchema } from './rich-text-schema.ts';

/*
 * The text of a recommendation, an item's presentation or the mandate: ProseMirror's JSON, cut down to what a reader of an
 * official document needs and to nothing that can run. Stored and sent only after this schema has read it (promises.md).
 */

export type TextRun = z.infer<typeof textRunSchema>;
export type ParagraphInside = { type: 'paragraph'; content?: TextRun[] | undefined };
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

/** A document nobody has written in yet. */
export function emptyText(): RichText {
  return { type: 'doc', content: [{ type: 'paragraph' }] };
}

/** The id of a top block; null until `withIds` has given it one. */
export function blockId(of: Block): string | null {
  return of.attrs?.id ?? null;
}

/** What a node says, without marks; paragraphs and list items on lines of their own. */
function said(node: AnyNode & { text?: string }): string {
  if (node.type === 'text') return node.text ?? '';
  const children = node.content ?? [];
  return children.map(said).join(children.some(({ type }) => type === 'text') ? '' : '\n');
}

export type ParagraphKind = Block['type'];
/** A top block as people refer to it. `number` is its § where it has one. */
export type Paragraph = { id: string | null; number: number | null; kind: ParagraphKind; text: string };

/**
 * The top blocks with the numbers people cite ("§ 3"): paragraphs with text are counted from 1; headings, lists, quotations
 * and empty lines carry none, since they belong to the paragraph above.
 */
export function paragraphs(doc: RichText): Paragraph[] {
  let count = 0;
  return doc.content.map((one) => {
    const content = said(one);
    const isNumbered = one.type === 'paragraph' && content.trim() !== '';
    if (isNumbered) count += 1;
    return { id: blockId(one), number: isNumbered ? count : null, kind: one.type, text: content };
  });
}

/** The whole text without marks, an empty line between blocks; for search, mail and excerpts. */
export function plainText(doc: RichText): string {
  return doc.content.map(said).filter(Boolean).join('\n\n');
}

/** Has anybody written anything? */
export function isEmptyText(doc: RichText): boolean {
  return plainText(doc).trim() === '';
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

/**
 * What an editor gives (`editor.getJSON()`), without the attributes it adds for its own use (a link's target and rel, a
 * list's start, ids on inner paragraphs), so that the strict schema can read it. Unknown nodes are left for it to refuse.
 */
export function fromEditor(json: unknown): unknown {
  const clean = (node: EditorNode, isTop: boolean): EditorNode => {
    const attrs: Record<string, unknown> = {};
    if (isTop && typeof node.attrs?.['id'] === 'string') attrs['id'] = node.attrs['id'];
    if (node.type === 'heading') attrs['level'] = node.attrs?.['level'];
    if (node.type === 'link') attrs['href'] = node.attrs?.['href'];
    return {
      ...(node.type === undefined ? {} : { type: node.type }),
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(node.content === undefined ? {} : { content: node.content.map((child) => clean(child, node.type === 'doc')) }),
      ...(node.marks === undefined ? {} : { marks: node.marks.map((one) => clean(one, false)) }),
      ...(node.text === undefined ? {} : { text: node.text }),
    };
  };
  return clean(json as EditorNode, false);
}
