import { type Block, type ListItemBlock, paragraphs, type RichText, type TextRun } from './rich-text.ts';

/** A stretch of text as paper is set from it. `href` is empty where it leads nowhere. */
export type PrintRun = { text: string; bold: boolean; italic: boolean; href: string };
export type PrintBlock =
  | { kind: 'paragraph'; number: string; runs: PrintRun[] }
  | { kind: 'heading'; level: number; runs: PrintRun[] }
  | { kind: 'bullets' | 'numbers'; items: PrintBlock[][] }
  | { kind: 'quote'; blocks: PrintBlock[] };

const runsOf = (content: readonly TextRun[] | undefined): PrintRun[] =>
  (content ?? []).map(({ text, marks = [] }) => ({
    text,
    bold: marks.some(({ type }) => type === 'bold'),
    italic: marks.some(({ type }) => type === 'italic'),
    href: marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))[0] ?? '',
  }));

const inside = (block: ListItemBlock): PrintBlock =>
  block.type === 'paragraph'
    ? { kind: 'paragraph', number: '', runs: runsOf(block.content) }
    : { kind: block.type === 'bulletList' ? 'bullets' : 'numbers', items: block.content.map((item) => item.content.map(inside)) };

/**
 * A document as paper is set from it, every kind of block there is. Its paragraphs carry the numbers people cite; its headings come under
 * one of level 3, and none is more than a level below the one before, which the standard of accessible paper asks for.
 */
export function printBlocks(doc: RichText): PrintBlock[] {
  const cited = paragraphs(doc);
  let deepest = 3;
  return doc.content.map((block: Block, place): PrintBlock => {
    switch (block.type) {
      case 'paragraph': {
        const number = cited[place]?.number ?? null;
        return { kind: 'paragraph', number: number === null ? '' : `§ ${number}`, runs: runsOf(block.content) };
      }
      case 'heading':
        deepest = Math.min(block.attrs.level + 2, deepest + 1);
        return { kind: 'heading', level: deepest, runs: runsOf(block.content) };
      case 'blockquote':
        return { kind: 'quote', blocks: block.content.map(inside) };
      default:
        return inside(block);
    }
  });
}
