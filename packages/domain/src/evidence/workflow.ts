export const sourceStates = ['registered', 'withdrawn'] as const;
export type SourceState = (typeof sourceStates)[number];

export const evidenceWorkflow = {
  share: { from: ['registered'], to: null },
  withdraw: { from: ['registered'], to: 'withdrawn' },
} as const;
