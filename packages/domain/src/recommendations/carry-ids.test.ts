import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryIds } from './carry-ids.ts';
import { compareTexts } from './compare.ts';
import { blockId, plainText, type RichText, textOf } from './rich-text.ts';

const text = (...blocks: [string, string][]): RichText =>
  textOf(blocks.map(([id, words]) => ({ id, kind: 'paragraph', text: words })));
const fresh = (...words: string[]) => text(...words.map((one): [string, string] => ['', one]));
const ids = (doc: RichText) => doc.content.map(blockId);

describe('a text brought in in the place of a draft', () => {
  const before = text(
    ['a', 'Taskforcen anbefaler, at ledere kan udlånes mellem sektorerne.'],
    ['b', 'Udlån er den vej, flest selv peger på.'],
    ['c', 'Ordningen evalueres efter to år.'],
  );

  it('keeps the ids of what is the same, of what is the same in other words, and of what was moved', () => {
    const after = carryIds(
      before,
      fresh(
        'Ordningen evalueres efter to år.',
        'Taskforcen anbefaler, at ledere kan udlånes mellem alle sektorerne.',
        'Helt nyt her.',
      ),
    );
    expect(ids(after)).toEqual(['c', 'a', null]);
    expect(
      compareTexts(before, after)
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(['added', 'changed', 'moved', 'removed'].toSorted());
  });

  it('gives each id once, and loses no word', () => {
    const some = fc.array(fc.constantFrom('et to tre', 'et to fire', 'fem seks', 'et'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(some, some, (was, now) => {
        const after = carryIds(text(...was.map((words, place): [string, string] => [`p${place}`, words])), fresh(...now));
        const given = ids(after).filter((id) => id !== null);
        expect(new Set(given).size).toBe(given.length);
        expect(plainText(after)).toBe(now.join('\n\n'));
      }),
    );
  });
});
