// The words of a Word document's paragraphs: their look, links and notes, and what was changed while changes were tracked.
import { type ImportedChange, type LossKind, mostChangesListed } from '@tvaers/domain/recommendations/imported-draft';
import { textRunSchema, type Footnote, type Inline, type TextRun } from '@tvaers/domain/recommendations/rich-text-schema';
import { printable } from '@tvaers/domain/recommendations/text-paper';
import type { Parts } from './draft-parts.ts';
import { allOf, childOf, type Element, isOn } from './office-xml.ts';

/** Tracked changes as they would be if all were accepted, or as it stood before them. */
export type Mode = 'accepted' | 'original';
type Look = { bold: boolean; italic: boolean; href: string | null };
type Field = { instruction: string; isResult: boolean; href: string | null };

const mostNote = 2000;
const drawnAway = ['u', 'strike', 'dstrike', 'color', 'highlight', 'shd', 'caps', 'smallCaps', 'rFonts', 'sz'];

const authorOf = ({ attrs }: Element) =>
  printable(attrs['author'] ?? '')
    .trim()
    .slice(0, 120);
/** Word writes the hour of the place with a sign for another: the day is all that can be relied on. */
function dayOf({ attrs }: Element): string | null {
  const day = (attrs['date'] ?? '').slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}

export class InlineReader {
  readonly mode: Mode;
  readonly parts: Parts;
  readonly losses = new Map<LossKind, number>();
  readonly changes: ImportedChange[] = [];
  changeCount = 0;
  /** The paragraph or table that is being read, and who changed what in each. */
  source: Element | null = null;
  readonly marks = new Map<Element, { authors: Set<string>; on: string | null }>();
  #fields: Field[] = [];
  #isInNote = false;
  #target: (id: string) => string | null;

  constructor(parts: Parts, mode: Mode) {
    this.parts = parts;
    this.mode = mode;
    this.#target = parts.target;
  }

  lose(kind: LossKind): void {
    this.losses.set(kind, (this.losses.get(kind) ?? 0) + 1);
  }

  /** Notes who changed something in what is being read. */
  mark(change: Element, within: Element | null = this.source): void {
    if (!within) return;
    const marked = this.marks.get(within) ?? { authors: new Set(), on: null };
    marked.authors.add(authorOf(change));
    const on = dayOf(change);
    if (on !== null && (marked.on === null || on > marked.on)) marked.on = on;
    this.marks.set(within, marked);
  }

  /** Notes a change; the words of a change are those that came or went. */
  record(kind: ImportedChange['kind'], element: Element, of: Element = element): void {
    this.changeCount += 1;
    this.mark(element);
    if (this.changes.length >= mostChangesListed) return;
    const words = [...allOf(of, 't'), ...allOf(of, 'delText')].map(({ text }) => text).join('');
    const at = element.attrs['date'] ?? '';
    this.changes.push({
      kind,
      author: authorOf(element),
      at: /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(at) ? at.slice(0, 16) : null,
      text: printable(words).trim().slice(0, 300),
    });
  }

  /** Whether what stands in this element counts now. A tracked change is noted, whichever way it is read. */
  counts(element: Element): boolean {
    switch (element.name) {
      case 'ins':
        this.record('inserted', element);
        return this.mode === 'accepted';
      case 'moveTo':
        this.record('movedHere', element);
        return this.mode === 'accepted';
      case 'del':
        this.record('deleted', element);
        return this.mode === 'original';
      case 'moveFrom':
        this.record('movedAway', element);
        return this.mode === 'original';
      default:
        return true;
    }
  }

  /** A paragraph's words. */
  inlinesOf(paragraph: Element): Inline[] {
    const out: Inline[] = [];
    this.#walk(paragraph.children, out, null);
    return out;
  }

  #walk(nodes: readonly Element[], out: Inline[], href: string | null): void {
    for (const node of nodes) {
      switch (node.name) {
        case 'r':
          this.#run(node, out, href);
          break;
        case 'hyperlink':
          this.#walk(node.children, out, this.#allowed(this.#target(node.attrs['id'] ?? '')) ?? href);
          break;
        case 'ins':
        case 'del':
        case 'moveTo':
        case 'moveFrom':
          if (this.counts(node)) this.#walk(node.children, out, href);
          break;
        case 'sdt':
          this.#walk(childOf(node, 'sdtContent')?.children ?? [], out, href);
          break;
        case 'fldSimple':
          this.lose('fields');
          this.#walk(node.children, out, href);
          break;
        case 'smartTag':
        case 'customXml':
        case 'bdo':
        case 'dir':
          this.#walk(node.children, out, href);
          break;
        case 'oMath':
        case 'oMathPara':
          this.lose('equations');
          this.#say([...allOf(node, 't')].map(({ text }) => text).join(''), { bold: false, italic: false, href: null }, out);
          break;
      }
    }
  }

  /** The address where the grammar allows it; what leads elsewhere keeps its words only. */
  #allowed(target: string | null): string | null {
    if (target === null) return null;
    const isAllowed = textRunSchema.safeParse({
      type: 'text',
      text: 'x',
      marks: [{ type: 'link', attrs: { href: target } }],
    }).success;
    if (!isAllowed) this.lose('links');
    return isAllowed ? target : null;
  }

  #run(run: Element, out: Inline[], href: string | null): void {
    const now = childOf(run, 'rPr');
    const change = childOf(now, 'rPrChange');
    if (change) this.record('formatted', change, run);
    const props = change && this.mode === 'original' ? childOf(change, 'rPr') : now;
    if (isOn(childOf(props, 'vanish'))) return this.lose('hiddenText');
    const style = this.parts.style(childOf(props, 'rStyle')?.attrs['val'] ?? null)?.name;
    const field = this.#fields.findLast((one) => one.isResult && one.href !== null);
    const look: Look = {
      bold: isOn(childOf(props, 'b')) || style === 'strong',
      italic: isOn(childOf(props, 'i')) || style === 'emphasis',
      href: href ?? field?.href ?? null,
    };
    const isNoteSign = run.children.some(
      ({ name }) => name === 'footnoteReference' || name === 'endnoteReference' || name === 'footnoteRef',
    );
    if (!isNoteSign && look.href === null && props?.children.some(({ name }) => drawnAway.includes(name))) this.lose('fonts');
    const raised = childOf(props, 'vertAlign')?.attrs['val'];
    if (!isNoteSign && (raised === 'superscript' || raised === 'subscript')) this.lose('superscript');
    for (const child of run.children) this.#inRun(child, look, out);
  }

  #inRun(child: Element, look: Look, out: Inline[]): void {
    switch (child.name) {
      case 't':
      case 'delText':
        return this.#say(child.text, look, out);
      case 'tab':
      case 'ptab':
        return this.#say('\t', look, out);
      case 'br':
      case 'cr':
        if (child.attrs['type'] === 'page' || child.attrs['type'] === 'column') return undefined;
        this.lose('lineBreaks');
        return this.#say(' ', look, out);
      case 'noBreakHyphen':
        return this.#say('‑', look, out);
      case 'sym':
        return this.#symbol(child, look, out);
      case 'footnoteReference':
        return this.#note(this.parts.footnotes, child.attrs['id'] ?? '', out);
      case 'endnoteReference':
        this.lose('endnotes');
        return this.#note(this.parts.endnotes, child.attrs['id'] ?? '', out);
      case 'commentReference':
        return this.lose('comments');
      case 'object':
        return this.lose('objects');
      case 'drawing':
      case 'pict':
        return this.lose(allOf(child, 'txbxContent').next().done ? 'images' : 'textBoxes');
      case 'AlternateContent': {
        const [shown] = child.children;
        for (const inside of shown?.children ?? []) this.#inRun(inside, look, out);
        return undefined;
      }
      case 'fldChar':
        return this.#field(child.attrs['fldCharType'] ?? '');
      case 'instrText': {
        const field = this.#fields.at(-1);
        if (field && field.instruction.length < 4000) field.instruction += child.text;
      }
    }
    return undefined;
  }

  #symbol(child: Element, look: Look, out: Inline[]): void {
    const code = Number.parseInt(child.attrs['char'] ?? '', 16);
    // A sign of a font's own is another sign in every other font.
    if (code > 0 && code < 0xe000) this.#say(String.fromCodePoint(code), look, out);
    else this.lose('objects');
  }

  #field(type: string): void {
    if (type === 'begin') {
      if (this.#fields.length < 50) this.#fields.push({ instruction: '', isResult: false, href: null });
      return;
    }
    const field = this.#fields.at(-1);
    if (!field) return;
    if (type === 'end') {
      this.#fields.pop();
      return;
    }
    field.isResult = true;
    const [, address] = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(field.instruction) ?? [];
    if (address !== undefined) field.href = this.#allowed(address);
    else if (/^\s*TOC\b/i.test(field.instruction)) this.lose('tableOfContents');
    else this.lose('fields');
  }

  #note(notes: Parts['footnotes'], id: string, out: Inline[]): void {
    const note = notes.of(id);
    // A note in a note is none.
    if (!note || this.#isInNote) return;
    const [fields, target] = [this.#fields, this.#target];
    [this.#fields, this.#target, this.#isInNote] = [[], notes.target, true];
    const said: Inline[] = [];
    for (const paragraph of allOf(note, 'p')) {
      if (said.length > 0) this.#say(' ', { bold: false, italic: false, href: null }, said);
      this.#walk(paragraph.children, said, null);
    }
    [this.#fields, this.#target, this.#isInNote] = [fields, target, false];
    const runs = trimmed(said.filter((one): one is TextRun => one.type === 'text')) as TextRun[];
    const content = cut(runs, mostNote);
    if (content.reduce((sum, { text }) => sum + text.length, 0) < runs.reduce((sum, { text }) => sum + text.length, 0))
      this.lose('longNotes');
    out.push({ type: 'footnote', ...(content.length > 0 ? { content } : {}) } satisfies Footnote);
  }

  #say(text: string, { bold, italic, href }: Look, out: Inline[]): void {
    if (this.#fields.some(({ isResult, instruction }) => !isResult || /^\s*TOC\b/i.test(instruction))) return;
    const said = text === '\t' ? text : printable(text.replaceAll(/\s/g, ' '));
    if (said === '') return;
    const marks: NonNullable<TextRun['marks']> = [
      ...(href === null ? [] : [{ type: 'link' as const, attrs: { href } }]),
      ...(bold ? [{ type: 'bold' as const }] : []),
      ...(italic ? [{ type: 'italic' as const }] : []),
    ];
    const last = out.at(-1);
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += said;
    else out.push({ type: 'text', text: said, ...(marks.length > 0 ? { marks } : {}) });
  }
}

/** Without the blanks before and after. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  const out = inlines.map((one) => (one.type === 'text' ? { ...one } : one));
  const [first, last] = [out[0], out.at(-1)];
  if (first?.type === 'text') first.text = first.text.trimStart();
  if (last?.type === 'text') last.text = last.text.trimEnd();
  return out.filter((one) => one.type !== 'text' || one.text !== '');
}

function cut(runs: readonly TextRun[], most: number): TextRun[] {
  let left = most;
  return runs.flatMap((run) => {
    const text = run.text.slice(0, left).toWellFormed();
    left -= text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
