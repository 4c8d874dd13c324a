import { toLocal } from '@tvaers/domain/dates/local-time';
import { expect, it } from 'vitest';
import { localTimeOf } from './local-time-of.ts';

it.each([
  '2022-03-01T07:30:00.000Z',
  '2022-03-27T00:59:00Z',
  '2022-03-27T01:00:00Z',
  '2022-10-30T00:30:00Z',
  '2021-12-31T23:00:00Z',
])('says the same of %s as the domain does, whatever the browser’s time zone', (at) => {
  expect(localTimeOf(at)).toBe(toLocal(at, 'Europe/Copenhagen'));
});
