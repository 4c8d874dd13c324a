import type { DecisionResult } from './kinds.ts';

const set: Readonly<Record<Exclude<DecisionResult, 'approved'>, string>> = {
  rejected: 'Indstillingen er forkastet.',
  deferred: 'Punktet er udsat.',
  noted: 'Taskforcen tog sagen til efterretning.',
  other: '',
};

/** "Sekretariatet indstiller, at taskforcen godkender …" up to and with its "at". */
const opening = /^[\s\S]{0,80}?\bindstiller,?\s+at\s+/i;

/**
 * The wording a decision proposes for itself, for the writer to change (domain.md, Meetings). Approving makes the indstilling's own
 * words the decision: "Sekretariatet indstiller, at taskforcen godkender planen." becomes "Taskforcen godkender planen." In Danish,
 * the language of the record.
 */
export function proposedDecision(result: DecisionResult, indstilling: string): string {
  const said = opening.test(indstilling) ? indstilling.replace(opening, '').trim() : '';
  const own = said.charAt(0).toLocaleUpperCase('da') + said.slice(1);
  if (result === 'approved') return own || 'Indstillingen er tiltrådt.';
  return result === 'noted' && /til efterretning/i.test(own) ? own : set[result];
}
