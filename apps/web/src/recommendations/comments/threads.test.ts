import { paragraphs, textOf } from '@tvaers/domain/recommendations/rich-text';
import { expect, it } from 'vitest';
import type { CommentShown, PageForComments } from '../page-data.ts';
import { isShownAlike, threadsOf } from './threads.ts';

const comment = (id: string, given: Partial<CommentShown> = {}): CommentShown => ({
  id,
  parentId: null,
  paragraphId: null,
  anchor: null,
  rewordedAt: null,
  mentionIds: [],
  body: id,
  seatId: 's',
  name: 'Mette',
  sectorId: null,
  writtenAt: '2022-02-24T10:00:00.000Z',
  resolvedAt: null,
  resolvedBy: null,
  version: 1,
  ...given,
});
const text = paragraphs(
  textOf([
    { id: 'h', kind: 'heading', text: 'Hvorfor' },
    { id: 'a', kind: 'paragraph', text: 'Et' },
    { id: 'b', kind: 'paragraph', text: 'To' },
  ]),
);

it('hangs each thread on its paragraph with its number and its replies, and loses none', () => {
  const comments = [
    comment('whole'),
    comment('atB', { paragraphId: 'b' }),
    comment('reply', { parentId: 'atB', paragraphId: 'b' }),
    comment('gone', { paragraphId: 'x' }),
    comment('done', { paragraphId: 'a', resolvedAt: '2022-02-25T10:00:00.000Z' }),
    comment('atHeading', { paragraphId: 'h' }),
  ];
  const threads = threadsOf(comments, text);
  expect(threads.at('b')).toMatchObject([{ first: { id: 'atB' }, replies: [{ id: 'reply' }], number: 2 }]);
  expect(threads.at('h')).toMatchObject([{ number: null }]);
  expect(threads.onWhole.map(({ first }) => first.id)).toEqual(['whole']);
  expect(threads.astray.map(({ first }) => first.id)).toEqual(['gone']);
  expect(threads.resolved.map(({ first }) => first.id)).toEqual(['done']);
  expect(threads.open).toHaveLength(4);
});

it('draws a thread anew for what is said, settled or allowed in it, and not because the page was read again', () => {
  const page: PageForComments = {
    id: 'r',
    audience: 'taskforce',
    leadSectorId: 'x',
    offers: ['comment'],
    people: [],
    recusals: [],
    commentReaders: { isEverybody: true, seats: [] } as never,
  };
  const [first, reply] = [comment('first', { paragraphId: 'a' }), comment('reply', { parentId: 'first' })];
  const shown = (comments: CommentShown[], given: Partial<PageForComments> = {}) => {
    const thread = threadsOf(comments, text).at('a')[0];
    if (!thread) throw new Error('There is no thread.');
    return { page: { ...page, ...given }, thread };
  };
  const before = shown([first, reply]);
  expect(isShownAlike(before, shown([first, reply, comment('elsewhere', { paragraphId: 'b' })]))).toBe(true);
  expect(isShownAlike(before, shown([first]))).toBe(false);
  expect(isShownAlike(before, shown([first, reply, comment('another', { parentId: 'first' })]))).toBe(false);
  expect(isShownAlike(before, shown([first, { ...reply, body: 'Ja.', version: 2 }]))).toBe(false);
  expect(isShownAlike(before, shown([{ ...first, version: 2 }, reply]))).toBe(false);
  expect(isShownAlike(before, shown([first, reply], { offers: [] }))).toBe(false);
  expect(isShownAlike(before, { ...before, isQuoteGone: true })).toBe(false);
});
