import { expect, it } from 'vitest';
import { proposedDecision, tellsOnlyResult } from './proposed-decision.ts';

it.each([
  ['approved', 'Sekretariatet indstiller, at taskforcen vedtager R-02 i version 0.3.', 'Taskforcen vedtager R-02 i version 0.3.'],
  [
    'approved',
    'Sekretariatet indstiller, at taskforcen\n1. tager datoen til efterretning,\n2. fastholder den 4. maj.',
    'Taskforcen\n1. tager datoen til efterretning,\n2. fastholder den 4. maj.',
  ],
  ['approved', 'Formanden indstiller at øvelsen gentages.', 'Øvelsen gentages.'],
  ['approved', 'At vi gør det.', 'Indstillingen er tiltrådt.'],
  ['approved', '', 'Indstillingen er tiltrådt.'],
  [
    'noted',
    'Sekretariatet indstiller, at taskforcen tager status til efterretning.',
    'Taskforcen tager status til efterretning.',
  ],
  ['noted', 'Sekretariatet indstiller, at taskforcen vedtager R-02.', 'Taskforcen tog sagen til efterretning.'],
  ['rejected', 'Sekretariatet indstiller, at taskforcen vedtager R-02.', 'Indstillingen er forkastet.'],
  ['other', 'Sekretariatet indstiller, at taskforcen vedtager R-02.', ''],
] as const)('%s of %j', (result, indstilling, expected) => {
  expect(proposedDecision(result, indstilling)).toBe(expected);
});

it.each([
  ['approved', '', 'R-03 er vedtaget.'],
  ['rejected', 'Sekretariatet indstiller, at taskforcen vedtager R-03.', 'R-03 er forkastet.'],
  ['approved', 'Sekretariatet indstiller, at taskforcen vedtager R-03.', 'Taskforcen vedtager R-03.'],
  ['deferred', '', 'Punktet er udsat.'],
] as const)('%s of %j where it settles R-03', (result, indstilling, expected) => {
  expect(proposedDecision(result, indstilling, 'R-03')).toBe(expected);
});

it('that tells no more than its result is known as such', () => {
  const [bare, own] = ['Indstillingen er tiltrådt. ', 'Taskforcen vedtager R-03.'];
  expect([tellsOnlyResult(bare), tellsOnlyResult(own)]).toEqual([true, false]);
});
