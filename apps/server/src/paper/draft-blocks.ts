// The blocks of a Word document: paragraphs, headings, lists, quotations and tables, as far as the grammar of our texts has them.
import type { ImportedDraft, LossKind } from '@tvaers/domain/recommendations/imported-draft';
import { lossKinds } from '@tvaers/domain/recommendations/imported-draft';
import { type Block, emptyText, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { tableLimits } from '@tvaers/domain/recommendations/rich-text-ground';
import {
  richTextSchema,
  type Inline,
  type ListItem,
  type ParagraphInside,
} from '@tvaers/domain/recommendations/rich-text-schema';
import { Archive, Unreadable } from './archive.ts';
import { InlineReader, type Mode, trimmed } from './draft-inlines.ts';
import { type BlocksRead, suggestionsIn } from './draft-suggestions.ts';
import { type Parts, partsOf } from './draft-parts.ts';
import { allOf, childOf, type Element } from './office-xml.ts';

/** `from`: the paragraphs and tables of the document its words stand in. */
type From = { from: Element[] };
type Item = From & { kind: 'item'; level: number; isOrdered: boolean; list: string; inlines: Inline[] };
type Line = From &
  (
    | { kind: 'paragraph' | 'quote'; inlines: Inline[] }
    | { kind: 'heading'; rank: number; inlines: Inline[] }
    | Item
    | { kind: 'table'; rows: Inline[][][][] }
  );
type Words = Exclude<Line, { kind: 'table' }>;

const deepestList = 2;
const paragraphOf = (inlines: Inline[]): ParagraphInside => ({
  type: 'paragraph',
  ...(inlines.length > 0 ? { content: inlines } : {}),
});

class BlockReader {
  readonly #inlines: InlineReader;
  readonly #lines: Line[] = [];
  /** Words of a paragraph whose end was taken out: they begin the next one. */
  #carried: Inline[] = [];
  #carriedFrom: Element[] = [];
  /** For each block of the text where its words stand in the document. */
  readonly from: Element[][] = [];
  #isAfterExportHead = false;

  constructor(inlines: InlineReader) {
    this.#inlines = inlines;
  }

  read(body: Element): RichText {
    this.#blocks(body.children);
    if (this.#carried.length > 0)
      this.#lines.push({ kind: 'paragraph', inlines: trimmed(this.#carried), from: this.#carriedFrom });
    const content = this.#assembled();
    if (content.length > 0) return { type: 'doc', content };
    this.from.push([]);
    return emptyText();
  }

  #lose(kind: LossKind): void {
    this.#inlines.lose(kind);
  }

  #blocks(nodes: readonly Element[]): void {
    for (const node of nodes) {
      switch (node.name) {
        case 'p': {
          const line = this.#paragraph(node);
          if (line) this.#lines.push(line);
          break;
        }
        case 'tbl': {
          const from = [node, ...this.#carriedFrom];
          const rows = this.#table(node);
          if (rows.length > 0) this.#lines.push({ kind: 'table', rows, from });
          break;
        }
        case 'sdt':
          if (
            [...allOf(childOf(node, 'sdtPr') ?? node, 'docPartGallery')].some(({ attrs }) =>
              /table of contents/i.test(attrs['val'] ?? ''),
            )
          )
            this.#lose('tableOfContents');
          else this.#blocks(childOf(node, 'sdtContent')?.children ?? []);
          break;
        case 'ins':
        case 'del':
        case 'moveTo':
        case 'moveFrom':
          for (const paragraph of allOf(node, 'p')) this.#inlines.mark(node, paragraph);
          if (this.#inlines.counts(node)) this.#blocks(node.children);
          break;
        case 'customXml':
        case 'smartTag':
          this.#blocks(node.children);
          break;
        case 'altChunk':
          this.#lose('objects');
          break;
      }
    }
  }

  /** The paragraph as a line; null where nothing of it is left, or where its end was taken out. */
  #paragraph(node: Element): Words | null {
    const { parts, mode } = this.#inlines;
    // What changes in a table changes the table, whichever cell it is in.
    const around = this.#inlines.source;
    this.#inlines.source = around ?? node;
    const line = this.#read(node, parts, mode);
    this.#inlines.source = around;
    return line;
  }

  #read(node: Element, parts: Parts, mode: Mode): Words | null {
    const now = childOf(node, 'pPr');
    const change = childOf(now, 'pPrChange');
    if (change) this.#inlines.record('formatted', change, node);
    const props = change && mode === 'original' ? childOf(change, 'pPr') : now;
    const end = childOf(now, 'rPr');
    for (const name of ['ins', 'del', 'moveFrom', 'moveTo']) {
      const mark = childOf(end, name);
      if (mark) this.#inlines.mark(mark);
    }
    const isEndGone =
      childOf(end, mode === 'accepted' ? 'del' : 'ins') !== null ||
      childOf(end, mode === 'accepted' ? 'moveFrom' : 'moveTo') !== null;
    const styles = chain(parts, childOf(props, 'pStyle')?.attrs['val'] ?? null);
    if (styles.some(({ name }) => /^toc \d/.test(name))) {
      this.#lose('tableOfContents');
      return null;
    }
    const own = this.#inlines.inlinesOf(node);
    const words = [...this.#carried, ...own];
    const from = own.length > 0 ? [...this.#carriedFrom, node] : this.#carriedFrom;
    if (isEndGone) {
      [this.#carried, this.#carriedFrom] = [words, from];
      return null;
    }
    [this.#carried, this.#carriedFrom] = [[], []];
    const inlines = trimmed(words);
    if (inlines.length === 0) return null;
    const [style] = styles;
    // What an export from here puts above the text: it belongs to the recommendation, not to its words.
    const wasAfter = this.#isAfterExportHead;
    this.#isAfterExportHead = style?.name === 'oplysning';
    if (this.#isAfterExportHead) {
      this.#lose('exportHead');
      return null;
    }
    const rank = rankOf(styles, childOf(props, 'outlineLvl')?.attrs['val']);
    if (rank === 1 && wasAfter) return null;
    if (rank !== null) return { kind: 'heading', rank, inlines, from };
    return (
      this.#item(props, styles, inlines, from) ?? {
        kind: styles.some(({ name }) => name.endsWith('quote')) ? 'quote' : 'paragraph',
        inlines,
        from,
      }
    );
  }

  #item(props: Element | null, styles: ReturnType<typeof chain>, inlines: Inline[], from: Element[]): Item | null {
    const own = childOf(props, 'numPr');
    const styled = styles.find(({ numId }) => numId !== null);
    const list = childOf(own, 'numId')?.attrs['val'] ?? styled?.numId ?? null;
    if (list === null) return null;
    const level = Math.max(0, Math.trunc(Number(childOf(own, 'ilvl')?.attrs['val'] ?? 0)) || 0);
    const isOrdered = this.#inlines.parts.isOrdered(list, level);
    if (isOrdered === null) return null;
    // A style that numbers every paragraph makes no list of them: here each paragraph is numbered as it is.
    if (!own && isOrdered && !styles.some(({ name }) => name.startsWith('list'))) return null;
    if (level > deepestList) this.#lose('deepLists');
    return { kind: 'item', level: Math.min(level, deepestList), isOrdered, list, inlines, from };
  }

  #table(table: Element): Inline[][][][] {
    const rows: Inline[][][][] = [];
    this.#inlines.source = table;
    for (const row of within(table, 'tr')) {
      const props = childOf(row, 'trPr');
      const [added, gone] = [childOf(props, 'ins'), childOf(props, 'del')];
      if (added) this.#inlines.record('inserted', added, row);
      if (gone) this.#inlines.record('deleted', gone, row);
      if (this.#inlines.mode === 'accepted' ? gone : added) continue;
      rows.push(within(row, 'tc').flatMap((cell) => this.#cell(cell)));
    }
    this.#inlines.source = null;
    const columns = Math.max(0, ...rows.map((row) => row.length));
    return columns === 0 ? [] : rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => [[]])]);
  }

  /** A cell's paragraphs; with empty ones beside it where it was merged over several columns. */
  #cell(cell: Element): Inline[][][] {
    const props = childOf(cell, 'tcPr');
    const span = Math.min(60, Math.max(1, Math.trunc(Number(childOf(props, 'gridSpan')?.attrs['val'] ?? 1)) || 1));
    const below = childOf(props, 'vMerge');
    if (span > 1 || (below && below.attrs['val'] !== 'restart')) this.#lose('mergedCells');
    const paragraphs: Inline[][] = [];
    const take = (nodes: readonly Element[]) => {
      for (const node of nodes) {
        if (node.name === 'p') {
          const line = this.#paragraph(node);
          if (line?.kind === 'item') this.#lose('listsInCells');
          if (line) paragraphs.push(line.inlines);
        } else if (node.name === 'tbl') {
          this.#lose('nestedTables');
          for (const row of within(node, 'tr')) for (const inner of within(row, 'tc')) take(inner.children);
        } else if (node.name === 'sdt') take(childOf(node, 'sdtContent')?.children ?? []);
        else if (node.name === 'customXml') take(node.children);
      }
      if (this.#carried.length > 0) paragraphs.push(trimmed(this.#carried));
      [this.#carried, this.#carriedFrom] = [[], []];
    };
    take(cell.children);
    return [paragraphs, ...Array.from({ length: span - 1 }, () => [])];
  }

  #assembled(): Block[] {
    const ranks = [...new Set(this.#lines.flatMap((line) => (line.kind === 'heading' ? [line.rank] : [])))].toSorted(
      (a, b) => a - b,
    );
    const content: Block[] = [];
    for (let at = 0; at < this.#lines.length; at += 1) {
      const line = this.#lines[at] as Line;
      const first = content.length;
      let { from } = line;
      if (line.kind === 'heading') {
        const depth = ranks.indexOf(line.rank);
        if (depth > 1) this.#lose('deepHeadings');
        content.push({ type: 'heading', attrs: { level: depth === 0 ? 2 : 3 }, content: line.inlines });
      } else if (line.kind === 'item') {
        const items: Item[] = [];
        for (let next = this.#lines[at]; next?.kind === 'item'; next = this.#lines[at + items.length]) items.push(next);
        for (const { list, of } of nested(items)) {
          content.push(list);
          this.from.push(of.flatMap((item) => item.from));
        }
        at += items.length - 1;
        from = [];
      } else if (line.kind === 'quote') {
        const last = content.at(-1);
        const goesOn = this.#lines[at - 1]?.kind === 'quote' && last?.type === 'blockquote';
        if (goesOn) {
          last.content.push(paragraphOf(line.inlines));
          this.from.at(-1)?.push(...from);
        } else content.push({ type: 'blockquote', content: [paragraphOf(line.inlines)] });
      } else if (line.kind === 'table') content.push(...this.#tableBlocks(line.rows));
      else content.push(paragraphOf(line.inlines));
      // Of a table that is too large each row is a paragraph: all of them stand in it.
      if (line.kind !== 'item') for (let made = first; made < content.length; made += 1) this.from.push([...from]);
    }
    return content;
  }

  #tableBlocks(rows: Inline[][][][]): Block[] {
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
    this.#lose('largeTables');
    return rows.map((row) => {
      const inlines = row.flatMap((cell, place): Inline[] => [
        ...(place > 0 ? [{ type: 'text' as const, text: ' | ' }] : []),
        ...cell.flat(),
      ]);
      return paragraphOf(inlines);
    });
  }
}

/** A style and those it is based on, nearest first. */
function chain(parts: Parts, id: string | null) {
  const found: NonNullable<ReturnType<Parts['style']>>[] = [];
  for (let style = parts.style(id); style && found.length < 12; style = parts.style(style.basedOn)) found.push(style);
  return found;
}

/** How high a heading ranks: 0 a title, 1 the first level. Null for what is no heading. */
function rankOf(styles: ReturnType<typeof chain>, outline: string | undefined): number | null {
  for (const { name, outline: own } of styles) {
    const [, level] = /^heading (\d)$/.exec(name) ?? [];
    if (level) return Number(level);
    if (name === 'title') return 0;
    if (own !== null && own >= 0 && own < 9) return own + 1;
  }
  const direct = Number(outline ?? NaN);
  return direct >= 0 && direct < 9 ? direct + 1 : null;
}

/** The rows of a table or the cells of a row, also where Word has wrapped them. */
function within(element: Element, name: 'tr' | 'tc'): Element[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'sdt') return within(childOf(child, 'sdtContent') ?? child, name);
    return child.name === 'customXml' ? within(child, name) : [];
  });
}

type List = Extract<Block, { type: 'bulletList' | 'orderedList' }>;

/** Items of several levels as lists in lists. Another list, or another kind of list, begins anew. */
function nested(items: readonly Item[]): { list: List; of: Item[] }[] {
  const base = Math.min(...items.map(({ level }) => level));
  const lists: { key: string; list: List; of: Item[] }[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    const inside: Item[] = [];
    for (let next = items[at + 1]; next && next.level > base; next = items[at + 1 + inside.length]) inside.push(next);
    at += inside.length;
    const made: ListItem = {
      type: 'listItem',
      content: [paragraphOf(item.inlines), ...nested(inside).map(({ list }) => list)],
    };
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

function read(parts: Parts, mode: Mode): { text: RichText; inlines: InlineReader; read: BlocksRead } {
  const inlines = new InlineReader(parts, mode);
  const reader = new BlockReader(inlines);
  const text = reader.read(parts.body);
  const checked = richTextSchema.safeParse(text);
  // The reader writes nothing but the grammar; what can fail are its limits.
  if (!checked.success) throw new Unreadable('too-large');
  return { text: checked.data, inlines, read: { blocks: checked.data.content, from: reader.from } };
}

/** What a document for Word holds of a text, once with its tracked changes accepted and once as it was before them. */
export function readDraft(bytes: Buffer): ImportedDraft {
  const parts = partsOf(new Archive(bytes));
  if (!parts) throw new Unreadable('wrong-file');
  const accepted = read(parts, 'accepted');
  const { inlines } = accepted;
  for (const section of allOf(parts.body, 'sectPr')) {
    if (Number(childOf(section, 'cols')?.attrs['num'] ?? 1) > 1) inlines.lose('columns');
    if (section.children.some(({ name }) => name === 'headerReference' || name === 'footerReference')) inlines.lose('headers');
  }
  const isTracked =
    inlines.changeCount > 0 || [...allOf(parts.body, 'rPr')].some((props) => childOf(props, 'ins') ?? childOf(props, 'del'));
  const original = isTracked ? read(parts, 'original') : null;
  return {
    accepted: accepted.text,
    original: original?.text ?? null,
    suggestions: original && suggestionsIn(original.read, accepted.read, inlines.marks),
    changes: inlines.changes,
    changeCount: inlines.changeCount,
    losses: lossKinds.flatMap((kind) => {
      const count = inlines.losses.get(kind) ?? 0;
      return count > 0 ? [{ kind, count }] : [];
    }),
  };
}
