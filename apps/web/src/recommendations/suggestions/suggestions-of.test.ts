import { type Block, paragraphs, textOf, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { expect, it } from 'vitest';
import type { SuggestionShown, SuggestionsData } from '../page-data.ts';
import { finalOf, suggestionsOf, wordsOf } from './suggestions-of.ts';

const text = (...blocks: [string, string][]): RichText =>
  textOf(blocks.map(([id, words]) => ({ id, kind: 'paragraph', text: words })));
const block = (words: string) => text(['x', words]).content[0] as Block;
const suggestion = (id: string, given: Partial<SuggestionShown> = {}): SuggestionShown => ({
  id,
  kind: 'replace',
  blockId: 'a',
  before: block('et'),
  blocks: [block(`${id} ord`)],
  reason: '',
  authorSeatId: 's',
  name: 'Mette',
  sectorId: null,
  inSectorsName: false,
  suggestedAt: '2022-02-20T10:00:00Z',
  state: 'open',
  settledBy: null,
  settledAt: null,
  settleReason: '',
  isOwnSettling: false,
  isOutcomeSeen: false,
  source: null,
  version: 1,
  offers: [],
  ...given,
});
const data = (original: RichText | null, ...suggestions: SuggestionShown[]): SuggestionsData => ({
  suggestions,
  collisions: [],
  offers: [],
  speaksForSector: false,
  references: [],
  original: original && { label: '0.1', at: '2022-02-21T10:00:00Z', text: original },
});
const said = (of: RichText) => paragraphs(of).map((one) => one.text);

it('suggestions stand at their paragraph; those without one, and the settled, are listed apart', () => {
  const settled = (id: string, settledAt: string) => suggestion(id, { state: 'declined', settledAt });
  const of = suggestionsOf(
    data(
      null,
      suggestion('1'),
      suggestion('2', { kind: 'insertAfter' }),
      suggestion('3', { blockId: 'væk' }),
      settled('4', '2022-02-22'),
      settled('5', '2022-02-23'),
    ),
    text(['a', 'et']),
  );
  expect(of.at('a').instead.map(({ id }) => id)).toEqual(['1']);
  expect(of.at('a').after.map(({ id }) => id)).toEqual(['2']);
  expect(of.at('b')).toEqual({ instead: [], after: [] });
  expect(of.astray.map(({ id }) => id)).toEqual(['3']);
  expect(of.settled.map(({ id }) => id)).toEqual(['5', '4']);
});

it('the computed text begins with the last version, and counts only what was accepted after it', () => {
  const before = suggestion('1', { state: 'accepted', settledAt: '2022-02-20T12:00:00Z' });
  const after = suggestion('2', { state: 'accepted', settledAt: '2022-02-22T12:00:00Z' });
  const open = suggestion('3', { blockId: 'b' });
  const version = text(['a', 'et'], ['b', 'to']);
  const final = finalOf(data(version, before, after, open), text(['a', 'skrevet om'], ['b', 'to']));
  expect(said(final.text)).toEqual(['2 ord', '3 ord']);
  expect(final.left).toBe(0);
});

it('without a version the computed text begins with the text itself, and says how many do not fit', () => {
  const final = finalOf(
    data(null, suggestion('1'), suggestion('2'), suggestion('3', { blockId: 'b' })),
    text(['a', 'et'], ['b', 'to']),
  );
  expect(said(final.text)).toEqual(['et', '3 ord']);
  expect(final.left).toBe(2);
});

it('what blocks say stands on lines of their own', () => {
  expect(wordsOf([block('et'), block('to')], () => '')).toBe('et\nto');
});
