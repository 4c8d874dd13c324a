import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingPosition, type NamedVersion, type PositionTaken } from './standing-position.ts';
import { stances } from './workflow.ts';

const version = (serial: number, isSubstantial: boolean): NamedVersion => ({ id: `v${serial}`, serial, isSubstantial });
const took = (versionId: string, stance: PositionTaken['stance'], minute = 0): PositionTaken => ({
  id: `${versionId}-${stance}-${minute}`,
  versionId,
  stance,
  takenAt: new Date(Date.UTC(2022, 1, 1, 9, minute)).toISOString(),
});

describe('the position that counts', () => {
  const versions = [version(1, true), version(2, false), version(3, true), version(4, false)];

  it.each([
    ['nothing taken', [], 'notStated', false],
    ['on the newest', [took('v4', 'supports')], 'supports', false],
    ['on the last change of substance', [took('v3', 'reservation')], 'reservation', false],
    ['before a change of substance', [took('v2', 'supports')], 'supports', true],
    ['against, before a change of substance', [took('v1', 'cannotSupport')], 'cannotSupport', true],
    ['recused, before a change of substance', [took('v1', 'recused')], 'recused', false],
    ['the later of two', [took('v2', 'supports', 1), took('v3', 'cannotSupport', 2)], 'cannotSupport', false],
    [
      'the later of two, given in the other order',
      [took('v3', 'cannotSupport', 2), took('v2', 'supports', 1)],
      'cannotSupport',
      false,
    ],
    [
      'reconfirmed by the same answer on the new version',
      [took('v2', 'supports', 1), took('v4', 'supports', 2)],
      'supports',
      false,
    ],
    ['on a version nobody knows', [took('v9', 'supports')], 'supports', true],
  ] as const)('%s', (_, taken, stance, toReconfirm) => {
    expect(standingPosition(taken, versions)).toMatchObject({ stance, toReconfirm });
  });

  it('is never disturbed by a version without a change of substance, and always by one with', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), fc.constantFrom(...stances), (flags, stance) => {
        const all = flags.map((isSubstantial, i) => version(i, isSubstantial));
        const taken = [took(`v${all.length - 1}`, stance)];
        expect(standingPosition(taken, [...all, version(all.length, false)]).toReconfirm).toBe(false);
        expect(standingPosition(taken, [...all, version(all.length, true)]).toReconfirm).toBe(stance !== 'recused');
      }),
    );
  });
});
