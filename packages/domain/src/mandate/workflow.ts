export const mandateStates = ['proposed', 'approved', 'declined', 'withdrawn'] as const;
export type MandateState = (typeof mandateStates)[number];

export const mandateWorkflow = {
  revise: { from: ['proposed'], to: null },
  withdraw: { from: ['proposed'], to: 'withdrawn' },
  decline: { from: ['proposed'], to: 'declined' },
  approve: { from: ['proposed'], to: 'approved' },
} as const;
