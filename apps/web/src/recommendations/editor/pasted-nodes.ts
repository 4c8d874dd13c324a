import { Fragment, type Node as ProseMirrorNode, type Schema, Slice } from '@tiptap/pm/model';
import { tableLimits, textLimits } from '@tvaers/domain/recommendations/rich-text-ground';
import type { Reference } from '@tvaers/domain/recommendations/rich-text-schema';
import type { InlineStorage } from './inline-nodes.ts';

/*
 * What is pasted, within the limits of the grammar: beyond them the server would take nothing of it.
 */

type Ask = Pick<InlineStorage, 'knows' | 'stood' | 'nameOf'>;

const childrenOf = (node: ProseMirrorNode | Fragment): ProseMirrorNode[] =>
  Array.from({ length: node.childCount }, (_, at) => node.child(at));

/**
 * The slice with tables no larger than the grammar has them, notes cut where they end, and as words what points at something the writer
 * cannot point at: it was copied from another program, or from a text that points into a room of others.
 */
export function fitted(slice: Slice, schema: Schema, ask: Ask): Slice {
  const content = Fragment.from(childrenOf(slice.content).flatMap((node) => fit(node, schema, ask)));
  if (content.eq(slice.content)) return slice;
  const most = Slice.maxOpen(content);
  return new Slice(content, Math.min(slice.openStart, most.openStart), Math.min(slice.openEnd, most.openEnd));
}

function fit(node: ProseMirrorNode, schema: Schema, ask: Ask): ProseMirrorNode[] {
  if (node.isText) return [node];
  const { name } = node.type;
  if (name === 'reference') {
    const attrs = node.attrs as Reference['attrs'];
    return ask.knows(attrs) || ask.stood.has(attrs.id) ? [node] : [schema.text(ask.nameOf(attrs), node.marks)];
  }
  if (name === 'footnote') return [node.content.size > textLimits.note ? node.copy(node.content.cut(0, textLimits.note)) : node];
  if (name === 'table' && isTooLarge(node)) return rowsAsWords(node, schema).flatMap((row) => fit(row, schema, ask));
  return [node.copy(Fragment.from(childrenOf(node).flatMap((child) => fit(child, schema, ask))))];
}

const isTooLarge = (table: ProseMirrorNode) =>
  table.childCount > tableLimits.rows || childrenOf(table).some(({ childCount }) => childCount > tableLimits.columns);

/** Each row a paragraph, as a table from a Word document that is too large becomes. */
function rowsAsWords(table: ProseMirrorNode, schema: Schema): ProseMirrorNode[] {
  return childrenOf(table).map((row) => {
    const words = childrenOf(row).flatMap((cell, at): ProseMirrorNode[] => [
      ...(at > 0 ? [schema.text(' | ')] : []),
      ...childrenOf(cell).flatMap((one) => childrenOf(one)),
    ]);
    return schema.nodes['paragraph']?.create(null, words) as ProseMirrorNode;
  });
}
