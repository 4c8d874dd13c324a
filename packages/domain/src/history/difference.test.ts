import { describe, expect, it } from 'vitest';
import { differenceOf, fieldDifferences, idsIn } from './difference.ts';

const id = '01890000-0000-7000-8000-000000000001';

describe('what an event says became different', () => {
  it('tells a replaced value with both sides, and a new one with its own', () => {
    expect(fieldDifferences({ title: { before: 'direktør', after: 'rektor' }, fromOn: '2022-04-01' })).toEqual([
      { field: 'title', before: 'direktør', after: 'rektor' },
      { field: 'fromOn', before: undefined, after: '2022-04-01' },
    ]);
  });

  it('says nothing of what is empty or the same on both sides', () => {
    expect(fieldDifferences({ reason: '', untilOn: null, sources: { before: ['a'], after: ['a'] } })).toEqual([]);
  });

  it('takes an object that is no pair as a value', () => {
    expect(fieldDifferences({ to: { kind: 'seat', seatId: id } })).toEqual([
      { field: 'to', before: undefined, after: { kind: 'seat', seatId: id } },
    ]);
  });
});

describe('the difference of two states', () => {
  it('holds what changed, with null for what was or became nothing', () => {
    const before = { employer: 'A', title: 'x', sectorId: null as string | null };
    expect(differenceOf(before, { employer: 'B', title: 'x', sectorId: id })).toEqual({
      employer: { before: 'A', after: 'B' },
      sectorId: { before: null, after: id },
    });
    expect(differenceOf(before, before)).toEqual({});
  });
});

describe('the ids a difference mentions', () => {
  it.each([
    [{ to: { kind: 'seat', seatId: id } }, [id]],
    [{ seats: [id, 'x'], n: 3 }, [id]],
    [{ title: `om ${id}` }, []],
    [null, []],
  ])('%j', (difference, ids) => {
    expect(idsIn(difference)).toEqual(ids);
  });
});
