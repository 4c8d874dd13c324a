import { describe, expect, it } from 'vitest';
import { emptyItem, mergeItems } from './item-draft.ts';

const began = { ...emptyItem, title: 'Status', minutes: 10 };
const theirs = (given: Partial<typeof began>) => {
  const { matter: _, ...item } = { ...began, ...given };
  return { ...item, version: 2 };
};

describe('a late save of an item', () => {
  it('asks only about what both changed', () => {
    const { merged, conflicts } = mergeItems(
      began,
      { ...began, title: 'Min', minutes: 20 },
      theirs({ title: 'Din', presentation: 'Ny tekst' }),
    );
    expect(conflicts).toEqual(['title']);
    expect(merged).toMatchObject({ title: 'Min', minutes: 20, presentation: 'Ny tekst' });
  });

  it('asks nothing when both wrote the same, or each something else', () => {
    expect(mergeItems(began, { ...began, title: 'Ens' }, theirs({ title: 'Ens' })).conflicts).toEqual([]);
    expect(mergeItems(began, { ...began, minutes: 30 }, theirs({ isClosed: true }))).toEqual({
      conflicts: [],
      merged: { ...began, minutes: 30, isClosed: true },
    });
  });

  it('keeps the matter one chose, of which the answer says nothing', () => {
    const matter = { kind: 'recommendation' as const, id: 'r' };
    expect(mergeItems(began, { ...began, matter }, theirs({ title: 'Din' })).merged).toMatchObject({ matter, title: 'Din' });
  });
});
