import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isThereAt, quorumAmong, quorumAt, sayQuorum, type PresenceLine, type QuorumRule, type VotingSeat } from './quorum.ts';

const rule: QuorumRule = { quorumShare: 0.5, quorumMinSectors: 4, quorumNeedsChair: true };
const names = {
  s: { da: 'Staten', en: 'State' },
  r: { da: 'Regioner', en: 'Regions' },
  k: { da: 'Kommuner', en: 'Municipalities' },
  c: { da: 'Civilsamfund', en: 'Civil society' },
  p: { da: 'Det private', en: 'Private sector' },
};
/** Two seats per sector; s1 is the chair and c1 the deputy. */
const seats: VotingSeat[] = ['s', 'r', 'k', 'c', 'p'].flatMap((sectorId) =>
  [1, 2].map((n) => ({
    seatId: `${sectorId}${n}`,
    sectorId,
    leads: `${sectorId}${n}` === 's1' ? 'chair' : `${sectorId}${n}` === 'c1' ? 'deputyChair' : null,
  })),
);
const all = seats.map(({ seatId }) => seatId);
const line = (seatId: string, over: Partial<PresenceLine> = {}): PresenceLine => ({
  seatId,
  presence: 'present',
  arrivedAtItem: null,
  leftAfterItem: null,
  ...over,
});
const there = (...seatIds: string[]) => seatIds.map((seatId) => line(seatId));

describe('presence at an item', () => {
  it.each([
    ['nothing recorded', undefined, 1, false],
    ['in the room', line('s1'), 1, true],
    ['online', line('s1', { presence: 'online' }), 1, true],
    ['apologies', line('s1', { presence: 'apologies' }), 1, false],
    ['absent', line('s1', { presence: 'absent' }), 1, false],
    ['before arriving', line('s1', { arrivedAtItem: 3 }), 2, false],
    ['arriving at it', line('s1', { arrivedAtItem: 3 }), 3, true],
    ['last item before leaving', line('s1', { leftAfterItem: 4 }), 4, true],
    ['having left', line('s1', { leftAfterItem: 4 }), 5, false],
  ])('%s', (_, recorded, position, expected) => {
    expect(isThereAt(recorded, position)).toBe(expected);
  });
});

describe('quorum', () => {
  it.each([
    ['everybody', all, [], '10 af 10 · alle sektorer', '10 of 10 · every sector'],
    ['nine, none missing', all.slice(0, 9), [], '9 af 10 · alle sektorer', '9 of 10 · every sector'],
    [
      'a sector not there, but four are',
      ['s1', 's2', 'r1', 'k1', 'k2', 'c1'],
      [],
      '6 af 10 · det private mangler',
      '6 of 10 · missing: the private sector',
    ],
    [
      'exactly half is not enough',
      ['s1', 'r1', 'k1', 'c1', 'p1'],
      [],
      '5 af 10. Mangler: ét medlem mere',
      '5 of 10. Missing: one more member',
    ],
    [
      'half of eight is four of eight',
      ['s1', 'r1', 'k1', 'c1'],
      ['p1', 'p2'],
      '4 af 8. Mangler: ét medlem mere',
      '4 of 8. Missing: one more member',
    ],
    [
      'recusals make the base smaller',
      ['s1', 'r1', 'k1', 'c1', 's2'],
      ['p1', 'p2'],
      '5 af 8 · alle sektorer',
      '5 of 8 · every sector',
    ],
    [
      'three sectors',
      ['s1', 's2', 'k1', 'k2', 'c1', 'c2'],
      [],
      '6 af 10. Mangler: 1 sektor mere (regionerne og det private)',
      '6 of 10. Missing: 1 more sector (the regions and the private sector)',
    ],
    ['the deputy is enough', ['s2', 'r1', 'r2', 'k1', 'c1', 'p1'], [], '6 af 10 · alle sektorer', '6 of 10 · every sector'],
    [
      'neither chair nor deputy',
      ['s2', 'r1', 'r2', 'k1', 'c2', 'p1'],
      [],
      '6 af 10. Mangler: formand eller næstformand',
      '6 of 10. Missing: the chair or deputy chair',
    ],
    [
      'the chair recused and no deputy',
      ['s1', 's2', 'r1', 'r2', 'k1', 'c2', 'p1'],
      ['s1'],
      '6 af 9. Mangler: formand eller næstformand',
      undefined,
    ],
    [
      'too few sectors left by recusal',
      ['s1', 's2', 'k1', 'k2', 'c1', 'c2'],
      ['r1', 'r2', 'p1', 'p2'],
      '6 af 6. Mangler: 1 sektor mere',
      '6 of 6. Missing: 1 more sector',
    ],
    [
      'nobody',
      [],
      [],
      '0 af 10. Mangler: 6 medlemmer mere, 4 sektorer mere (staten, regionerne, kommunerne, civilsamfundet og det private), formand eller næstformand',
      undefined,
    ],
  ])('%s', (_, present, recused, da, en) => {
    const quorum = quorumAt(1, seats, there(...present), recused, rule);
    expect(sayQuorum(quorum, names, 'da')).toBe(da);
    if (en !== undefined) expect(sayQuorum(quorum, names, 'en')).toBe(en);
    expect(quorum.quorate).toBe(!da.includes('Mangler'));
  });

  it('names the sectors alone when just those are missing', () => {
    const quorum = quorumAt(1, seats, there('s1', 's2', 'k1', 'k2', 'c1', 'c2', 'p1'), [], { ...rule, quorumMinSectors: 5 });
    expect(sayQuorum(quorum, names, 'da')).toBe('7 af 10. Mangler: regionerne');
  });

  it('is lost at the item at which people leave', () => {
    const presence = [...there('s1', 'r1', 'k1', 'c1', 'c2'), line('p1', { leftAfterItem: 3 })];
    expect(quorumAt(3, seats, presence, [], rule).quorate).toBe(true);
    expect(quorumAt(4, seats, presence, [], rule).quorate).toBe(false);
  });

  it.each([
    ['for the whole meeting', null, line('a1'), [], true],
    ['for this item', 3, line('a1'), [], true],
    ['for another item', 2, line('a1'), [], false],
    ['but is not there', null, line('a1', { presence: 'absent' }), [], false],
    ['but left before', null, line('a1', { leftAfterItem: 2 }), [], false],
    ['but is recused himself', null, line('a1'), ['a1'], false],
  ] as const)('counts the seat somebody stands in for %s', (_, itemPosition, own, recused, counts) => {
    const presence = [...there('s1', 'r1', 'k1', 'c1', 'c2'), own];
    const substitutions = [{ seatId: 'p1', substituteSeatId: 'a1', itemPosition }];
    const quorum = quorumAt(3, seats, presence, recused, rule, substitutions);
    expect([quorum.present, quorum.quorate]).toEqual(counts ? [6, true] : [5, false]);
  });

  it('counts a seat once where the member and his substitute are both there, and not where the member is recused', () => {
    const presence = [...there('s1', 'r1', 'k1', 'c1', 'c2', 'p1'), line('a1')];
    const substitutions = [{ seatId: 'p1', substituteSeatId: 'a1', itemPosition: null }];
    expect(quorumAt(3, seats, presence, [], rule, substitutions).present).toBe(6);
    expect(quorumAt(3, seats, presence, ['p1'], rule, substitutions).present).toBe(5);
  });

  it('of nobody is none, whatever the rule', () => {
    expect(quorumAmong([], new Set(), new Set(), { quorumShare: 0, quorumMinSectors: 0, quorumNeedsChair: false }).quorate).toBe(
      false,
    );
    expect(
      quorumAmong(seats, new Set(all), new Set(all), { quorumShare: 0, quorumMinSectors: 0, quorumNeedsChair: false }).quorate,
    ).toBe(false);
  });

  const subset = fc.subarray(all);
  it('is never lost by one more who is not recused, and counts add up', () => {
    fc.assert(
      fc.property(subset, subset, fc.constantFrom(...all), (present, recused, more) => {
        const [before, after] = [present, [...present, more]].map((list) =>
          quorumAmong(seats, new Set(list), new Set(recused), rule),
        );
        if (before?.quorate) expect(after?.quorate).toBe(true);
        expect(before?.of).toBe(10 - recused.length);
        expect(before?.present).toBe(present.filter((id) => !recused.includes(id)).length);
      }),
    );
  });

  it('does not depend on whether the recused are there', () => {
    fc.assert(
      fc.property(subset, subset, (present, recused) => {
        const without = present.filter((id) => !recused.includes(id));
        const withAll = [...without, ...recused];
        expect(quorumAmong(seats, new Set(withAll), new Set(recused), rule)).toEqual(
          quorumAmong(seats, new Set(without), new Set(recused), rule),
        );
      }),
    );
  });
});
