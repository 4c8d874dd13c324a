// A text as several write in it: Yjs' document, read as the JSON that is stored and shown, and changed by such JSON. The editor's own
// binding (y-prosemirror) has the same shape: an element for a node, its attributes for the node's, formatting for the marks of words.
import { fromEditor, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { type AnyNode, countBlocks, countOf, textLimits, utf8Bytes } from '@tvaers/domain/recommendations/rich-text-ground';
import { richTextSchema } from '@tvaers/domain/recommendations/rich-text-schema';
import * as Y from 'yjs';

export type Attrs = Record<string, unknown>;
export type Json = { type: string; attrs?: Attrs; content?: Json[]; marks?: { type: string; attrs?: Attrs }[]; text?: string };
export type Element = Y.XmlElement;

/** The document holds what the grammar does not know. `reason` is the schema's, for the log; the writer gets a sentence of its own. */
export class OutsideSchema extends Error {
  readonly isTooLarge: boolean;
  constructor(reason: string) {
    super(reason);
    this.name = 'OutsideSchema';
    this.isTooLarge = reason === 'too-large' || reason === 'too-many-blocks';
  }
}

/** The one fragment a text lies in; nothing else may stand in its document. */
const field = 'default';
/** Deeper than any text the grammar knows, and shallow enough to walk. */
const deepest = 16;
/** What several people can have emptied between them before their editors have taken it away. */
const mostEmptied = 50;

export const fragmentOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(field);

/**
 * The text of a document, checked by the grammar. Throws `OutsideSchema` for anything it does not know, attributes and other roots of the
 * document included. Containers that two people have emptied between them are left out: their editors take them away as well.
 */
export function textOf(doc: Y.Doc): RichText {
  const fragment = fragmentOf(doc);
  for (const [name, type] of doc.share) if (name !== field || type._map.size > 0) throw new OutsideSchema('another root');
  const emptied = { count: 0 };
  const content = fragment.toArray().flatMap((child) => nodesOf(child, 1, emptied));
  if (emptied.count > mostEmptied) throw new OutsideSchema('emptied');
  const raw: Json = { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
  const text = fromEditor(raw) as Json;
  refuseStray(raw, text);
  const { error } = richTextSchema.safeParse(text);
  if (error) throw new OutsideSchema(error.issues[0]?.message ?? 'unknown');
  return text as unknown as RichText;
}

type ReadBlock = { content: RichText['content']; bytes: number; blocks: number; footnotes: number; emptied: number };

/**
 * Reads a document again and again while it is written in, as `textOf` does: a block that has not changed is not read anew. What the grammar
 * asks of a text as a whole is how much it holds; near the limits the whole is asked.
 */
export class Reading {
  #doc: Y.Doc;
  #read = new Map<unknown, ReadBlock>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    const fragment = fragmentOf(doc);
    fragment.observeDeep((events) => {
      for (const { target } of events) {
        let block: Y.AbstractType<unknown> = target as Y.AbstractType<unknown>;
        while (block.parent !== null && block.parent !== fragment) block = block.parent as Y.AbstractType<unknown>;
        this.#read.delete(block);
      }
    });
  }

  /** The text. Throws `OutsideSchema` as `textOf` does. */
  text(): RichText {
    const before = this.#read;
    this.#read = new Map();
    for (const [name, type] of this.#doc.share) if (name !== field || type._map.size > 0) throw new OutsideSchema('another root');
    const sum = { bytes: 0, blocks: 0, footnotes: 0, emptied: 0 };
    const content: RichText['content'] = [];
    for (const child of fragmentOf(this.#doc).toArray()) {
      const read = before.get(child) ?? readBlock(child);
      this.#read.set(child, read);
      content.push(...read.content);
      sum.bytes += read.bytes;
      sum.blocks += read.blocks;
      sum.footnotes += read.footnotes;
      sum.emptied += read.emptied;
    }
    const isFull = sum.footnotes > 0.9 * textLimits.footnotes || sum.emptied > mostEmptied;
    const isNear = sum.bytes > 0.9 * textLimits.bytes || sum.blocks > 0.9 * textLimits.blocks || isFull;
    return isNear || content.length === 0 ? textOf(this.#doc) : { type: 'doc', content };
  }
}

function readBlock(child: unknown): ReadBlock {
  const emptied = { count: 0 };
  const raw: Json = { type: 'doc', content: nodesOf(child, 1, emptied) };
  if (raw.content?.length === 0) return { content: [], bytes: 0, blocks: 0, footnotes: 0, emptied: emptied.count };
  const text = fromEditor(raw) as RichText;
  refuseStray(raw, text as unknown as Json);
  const { error } = richTextSchema.safeParse(text);
  if (error) throw new OutsideSchema(error.issues[0]?.message ?? 'unknown');
  const bytes = utf8Bytes(JSON.stringify(text.content));
  const footnotes = countOf(text as AnyNode, 'footnote');
  return { content: text.content, bytes, blocks: countBlocks(text as AnyNode), footnotes, emptied: emptied.count };
}

const lists = new Set(['bulletList', 'orderedList']);
const cells = new Set(['tableCell', 'tableHeader']);
const containers = new Set([...lists, 'listItem', 'blockquote', 'table', 'tableRow']);

export function nodesOf(item: unknown, depth: number, emptied = { count: 0 }, levels = 0): Json[] {
  if (depth > deepest) throw new OutsideSchema('too deep');
  if (item instanceof Y.XmlText) return runsOf(item);
  if (!(item instanceof Y.XmlElement)) throw new OutsideSchema('no node');
  const element = item;
  const attrs = element.getAttributes() as Attrs;
  for (const value of Object.values(attrs)) if (!isPlain(value)) throw new OutsideSchema('attribute');
  const level = lists.has(element.nodeName) ? levels + 1 : levels;
  const content = element.toArray().flatMap((child) => nodesOf(child, depth + 1, emptied, level));
  if (content.length === 0 && containers.has(element.nodeName)) {
    emptied.count += 1;
    return [];
  }
  // An item whose first paragraph another has taken away while a list was put into it, and a cell two have emptied between them.
  const beginsWithWords = element.nodeName === 'listItem' || cells.has(element.nodeName);
  if (beginsWithWords && content[0]?.type !== 'paragraph') content.unshift({ type: 'paragraph' });
  // Two have moved a list and what it hangs on a level further in: what is too deep then follows the deepest item there can be.
  const isTooDeep = element.nodeName === 'listItem' && level >= textLimits.listLevels;
  const own = isTooDeep ? content.filter(({ type }) => !lists.has(type)) : content;
  const node: Json = {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(own.length > 0 ? { content: own } : {}),
  };
  return own === content
    ? [node]
    : [node, ...content.filter(({ type }) => lists.has(type)).flatMap((list) => list.content ?? [])];
}

export function runsOf(text: Y.XmlText): Json[] {
  if (Object.keys(text.getAttributes()).length > 0) throw new OutsideSchema('attribute');
  return (text.toDelta() as { insert: unknown; attributes?: Attrs }[]).map(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') throw new OutsideSchema('embedded');
    const marks = Object.entries(attributes).map(([key, attrs]) => {
      if (typeof attrs !== 'object' || attrs === null || !Object.values(attrs).every(isPlain)) throw new OutsideSchema('mark');
      // Marks that may overlap carry a hash of themselves in their key.
      const type = /^(.+?)--[\w+/=]{8}$/.exec(key)?.[1] ?? key;
      return { type, ...(Object.keys(attrs).length > 0 ? { attrs: attrs as Attrs } : {}) };
    });
    return { type: 'text', text: insert, ...(marks.length > 0 ? { marks } : {}) };
  });
}

const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= 2000) ||
  (Array.isArray(value) && value.length <= 50 && value.every((one) => typeof one === 'number'));

/** What the editor puts on its nodes for its own use, and `fromEditor` leaves out of what is stored. Anything else it leaves out is foreign. */
export const editorsOwn: Record<string, readonly string[]> = {
  link: ['target', 'rel', 'class', 'title'],
  orderedList: ['start', 'type'],
  tableCell: ['colspan', 'rowspan', 'colwidth', 'align'],
  tableHeader: ['colspan', 'rowspan', 'colwidth', 'align'],
};

function refuseStray(raw: Json, kept: Json): void {
  for (const [key, value] of Object.entries(raw.attrs ?? {})) {
    const isKept = kept.attrs !== undefined && key in kept.attrs;
    const isEditors = key === 'id' || (editorsOwn[raw.type]?.includes(key) ?? false);
    const isShort = typeof value !== 'string' || value.length <= 200;
    if (!isKept && value !== null && !(isEditors && isShort)) throw new OutsideSchema(`attribute ${key}`);
  }
  raw.content?.forEach((child, place) => refuseStray(child, kept.content?.[place] ?? child));
  raw.marks?.forEach((mark, place) => refuseStray(mark as Json, (kept.marks?.[place] ?? mark) as Json));
}
