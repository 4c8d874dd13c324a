export const sourceStates = ['registered', 'withdrawn'] as const;
export type SourceState = (typeof sourceStates)[number];

export const evidenceWorkflow = {
  withdraw: { from: ['registered'], to: 'withdrawn' },
} as const;
