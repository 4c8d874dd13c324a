// The blocks of a Word document: paragraphs, headings, lists, quotations and tables, as far as the grammar of our texts has them.
import type { ImportedDraft, LossKind } from '@tvaers/domain/recommendations/imported-draft';
import { lossKinds } from '@tvaers/domain/recommendations/imported-draft';
import { emptyText, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { type Inline, richTextSchema } from '@tvaers/domain/recommendations/rich-text-schema';
import { Archive, Unreadable } from './archive.ts';
import { assembled, type Item, type Line } from './draft-assembly.ts';
import { InlineReader, type Mode, trimmed } from './draft-inlines.ts';
import { type BlocksRead, suggestionsIn } from './draft-suggestions.ts';
import { type Parts, partsOf } from './draft-parts.ts';
import { allOf, childOf, type Element } from './office-xml.ts';

type Words = Exclude<Line, { kind: 'table' }>;

const deepestList = 2;

class BlockReader {
  readonly #inlines: InlineReader;
  readonly #lines: Line[] = [];
  /** Words of a paragraph whose end was taken out: they begin the next one. */
  #carried: Inline[] = [];
  #carriedFrom: Element[] = [];
  /** For each block of the text where its words stand in the document. */
  from: Element[][] = [];
  #isAfterExportHead = false;

  constructor(inlines: InlineReader) {
    this.#inlines = inlines;
  }

  read(body: Element): RichText {
    this.#blocks(body.children);
    if (this.#carried.length > 0)
      this.#lines.push({ kind: 'paragraph', inlines: trimmed(this.#carried), continues: null, from: this.#carriedFrom });
    const { content, from } = assembled(this.#lines, (kind) => this.#lose(kind));
    this.from = content.length > 0 ? from : [[]];
    return content.length > 0 ? { type: 'doc', content } : emptyText();
  }

  #lose(kind: LossKind): void {
    this.#inlines.lose(kind);
  }

  #blocks(nodes: readonly Element[]): void {
    for (const node of nodes) {
      switch (node.name) {
        case 'p': {
          const line = this.#paragraph(node);
          const at = line?.kind === 'paragraph' && line.continues !== null ? this.#itemAt(line.continues) : -1;
          const item = this.#lines[at];
          if (line?.kind === 'paragraph' && item?.kind === 'item') {
            item.more.push({ inlines: line.inlines, after: this.#lines.length - 1 - at });
            item.from.push(...line.from);
          } else if (line) this.#lines.push(line);
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

  /** Where the item of a level stands that what comes now can go on in: only deeper items lie between. -1 without one. */
  #itemAt(level: number): number {
    for (let at = this.#lines.length - 1; at >= 0; at -= 1) {
      const line = this.#lines[at];
      if (line?.kind !== 'item' || line.level < level) return -1;
      if (line.level === level) return at;
    }
    return -1;
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
      this.#item(props, styles, inlines, from) ??
      (styles.some(({ name }) => name.endsWith('quote'))
        ? { kind: 'quote', inlines, from }
        : { kind: 'paragraph', inlines, from, continues: levelContinued(style?.name ?? '') })
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
    return { kind: 'item', level: Math.min(level, deepestList), isOrdered, list, inlines, more: [], from };
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
}

/** A style and those it is based on, nearest first. */
function chain(parts: Parts, id: string | null) {
  const found: NonNullable<ReturnType<Parts['style']>>[] = [];
  for (let style = parts.style(id); style && found.length < 12; style = parts.style(style.basedOn)) found.push(style);
  return found;
}

/** The level of a list that Word's own styles for a paragraph more in an item go on in; null for any other style. */
function levelContinued(style: string): number | null {
  const [found, level] = /^list continue(?: ([23]))?$/.exec(style) ?? [];
  return found === undefined ? null : Number(level ?? 1) - 1;
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
