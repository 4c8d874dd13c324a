import { z } from 'zod';
import { countBlocks, countOf, referenceKinds, tableLimits, textLimits, utf8Bytes } from './rich-text-ground.ts';

/** Characters PostgreSQL cannot keep (NUL, half of a pair) and those no one types: control characters but tab. */
const isWritable = (text: string) => text.isWellFormed() && !/[^\P{Cc}\t]/u.test(text);

const link = z.strictObject({
  type: z.literal('link'),
  attrs: z.strictObject({
    href: z
      .string()
      .max(2000)
      .regex(/^(https:\/\/[^\s"<>\\]+|mailto:[^\s"<>\\@]+@[^\s"<>\\@]+)$/i, 'only-https-or-mailto'),
  }),
});
const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  link,
]);

export const textRunSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).refine(isWritable, 'unwritable-character'),
  marks: z
    .array(mark)
    .max(3)
    .refine((marks) => new Set(marks.map(({ type }) => type)).size === marks.length, 'mark-twice')
    .optional(),
});
export type TextRun = z.infer<typeof textRunSchema>;

/** A note at a place in the text: its words are content, so that two who write in it are merged as in any text. */
export const footnoteSchema = z.strictObject({
  type: z.literal('footnote'),
  content: z
    .array(textRunSchema)
    .refine((runs) => runs.reduce((sum, { text }) => sum + text.length, 0) <= textLimits.note, 'note-too-long')
    .optional(),
});
export type Footnote = z.infer<typeof footnoteSchema>;

/** Points at a thing by its id; what it is called is looked up when it is read, so a new number is right at once. */
export const referenceSchema = z.strictObject({
  type: z.literal('reference'),
  attrs: z.strictObject({ kind: z.enum(referenceKinds), id: z.uuid() }),
});
export type Reference = z.infer<typeof referenceSchema>;

export type Inline = TextRun | Footnote | Reference;
const inline = z.array(z.discriminatedUnion('type', [textRunSchema, footnoteSchema, referenceSchema])).optional();

const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/)
  .nullish();
const blockAttrs = z.strictObject({ id }).optional();

export type ParagraphInside = { type: 'paragraph'; content?: Inline[] | undefined };
const paragraphInside = z.strictObject({ type: z.literal('paragraph'), content: inline });

export type ListItem = { type: 'listItem'; content: [ParagraphInside, ...ListItemBlock[]] };
export type ListItemBlock = ParagraphInside | { type: 'bulletList' | 'orderedList'; content: ListItem[] };

/** An item of a list, with lists inside as deep as `levels` allows: the grammar itself has a bottom, however deep the input. */
function listItem(levels: number): z.ZodType<ListItem> {
  const inside: z.ZodType<ListItemBlock> =
    levels > 1
      ? z.union([
          paragraphInside,
          z.strictObject({ type: z.enum(['bulletList', 'orderedList']), content: z.array(listItem(levels - 1)).min(1) }),
        ])
      : paragraphInside;
  return z.strictObject({ type: z.literal('listItem'), content: z.tuple([paragraphInside], inside) });
}
const items = z.array(listItem(textLimits.listLevels)).min(1);

const cellsOf = <T extends 'tableHeader' | 'tableCell'>(type: T) =>
  z.strictObject({
    type: z.literal('tableRow'),
    content: z
      .array(z.strictObject({ type: z.literal(type), content: z.array(paragraphInside).min(1) }))
      .min(1)
      .max(tableLimits.columns),
  });

/** A first row of heads, and rows of as many cells: what can be read aloud, and drawn on paper, without merged cells. */
const table = z.strictObject({
  type: z.literal('table'),
  attrs: blockAttrs,
  content: z
    .tuple([cellsOf('tableHeader')], cellsOf('tableCell'))
    .refine((rows) => rows.length <= tableLimits.rows, 'too-many-rows')
    .refine((rows) => rows.every(({ content }) => content.length === rows[0].content.length), 'ragged-table'),
});

export const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), attrs: blockAttrs, content: inline }),
  z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]), id }),
    content: inline,
  }),
  z.strictObject({ type: z.literal('bulletList'), attrs: blockAttrs, content: items }),
  z.strictObject({ type: z.literal('orderedList'), attrs: blockAttrs, content: items }),
  z.strictObject({ type: z.literal('blockquote'), attrs: blockAttrs, content: z.array(paragraphInside).min(1) }),
  table,
]);

/**
 * The schema of a document: paragraphs, headings of level 2 and 3, lists to three levels, quotations, tables with a row of heads;
 * bold, italic, links to https or mailto, footnotes, and references to findings, sources and decisions. At most 2000 blocks,
 * 200 footnotes and 200 kB. Anything else, and any key it does not know, is refused.
 */
export const richTextSchema = z
  .strictObject({ type: z.literal('doc'), content: z.array(blockSchema).min(1).max(textLimits.blocks) })
  .refine((doc) => countBlocks(doc) <= textLimits.blocks, 'too-many-blocks')
  .refine((doc) => countOf(doc, 'footnote') <= textLimits.footnotes, 'too-many-footnotes')
  .refine((doc) => utf8Bytes(JSON.stringify(doc)) <= textLimits.bytes, 'too-large');

/** The same without references: for a text that stands outside the work they point into, such as the mandate. */
export const textWithoutReferencesSchema = richTextSchema.refine((doc) => countOf(doc, 'reference') === 0, 'no-references-here');
