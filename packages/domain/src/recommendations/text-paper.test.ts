import { describe, expect, it } from 'vitest';
import { richTextSchema } from './rich-text-schema.ts';
import { paperBlocks, printable, recommendationPaper, type RecommendationToPrint } from './text-paper.ts';

const run = (text: string) => ({ type: 'text', text });
const textOf = (...content: unknown[]) => richTextSchema.parse({ type: 'doc', content });

describe('a text on paper', () => {
  it('numbers paragraphs as they are cited and notes as they are read', () => {
    const blocks = paperBlocks(
      textOf(
        { type: 'paragraph', content: [run('Et'), { type: 'footnote', content: [run('n1')] }] },
        { type: 'paragraph' },
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'footnote', content: [run('n2')] }] }] },
          ],
        },
        { type: 'paragraph', content: [run('To')] },
      ),
      () => '',
    );
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.number : block.kind))).toEqual(['1', null, 'list', '2']);
    expect(JSON.stringify(blocks).match(/"number":\d/g)).toEqual(['"number":1', '"number":2']);
  });

  it.each([
    [
      [3, 3],
      [2, 2],
    ],
    [
      [2, 3, 2],
      [2, 3, 2],
    ],
    [
      [3, 2, 3],
      [2, 2, 3],
    ],
  ])('makes headings of levels %j headings of levels %j: none is skipped', (levels, expected) => {
    const text = textOf(...levels.map((level) => ({ type: 'heading', attrs: { level }, content: [run('x')] })));
    expect(paperBlocks(text, () => '').map((block) => block.kind === 'heading' && block.level)).toEqual(expected);
  });

  it('holds no sign that turns what stands around it, and none that cannot be shown', () => {
    expect(printable('a\u202etxt\u2066b\ufeff\u0007c\ud83d')).toBe('atxtb c\ufffd');
    expect(printable('=1+1 <script> 😀 ‑ – é')).toBe('=1+1 <script> 😀 ‑ – é');
  });

  const facts: RecommendationToPrint = {
    taskforce: 'Lederrekruttering',
    called: 'R-07',
    title: 'Udlån',
    state: 'deliberation',
    addressee: '',
    readers: null,
    text: textOf({ type: 'paragraph' }),
    references: [],
    version: { label: '0.3', by: 'Ida' },
    on: '2022-03-14',
    beneath: [],
  };
  it.each([
    ['deliberation', 'Udkast – ikke offentligt', true],
    ['adopted', 'Vedtaget', false],
  ] as const)('says in its head that it is %s', (state, said, isDraft) => {
    const paper = recommendationPaper({ ...facts, state }, 'da');
    expect(paper.state).toEqual({ text: said, isDraft });
    expect(paper.facts[0]).toBe('Version 0.3, 14. marts 2022, Ida');
  });
});
