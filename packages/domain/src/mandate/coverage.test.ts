import { expect, it } from 'vitest';
import { gapCounts, gapsOf } from './coverage.ts';

const task = (milestones: number, findings: number, recommendations: number, sections: number) => {
  const many = (count: number) => Array.from({ length: count }, () => ({}));
  return {
    milestones: many(milestones),
    findings: many(findings),
    recommendations: many(recommendations),
    sections: many(sections),
  };
};

it.each([
  [task(0, 0, 0, 0), ['milestones', 'findings', 'recommendations', 'sections']],
  [task(1, 0, 2, 0), ['findings', 'sections']],
  [task(1, 1, 1, 1), []],
])('what nothing serves is a gap of its kind', (given, expected) => {
  expect(gapsOf(given)).toEqual(expected);
});

it('gaps are counted by task and kind, of the kinds one may read', () => {
  const tasks = [task(0, 0, 0, 0), task(1, 0, 1, 0), task(1, 1, 1, 0)];
  expect(gapCounts(tasks)).toEqual([
    { kind: 'milestones', count: 1 },
    { kind: 'findings', count: 2 },
    { kind: 'recommendations', count: 1 },
    { kind: 'sections', count: 3 },
  ]);
  expect(gapCounts(tasks, ['milestones', 'recommendations'])).toEqual([
    { kind: 'milestones', count: 1 },
    { kind: 'recommendations', count: 1 },
  ]);
  expect(gapCounts([task(1, 1, 1, 1)])).toEqual([]);
});
