import { expect, it } from 'vitest';
import { stageOf } from './stages.ts';

it.each([
  ['idea', false, 'draft'],
  ['drafting', false, 'draft'],
  ['shared', false, 'shared'],
  ['shared', true, 'round'],
  ['deliberation', true, 'round'],
  ['deliberation', false, 'deliberation'],
  ['adopted', false, 'adopted'],
  ['published', false, 'adopted'],
  ['rejected', false, null],
  ['withdrawn', false, null],
  ['merged', false, null],
] as const)('%s, positions asked for: %s, is %s', (state, isRoundOpen, stage) => {
  expect(stageOf(state, isRoundOpen)).toBe(stage);
});
