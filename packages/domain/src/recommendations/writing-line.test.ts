import { expect, test } from 'vitest';
import { LineWatch } from './writing-line.ts';

const watch = () => new LineWatch({ first: 5, longest: 15 });

test('A line without an answer is made anew after a while, and then less and less often', () => {
  const line = watch();
  const overdue = Array.from({ length: 61 }, (_, second) => second).filter((second) => line.isOverdue(second));
  expect(overdue).toEqual([5, 15, 30, 45, 60]);
});

test('Time in which nothing is waited for does not count, and an answer gives the whole patience back', () => {
  const line = watch();
  expect(line.isOverdue(0)).toBe(false);
  line.rest();
  expect(line.isOverdue(100)).toBe(false);
  expect(line.isOverdue(104)).toBe(false);
  expect(line.isOverdue(105)).toBe(true);
  line.rest();
  expect(line.isOverdue(200)).toBe(false);
  expect(line.isOverdue(205)).toBe(true);
});
