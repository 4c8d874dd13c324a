import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseDecisionNumber,
  parseDraftLabel,
  parseSerial,
  sayDecisionNumber,
  sayDraftLabel,
  sayRecommendation,
  saySerial,
  serialKinds,
} from './serial.ts';

describe('numbers', () => {
  it.each([
    ['recommendation', 7, 'R-07'],
    ['recommendation', 100, 'R-100'],
    ['finding', 3, 'F-03'],
    ['source', 12, 'E-012'],
  ] as const)('%s %i is %s', (kind, number, said) => {
    expect(saySerial(kind, number)).toBe(said);
  });

  it('numbers a decision within its year', () => {
    expect(sayDecisionNumber(2022, 7)).toBe('B-2022-07');
    expect(parseDecisionNumber(' b-2022-7 ')).toEqual({ year: 2022, number: 7 });
  });

  it.each([
    ['r-7', 'recommendation', 7],
    ['R07', 'recommendation', 7],
    [' e-012', 'source', 12],
  ])('%j is read as typed', (text, kind, number) => {
    expect(parseSerial(text)).toEqual({ kind, number });
  });

  it.each(['', 'R-', 'R-00', 'X-07', 'R-07a', 'B-2022-07', 'R--7', '7', 'R-1234567'])('%j is no number', (text) => {
    expect(parseSerial(text)).toBeNull();
  });

  it.each(['B-22-07', 'B-2022-00', 'B-2022', 'R-07'])('%j is no decision', (text) => {
    expect(parseDecisionNumber(text)).toBeNull();
  });

  it('what is written is read back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...serialKinds), fc.integer({ min: 1, max: 99_999 }), (kind, number) => {
        expect(parseSerial(saySerial(kind, number))).toEqual({ kind, number });
        expect(parseDecisionNumber(sayDecisionNumber(2022, number))).toEqual({ year: 2022, number });
        for (const language of ['da', 'en'] as const)
          expect(parseDraftLabel(sayDraftLabel('K', number, language))).toEqual({ letter: 'K', draftNumber: number });
      }),
    );
  });

  it('calls a draft by its sector until it has a number', () => {
    const drafted = { number: null, letter: 'K', draftNumber: 2 };
    expect(sayRecommendation(drafted, 'da')).toBe('K, udkast 2');
    expect(sayRecommendation(drafted, 'en')).toBe('K, draft 2');
    expect(sayRecommendation({ ...drafted, number: 3 }, 'da')).toBe('R-03');
  });

  it.each(['K udkast 2', 'K, udkast 0', ', udkast 2', 'Kommuner, udkast 2'])('%j is no working label', (text) => {
    expect(parseDraftLabel(text)).toBeNull();
  });
});
