export const mandateStates = ['proposed', 'approved'] as const;
export type MandateState = (typeof mandateStates)[number];

export const mandateWorkflow = {
  approve: { from: ['proposed'], to: 'approved' },
} as const;
