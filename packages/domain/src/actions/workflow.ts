export const actionStates = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

export const actionWorkflow = {
  finish: { from: ['open'], to: 'done' },
  snooze: { from: ['open'], to: null },
  drop: { from: ['open'], to: 'dropped' },
} as const;
