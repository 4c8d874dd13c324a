import type { Words } from '../language.ts';
import type { ActingVerb, VerbOf } from '../permission-verbs.ts';
import type { StatusState } from './workflow.ts';

export const statusStateWords = {
  draft: { da: 'kladde', en: 'draft' },
  frozen: { da: 'låst, ikke sendt', en: 'frozen, not sent' },
  sent: { da: 'sendt', en: 'sent' },
  asked: { da: 'afventer svar', en: 'question open' },
  approved: { da: 'godkendt', en: 'approved' },
  replaced: { da: 'erstattet', en: 'replaced' },
  withdrawn: { da: 'kasseret', en: 'discarded' },
} as const satisfies Record<StatusState, Words>;

export const statusVerbs = {
  read: { da: 'Læs statusrapporten', en: 'Read the status report' },
  prepare: { da: 'Ny statusrapport', en: 'New status report' },
  write: { da: 'Skriv formandens ord', en: 'Write the chair’s words' },
  withdraw: { da: 'Kassér kladden …', en: 'Discard the draft …' },
  freeze: { da: 'Lås rapporten …', en: 'Freeze the report …' },
  send: { da: 'Send til opdragsgiveren …', en: 'Send to the commissioner …' },
  ask: { da: 'Stil et spørgsmål', en: 'Ask a question' },
  answer: { da: 'Svar', en: 'Answer' },
  approve: { da: 'Godkend', en: 'Approve' },
  replace: { da: 'Erstat med en ny …', en: 'Replace with a new one …' },
} as const satisfies Record<VerbOf<'status'>, Words>;

export const statusDeeds = {
  prepare: { da: 'begyndte en statusrapport', en: 'began a status report' },
  write: { da: 'skrev formandens ord i statusrapporten', en: 'wrote the chair’s words in the status report' },
  withdraw: { da: 'kasserede kladden til statusrapporten', en: 'discarded the draft status report' },
  freeze: { da: 'låste statusrapporten', en: 'froze the status report' },
  send: { da: 'sendte statusrapporten til opdragsgiveren', en: 'sent the status report to the commissioner' },
  ask: { da: 'stillede et spørgsmål til statusrapporten', en: 'asked a question about the status report' },
  answer: { da: 'svarede på spørgsmålet til statusrapporten', en: 'answered the question about the status report' },
  approve: { da: 'godkendte statusrapporten', en: 'approved the status report' },
  replace: { da: 'begyndte en statusrapport, der erstatter denne', en: 'began a status report that replaces this one' },
} as const satisfies Record<ActingVerb<'status'>, Words>;
