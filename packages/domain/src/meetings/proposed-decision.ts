import type { DecisionResult } from './kinds.ts';

const set: Readonly<Record<Exclude<DecisionResult, 'approved'>, string>> = {
  rejected: 'Indstillingen er forkastet.',
  deferred: 'Punktet er udsat.',
  noted: 'Taskforcen tog sagen til efterretning.',
  other: '',
};

/** "Sekretariatet indstiller, at taskforcen godkender …" up to and with its "at". */
const opening = /^[\s\S]{0,80}?\bindstiller,?\s+at\s+/i;

const approved = 'Indstillingen er tiltrådt.';

/**
 * The wording a decision proposes for itself, for the writer to change (domain.md, Meetings). Approving makes the indstilling's own
 * words the decision: "Sekretariatet indstiller, at taskforcen godkender planen." becomes "Taskforcen godkender planen." In Danish,
 * the language of the record. `settled` is what a recommendation is called that the decision adopts or rejects ("R-03").
 */
export function proposedDecision(result: DecisionResult, indstilling: string, settled: string | null = null): string {
  const said = opening.test(indstilling) ? indstilling.replace(opening, '').trim() : '';
  const own = said.charAt(0).toLocaleUpperCase('da') + said.slice(1);
  if (result === 'approved') return own || (settled ? `${settled} er vedtaget.` : approved);
  if (result === 'rejected' && settled) return `${settled} er forkastet.`;
  return result === 'noted' && /til efterretning/i.test(own) ? own : set[result];
}

/** Whether a decision's wording tells no more than its result, so that it says nothing where its indstilling is not beside it. */
export function tellsOnlyResult(text: string): boolean {
  return [approved, ...Object.values(set)].includes(text.trim());
}
