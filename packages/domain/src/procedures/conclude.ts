import type { On } from '../dates/calendar-day.ts';
import type { MatterState } from './workflow.ts';

/** What the time of conclusion hangs on. `owing`: how many of those asked who may answer still owe an answer. */
export type Answering = { state: MatterState; deadlineOn: On; owing: number };

/**
 * Why a matter cannot be concluded today; null when it can. The deadline's own day is still there to answer on; before that the matter
 * may be concluded as soon as nobody owes an answer (domain.md, Written procedure). Silence after the deadline is not consent: it is
 * left to the decision rule.
 */
export function whyNotYet(
  { state, deadlineOn, owing }: Answering,
  today: On,
): 'pulled-out' | 'procedure-over' | 'procedure-running' | null {
  if (state === 'pulledOut') return 'pulled-out';
  if (state === 'concluded') return 'procedure-over';
  return today <= deadlineOn && owing > 0 ? 'procedure-running' : null;
}

/** The conclusion the chair starts from, in Danish, the language of the register. `name`: number and title. */
export function proposedConclusion(result: 'approved' | 'rejected', name: string): string {
  return `${name} er ${result === 'approved' ? 'vedtaget' : 'forkastet'} ved skriftlig procedure.`;
}
