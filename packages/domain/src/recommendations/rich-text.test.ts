import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { footnotesIn, nameReferences, newReferences, referencesIn } from './references.ts';
import { utf8Bytes } from './rich-text-ground.ts';
import { richTextSchema, textWithoutReferencesSchema } from './rich-text-schema.ts';
import {
  blockId,
  emptyText,
  fromEditor,
  isEmptyText,
  paragraphs,
  plainText,
  textOf,
  withIds,
  type PlainBlock,
  type RichText,
} from './rich-text.ts';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const run = (text: string, ...marks: unknown[]) => (marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text });
const p = (...content: unknown[]) => ({ type: 'paragraph', content });
const item = (...content: unknown[]) => ({ type: 'listItem', content });
const linkTo = (href: string) => ({ type: 'link', attrs: { href } });
const note = (...content: unknown[]) => ({ type: 'footnote', content });
const findingId = '018f0000-0000-7000-8000-000000000001';
const ref = (kind: string, id = findingId) => ({ type: 'reference', attrs: { kind, id } });
const row = (type: string, ...cells: unknown[]) => ({
  type: 'tableRow',
  content: cells.map((cell) => ({ type, content: [cell] })),
});
const table = (...rows: unknown[]) => ({ type: 'table', content: rows });
const accepts = (value: unknown) => richTextSchema.safeParse(value).success;

describe('documents that are accepted', () => {
  const nested = {
    type: 'bulletList',
    content: [item(p(run('1')), { type: 'orderedList', content: [item(p(), { type: 'bulletList', content: [item(p())] })] })],
  };
  it.each([
    ['nothing written yet', emptyText()],
    [
      'paragraphs and headings',
      doc({ type: 'heading', attrs: { level: 2, id: 'a' }, content: [run('Udlån')] }, { type: 'paragraph', attrs: { id: 'b' } }),
    ],
    ['an id not given yet', doc({ type: 'paragraph', attrs: { id: null }, content: [run('x')] })],
    ['all marks', doc(p(run('x', { type: 'bold' }, { type: 'italic' }, linkTo('https://medst.dk/side?a=1#b'))))],
    ['a mail link', doc(p(run('skriv', linkTo('mailto:sekretariat@example.dk'))))],
    ['three levels of lists', doc(nested)],
    ['a quotation', doc({ type: 'blockquote', content: [p(run('x'))] })],
    [
      'a table with a row of heads',
      doc(table(row('tableHeader', p(run('År')), p()), row('tableCell', p(run('2022')), p(run('4'))))),
    ],
    ['a footnote with bold and a link', doc(p(run('x'), note(run('se ', { type: 'bold' }), run('her', linkTo('https://a.dk')))))],
    ['a footnote nobody has written in yet', doc(p(run('x'), { type: 'footnote' }))],
    ['references to each kind of thing', doc(p(ref('finding'), ref('source'), ref('decision')))],
    ['a footnote and a reference in a cell', doc(table(row('tableHeader', p(run('x'), note(run('y')), ref('finding')))))],
    ['tab, quotes, emoji', doc(p(run('a\tb “c” 😀')))],
  ])('%s', (_, value) => {
    expect(richTextSchema.parse(value)).toEqual(value);
  });
});

describe('documents that are refused', () => {
  const deep = (levels: number): unknown =>
    levels === 0 ? p() : { type: 'bulletList', content: [item(p(), ...(levels > 1 ? [deep(levels - 1)] : []))] };
  it.each([
    ['no document', null],
    ['no blocks', doc()],
    ['an unknown node', doc({ type: 'image', attrs: { src: 'https://x.dk/a.png' } })],
    ['an unknown mark', doc(p(run('x', { type: 'underline' })))],
    ['an unknown key', { ...doc(p()), extra: 1 }],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { id: 'a', style: 'x' } })],
    ['a heading of level 1', doc({ type: 'heading', attrs: { level: 1 }, content: [run('x')] })],
    ['an empty text', doc(p(run('')))],
    ['the same mark twice', doc(p(run('x', { type: 'bold' }, { type: 'bold' })))],
    ['NUL', doc(p(run('a\u0000b')))],
    ['a line break inside a text', doc(p(run('a\nb')))],
    ['half of a surrogate pair', doc(p(run('a\ud83d')))],
    ['an id with markup', doc({ type: 'paragraph', attrs: { id: '"><b>' } })],
    ['a list without items', doc({ type: 'bulletList', content: [] })],
    [
      'an item that starts with a list',
      doc({ type: 'bulletList', content: [item({ type: 'bulletList', content: [item(p())] })] }),
    ],
    ['four levels of lists', doc(deep(4))],
    ['thousands of levels', doc(deep(3000))],
    ['a table without a row', doc(table())],
    ['a table whose first row is no heads', doc(table(row('tableCell', p())))],
    ['a second row of heads', doc(table(row('tableHeader', p()), row('tableHeader', p())))],
    ['a ragged table', doc(table(row('tableHeader', p(), p()), row('tableCell', p())))],
    ['eleven columns', doc(table(row('tableHeader', ...Array.from({ length: 11 }, () => p()))))],
    ['a hundred and one rows', doc(table(row('tableHeader', p()), ...Array.from({ length: 100 }, () => row('tableCell', p()))))],
    [
      'a cell that spans two',
      doc(table({ type: 'tableRow', content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [p()] }] })),
    ],
    ['a table in a cell', doc(table(row('tableHeader', table(row('tableHeader', p())))))],
    ['a list in a cell', doc(table(row('tableHeader', { type: 'bulletList', content: [item(p())] })))],
    ['a table in a list', doc({ type: 'bulletList', content: [item(p(), table(row('tableHeader', p())))] })],
    ['a footnote in a footnote', doc(p(note(note(run('x')))))],
    ['a reference in a footnote', doc(p(note(ref('finding'))))],
    ['a footnote of more than 2000 characters', doc(p(note(run('x'.repeat(2001)))))],
    ['a footnote with marks of its own', doc(p({ ...note(run('x')), marks: [{ type: 'bold' }] }))],
    ['201 footnotes', doc(p(...Array.from({ length: 201 }, () => note(run('x')))))],
    ['a reference to a person', doc(p(ref('seat')))],
    ['a reference that carries a title', doc(p({ type: 'reference', attrs: { kind: 'finding', id: findingId, title: 'Løn' } }))],
    ['a reference to an address', doc(p(ref('finding', 'https://a.dk')))],
    ['text as a block', doc(run('x'))],
    ['a heading in a list', doc({ type: 'bulletList', content: [item({ type: 'heading', attrs: { level: 2 } })] })],
    ['too many blocks', doc(...Array.from({ length: 2001 }, () => p()))],
    ['too many blocks in a list', doc({ type: 'bulletList', content: Array.from({ length: 1001 }, () => item(p())) })],
    ['more than 200 kB', doc(p(run('æ'.repeat(100_001))))],
  ])('%s', (_, value) => {
    expect(accepts(value)).toBe(false);
  });

  it.each([
    'http://example.dk',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'https://a b',
    'https://a"onclick=',
    '//example.dk',
    '/moeder',
    'mailto:',
    'mailto:a@b@c',
    'vbscript:x',
    'https:\\\\example.dk',
  ])('the link %j', (href) => {
    expect(accepts(doc(p(run('x', linkTo(href)))))).toBe(false);
  });
});

describe('reading a document', () => {
  const text = textOf([
    { id: 'h', kind: 'heading', text: 'Udlån af ledere' },
    { id: 'a', kind: 'paragraph', text: 'Taskforcen anbefaler.' },
    { id: 'e', kind: 'paragraph', text: '' },
    { id: 'b1', kind: 'bullet', text: 'løn' },
    { id: 'b2', kind: 'bullet', text: 'pension' },
    { id: 'c', kind: 'paragraph', text: 'Ordningen evalueres.' },
  ]);

  it('numbers the paragraphs people cite and nothing else', () => {
    expect(paragraphs(text).map(({ id, number, kind, text: said }) => [id, number, kind, said])).toEqual([
      ['h', null, 'heading', 'Udlån af ledere'],
      ['a', 1, 'paragraph', 'Taskforcen anbefaler.'],
      ['e', null, 'paragraph', ''],
      ['b1', null, 'bulletList', 'løn\npension'],
      ['c', 2, 'paragraph', 'Ordningen evalueres.'],
    ]);
  });

  it('gives the words without marks', () => {
    expect(plainText(text)).toBe('Udlån af ledere\n\nTaskforcen anbefaler.\n\nløn\npension\n\nOrdningen evalueres.');
    const marked = richTextSchema.parse(doc(p(run('op til '), run('to', { type: 'bold' }), run(' år'))));
    expect(plainText(marked)).toBe('op til to år');
  });

  it('knows when nothing is written', () => {
    expect(isEmptyText(emptyText())).toBe(true);
    expect(isEmptyText(textOf([]))).toBe(true);
    expect(isEmptyText(textOf([{ id: 'a', kind: 'paragraph', text: '   ' }]))).toBe(true);
    expect(isEmptyText(text)).toBe(false);
  });

  it('counts bytes as UTF-8 does', () => {
    expect([utf8Bytes('a'), utf8Bytes('æ'), utf8Bytes('–'), utf8Bytes('😀')]).toEqual([1, 2, 3, 4]);
  });
});

describe('tables, footnotes and references', () => {
  const text = richTextSchema.parse(
    doc(
      p(run('Se'), note(run('Bilag '), run('2', { type: 'bold' })), run(' og '), ref('finding'), run('.')),
      table(row('tableHeader', p(run('År')), p(run('Antal'))), row('tableCell', p(run('2022')), p(run('4'), note(run('I alt'))))),
      p(ref('decision')),
    ),
  );

  it('are said in running text: a note where it stands, a row on one line, a reference by its name', () => {
    expect(paragraphs(text, ({ kind }) => `<${kind}>`).map(({ number, text: said }) => [number, said])).toEqual([
      [1, 'Se [note: Bilag 2] og <finding>.'],
      [null, 'År | Antal\n2022 | 4 [note: I alt]'],
      [2, '<decision>'],
    ]);
    expect(plainText(text)).toContain('og →.');
  });

  it('count as something written, but an empty table does not', () => {
    expect(isEmptyText(richTextSchema.parse(doc(p(ref('finding')))))).toBe(false);
    expect(isEmptyText(richTextSchema.parse(doc(p(note(run('x'))))))).toBe(false);
    expect(isEmptyText(richTextSchema.parse(doc(table(row('tableHeader', p(), p())))))).toBe(true);
  });

  it('are numbered and found in the order they are read', () => {
    expect(footnotesIn(text).map(({ content }) => content?.map((one) => one.text).join(''))).toEqual(['Bilag 2', 'I alt']);
    expect(referencesIn(text, text).map(({ kind }) => kind)).toEqual(['finding', 'decision']);
    expect(newReferences(richTextSchema.parse(doc(p(ref('finding')))), text)).toEqual([{ kind: 'decision', id: findingId }]);
  });

  it('point at nothing from where there is nothing to point at', () => {
    expect(textWithoutReferencesSchema.safeParse(text).success).toBe(false);
    expect(textWithoutReferencesSchema.safeParse(doc(p(run('x'), note(run('y'))))).success).toBe(true);
  });

  it('are called what they are called now, and nothing at all where they may not be seen', () => {
    const named = [{ kind: 'finding' as const, id: findingId, number: 3, year: null, title: 'Løn og pension' }];
    expect(plainText(text, nameReferences(named, 'da'))).toContain('og F-03 Løn og pension.');
    expect(plainText(text, nameReferences(named, 'da'))).toContain('[henvisning, du ikke kan se]');
    const renumbered = [{ ...named[0], number: 7, title: 'Løn' } as (typeof named)[0]];
    expect(plainText(text, nameReferences(renumbered, 'en'))).toContain('og F-07 Løn.');
  });
});

describe('ids of blocks', () => {
  const plainBlock = fc.record<PlainBlock>({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    kind: fc.constantFrom('heading', 'paragraph', 'bullet'),
    text: fc.string({ unit: 'grapheme', maxLength: 20 }).map((s) => s.replace(/\p{Cc}|\p{Cs}/gu, '')),
  });
  const counter = () => {
    let n = 0;
    return () => `n${(n += 1)}`;
  };

  it('are given where missing or doubled, and otherwise stay', () => {
    const text = richTextSchema.parse(
      doc(
        p(),
        { type: 'paragraph', attrs: { id: 'a' } },
        { type: 'heading', attrs: { level: 2, id: 'a' } },
        { type: 'paragraph', attrs: { id: 'n1' } },
      ),
    );
    expect(withIds(text, counter()).content.map(blockId)).toEqual(['n2', 'a', 'n3', 'n1']);
    expect(withIds(text, counter()).content[2]).toMatchObject({ type: 'heading', attrs: { level: 2 } });
  });

  it('are each there once afterwards, the words are the same, and asking again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(plainBlock, { maxLength: 12 }), (blocks) => {
        const text: RichText = textOf(blocks);
        const given = withIds(text, counter());
        const ids = given.content.map(blockId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain(null);
        expect(plainText(given)).toBe(plainText(text));
        expect(withIds(given, counter())).toEqual(given);
        expect(accepts(given)).toBe(true);
      }),
    );
  });
});

describe('what an editor gives', () => {
  it('loses the attributes of the editor’s own and is then accepted', () => {
    const fromTiptap = doc(
      {
        type: 'paragraph',
        attrs: { id: 'a', textAlign: null },
        content: [
          run('se', { type: 'link', attrs: { href: 'https://medst.dk', target: '_blank', rel: 'noopener', class: null } }),
        ],
      },
      {
        type: 'orderedList',
        attrs: { id: null, start: 1, type: null },
        content: [{ type: 'listItem', attrs: { id: null }, content: [{ type: 'paragraph', attrs: { id: null } }] }],
      },
      { type: 'heading', attrs: { level: 3, id: 'h' } },
    );
    expect(richTextSchema.parse(fromEditor(fromTiptap))).toEqual(
      doc(
        { type: 'paragraph', attrs: { id: 'a' }, content: [run('se', linkTo('https://medst.dk'))] },
        { type: 'orderedList', content: [item({ type: 'paragraph' })] },
        { type: 'heading', attrs: { level: 3, id: 'h' } },
      ),
    );
  });

  it('has square tables with one row of heads, whatever was taken out of them, and no marks on its signs', () => {
    const cell = (type: string, words: string) => ({
      type,
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [p(run(words))],
    });
    const fromTiptap = doc(
      {
        type: 'table',
        attrs: { id: 't' },
        content: [
          { type: 'tableRow', content: [cell('tableCell', 'a')] },
          { type: 'tableRow', content: [cell('tableHeader', 'b'), cell('tableCell', 'c')] },
        ],
      },
      p({ ...note(run('n')), marks: [{ type: 'bold' }] }, { ...ref('finding'), marks: [{ type: 'bold' }] }),
    );
    expect(richTextSchema.parse(fromEditor(fromTiptap))).toEqual(
      doc(
        {
          ...table(row('tableHeader', p(run('a')), { type: 'paragraph' }), row('tableCell', p(run('b')), p(run('c')))),
          attrs: { id: 't' },
        },
        p(note(run('n')), ref('finding')),
      ),
    );
  });

  it('is still refused where it holds what the schema does not know', () => {
    expect(accepts(fromEditor(doc({ type: 'horizontalRule' })))).toBe(false);
  });
});
