import { Collaboration } from '@tiptap/extension-collaboration';
import { Editor } from '@tiptap/core';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { emptyText } from '@tvaers/domain/recommendations/rich-text';
import { afterEach, expect, it } from 'vitest';
import { editorExtensions } from './editor-extensions.ts';

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

/** One who writes in a text with others, in a whole editor. */
function writer(doc: Doc) {
  const editor = new Editor({
    element: document.createElement('div'),
    content: emptyText(),
    extensions: [
      ...editorExtensions.map((one) =>
        one.name === 'starterKit' ? one.configure({ undoRedo: false, link: { protocols: [] } } as never) : one,
      ),
      Collaboration.configure({ document: doc }),
    ] as never,
  });
  open.push(editor);
  return editor;
}
const exchange = (one: Doc, two: Doc) => {
  applyUpdate(two, encodeStateAsUpdate(one, encodeStateVector(two)), 'line');
  applyUpdate(one, encodeStateAsUpdate(two, encodeStateVector(one)), 'line');
};
const ids = (editor: Editor) => (editor.getJSON().content ?? []).map(({ attrs }) => attrs?.['id'] as string);

it('two who write at once do not fight over the ids of blocks: those who made them name them, and they stay', () => {
  const [one, two] = [new Doc(), new Doc()];
  const first = writer(one);
  first.commands.insertContent('<p>Et</p><p>To</p><p>Tre</p>');
  exchange(one, two);
  const second = writer(two);
  exchange(one, two);
  const before = ids(first);
  expect(new Set(before).size).toBe(before.length);
  let seed = 7;
  const chance = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) % below;
  for (let round = 0; round < 60; round += 1) {
    for (const editor of [first, second]) {
      const places: number[] = [];
      editor.state.doc.descendants((node, at) => {
        if (node.isTextblock) places.push(at + 1 + chance(node.content.size + 1));
      });
      editor.commands.setTextSelection(places[chance(places.length)] ?? 1);
      const act = chance(4);
      if (act === 0 && editor.state.selection.$from.depth === 1) editor.commands.splitBlock();
      else if (act === 1) editor.commands.toggleBulletList();
      else if (act === 2) editor.commands.setHeading({ level: 2 });
      else editor.commands.insertContent('ord ');
    }
    let updates = 0;
    const count = () => (updates += 1);
    exchange(one, two);
    // What came from the other is taken as it is: nothing is sent back because of it.
    one.on('update', count);
    two.on('update', count);
    exchange(one, two);
    expect(updates).toBe(0);
    one.off('update', count);
    two.off('update', count);
    expect(first.getJSON()).toEqual(second.getJSON());
    expect(ids(first)).not.toContain(null);
  }
});

it('one’s undo takes back one’s own words, not another’s', () => {
  const [one, two] = [new Doc(), new Doc()];
  const first = writer(one);
  first.commands.insertContent('<p>Fælles.</p>');
  exchange(one, two);
  const second = writer(two);
  exchange(one, two);
  first.commands.setTextSelection(1);
  first.commands.insertContent('Mit. ');
  exchange(one, two);
  second.commands.setTextSelection(1);
  second.commands.insertContent('Dit. ');
  exchange(one, two);
  second.commands.undo();
  exchange(one, two);
  expect(first.getText()).toContain('Mit.');
  expect(first.getText()).not.toContain('Dit.');
});
