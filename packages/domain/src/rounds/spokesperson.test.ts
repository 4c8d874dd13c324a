import { expect, it } from 'vitest';
import { spokespersonOf } from './spokesperson.ts';

const seat = (seatId: string, sectorId: string, speaksForSector = false) => ({ seatId, sectorId, speaksForSector });

it.each([
  ['the one who was chosen', [seat('a', 'S'), seat('b', 'S', true)], [], 'b'],
  ['the only one there is', [seat('a', 'S'), seat('b', 'K', true)], [], 'a'],
  ['nobody, where there are two and none was chosen', [seat('a', 'S'), seat('b', 'S')], [], null],
  ['nobody, where the chosen one is recused', [seat('a', 'S'), seat('b', 'S', true)], ['b'], null],
  ['nobody, where the only one is recused', [seat('a', 'S')], ['a'], null],
  ['nobody, where the sector has no seat', [seat('b', 'K', true)], [], null],
] as const)('for a sector speaks %s', (_, seats, recused, speaker) => expect(spokespersonOf('S', seats, recused)).toBe(speaker));
