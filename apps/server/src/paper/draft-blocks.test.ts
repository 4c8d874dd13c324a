// Word documents as they come: made by another program, made by hand, and made to harm.
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { ImportedDraft } from '@tvaers/domain/recommendations/imported-draft';
import { type Block, paragraphs, plainText } from '@tvaers/domain/recommendations/rich-text';
import { describe, expect, it } from 'vitest';
import { readDraft } from './draft-blocks.ts';
import { readDraftApart } from './draft-reader.ts';
import { docxOf, zipOf } from './test-docx.ts';

const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const r = (text: string, props = '') =>
  `<w:r>${props ? `<w:rPr>${props}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const by = 'w:author="Ida Bech" w:date="2022-03-01T09:30:00Z"';
const ins = (text: string) => `<w:ins w:id="1" ${by}>${r(text)}</w:ins>`;
const del = (text: string) => `<w:del w:id="2" ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const lossesOf = ({ losses }: ImportedDraft) => Object.fromEntries(losses.map(({ kind, count }) => [kind, count]));
const said = (draft: ImportedDraft) => paragraphs(draft.accepted).map(({ kind, text }) => [kind, text]);

describe('a document made by another program', () => {
  const line = (text: string) => new Paragraph({ children: [new TextRun(text)] });
  const made = () =>
    Packer.toBuffer(
      new Document({
        comments: { children: [{ id: 0, author: 'Ole', date: new Date(0), children: [line('Passer det?')] }] },
        numbering: {
          config: [
            {
              reference: 'numbers',
              levels: [0, 1, 2, 3].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.` })),
            },
          ],
        },
        footnotes: { 1: { children: [line('Rapporten, side 4.')] } },
        sections: [
          {
            properties: { column: { count: 2 } },
            children: [
              new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Baggrund')] }),
              new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun('Data')] }),
              new Paragraph({
                children: [
                  new TextRun('Det er '),
                  new TextRun({ text: 'vigtigt', bold: true, italics: true }),
                  new FootnoteReferenceRun(1),
                  new TextRun(', se '),
                  new ExternalHyperlink({ link: 'https://example.dk/a', children: [new TextRun('her')] }),
                  new TextRun(' eller '),
                  new ExternalHyperlink({ link: 'http://example.dk/b', children: [new TextRun('der')] }),
                  new TextRun({ text: '2', superScript: true }),
                ],
              }),
              new Paragraph({ bullet: { level: 0 }, children: [new TextRun('løn')] }),
              new Paragraph({ bullet: { level: 1 }, children: [new TextRun('tillæg')] }),
              new Paragraph({ bullet: { level: 0 }, children: [new TextRun('pension')] }),
              ...[0, 1, 2, 3].map(
                (level) => new Paragraph({ numbering: { reference: 'numbers', level }, children: [new TextRun(`n${level}`)] }),
              ),
              new Table({
                rows: [
                  new TableRow({
                    tableHeader: true,
                    children: [
                      new TableCell({ columnSpan: 2, children: [line('År')] }),
                      new TableCell({ children: [line('Antal')] }),
                    ],
                  }),
                  new TableRow({ children: ['2021', '2022', '7'].map((text) => new TableCell({ children: [line(text)] })) }),
                ],
              }),
              new Paragraph({
                children: [
                  new ImageRun({
                    type: 'png',
                    data: Buffer.from('89504e470d0a1a0a', 'hex'),
                    transformation: { width: 1, height: 1 },
                  }),
                  new CommentRangeStart(0),
                  new TextRun('Slut.'),
                  new CommentRangeEnd(0),
                  new TextRun({ children: [new CommentReference(0)] }),
                ],
              }),
            ],
          },
        ],
      }),
    );

  it('keeps headings, looks, notes, links, lists and tables', async () => {
    const { accepted, original, changes } = readDraft(await made());
    expect([original, changes]).toEqual([null, []]);
    expect(paragraphs(accepted).map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Baggrund'],
      ['heading', 'Data'],
      ['paragraph', 'Det er vigtigt [note: Rapporten, side 4.], se her eller der2'],
      ['bulletList', 'løn\ntillæg\npension'],
      ['orderedList', 'n0\nn1\nn2\nn3'],
      ['table', 'År |  | Antal\n2021 | 2022 | 7'],
      ['paragraph', 'Slut.'],
    ]);
    expect(accepted.content.flatMap((block) => (block.type === 'heading' ? [block.attrs.level] : []))).toEqual([2, 3]);
    const [, , words, list] = accepted.content as [
      Block,
      Block,
      Extract<Block, { type: 'paragraph' }>,
      Extract<Block, { type: 'bulletList' }>,
    ];
    expect(words.content).toMatchObject([
      { text: 'Det er ' },
      { text: 'vigtigt', marks: [{ type: 'bold' }, { type: 'italic' }] },
      { type: 'footnote' },
      { text: ', se ' },
      { text: 'her', marks: [{ type: 'link', attrs: { href: 'https://example.dk/a' } }] },
      { text: ' eller der2' },
    ]);
    expect(list.content[0]?.content[1]).toMatchObject({ type: 'bulletList' });
  });

  it('says what does not come along', async () => {
    expect(lossesOf(readDraft(await made()))).toEqual({
      images: 1,
      comments: 1,
      columns: 1,
      mergedCells: 1,
      deepLists: 1,
      links: 1,
      superscript: 1,
    });
  });
});

describe('tracked changes', () => {
  const document = docxOf(
    p(r('Ledere '), del('skal'), ins('kan'), r(' udlånes.')) +
      `<w:p><w:pPr><w:rPr><w:ins w:id="3" ${by}/></w:rPr></w:pPr>${ins('Nyt afsnit.')}</w:p>` +
      `<w:p><w:pPr><w:rPr><w:del w:id="4" ${by}/></w:rPr></w:pPr>${r('Første del')}</w:p>` +
      p(r(' og anden del.')) +
      p(`<w:moveFrom w:id="5" ${by}>${r('Flyttet.')}</w:moveFrom>`) +
      p(
        `<w:moveTo w:id="6" ${by}>${r('Flyttet.')}</w:moveTo>`,
        r(' Fed', `<w:b/><w:rPrChange w:id="7" ${by}><w:rPr/></w:rPrChange>`),
      ),
  );

  it('are read both ways: accepted, and as it was before them', () => {
    const { accepted, original } = readDraft(document);
    expect(plainText(accepted).split('\n\n')).toEqual([
      'Ledere kan udlånes.',
      'Nyt afsnit.',
      'Første del og anden del.',
      'Flyttet. Fed',
    ]);
    expect(original && plainText(original).split('\n\n')).toEqual([
      'Ledere skal udlånes.',
      'Første del',
      'og anden del.',
      'Flyttet.',
      'Fed',
    ]);
    expect(JSON.stringify(accepted).match(/bold/g)).toHaveLength(1);
    expect(JSON.stringify(original)).not.toContain('bold');
  });

  it('are listed with who made them and when', () => {
    const { changes, changeCount } = readDraft(document);
    expect(changes.map(({ kind, text }) => [kind, text])).toEqual([
      ['deleted', 'skal'],
      ['inserted', 'kan'],
      ['inserted', 'Nyt afsnit.'],
      ['movedAway', 'Flyttet.'],
      ['movedHere', 'Flyttet.'],
      ['formatted', 'Fed'],
    ]);
    expect([changeCount, changes[0]?.author, changes[0]?.at]).toEqual([6, 'Ida Bech', '2022-03-01T09:30']);
  });

  it('of rows take the row along', () => {
    const row = (text: string, props = '') => `<w:tr>${props}<w:tc>${p(r(text))}</w:tc></w:tr>`;
    const table = docxOf(
      `<w:tbl>${row('hoved')}${row('ny', `<w:trPr><w:ins w:id="1" ${by}/></w:trPr>`)}${row('gammel', `<w:trPr><w:del w:id="2" ${by}/></w:trPr>`)}</w:tbl>`,
    );
    const { accepted, original } = readDraft(table);
    expect([plainText(accepted), original && plainText(original)]).toEqual(['hoved\nny', 'hoved\ngammel']);
  });
});

describe('what the grammar has no place for', () => {
  it.each([
    [
      'a nested table',
      `<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>${p(r('inderst'))}</w:tc></w:tr></w:tbl>${p()}</w:tc></w:tr></w:tbl>`,
      { nestedTables: 1 },
      'inderst',
    ],
    ['a line break', p('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>'), { lineBreaks: 1 }, 'a b'],
    ['hidden text', p(r('vist'), r('skjult', '<w:vanish/>')), { hiddenText: 1 }, 'vist'],
    ['an equation', p('<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>'), { equations: 1 }, 'x=1'],
    [
      'a text box',
      p('<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>boks</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>', r('a')),
      { textBoxes: 1 },
      'a',
    ],
    [
      'a field',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        r('4'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      { fields: 1 },
      '4',
    ],
    ['colours and typefaces', p(r('rød', '<w:color w:val="FF0000"/><w:u w:val="single"/>')), { fonts: 1 }, 'rød'],
    [
      'a link to a script',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`,
        r('klik'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      { links: 1 },
      'klik',
    ],
    [
      'twelve columns',
      `<w:tbl><w:tr>${`<w:tc>${p(r('c'))}</w:tc>`.repeat(12)}</w:tr></w:tbl>`,
      { largeTables: 1 },
      Array.from({ length: 12 }, () => 'c').join(' | '),
    ],
  ])('%s is counted, and its words are kept where they are words', (_, body, losses, words) => {
    const draft = readDraft(docxOf(body));
    expect(lossesOf(draft)).toEqual(losses);
    expect(plainText(draft.accepted)).toBe(words);
    expect(JSON.stringify(draft)).not.toContain('javascript');
  });

  it('takes signs that turn the text around and markup for what they are: nothing, and words', () => {
    expect(said(readDraft(docxOf(p(r('a\u202eb &lt;script&gt; =1+1')))))).toEqual([['paragraph', 'ab <script> =1+1']]);
  });
});

describe('a document made to harm', () => {
  const entity = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
  const external = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const bomb = zipOf([
    { name: '[Content_Types].xml', data: Buffer.from('<Types/>') },
    { name: 'word/document.xml', data: Buffer.alloc(60_000_000, ' ') },
  ]);
  const lying = zipOf([
    { name: '[Content_Types].xml', data: Buffer.from('<Types/>') },
    { name: 'word/document.xml', data: Buffer.alloc(60_000_000, ' '), says: 1000 },
  ]);
  const twice = zipOf(['<a/>', '<b/>'].map((xml) => ({ name: 'word/document.xml', data: Buffer.from(xml) })));
  const deep = docxOf(`${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`);
  it.each([
    ['entities that grow', docxOf(p(r('&b;')), {}, entity), 'wrong-file'],
    ['an entity that names a file', docxOf(p(r('&x;')), {}, external), 'wrong-file'],
    ['an entity nobody declared', docxOf(p(r('&nbsp;'))), 'wrong-file'],
    ['a bomb', bomb, 'too-large'],
    ['a bomb that says it is small', lying, 'too-large'],
    ['two texts of one name', twice, 'wrong-file'],
    ['thousands of levels', deep, 'too-large'],
    ['broken XML', docxOf('<w:p><w:r>'), 'wrong-file'],
    ['no archive', Buffer.from('Kære alle'), 'wrong-file'],
    ['an archive cut short', docxOf(p(r('x'))).subarray(0, 200), 'wrong-file'],
    ['an archive without a text', zipOf([{ name: 'a', data: Buffer.from('b') }]), 'wrong-file'],
    ['more text than a recommendation holds', docxOf(p(r('æ'.repeat(110_000)))), 'too-large'],
  ])('%s is refused', (_, bytes, why) => {
    expect(() => readDraft(bytes)).toThrow(why);
  });

  it('is read apart: what hangs, or fills its memory, is ended and refused', async () => {
    await expect(readDraftApart(docxOf(p(r('ja'))), { limitMs: 1 })).rejects.toMatchObject({ refusal: 'too-large' });
    const wide = docxOf(p().repeat(900_000));
    await expect(readDraftApart(wide, { megabytes: 24 })).rejects.toMatchObject({ refusal: 'too-large' });
    expect(plainText((await readDraftApart(docxOf(p(r('ja'))))).accepted)).toBe('ja');
  });
});
