import type { NamedReference } from '@tvaers/domain/recommendations/references';
import { sayReferenceNumber } from '@tvaers/domain/recommendations/references';
import { expect, it } from 'vitest';
import { matching } from './reference-picker.tsx';

const named: NamedReference[] = [
  { kind: 'decision', id: '1', number: 7, year: 2022, title: 'Fase 2 godkendes' },
  { kind: 'finding', id: '2', number: 3, year: null, title: 'Løn og pension bremser' },
  { kind: 'source', id: '3', number: 12, year: null, title: 'Survey om løn, se F-03' },
];
const found = (typed: string) => matching(named, typed, (one) => sayReferenceNumber(one, 'da')).map(({ id }) => id);

it.each([
  ['', ['1', '2', '3']],
  ['f-03', ['2', '3']],
  ['LØN', ['2', '3']],
  ['løn survey', ['3']],
  ['b-2022', ['1']],
  ['intet', []],
])('%j finds %j, those whose number it begins first', (typed, expected) => {
  expect(found(typed)).toEqual(expected);
});
