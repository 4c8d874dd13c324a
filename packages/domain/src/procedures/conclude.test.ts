import { expect, it } from 'vitest';
import { proposedConclusion, whyNotYet } from './conclude.ts';

it.each([
  ['open', 0, '2022-03-01', null],
  ['open', 1, '2022-03-01', 'procedure-running'],
  ['open', 1, '2022-03-08', 'procedure-running'],
  ['open', 1, '2022-03-09', null],
  ['pulledOut', 0, '2022-03-09', 'pulled-out'],
  ['concluded', 0, '2022-03-09', 'procedure-over'],
] as const)('%s with %i who owe, on %s: %s', (state, owing, today, why) => {
  expect(whyNotYet({ state, owing, deadlineOn: '2022-03-08' }, today)).toBe(why);
});

it.each([
  ['approved', 'R-11 Ét sted er vedtaget ved skriftlig procedure.'],
  ['rejected', 'R-11 Ét sted er forkastet ved skriftlig procedure.'],
] as const)('the conclusion begins in the language of the register: %s', (result, said) => {
  expect(proposedConclusion(result, 'R-11 Ét sted')).toBe(said);
});
