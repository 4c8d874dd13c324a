import { Fragment, type Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { textLimits } from '@tvaers/domain/recommendations/rich-text-ground';

const isList = ({ type: { name } }: ProseMirrorNode) => name === 'bulletList' || name === 'orderedList';
const childrenOf = (node: ProseMirrorNode) => Array.from({ length: node.childCount }, (_, at) => node.child(at));

function levelsIn(node: ProseMirrorNode): number {
  return (isList(node) ? 1 : 0) + Math.max(0, ...childrenOf(node).map((child) => (child.isTextblock ? 0 : levelsIn(child))));
}

/** How many levels of lists hang on the item one is in: they go along where it goes. */
export function levelsBelow({ selection: { $from } }: EditorState): number {
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === 'listItem') return levelsIn($from.node(depth));
  return 0;
}

/** Items deeper than lists go, such as a list pasted into a list, follow the deepest item they hang on. Null where there are none. */
export function shallowLists(before: EditorState, { doc, tr }: EditorState): Transaction | null {
  if (before.doc.eq(doc)) return null;
  const deep: { at: number; item: ProseMirrorNode }[] = [];
  const look = (node: ProseMirrorNode, start: number, level: number) =>
    node.forEach((child, offset) => {
      if (child.isTextblock) return;
      const at = start + offset;
      if (child.type.name === 'listItem' && level >= textLimits.listLevels) {
        if (childrenOf(child).some(isList)) deep.push({ at, item: child });
      } else look(child, at + 1, isList(child) ? level + 1 : level);
    });
  doc.forEach((block, at) => {
    if (isList(block)) look(block, at + 1, 1);
  });
  // From the end, so that what is still to be done stands where it stood.
  for (const { at, item } of deep.toReversed()) tr.replaceWith(at, at + item.nodeSize, raised(item));
  return tr.docChanged ? tr : null;
}

function raised(item: ProseMirrorNode): ProseMirrorNode[] {
  const children = childrenOf(item);
  return [
    item.copy(Fragment.from(children.filter((child) => !isList(child)))),
    ...children.filter(isList).flatMap(childrenOf).flatMap(raised),
  ];
}
