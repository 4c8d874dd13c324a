import { describe, expect, it } from 'vitest';
import { baselinesOf, sayBaselineDecision, whoDecides } from './baseline-change.ts';

describe('new baselines', () => {
  const none = { movesDelivery: false, isBeyondPeriod: false, proposedByChair: false };
  it.each([
    [none, 'chair'],
    [{ ...none, movesDelivery: true }, 'commissioner'],
    [{ ...none, isBeyondPeriod: true }, 'commissioner'],
    [{ ...none, proposedByChair: true }, 'commissioner'],
  ] as const)('%j are decided by the %s', (change, approver) => {
    expect(whoDecides(change)).toBe(approver);
  });

  const moved = { fromOn: '2022-01-31', fromPrecision: 'day', toOn: '2022-06-30', toPrecision: 'half' } as const;

  it('stand in the register with both dates and the reason', () => {
    expect(sayBaselineDecision([{ title: 'Survey i felten', ...moved }], 'Data kom sent.', 'da')).toBe(
      'Ny plan. Survey i felten: fra 31. januar 2022 til medio 2022. Begrundelse: Data kom sent.',
    );
    expect(sayBaselineDecision([{ title: 'Survey', ...moved }], 'Late data.', 'en')).toBe(
      'New plan. Survey: from 31 January 2022 to mid-2022. Reason: Late data.',
    );
  });

  it('are kept, oldest first, and the first is never lost', () => {
    const now = { baselineOn: '2022-08-31', baselinePrecision: 'day' } as const;
    expect(baselinesOf(now, [])).toEqual([{ on: '2022-08-31', precision: 'day', sinceAt: null }]);
    const second = { fromOn: '2022-06-30', fromPrecision: 'half', toOn: '2022-08-31', toPrecision: 'day' } as const;
    const approved = [
      { ...second, decidedAt: '2022-03-01T08:00:00Z' },
      { ...moved, decidedAt: '2022-02-01T08:00:00Z' },
    ];
    expect(baselinesOf(now, approved).map(({ on, sinceAt }) => [on, sinceAt])).toEqual([
      ['2022-01-31', null],
      ['2022-06-30', '2022-02-01T08:00:00Z'],
      ['2022-08-31', '2022-03-01T08:00:00Z'],
    ]);
  });
});
