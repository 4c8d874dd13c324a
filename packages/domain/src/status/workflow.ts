export const statusStates = ['draft', 'frozen', 'sent', 'asked', 'approved', 'replaced', 'withdrawn'] as const;
export type StatusState = (typeof statusStates)[number];

/** A report becomes `replaced` when the one that replaces it is sent; until then it stands. */
export const statusWorkflow = {
  write: { from: ['draft'], to: null },
  withdraw: { from: ['draft'], to: 'withdrawn' },
  freeze: { from: ['draft'], to: 'frozen' },
  send: { from: ['frozen'], to: 'sent' },
  ask: { from: ['sent'], to: 'asked' },
  answer: { from: ['asked'], to: 'sent' },
  approve: { from: ['sent'], to: 'approved' },
  replace: { from: ['frozen', 'sent', 'asked', 'approved'], to: null },
} as const;
