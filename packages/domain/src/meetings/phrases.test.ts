import { expect, it } from 'vitest';
import { gapIn, minutesPhrases, readPhrase } from './phrases.ts';

it.each([
  ['/udsat ', 'Punktet blev udsat til …'],
  ['/Tiltrådt ', 'Taskforcen tiltrådte indstillingen.'],
  ['/tiltrådtmed\n', 'Taskforcen tiltrådte indstillingen med den bemærkning, at …'],
  ['/udsat', null],
  ['/udsat til maj', null],
  ['Punktet /udsat ', null],
  ['/beslutning ', null],
])('%j asks for %j', (typed, phrase) => {
  expect(readPhrase(typed)).toBe(phrase);
});

it('is gone on with at its first gap', () => {
  expect(gapIn('Punktet blev udsat til …')).toEqual({ start: 23, end: 24 });
  expect(gapIn('Taskforcen tiltrådte indstillingen.')).toBeNull();
});

it('no key is a command, for it would never be reached', () => {
  for (const { key } of minutesPhrases)
    for (const command of ['beslutning', 'opgave', 'bemærkning', 'protokolbemærkning', 'drøftet'])
      expect([key, command.startsWith(key)]).toEqual([key, false]);
});
