// The lines read out of a Word document as blocks of our grammar: headings by their rank, items as lists in lists, rows as tables.
import type { LossKind } from '@tvaers/domain/recommendations/imported-draft';
import type { Block } from '@tvaers/domain/recommendations/rich-text';
import { tableLimits } from '@tvaers/domain/recommendations/rich-text-ground';
import type { Inline, ListItem, ParagraphInside } from '@tvaers/domain/recommendations/rich-text-schema';
import type { Element } from './office-xml.ts';

/** `from`: the paragraphs and tables of the document its words stand in. */
type From = { from: Element[] };
/** A paragraph that goes on in an item, after so many of the items inside it. */
type More = { inlines: Inline[]; after: number };
export type Item = From & { kind: 'item'; level: number; isOrdered: boolean; list: string; inlines: Inline[]; more: More[] };
export type Line = From &
  // `continues`: the level of the item above that Word says it goes on in.
  (
    | { kind: 'paragraph'; inlines: Inline[]; continues: number | null }
    | { kind: 'quote'; inlines: Inline[] }
    | { kind: 'heading'; rank: number; inlines: Inline[] }
    | Item
    | { kind: 'table'; rows: Inline[][][][] }
  );
type Lose = (kind: LossKind) => void;

const paragraphOf = (inlines: Inline[]): ParagraphInside => ({
  type: 'paragraph',
  ...(inlines.length > 0 ? { content: inlines } : {}),
});

/** The lines as blocks of our grammar, and for each block where its words stand in the document. What it does not know is told to `lose`. */
export function assembled(lines: readonly Line[], lose: Lose): { content: Block[]; from: Element[][] } {
  const standing: Element[][] = [];
  const ranks = [...new Set(lines.flatMap((line) => (line.kind === 'heading' ? [line.rank] : [])))].toSorted((a, b) => a - b);
  const content: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const first = content.length;
    let { from } = line;
    if (line.kind === 'heading') {
      const depth = ranks.indexOf(line.rank);
      if (depth > 1) lose('deepHeadings');
      content.push({ type: 'heading', attrs: { level: depth === 0 ? 2 : 3 }, content: line.inlines });
    } else if (line.kind === 'item') {
      const items: Item[] = [];
      for (let next = lines[at]; next?.kind === 'item'; next = lines[at + items.length]) items.push(next);
      for (const { list, of } of nested(items)) {
        content.push(list);
        standing.push(of.flatMap((item) => item.from));
      }
      at += items.length - 1;
      from = [];
    } else if (line.kind === 'quote') {
      const last = content.at(-1);
      const goesOn = lines[at - 1]?.kind === 'quote' && last?.type === 'blockquote';
      if (goesOn) {
        last.content.push(paragraphOf(line.inlines));
        standing.at(-1)?.push(...from);
      } else content.push({ type: 'blockquote', content: [paragraphOf(line.inlines)] });
    } else if (line.kind === 'table') content.push(...tableBlocks(line.rows, lose));
    else content.push(paragraphOf(line.inlines));
    // Of a table that is too large each row is a paragraph: all of them stand in it.
    if (line.kind !== 'item') for (let made = first; made < content.length; made += 1) standing.push([...from]);
  }
  return { content, from: standing };
}

/** Of a table beyond the limits each row becomes a paragraph. */
function tableBlocks(rows: Inline[][][][], lose: Lose): Block[] {
  const cellOf = <T extends string>(type: T, paragraphs: Inline[][]) => ({
    type,
    content: paragraphs.length > 0 ? paragraphs.map(paragraphOf) : [paragraphOf([])],
  });
  const [head = [], ...rest] = rows;
  if (rows.length <= tableLimits.rows && head.length <= tableLimits.columns) {
    const first = { type: 'tableRow' as const, content: head.map((cell) => cellOf('tableHeader', cell)) };
    const others = rest.map((row) => ({ type: 'tableRow' as const, content: row.map((cell) => cellOf('tableCell', cell)) }));
    return [{ type: 'table', content: [first, ...others] }];
  }
  lose('largeTables');
  return rows.map((row) => {
    const inlines = row.flatMap((cell, place): Inline[] => [
      ...(place > 0 ? [{ type: 'text' as const, text: ' | ' }] : []),
      ...cell.flat(),
    ]);
    return paragraphOf(inlines);
  });
}

type List = Extract<Block, { type: 'bulletList' | 'orderedList' }>;

/** What stands in an item beneath its first paragraph, in the order of the document. */
function insideOf({ more }: Item, inside: readonly Item[]): (ParagraphInside | List)[] {
  const listsOf = (from: number, to?: number) => nested(inside.slice(from, to)).map(({ list }) => list);
  const parts = more.flatMap(({ inlines, after }, place) => [
    ...listsOf(more[place - 1]?.after ?? 0, after),
    paragraphOf(inlines),
  ]);
  return [...parts, ...listsOf(more.at(-1)?.after ?? 0)];
}

/** Items of several levels as lists in lists. Another list, or another kind of list, begins anew. */
function nested(items: readonly Item[]): { list: List; of: Item[] }[] {
  const base = Math.min(...items.map(({ level }) => level));
  const lists: { key: string; list: List; of: Item[] }[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    const inside: Item[] = [];
    for (let next = items[at + 1]; next && next.level > base; next = items[at + 1 + inside.length]) inside.push(next);
    at += inside.length;
    const made: ListItem = { type: 'listItem', content: [paragraphOf(item.inlines), ...insideOf(item, inside)] };
    const key = `${item.list} ${item.isOrdered}`;
    const last = lists.at(-1);
    const of = [item, ...inside];
    if (last?.key === key) {
      last.list.content.push(made);
      last.of.push(...of);
    } else lists.push({ key, of, list: { type: item.isOrdered ? 'orderedList' : 'bulletList', content: [made] } });
  }
  return lists;
}
