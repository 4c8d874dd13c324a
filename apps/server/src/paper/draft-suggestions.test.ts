// Documents as Word writes them while changes are tracked, and the suggestions they become beside the original text.
import { type Block, plainText, type RichText, withIds } from '@tvaers/domain/recommendations/rich-text';
import { isSameText } from '@tvaers/domain/recommendations/compare';
import { computedFinal } from '@tvaers/domain/recommendations/suggestions';
import { describe, expect, it } from 'vitest';
import { readDraft } from './draft-blocks.ts';
import { docxOf } from './test-docx.ts';

let id = 0;
const by = (author = 'Ida Bech', date = '2022-03-01T09:30:00Z') => `w:id="${(id += 1)}" w:author="${author}" w:date="${date}"`;
const r = (text: string, props = '') => `<w:r><w:rPr>${props}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const ins = (text: string, author?: string) => `<w:ins ${by(author)}>${r(text)}</w:ins>`;
const del = (text: string, author?: string) =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const p = (inner: string, props = '') => `<w:p><w:pPr>${props}</w:pPr>${inner}</w:p>`;
const mark = (name: 'ins' | 'del' | 'moveFrom' | 'moveTo', author?: string) => `<w:rPr><w:${name} ${by(author)}/></w:rPr>`;
const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const lists = {
  'numbering.xml':
    '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
};

const words = (blocks: readonly Block[]) => plainText({ type: 'doc', content: [...blocks] });
/** What is suggested, where: [place, what, in whose name]. */
function suggested(body: string, parts: Record<string, string> = {}) {
  const draft = readDraft(docxOf(body, parts));
  expect(isWholeWhenAllAreTaken(draft)).toBe(true);
  return (draft.suggestions ?? []).map(({ at, kind, blocks, name }) => [at, kind, words(blocks), name]);
}

/** All suggestions taken into the original give the accepted text. */
function isWholeWhenAllAreTaken({ original, accepted, suggestions }: ReturnType<typeof readDraft>): boolean {
  if (!original) throw new Error('The document has no tracked changes.');
  let next = 0;
  const text = withIds(original, () => `o${(next += 1)}`) as RichText;
  const proposals = (suggestions ?? []).map(({ at, kind, blocks }, place) => {
    const before = text.content[at] as Block;
    return { id: String(place), kind, blockId: before.attrs?.id ?? '', before, blocks };
  });
  const { text: final, left } = computedFinal(text, [], proposals);
  const bare = (of: RichText): RichText => ({
    ...of,
    content: of.content.map((one) => ({ ...one, attrs: { ...one.attrs, id: null } })) as Block[],
  });
  return left.length === 0 && isSameText(bare(final), bare(accepted));
}

describe('tracked changes as suggestions', () => {
  it('words put in and taken out of a paragraph are one suggestion, in the names of all who changed it', () => {
    const body =
      p(r('Uændret.')) + p(r('Ledere ') + del('skal') + ins('kan') + r(' udlånes') + ins(' i to år', 'Per Holm') + r('.'));
    expect(suggested(body)).toEqual([[1, 'replace', 'Ledere kan udlånes i to år.', 'Ida Bech, Per Holm']]);
    expect(readDraft(docxOf(body)).suggestions?.[0]?.on).toBe('2022-03-01');
  });

  it('a paragraph put in follows the one before it, as Word marks it: the new end is the first of the two', () => {
    const body = p(r('Et.'), mark('ins')) + p(ins('Nyt.')) + p(r('To.'));
    expect(suggested(body)).toEqual([[0, 'insertAfter', 'Nyt.', 'Ida Bech']]);
    expect(
      suggested(p(r('Et.')) + p(ins('Nyt.'), mark('ins')) + p(ins('Og et til.', 'Per Holm'), mark('ins')) + p(r('To.'))),
    ).toEqual([[0, 'insertAfter', 'Nyt.\n\nOg et til.', 'Ida Bech, Per Holm']]);
  });

  it('before the first paragraph it becomes part of that one’s change', () => {
    expect(suggested(p(ins('Nyt.'), mark('ins')) + p(r('Et.')) + p(r('To.')))).toEqual([
      [0, 'replace', 'Nyt.\n\nEt.', 'Ida Bech'],
    ]);
  });

  it('a paragraph taken out goes; one that is put in its place is its new words', () => {
    expect(suggested(p(r('Et.')) + p(del('Væk.'), mark('del')) + p(r('To.')))).toEqual([[1, 'remove', '', 'Ida Bech']]);
    expect(suggested(p(r('Et.')) + p(del('Væk.'), mark('del')) + p(ins('Andet.'), mark('ins')) + p(r('To.')))).toEqual([
      [1, 'replace', 'Andet.', 'Ida Bech'],
    ]);
  });

  it('a paragraph moved goes from one place and comes to another', () => {
    const moved = (name: 'moveFrom' | 'moveTo') => p(`<w:${name} ${by()}>${r('Flyttet.')}</w:${name}>`, mark(name));
    expect(suggested(p(r('Et.')) + moved('moveFrom') + p(r('To.')) + moved('moveTo') + p(r('Tre.')))).toEqual([
      [1, 'remove', '', 'Ida Bech'],
      [2, 'insertAfter', 'Flyttet.', 'Ida Bech'],
    ]);
  });

  it('paragraphs joined and split are one change with what goes by it', () => {
    expect(suggested(p(r('Første '), mark('del')) + p(r('anden.')) + p(r('Tre.')))).toEqual([
      [0, 'replace', 'Første anden.', 'Ida Bech'],
      [1, 'remove', '', 'Ida Bech'],
    ]);
    expect(suggested(p(r('Første.'), mark('ins')) + p(r('Anden.')))).toEqual([[0, 'replace', 'Første.\n\nAnden.', 'Ida Bech']]);
  });

  it('a list and a table are suggested as a whole, wherever in them the change is', () => {
    const list = p(r('a'), item) + p(ins('b'), `${item}${mark('ins')}`) + p(r('c'), item);
    expect(suggested(p(r('Før.')) + list + p(r('Efter.')), lists)).toEqual([[1, 'replace', 'a\nb\nc', 'Ida Bech']]);
    const row = (text: string, props = '') => `<w:tr>${props}<w:tc>${p(text)}</w:tc></w:tr>`;
    const table = `<w:tbl>${row(r('hoved'))}${row(r('ny'), `<w:trPr><w:ins ${by('Per Holm')}/></w:trPr>`)}${row(del('12') + ins('14'))}</w:tbl>`;
    expect(suggested(p(r('Før.')) + table + p(r('Efter.')))).toEqual([[1, 'replace', 'hoved\nny\n14', 'Per Holm, Ida Bech']]);
    // A list that is split by a paragraph, and one that is joined.
    const split = p(r('a'), item) + p(ins('Midt.'), mark('ins')) + p(r('b'), item);
    expect(suggested(split, lists)).toEqual([[0, 'replace', 'a\n\nMidt.\n\nb', 'Ida Bech']]);
    const joined = p(r('a'), item) + p(del('Midt.'), mark('del')) + p(r('b'), item);
    expect(suggested(joined, lists).map(([at, kind]) => [at, kind])).toEqual([
      [0, 'replace'],
      [1, 'remove'],
      [2, 'remove'],
    ]);
  });

  it('a note that is changed, a heading that is made one, and words made bold change their paragraph', () => {
    const notes = {
      'footnotes.xml': `<w:footnotes><w:footnote w:id="2">${p(r('Se ') + del('bilag 1') + ins('bilag 2'))}</w:footnote></w:footnotes>`,
    };
    const noted = p(r('Ledere.') + '<w:r><w:footnoteReference w:id="2"/></w:r>');
    expect(suggested(noted + p(r('To.')), notes)).toHaveLength(1);
    expect(
      suggested(p(r('Titel'), `<w:outlineLvl w:val="0"/><w:pPrChange ${by()}><w:pPr/></w:pPrChange>`) + p(r('To.'))),
    ).toEqual([[0, 'replace', 'Titel', 'Ida Bech']]);
    expect(suggested(p(r('Fed', `<w:b/><w:rPrChange ${by()}><w:rPr/></w:rPrChange>`)))).toEqual([
      [0, 'replace', 'Fed', 'Ida Bech'],
    ]);
  });

  it('what a text here does not show is no suggestion: a colour, an end that comes and goes', () => {
    expect(suggested(p(r('Rød', `<w:color w:val="FF0000"/><w:rPrChange ${by()}><w:rPr/></w:rPrChange>`)))).toEqual([]);
  });

  it('a change without a name or with a day that is none stands without them', () => {
    const body = p(r('Et') + `<w:ins w:id="1" w:date="0000-00-00T00:00:00Z">${r(' og to')}</w:ins>`);
    expect(readDraft(docxOf(body)).suggestions).toMatchObject([{ name: '', on: null }]);
  });

  it('there are none without an original text, none without changes, and none where they are too many', () => {
    expect(readDraft(docxOf(p(ins('Alt er nyt.'))))).toMatchObject({ suggestions: null });
    expect(readDraft(docxOf(p(r('Et.'))))).toMatchObject({ original: null, suggestions: null });
    expect(readDraft(docxOf(p(r('a') + ins('b')).repeat(201)))).toMatchObject({ suggestions: null });
    expect(readDraft(docxOf(p(r('a') + ins('b')).repeat(200))).suggestions).toHaveLength(200);
  });
});
