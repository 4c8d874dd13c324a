import { z } from 'zod';
import { type AnyNode, type ListItem, type ListItemBlock, utf8Bytes } from './rich-text.ts';

export const limits = { bytes: 200_000, blocks: 2000, listLevels: 3 } as const;

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
const inline = z.array(textRunSchema).optional();

const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/)
  .nullish();
const blockAttrs = z.strictObject({ id }).optional();

const paragraphInside = z.strictObject({ type: z.literal('paragraph'), content: inline });

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
const items = z.array(listItem(limits.listLevels)).min(1);

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
]);

export const countBlocks = (node: AnyNode): number =>
  (node.content ?? []).reduce((sum, child) => sum + (child.type === 'text' ? 0 : 1 + countBlocks(child)), 0);

/**
 * The schema of a document: paragraphs, headings of level 2 and 3, lists to three levels, quotations; bold, italic and
 * links to https or mailto. At most 2000 blocks and 200 kB. Anything else, and any key it does not know, is refused.
 */
export const richTextSchema = z
  .strictObject({ type: z.literal('doc'), content: z.array(blockSchema).min(1).max(limits.blocks) })
  .refine((doc) => countBlocks(doc) <= limits.blocks, 'too-many-blocks')
  .refine((doc) => utf8Bytes(JSON.stringify(doc)) <= limits.bytes, 'too-large');
