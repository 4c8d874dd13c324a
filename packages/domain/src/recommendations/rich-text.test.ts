import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockId,
  emptyText,
  fromEditor,
  isEmptyText,
  paragraphs,
  plainText,
  textOf,
  utf8Bytes,
  withIds,
  type PlainBlock,
  type RichText,
} from './rich-text.ts';
import { richTextSchema } from './rich-text-schema.ts';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const run = (text: string, ...marks: unknown[]) => (marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text });
const p = (...content: unknown[]) => ({ type: 'paragraph', content });
const item = (...content: unknown[]) => ({ type: 'listItem', content });
const linkTo = (href: string) => ({ type: 'link', attrs: { href } });
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

  it('is still refused where it holds what the schema does not know', () => {
    expect(accepts(fromEditor(doc({ type: 'horizontalRule' })))).toBe(false);
  });
});
