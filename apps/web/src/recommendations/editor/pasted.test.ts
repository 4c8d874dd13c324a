import { type AnyExtension, Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { fromEditor, plainText, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { richTextSchema } from '@tvaers/domain/recommendations/rich-text-schema';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allowEmptyMarkup } from '../../shell/trusted-markup.ts';
import { editorExtensions } from './editor-extensions.ts';
import { answerSigns, nameSigns } from './inline-nodes.ts';

const findingId = '018f0000-0000-7000-8000-000000000001';
const otherId = '018f0000-0000-7000-8000-000000000002';
let editor: Editor;
const make = (content: unknown = { type: 'doc', content: [{ type: 'paragraph' }] }) =>
  new Editor({
    element: document.createElement('div'),
    extensions: editorExtensions as AnyExtension[],
    content: content as object,
    injectCSS: false,
  });
beforeEach(() => {
  editor = make();
  nameSigns(
    editor,
    ({ id }) => (id === findingId ? 'F-03 Løn' : '[skjult]'),
    ({ id }) => id === findingId,
  );
});
afterEach(() => editor.destroy());

/** What would be stored after it is pasted: accepted by the server's schema, or the test fails. */
function pasted(html: string): RichText {
  editor.view.pasteHTML(html);
  return richTextSchema.parse(fromEditor(editor.getJSON()));
}
type Shape = { type: string; attrs?: { level?: number }; content?: Shape[]; text?: string; marks?: { type: string }[] };
/** A text in short: `h2(a)`, `ul(li(p(a) ol(li(p(b)))))`, words with their marks as `<bold>a`. */
const names: Record<string, string> = { paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', footnote: 'note' };
function short({ type, attrs, content = [], text, marks = [] }: Shape): string {
  if (type === 'text') return `${marks.map((mark) => `<${mark.type}>`).join('')}${text?.trim()}`;
  const name = type === 'heading' ? `h${attrs?.level}` : (names[type] ?? type);
  return `${name}(${content.map(short).join(' ')})`;
}
const shapes = (text: RichText) => (text.content as Shape[]).map(short);

describe('what is pasted', () => {
  it('from Word has its lists, their levels and kinds, without the signs before them', () => {
    const item = (level: number, sign: string, words: string) =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`;
    const text = pasted(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><p class=MsoNormal>Før</p>${item(1, '·', 'et')}${item(2, 'o', 'under')}${item(1, '·', 'to')}<p class=MsoNormal><o:p>&nbsp;</o:p></p>${item(1, '1.', 'først')}${item(1, '2.', 'så')}${item(2, 'a)', 'del')}<!--EndFragment--></body></html>`,
    );
    expect(shapes(text)).toEqual([
      'p(Før)',
      'ul(li(p(et) ul(li(p(under)))) li(p(to)))',
      'ol(li(p(først)) li(p(så) ol(li(p(del)))))',
    ]);
  });

  it('from Word has its notes where they belong', () => {
    const text = pasted(
      `<p class=MsoNormal>En påstand<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a> her.</p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"><span>[1]</span></a> Kilden, s. 4</p></div></div>`,
    );
    expect(shapes(text)).toEqual(['p(En påstand note(Kilden, s. 4) her.)']);
  });

  it('keeps headings of every level as the two there are', () => {
    expect(shapes(pasted('<h1>Titel</h1><h2>To</h2><h4>Fire</h4><p>a</p>'))).toEqual(['h2(Titel)', 'h3(To)', 'h3(Fire)', 'p(a)']);
  });

  it('has a paragraph for each line, wherever the lines are broken', () => {
    expect(shapes(pasted('et<br>to<br><br>tre'))).toEqual(['p(et)', 'p(to)', 'p(tre)']);
    editor.commands.clearContent();
    expect(shapes(pasted('<div>Kære <b>Jens<br>Tak</b><br></div><ul><li>a<br>b</li></ul>'))).toEqual([
      'p(Kære <bold>Jens)',
      'p(<bold>Tak)',
      'ul(li(p(a) p(b)))',
    ]);
  });

  it('is bold where its style says so, and not where the style says it is not', () => {
    const docs =
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">a </span><span style="font-weight:700">b</span><span style="font-style:italic">c</span></p></b>';
    expect(shapes(pasted(docs))).toEqual(['p(a <bold>b <italic>c)']);
  });

  it('runs nothing, and leads nowhere a text may not', () => {
    const text = pasted(
      '<p onclick="x()">hej<img src=x onerror=x()><script>x()</script><style>p{}</style><svg><text>svg</text></svg></p><p><a href="javascript:x()">a</a> <a href="http://dst.dk">b</a> <a href="https://kl.dk/">c</a><span style="display:none">skjult</span></p>',
    );
    expect(shapes(text)).toEqual(['p(hej)', 'p(a b <link>c)']);
  });

  it('is within the limits of the grammar: lists of three levels, tables of ten columns, notes of 2000 letters', () => {
    const deep = (level: number): string => `<ul><li>${level}${level < 5 ? deep(level + 1) : ''}</li></ul>`;
    expect(shapes(pasted(deep(1)))).toEqual(['ul(li(p(1) ul(li(p(2) ul(li(p(3)) li(p(4)) li(p(5)))))))']);
    editor.commands.clearContent();
    expect(shapes(pasted(`<table><tr>${'<td>x</td>'.repeat(11)}</tr></table>`))[0]).toBe(`p(${Array(11).fill('x').join(' | ')})`);
    editor.commands.clearContent();
    expect(plainText(pasted(`<p>a<span data-footnote>${'x'.repeat(2500)}</span></p>`)).length).toBeLessThan(2020);
  });

  it('stays in its cell, whatever it was there', () => {
    expect(shapes(pasted('<table><tr><th>a</th></tr><tr><td><h2>b</h2><ul><li>c</li><li>d</li></ul></td></tr></table>'))[0]).toBe(
      'table(tableRow(tableHeader(p(a))) tableRow(tableCell(p(b) p(c) p(d))))',
    );
  });

  it('points only at what its writer may point at; elsewhere the words stay', () => {
    const sign = (id: string) => `<span data-reference="finding" data-id="${id}"></span>`;
    expect(shapes(pasted(`<p>se ${sign(findingId)} og ${sign(otherId)}</p>`))).toEqual(['p(se reference() og [skjult])']);
  });

  it('points on at what the text pointed at before it was cut out, though its writer cannot read it', () => {
    editor.destroy();
    const attrs = { kind: 'finding', id: otherId };
    editor = make({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'reference', attrs }] }] });
    editor.commands.clearContent();
    expect(shapes(pasted(`<p><span data-reference="finding" data-id="${otherId}"></span></p>`))).toEqual(['p(reference())']);
  });

  it('is the same text where it was copied from a text of ours, and says what it points at to other programs', () => {
    pasted(`<h3>Her</h3><p>se <span data-reference="finding" data-id="${findingId}"></span>.</p>`);
    editor.commands.selectAll();
    const copied = editor.view.serializeForClipboard(editor.state.doc.slice(0, editor.state.doc.content.size));
    expect(copied.dom.textContent).toBe('Herse F-03 Løn.');
    expect(copied.text).toBe('Her\n\nse F-03 Løn.');
    editor.commands.clearContent();
    expect(shapes(pasted(copied.dom.innerHTML))).toEqual(['h3(Her)', 'p(se reference() .)']);
  });
});

describe('what is pasted beyond what a text holds', () => {
  const tooLong = vi.fn<() => void>();
  beforeEach(() => {
    tooLong.mockClear();
    answerSigns(editor, { reference: () => false, footnote: () => false, tooLong });
    pasted('<p>Stod her.</p>');
  });

  it.each([
    ['letters', `<p>${'Ord. '.repeat(41_000)}</p>`],
    ['paragraphs', '<p>a</p>'.repeat(2001)],
    ['notes', `<p>${'ord<span data-footnote>n</span> '.repeat(201)}</p>`],
    ['ids of its paragraphs', `<p>${'o'.repeat(80)}</p>`.repeat(1250)],
  ])('is not put in, and the editor says so: %s', (_, html) => {
    editor.view.pasteHTML(html);
    expect(shapes(richTextSchema.parse(fromEditor(editor.getJSON())))).toEqual(['p(Stod her.)']);
    expect(tooLong).toHaveBeenCalledOnce();
  });

  it('is put in where there is room in place of what was chosen', () => {
    editor.view.pasteHTML(`<p>${'Ord. '.repeat(30_000)}</p>`);
    editor.commands.selectAll();
    editor.view.pasteHTML(`<p>${'Nyt. '.repeat(30_000)}</p>`);
    expect(editor.getText()).toMatch(/^Nyt\. /);
    expect(tooLong).not.toHaveBeenCalled();
  });
});

it('An item with items beneath it is not moved further in than its deepest may go', () => {
  const item = (words: string, ...inside: object[]) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }, ...inside],
  });
  const list = (...items: object[]) => ({ type: 'bulletList', content: items });
  editor.commands.setContent({ type: 'doc', content: [list(item('1', list(item('2'), item('3', list(item('4'))))))] });
  let at = 0;
  editor.state.doc.descendants((node, position) => void (node.text === '3' && (at = position)));
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)));
  editor.commands.keyboardShortcut('Tab');
  expect(shapes(richTextSchema.parse(fromEditor(editor.getJSON())))).toEqual([
    'ul(li(p(1) ul(li(p(2)) li(p(3) ul(li(p(4))))))))'.slice(0, -1),
  ]);
});

describe('the policy of trusted markup', () => {
  it('gives the editor what it may read of what is pasted: it does not give it nothing in its place', () => {
    // As browsers do: rules that give null make empty markup of what they are asked for.
    const made: ((html: string) => string)[] = [];
    vi.stubGlobal('trustedTypes', {
      createPolicy: (_: string, rules: { createHTML: (html: string) => string | null }) =>
        made.push((html) => rules.createHTML(html) ?? ''),
    });
    allowEmptyMarkup();
    vi.unstubAllGlobals();
    expect(made[0]?.('')).toBe('');
    expect(() => made[0]?.('<p>Ord</p>')).toThrow('No string becomes markup.');
  });
});
