import type { On } from '../dates/calendar-day.ts';
import { sayDay } from '../dates/precision.ts';
import type { Language } from '../language.ts';
import { columnShares } from './column-shares.ts';
import { type NamedReference, nameReferences } from './references.ts';
import { recommendationStateWords } from './labels.ts';
import type { Inline, ListItem, ListItemBlock, TextRun } from './rich-text-schema.ts';
import type { Block, NameOf, RichText } from './rich-text.ts';
import type { RecommendationState } from './workflow.ts';

export const paperFormats = ['pdf', 'docx', 'html'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** Words with their look. `href` is only what the grammar of the text allows. */
export type PaperRun = { text: string; bold: boolean; italic: boolean; href: string | null };
/** Words, or the sign of a note with its words. */
export type PaperInline = (PaperRun & { note: null }) | { note: { number: number; runs: PaperRun[] } };
export type PaperItem = { inlines: PaperInline[]; blocks: PaperBlock[] };
export type PaperBlock =
  | { kind: 'paragraph'; number: string | null; inlines: PaperInline[] }
  | { kind: 'heading'; level: 2 | 3; inlines: PaperInline[] }
  | { kind: 'list'; isOrdered: boolean; items: PaperItem[] }
  | { kind: 'quote'; paragraphs: PaperInline[][] }
  | { kind: 'table'; head: PaperInline[][][]; rows: PaperInline[][][][]; shares: number[] };

/** Beneath the text: the positions by sector, a minority's statement. Each is a heading and blocks, like the text itself. */
export type PaperSection = { heading: string; blocks: PaperBlock[] };

/** A recommendation with what stands around its text on paper. */
export type RecommendationToPrint = {
  taskforce: string;
  /** "R-07", or its working label. */
  called: string;
  title: string;
  state: RecommendationState;
  addressee: string;
  /** Who alone may read it while it lies in a sector's room, as a sentence; null before the taskforce. */
  readers: string | null;
  text: RichText;
  references: readonly NamedReference[];
  /** The named version that is printed; null for the text as it stands. */
  version: { label: string; by: string } | null;
  on: On;
  /** What stands beneath the text, in its order; none while nobody has taken a position. */
  beneath: readonly PaperSection[];
};

const words = {
  draft: { da: 'Udkast – ikke offentligt', en: 'Draft – not public' },
  version: { da: 'Version', en: 'Version' },
  asOf: { da: 'Teksten, som den var', en: 'The text as it was on' },
  addressee: { da: 'Til', en: 'To' },
  page: { da: 'Side', en: 'Page' },
  of: { da: 'af', en: 'of' },
  notes: { da: 'Noter', en: 'Notes' },
} as const;

/**
 * Signs that would turn the order of what stands around them, and those no printer or program shows, are taken out; so is half a pair.
 * What is left are words.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ufff9-\ufffb]/g, '')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** A table with what each of its columns gets of the width. */
export function paperTable(head: PaperInline[][][], rows: PaperInline[][][][]): PaperBlock {
  return { kind: 'table', head, rows, shares: columnShares([head, ...rows]) };
}

/** The blocks of a text as they are printed: paragraphs with their numbers, notes with theirs, references by what they are called now. */
export function paperBlocks(text: RichText, nameOf: NameOf): PaperBlock[] {
  let [paragraphs, notes] = [0, 0];
  let hasHeading = false;
  const plain = ({ text: said, marks = [] }: TextRun): PaperRun => ({
    text: printable(said),
    bold: marks.some(({ type }) => type === 'bold'),
    italic: marks.some(({ type }) => type === 'italic'),
    href: marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))[0] ?? null,
  });
  const inline = (one: Inline): PaperInline => {
    if (one.type === 'footnote') return { note: { number: (notes += 1), runs: (one.content ?? []).map(plain) } };
    if (one.type === 'text') return { ...plain(one), note: null };
    return { text: printable(nameOf(one.attrs)), bold: false, italic: true, href: null, note: null };
  };
  const inlines = (content: readonly Inline[] | undefined) => (content ?? []).map(inline);
  const item = ({ content: [first, ...rest] }: ListItem): PaperItem => ({
    inlines: inlines(first.content),
    blocks: rest.map(inside),
  });
  const inside = (one: ListItemBlock): PaperBlock =>
    one.type === 'paragraph'
      ? { kind: 'paragraph', number: null, inlines: inlines(one.content) }
      : { kind: 'list', isOrdered: one.type === 'orderedList', items: one.content.map(item) };
  const cell = ({ content }: { content: { content?: Inline[] | undefined }[] }) => content.map((one) => inlines(one.content));

  return text.content.map((block: Block): PaperBlock => {
    switch (block.type) {
      case 'paragraph': {
        const said = inlines(block.content);
        // As `paragraphs` counts: an empty line has no number.
        const isEmpty = said.every((one) => one.note === null && one.text.trim() === '');
        return { kind: 'paragraph', number: isEmpty ? null : String((paragraphs += 1)), inlines: said };
      }
      case 'heading': {
        // A sub-heading without a heading above it is none: a reader by ear counts the levels, and the press refuses the gap.
        hasHeading ||= block.attrs.level === 2;
        return { kind: 'heading', level: hasHeading ? block.attrs.level : 2, inlines: inlines(block.content) };
      }
      case 'bulletList':
      case 'orderedList':
        return { kind: 'list', isOrdered: block.type === 'orderedList', items: block.content.map(item) };
      case 'blockquote':
        return { kind: 'quote', paragraphs: block.content.map((one) => inlines(one.content)) };
      case 'table': {
        const [head, ...rows] = block.content;
        return paperTable(
          head.content.map(cell),
          rows.map(({ content }) => content.map(cell)),
        );
      }
    }
  });
}

export type RecommendationPaper = ReturnType<typeof recommendationPaper>;

/** What a printed or exported recommendation is made from, in the reader's language: the same for PDF, Word and HTML. */
export function recommendationPaper(facts: RecommendationToPrint, language: Language) {
  const w = (key: keyof typeof words): string => words[key][language];
  const isPublic = facts.state === 'published';
  const isDecided = facts.state === 'adopted' || isPublic;
  const day = sayDay(facts.on, language, { weekday: false });
  const text = facts.version
    ? `${w('version')} ${facts.version.label}, ${day}${facts.version.by ? `, ${facts.version.by}` : ''}`
    : `${w('asOf')} ${day}`;
  const decided = recommendationStateWords[facts.state][language];
  const state = isDecided ? `${decided.charAt(0).toUpperCase()}${decided.slice(1)}` : w('draft');
  const called = printable(facts.called);
  return {
    lang: language,
    title: `${called} ${printable(facts.title)}`,
    author: printable(facts.taskforce),
    description: `${state}. ${text}`,
    over: printable(facts.taskforce),
    called,
    heading: printable(facts.title),
    state: { text: state, isDraft: !isDecided },
    facts: [
      printable(text),
      ...(facts.addressee.trim() ? [`${w('addressee')}: ${printable(facts.addressee)}`] : []),
      ...(facts.readers ? [printable(facts.readers)] : []),
    ],
    blocks: paperBlocks(facts.text, nameReferences(facts.references, language)),
    beneath: facts.beneath.map(({ heading, blocks }) => ({ heading: printable(heading), blocks })),
    notes: w('notes'),
    foot: { left: `${called} · ${state}`, page: w('page'), of: w('of') },
  };
}
