import { type AnyExtension, Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { fromEditor, plainText, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { richTextSchema } from '@tvaers/domain/recommendations/rich-text-schema';
import { afterEach, describe, expect, it } from 'vitest';
import { editorExtensions } from './editor-extensions.ts';
import { insertFootnote, insertReference, nameSigns, rewriteFootnote } from './inline-nodes.ts';
import { insertTable, runInTable, tableCommands } from './table-nodes.ts';

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});
function editorOf(content: unknown): Editor {
  const extensions = editorExtensions as AnyExtension[];
  const editor = new Editor({ element: document.createElement('div'), extensions, content: content as object, injectCSS: false });
  open.push(editor);
  return editor;
}
const run = (text: string, ...marks: object[]) => ({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) });
const p = (...content: object[]) => ({ type: 'paragraph', ...(content.length > 0 ? { content } : {}) });
const doc = (...content: object[]) => ({ type: 'doc', content });
const cells = (type: string, ...words: string[]) => ({
  type: 'tableRow',
  content: words.map((text) => ({ type, content: [text === '' ? p() : p(run(text))] })),
});
const table = (...rows: object[]) => ({ type: 'table', attrs: { id: 't' }, content: rows });
const note = (...content: object[]) => ({ type: 'footnote', content });
const findingId = '018f0000-0000-7000-8000-000000000001';
const reference = { kind: 'finding' as const, id: findingId };

/** What would be stored: accepted by the server's schema, or the test fails. */
const kept = (editor: Editor): RichText => richTextSchema.parse(fromEditor(editor.getJSON()));
const putCursor = (editor: Editor, at: number) =>
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(at))));

describe('the editor and the grammar', () => {
  it('say the same: a text with everything in it comes out as it went in', () => {
    const bold = { type: 'bold' };
    const link = { type: 'link', attrs: { href: 'https://example.dk/a' } };
    const text = richTextSchema.parse(
      doc(
        { type: 'heading', attrs: { level: 2, id: 'h' }, content: [run('Udlån')] },
        {
          ...p(run('a '), run('b', bold), note(run('se '), run('her', link)), run(' og '), {
            type: 'reference',
            attrs: reference,
          }),
          attrs: { id: 'p' },
        },
        { ...table(cells('tableHeader', 'År', 'Antal'), cells('tableCell', '2022', '')) },
        { type: 'blockquote', attrs: { id: 'q' }, content: [p(run('c'))] },
        { type: 'bulletList', attrs: { id: 'l' }, content: [{ type: 'listItem', content: [p(run('d'), note(run('n')))] }] },
      ),
    );
    expect(kept(editorOf(text))).toEqual(text);
    // By the clipboard too: what is copied and pasted is read back from HTML.
    const pasted = editorOf(doc(p()));
    pasted.commands.setContent(editorOf(text).getHTML());
    expect(plainText(kept(pasted))).toBe(plainText(text));
  });

  it('make a pasted table square, without merged cells and with its heads first', () => {
    const editor = editorOf(doc(p()));
    editor.commands.setContent('<table><tr><td colspan="2">a</td></tr><tr><td>b</td><th>c</th></tr></table>');
    expect(kept(editor).content[0]).toMatchObject({
      type: 'table',
      content: [
        { content: [{ type: 'tableHeader' }, { type: 'tableHeader' }] },
        { content: [{ type: 'tableCell' }, { type: 'tableCell' }] },
      ],
    });
  });

  it('put bold on the words of a line, and not on the signs in it', () => {
    const editor = editorOf(doc(p(run('a'), note(run('n')), { type: 'reference', attrs: reference }, run('b'))));
    editor.chain().selectAll().setBold().run();
    const [paragraph] = kept(editor).content;
    expect(JSON.stringify(paragraph).match(/bold/g)?.length).toBeGreaterThan(1);
  });
});

describe('a table', () => {
  it('is put where an empty line stood, with a line beneath it to go on from', () => {
    const editor = editorOf(doc(p()));
    expect(insertTable(editor)).toBe(true);
    expect(kept(editor).content.map(({ type }) => type)).toEqual(['table', 'paragraph']);
    expect(insertTable(editor)).toBe(false);
  });

  it('has heads in its first row also when the first row is taken out', () => {
    const editor = editorOf(doc(table(cells('tableHeader', 'a', 'b'), cells('tableCell', 'c', 'd')), p()));
    putCursor(editor, 3);
    runInTable(editor, tableCommands.deleteRow);
    expect(kept(editor).content[0]).toMatchObject({ content: [{ content: [{ type: 'tableHeader' }, { type: 'tableHeader' }] }] });
    expect(plainText(kept(editor))).toBe('c | d');
  });

  it.each([
    ['rowAbove', [3, 2]],
    ['rowBelow', [3, 2]],
    ['columnBefore', [2, 3]],
    ['columnAfter', [2, 3]],
    ['deleteColumn', [2, 1]],
    ['deleteTable', null],
  ] as const)('%s', (command, size) => {
    const editor = editorOf(doc(table(cells('tableHeader', 'a', 'b'), cells('tableCell', 'c', 'd')), p()));
    putCursor(editor, 3);
    runInTable(editor, tableCommands[command]);
    const [first] = kept(editor).content;
    expect(first?.type === 'table' ? [first.content.length, first.content[0].content.length] : null).toEqual(size);
  });

  it('goes no further than ten columns and a hundred rows', () => {
    const wide = Array.from({ length: 10 }, (_, place) => `k${place}`);
    const editor = editorOf(
      doc(table(cells('tableHeader', ...wide), ...Array.from({ length: 99 }, () => cells('tableCell', ...wide))), p()),
    );
    putCursor(editor, 3);
    for (const command of ['columnAfter', 'rowBelow'] as const) runInTable(editor, tableCommands[command]);
    expect(plainText(kept(editor)).split('\n')).toHaveLength(100);
  });
});

describe('a footnote', () => {
  it('is put after what is chosen, and its words can be changed without losing the looks around the change', () => {
    const editor = editorOf(doc(p(run('ab'))));
    putCursor(editor, 2);
    insertFootnote(editor, 'Jf. loven § 4');
    expect(plainText(kept(editor))).toBe('a [note: Jf. loven § 4]b');
    const looks = editorOf(doc(p(run('x'), note(run('se '), run('loven', { type: 'bold' }), run(' § 4')))));
    rewriteFootnote(looks, 2, 'se loven § 5, stk. 2');
    expect(kept(looks).content[0]).toMatchObject({
      content: [
        { text: 'x' },
        { content: [{ text: 'se ' }, { text: 'loven', marks: [{ type: 'bold' }] }, { text: ' § 5, stk. 2' }] },
      ],
    });
  });

  it('is one sign to the cursor, and is taken out as one', () => {
    const editor = editorOf(doc(p(run('a'), note(run('n')))));
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, 2)));
    editor.commands.deleteSelection();
    expect(plainText(kept(editor))).toBe('a');
  });
});

describe('a reference', () => {
  it('is called what the page says it is called, also when that changes', () => {
    const editor = editorOf(doc(p(run('Se '))));
    putCursor(editor, 4);
    insertReference(editor, reference);
    nameSigns(
      editor,
      ({ id }) => `F-03 ${id.slice(0, 3)}`,
      () => true,
    );
    expect(editor.view.dom.textContent).toContain('F-03 018');
    nameSigns(
      editor,
      () => 'F-07',
      () => true,
    );
    expect(editor.view.dom.textContent).toContain('F-07');
    expect(kept(editor).content[0]).toMatchObject({ content: [{ text: 'Se ' }, { attrs: reference }, { text: ' ' }] });
  });
});
