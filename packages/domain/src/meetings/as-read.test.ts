import { expect, it } from 'vitest';
import { attendanceAsRead, meetingAsRead } from './as-read.ts';

const line = (arrivedAtItem: number | null, leftAfterItem: number | null) => ({
  ...{ presence: 'present' as const, arrivedAtItem, leftAfterItem },
});

it.each([
  ['from the start to the end', line(null, null), line(null, null)],
  ['arrived for a closed item: from the next that is read', line(3, null), line(3, null)],
  ['arrived after it', line(4, null), line(3, null)],
  ['left after a closed item: after the last that is read', line(null, 3), line(null, 2)],
  ['came when only the first, closed one was over', line(1, null), line(null, null)],
  ['was there for the closed item alone', line(3, 3), null],
])('%s', (_, was, read) => {
  // Of five items the third is closed.
  expect(attendanceAsRead(was, [1, 2, 4, 5])).toEqual(read);
});

it('apologies stay, and nothing names a number that is not read', () => {
  const apologies = { presence: 'apologies' as const, arrivedAtItem: null, leftAfterItem: null };
  const item = (id: string, position: number) => ({ id, position });
  const read = meetingAsRead({
    items: [item('a', 1), item('c', 3)],
    people: [{ attendance: apologies }, { attendance: line(3, null) }, { attendance: line(2, 2) }, { attendance: null }],
    substitutions: [
      { itemId: null, itemPosition: null },
      { itemId: 'b', itemPosition: null },
      { itemId: 'c', itemPosition: 3 },
    ],
    corrections: [{ number: 2 }, { number: 4 }],
    currentItemId: 'b',
  });
  expect(read).toEqual({
    items: [item('a', 1), item('c', 2)],
    people: [{ attendance: apologies }, { attendance: line(2, null) }, { attendance: null }, { attendance: null }],
    substitutions: [
      { itemId: null, itemPosition: null },
      { itemId: 'c', itemPosition: 2 },
    ],
    corrections: [{ number: 1 }, { number: 2 }],
    currentItemId: null,
  });
});
