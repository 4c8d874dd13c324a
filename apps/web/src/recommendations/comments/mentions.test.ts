import { expect, it } from 'vitest';
import { mentionable, mentionBegun, mentionedIn, withMention } from './mentions.ts';

const people = ['Jens Lund', 'Jens Lund-Hansen', 'Mette Dahl', 'Sara Krogh'].map((name) => ({ id: name, name }));
const names = (of: readonly { name: string }[]) => of.map(({ name }) => name);

it.each([
  ['@', { start: 0, typed: '' }],
  ['Kan du, @me', { start: 8, typed: 'me' }],
  ['(@Jens Lu', { start: 1, typed: 'Jens Lu' }],
  ['mette@region.example', null],
  ['ingen', null],
  ['@Mette\nog', null],
])('a name is being written in “%s”', (text, expected) => {
  expect(mentionBegun(text, text.length)).toEqual(expected);
});

it('names are found by any part, in any case, and no more once one stands whole', () => {
  expect(names(mentionable(people, ''))).toHaveLength(4);
  expect(names(mentionable(people, 'me'))).toEqual(['Mette Dahl']);
  expect(names(mentionable(people, 'KR'))).toEqual(['Sara Krogh']);
  expect(names(mentionable(people, 'Jens'))).toEqual(['Jens Lund', 'Jens Lund-Hansen']);
  expect(mentionable(people, 'Mette Dahl hvad')).toEqual([]);
});

it('the name takes the place of what was typed', () => {
  expect(withMention('Hvad siger @me til det?', 11, 14, 'Mette Dahl')).toEqual({
    text: 'Hvad siger @Mette Dahl til det?',
    caret: 23,
  });
});

it('asked is who stands there by name, and not who is only a part of it', () => {
  expect(names(mentionedIn('@Jens Lund-Hansen og @Mette Dahl', people))).toEqual(['Jens Lund-Hansen', 'Mette Dahl']);
  expect(names(mentionedIn('@Jens Lund, kan I?', people))).toEqual(['Jens Lund']);
  expect(mentionedIn('Jens Lund', people)).toEqual([]);
});
