import { expect, it } from 'vitest';
import { isTooDeep } from './body.ts';

it.each([
  ['nothing', ''],
  ['a flat object', '{"a":[1,2,{"b":null}]}'],
  ['brackets in a text', JSON.stringify({ text: '['.repeat(500) })],
  ['brackets after an escaped quote', JSON.stringify({ text: `"${'{'.repeat(500)}` })],
  ['many beside each other', `[${'[],'.repeat(5000)}[]]`],
  ['as deep as allowed', `${'['.repeat(64)}${']'.repeat(64)}`],
])('%s is not too deep', (_, json) => {
  expect(isTooDeep(json)).toBe(false);
});

it.each([
  ['lists', '['.repeat(65)],
  ['objects', '{"a":'.repeat(65)],
  ['after a text that ends with a backslash', `{"a":"\\\\","b":${'['.repeat(65)}`],
])('%s nested beyond all inputs are too deep', (_, json) => {
  expect(isTooDeep(json)).toBe(true);
});
