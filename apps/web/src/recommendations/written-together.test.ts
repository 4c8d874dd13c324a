import { textOf, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { plainText } from '@tvaers/domain/recommendations/rich-text';
import { expect, it } from 'vitest';
import { writtenTogether } from './written-together.ts';

const text = (blocks: Record<string, string>): RichText =>
  textOf(Object.entries(blocks).map(([id, words]) => ({ id, kind: 'paragraph', text: words })));

it('puts mine after theirs where they differ, and keeps what only one has', () => {
  const theirs = text({ a: 'Fælles', b: 'Deres b', c: 'Kun deres' });
  const mine = text({ a: 'Fælles', b: 'Mit b', d: 'Kun mit' });
  const both = writtenTogether(theirs, mine);
  expect(plainText(both).split('\n\n').toSorted()).toEqual(['Deres b', 'Fælles', 'Kun deres', 'Kun mit', 'Mit b']);
  expect(plainText(both)).toContain('Deres b\n\nMit b');
});

it('gives no id to two blocks', () => {
  const both = writtenTogether(text({ a: 'Deres' }), text({ a: 'Mit' }));
  expect(both.content.map((block) => block.attrs?.id ?? null)).toEqual(['a', null]);
});

it('is the text itself when both are the same', () => {
  const same = text({ a: 'Ens', b: 'Også ens' });
  expect(writtenTogether(same, same)).toEqual(same);
});
