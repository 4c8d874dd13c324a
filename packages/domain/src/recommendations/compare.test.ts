import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, isSameText } from './compare.ts';
import { richTextSchema } from './rich-text-schema.ts';
import { textOf, type PlainBlock, type RichText } from './rich-text.ts';

/** "a:words" is a paragraph with id a. */
const text = (...blocks: string[]): RichText =>
  textOf(
    blocks.map((block) => {
      const [id = '', words = ''] = block.split(':');
      return { id, kind: 'paragraph', text: words };
    }),
  );
const rows = (before: RichText, after: RichText) =>
  compareTexts(before, after).map(({ status, before: was, after: now }) => `${status} ${(now ?? was)?.text}`);

describe('two texts beside each other', () => {
  it.each([
    ['the same', text('a:et', 'b:to'), text('a:et', 'b:to'), ['same et', 'same to']],
    ['other words', text('a:op til tre år'), text('a:op til to år'), ['changed op til to år']],
    ['one more', text('a:et', 'b:to'), text('a:et', 'n:nyt', 'b:to'), ['same et', 'added nyt', 'same to']],
    [
      'one less, shown where it stood',
      text('a:et', 'b:to', 'c:tre'),
      text('a:et', 'c:tre'),
      ['same et', 'removed to', 'same tre'],
    ],
    ['the last one less', text('a:et', 'b:to'), text('a:et'), ['same et', 'removed to']],
    ['one moved up', text('a:et', 'b:to', 'c:tre'), text('c:tre', 'a:et', 'b:to'), ['moved tre', 'same et', 'same to']],
    ['moved and changed', text('a:et', 'b:to', 'c:tre'), text('c:fire', 'a:et', 'b:to'), ['changed fire', 'same et', 'same to']],
    ['pasted anew: other ids, equal words', text('a:et', 'b:to'), text('x:et', 'y:to'), ['same et', 'same to']],
    ['nothing in common', text('a:et'), text('b:to'), ['added to', 'removed et']],
  ])('%s', (_, before, after, expected) => {
    expect(rows(before, after)).toEqual(expected);
  });

  it('carries both texts with their numbers', () => {
    expect(compareTexts(text('a:et', 'b:to'), text('n:nyt', 'a:et', 'b:2'))[2]).toEqual({
      status: 'changed',
      before: { id: 'b', number: 2, kind: 'paragraph', text: 'to' },
      after: { id: 'b', number: 3, kind: 'paragraph', text: '2' },
      isMoved: false,
      isOnlyForm: false,
    });
  });

  it.each([
    [
      'a link that leads elsewhere',
      { marks: [{ type: 'link', attrs: { href: 'https://a.dk' } }] },
      { marks: [{ type: 'link', attrs: { href: 'https://b.dk' } }] },
    ],
    ['bold', {}, { marks: [{ type: 'bold' }] }],
  ])('shows %s as a change of form', (_, was, now) => {
    const marked = (over: object) =>
      richTextSchema.parse({
        type: 'doc',
        content: [{ type: 'paragraph', attrs: { id: 'a' }, content: [{ type: 'text', text: 'x', ...over }] }],
      });
    expect(compareTexts(marked(was), marked(now))).toMatchObject([{ status: 'changed', isOnlyForm: true }]);
    expect(isSameText(marked(was), marked(now))).toBe(false);
  });

  it('shows a paragraph made a heading as a change of form', () => {
    const as = (kind: PlainBlock['kind']) => textOf([{ id: 'a', kind, text: 'x' }]);
    expect(compareTexts(as('paragraph'), as('heading'))).toMatchObject([{ status: 'changed', isOnlyForm: true }]);
  });

  const withSigns = (...content: unknown[]) =>
    richTextSchema.parse({ type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'a' }, content }] });
  const footnote = (words: string) => ({ type: 'footnote', content: [{ type: 'text', text: words }] });
  const pointing = (last: number) => ({
    type: 'reference',
    attrs: { kind: 'finding', id: `018f0000-0000-7000-8000-00000000000${last}` },
  });

  it('shows what changed in a footnote as words of its paragraph', () => {
    const [row] = compareTexts(withSigns(footnote('bilag 1')), withSigns(footnote('bilag 2')));
    expect(row).toMatchObject({ status: 'changed', isOnlyForm: false, after: { text: ' [note: bilag 2]' } });
  });

  it('shows that a reference points elsewhere, by what each is called', () => {
    const nameOf = ({ id }: { id: string }) => `F-0${id.at(-1)}`;
    expect(compareTexts(withSigns(pointing(1)), withSigns(pointing(2)), nameOf)).toMatchObject([
      { status: 'changed', before: { text: 'F-01' }, after: { text: 'F-02' } },
    ]);
    expect(isSameText(withSigns(pointing(1)), withSigns(pointing(1)))).toBe(true);
  });

  it('shows a table row by row', () => {
    const table = (...rows: string[][]) =>
      richTextSchema.parse({
        type: 'doc',
        content: [
          {
            type: 'table',
            attrs: { id: 't' },
            content: rows.map((cells, place) => ({
              type: 'tableRow',
              content: cells.map((text) => ({
                type: place === 0 ? 'tableHeader' : 'tableCell',
                content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
              })),
            })),
          },
        ],
      });
    expect(
      compareTexts(table(['År', 'Antal'], ['2021', '3']), table(['År', 'Antal'], ['2021', '4'], ['2022', '5'])),
    ).toMatchObject([
      { status: 'changed', before: { text: 'År | Antal\n2021 | 3' }, after: { text: 'År | Antal\n2021 | 4\n2022 | 5' } },
    ]);
  });

  it('pairs doubled ids by their words', () => {
    expect(rows(text('a:et', 'a:to'), text('a:to', 'a:et'))).toEqual(['moved to', 'same et']);
  });

  const someText = fc
    .array(fc.record({ id: fc.constantFrom(...'abcdefgh'), words: fc.constantFrom('et', 'to', 'tre', '') }), { maxLength: 10 })
    .map((list) => text(...list.map(({ id, words }) => `${id}:${words}`)));

  it('puts every block of both texts into exactly one row, the new ones in their order', () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        const compared = compareTexts(before, after);
        const wordsOf = (doc: RichText) => compareTexts(doc, doc).map((row) => row.after?.text);
        expect(compared.flatMap((row) => (row.after ? [row.after.text] : []))).toEqual(wordsOf(after));
        expect(compared.flatMap((row) => (row.before ? [row.before.text] : [])).sort()).toEqual(wordsOf(before).sort());
      }),
    );
  });

  it('a text and itself differ nowhere', () => {
    fc.assert(
      fc.property(someText, (one) => {
        expect(isSameText(one, one)).toBe(true);
      }),
    );
  });

  it('turned round, what was added is removed and the rest stays a pair', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...'abcdefgh')), fc.uniqueArray(fc.constantFrom(...'abcdefgh')), (was, now) => {
        const [before, after] = [text(...was.map((id) => `${id}:${id}`)), text(...now.map((id) => `${id}:${id}`))];
        const count = (status: string, from: RichText, to: RichText) =>
          compareTexts(from, to).filter((row) => row.status === status).length;
        fc.pre(was.length > 0 && now.length > 0);
        expect(count('added', before, after)).toBe(count('removed', after, before));
        expect(count('same', before, after)).toBe(count('same', after, before));
      }),
    );
  });
});
