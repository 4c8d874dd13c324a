import { expect, it } from 'vitest';
import { emptyDraft, mergeDrafts } from './milestone-draft.ts';

const began = { ...emptyDraft, title: 'Survey', criteria: 'Sendt ud.', predecessorIds: ['a', 'b'] };

it('what only others changed is taken, what only I changed is kept, and nobody has to choose', () => {
  const mine = { ...began, title: 'Survey i felten' };
  const theirs = { ...began, criteria: 'Sendt til alle.' };
  expect(mergeDrafts(began, mine, theirs)).toEqual({
    merged: { ...began, title: 'Survey i felten', criteria: 'Sendt til alle.' },
    conflicts: [],
  });
});

it('a field both changed is a conflict, and mine stands first', () => {
  const { merged, conflicts } = mergeDrafts(began, { ...began, title: 'Mit' }, { ...began, title: 'Andres' });
  expect([merged.title, conflicts]).toEqual(['Mit', ['title']]);
});

it('both changed to the same, and the same predecessors in another order, are no conflict', () => {
  const mine = { ...began, title: 'Ens', predecessorIds: ['b', 'a', 'c'] };
  const theirs = { ...began, title: 'Ens', predecessorIds: ['c', 'a', 'b'] };
  expect(mergeDrafts(began, mine, theirs).conflicts).toEqual([]);
});
