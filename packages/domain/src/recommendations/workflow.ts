export const recommendationStates = [
  'idea',
  'drafting',
  'shared',
  'deliberation',
  'adopted',
  'published',
  'rejected',
  'withdrawn',
  'merged',
] as const;
export type RecommendationState = (typeof recommendationStates)[number];

export const audiences = ['sector', 'taskforce', 'public'] as const;
export type Audience = (typeof audiences)[number];

const open = ['idea', 'drafting', 'shared', 'deliberation'] as const;

export const recommendationWorkflow = {
  write: { from: open, to: null },
  letWrite: { from: open, to: null },
  describe: { from: open, to: null },
  nameVersion: { from: open, to: null },
  restore: { from: open, to: null },
  importDraft: { from: open, to: null },
  share: { from: ['idea', 'drafting'], to: 'shared' },
  comment: { from: open, to: null },
  resolve: { from: open, to: null },
  suggest: { from: open, to: null },
  settle: { from: open, to: null },
  passBall: { from: open, to: null },
  recuse: { from: ['shared', 'deliberation'], to: null },
  readmit: { from: ['shared', 'deliberation'], to: null },
  deliberate: { from: ['shared'], to: 'deliberation' },
  adopt: { from: ['deliberation'], to: 'adopted' },
  reject: { from: ['deliberation'], to: 'rejected' },
  withdraw: { from: open, to: 'withdrawn' },
  merge: { from: open, to: 'merged' },
  split: { from: open, to: 'merged' },
  replace: { from: open, to: 'merged' },
} as const;
