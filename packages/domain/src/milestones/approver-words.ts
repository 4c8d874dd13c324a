import type { Words } from '../language.ts';
import type { Approver } from './policy.ts';

/** Who approves a date. A file of its own, because the first page a person opens needs no other words of the plan. */
export const approverWords = {
  secretariat: { da: 'sekretariatet', en: 'the secretariat' },
  chair: { da: 'formanden', en: 'the chair' },
  commissioner: { da: 'opdragsgiveren', en: 'the commissioner' },
} as const satisfies Record<Approver, Words>;
