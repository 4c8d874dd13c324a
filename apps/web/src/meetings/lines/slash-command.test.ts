import { expect, it } from 'vitest';
import { mayBecomeCommand, readCommand } from './slash-command.ts';

it.each([
  ['/beslutning ', { kind: 'decision', rest: '' }],
  ['/Opgave Indhent en pris', { kind: 'action', rest: 'Indhent en pris' }],
  ['/be ', { kind: 'decision', rest: '' }],
  ['/bem Fristen', { kind: 'remark', rest: 'Fristen' }],
  ['/remark\nOver two lines', { kind: 'remark', rest: 'Over two lines' }],
  ['/beslutning', null],
  ['/noget andet', null],
  ['Se side 3/opgave 4', null],
  ['/', null],
])('%j asks for %j', (text, expected) => {
  expect(readCommand(text)).toEqual(expected);
});

it('a slash alone is not saved yet, a sentence with one is', () => {
  expect([mayBecomeCommand('/'), mayBecomeCommand('/opg'), mayBecomeCommand('/opgave x'), mayBecomeCommand('a/b')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
