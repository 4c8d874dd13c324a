import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs, textOf, type Block, type RichText } from './rich-text.ts';
import {
  blockOf,
  computedFinal,
  isMadeOnOther,
  isSameBlock,
  listCollisions,
  type Proposal,
  type SuggestionKind,
  withProposal,
} from './suggestions.ts';

/** "a:words" is a paragraph with id a. */
const text = (...blocks: string[]): RichText =>
  textOf(
    blocks.map((block) => {
      const [id = '', words = ''] = block.split(':');
      return { id, kind: 'paragraph', text: words };
    }),
  );
const block = (written: string) => text(written).content[0] as Block;
const proposal = (id: string, kind: SuggestionKind, blockId: string, ...blocks: string[]): Proposal => ({
  id,
  kind,
  blockId,
  before: block(`${blockId}:som det var`),
  blocks: blocks.map(block),
});
const said = (of: RichText | null) => of && paragraphs(of).map(({ id, text: words }) => `${id}:${words}`);
const own = text('a:et', 'b:to', 'c:tre');

describe('a suggestion taken in', () => {
  it.each<[string, Proposal, string[] | null]>([
    [
      'puts its words in the place of the block, which keeps its id',
      proposal('1', 'replace', 'b', 'x:nyt'),
      ['a:et', 'b:nyt', 'c:tre'],
    ],
    ['may be more than one block', proposal('1', 'replace', 'b', 'x:nyt', 'y:mere'), ['a:et', 'b:nyt', 'y:mere', 'c:tre']],
    ['takes the block away', proposal('1', 'remove', 'b'), ['a:et', 'c:tre']],
    ['puts a paragraph after it', proposal('1', 'insertAfter', 'b', 'x:nyt'), ['a:et', 'b:to', 'x:nyt', 'c:tre']],
    [
      'does not bear an id that another block has',
      proposal('1', 'insertAfter', 'b', 'c:nyt'),
      ['a:et', 'b:to', 'null:nyt', 'c:tre'],
    ],
    ['has no place when its block is gone', proposal('1', 'replace', 'væk', 'x:nyt'), null],
  ])('%s', (_, given, expected) => expect(said(withProposal(own, given))).toEqual(expected));

  it('leaves an empty paragraph where the only block goes', () => {
    expect(said(withProposal(text('a:et'), proposal('1', 'remove', 'a')))).toEqual(['a:']);
  });
});

describe('colliding', () => {
  const collisions = (...open: Proposal[]) => listCollisions(own, open).map((group) => group.map(({ id }) => id));
  it('are two that would each put something else in the place of the same block', () => {
    expect(collisions(proposal('1', 'replace', 'b', 'x:nyt'), proposal('2', 'replace', 'b', 'x:andet'))).toEqual([['1', '2']]);
    expect(collisions(proposal('1', 'replace', 'b', 'x:nyt'), proposal('2', 'remove', 'b'))).toEqual([['1', '2']]);
  });
  it('are listed in the order of the text', () => {
    const [c1, c2] = [proposal('c1', 'remove', 'c'), proposal('c2', 'replace', 'c', 'x:nyt')];
    const [a1, a2] = [proposal('a1', 'remove', 'a'), proposal('a2', 'replace', 'a', 'x:nyt')];
    expect(collisions(c1, a1, c2, a2)).toEqual([
      ['a1', 'a2'],
      ['c1', 'c2'],
    ]);
  });
  it('are not new paragraphs, nor suggestions to different blocks or to one that is gone', () => {
    expect(collisions(proposal('1', 'insertAfter', 'b', 'x:nyt'), proposal('2', 'replace', 'b', 'x:andet'))).toEqual([]);
    expect(collisions(proposal('1', 'replace', 'a', 'x:nyt'), proposal('2', 'replace', 'b', 'x:andet'))).toEqual([]);
    expect(collisions(proposal('1', 'replace', 'væk', 'x:nyt'), proposal('2', 'remove', 'væk'))).toEqual([]);
  });
});

describe('the words it was made on', () => {
  it('are others when the block has changed, whatever its id', () => {
    const made = { blockId: 'b', before: block('b:to') };
    expect(isMadeOnOther(own, made)).toBe(false);
    expect(isMadeOnOther(text('a:et', 'b:to komma fem'), made)).toBe(true);
    expect(isMadeOnOther(text('a:et'), made)).toBe(false);
    expect(blockOf(text('a:et'), made)).toBeNull();
    expect(isSameBlock(block('a:to'), block('b:to'))).toBe(true);
  });
});

describe('the computed final text', () => {
  it('takes in the accepted in their order and then the open ones, and leaves those that collide or have no place', () => {
    const accepted = [
      proposal('1', 'replace', 'a', 'x:først'),
      proposal('2', 'replace', 'a', 'x:sidst'),
      proposal('3', 'remove', 'væk'),
    ];
    const open = [
      proposal('4', 'remove', 'b'),
      proposal('5', 'replace', 'c', 'x:c1'),
      proposal('6', 'replace', 'c', 'x:c2'),
      proposal('7', 'insertAfter', 'b', 'n:nyt'),
      proposal('8', 'insertAfter', 'b', 'm:mere'),
    ];
    const { text: final, left } = computedFinal(own, accepted, open);
    expect(said(final)).toEqual(['a:sidst', 'n:nyt', 'm:mere', 'c:tre']);
    expect(left.map(({ id }) => id).toSorted()).toEqual(['3', '5', '6']);
  });

  const ids = ['a', 'b', 'c', 'væk'];
  const anyProposal = fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom<SuggestionKind[]>('replace', 'remove', 'insertAfter'),
      blockId: fc.constantFrom(...ids),
    })
    .map(({ id, kind, blockId }) => proposal(id, kind, blockId, ...(kind === 'remove' ? [] : [`n${id.slice(0, 6)}:ord`])));
  it('takes in each open one or leaves it, and never two that collide', () => {
    fc.assert(
      fc.property(fc.array(anyProposal, { maxLength: 8 }), (open) => {
        const { text: final, left } = computedFinal(own, [], open);
        const taken = open.filter((one) => !left.includes(one));
        expect(listCollisions(own, taken)).toEqual([]);
        const colliding = new Set(listCollisions(own, open).flat());
        for (const one of left) expect(colliding.has(one) || one.blockId === 'væk').toBe(true);
        const gone = taken.filter(({ kind }) => kind === 'remove').length;
        const added = taken.filter(({ kind }) => kind === 'insertAfter').length;
        expect(final.content.length).toBe(Math.max(1, own.content.length - gone + added));
      }),
    );
  });
});
