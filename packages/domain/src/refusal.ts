/**
 * Every expected no. The web has a sentence for each in both languages; a new one without a sentence does not compile.
 * `not-found` is also the answer for what one may not read.
 */
export const refusals = [
  'not-signed-in',
  'not-found',
  'not-allowed',
  'archived',
  'out-of-step',
  'changed-meanwhile',
  'taken-meanwhile',
  'own-proposal',
  'already-proposed',
  'no-indstilling',
  'agenda-not-approved',
  'empty-agenda',
  'undecided-item',
  'open-objections',
  'objections-over',
  'not-latest',
  'no-substitute',
  'decision-stands',
  'no-quorum',
  'no-such-time',
  'time-twice',
  'no-time',
  'in-the-past',
  'in-the-future',
  'deadline-after-slot',
  'after-meeting',
  'slot-twice',
  'meetings-overlap',
  'after-delivery',
  'all-answered',
  'wrong-order',
  'plan-outside-period',
  'seats-overlap',
  'second-chair',
  'sector-needed',
  'member-needed',
  'same-sector',
  'source-in-room',
  'circle',
  'baseline-fixed',
  'baseline-open',
  'second-delivery',
  'outside-period',
  'criteria-unmet',
  'plan-exists',
  'draft-open',
  'no-recipient',
  'no-version',
  'nothing-changed',
  'round-open',
  'not-asked',
  'recused',
  'rule-not-met',
  'in-procedure',
  'procedure-running',
  'procedure-over',
  'pulled-out',
  'minority-open',
  'minority-late',
  'minority-frozen',
  'not-against',
  'empty-text',
  'unnamed-changes',
  'colliding-suggestions',
  'own-suggestion',
  'paragraph-gone',
  'answered-meanwhile',
  'cannot-read',
  'too-late',
  'reason-needed',
  'address-taken',
  'address-twice',
  'consultation-over',
  'not-later',
  'email-taken',
  'last-operator',
  'wrong-file',
  'too-large',
  'too-many',
  'busy',
  'used-key',
  'malformed-key',
  'demo-only',
] as const;
export type Refusal = (typeof refusals)[number];

/** An expected no. `current` carries what the caller needs to go on, such as the newer text or the items without an indstilling. */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly current: unknown;

  constructor(refusal: Refusal, current: unknown = null) {
    super(refusal);
    this.name = 'Refused';
    this.refusal = refusal;
    this.current = current;
  }
}
