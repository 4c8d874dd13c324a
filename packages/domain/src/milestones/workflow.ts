export const milestoneStates = ['planned', 'reached', 'dropped'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

export const milestoneWorkflow = {
  edit: { from: ['planned'], to: null },
  tick: { from: ['planned'], to: null },
  untick: { from: ['planned'], to: null },
  forecast: { from: ['planned'], to: null },
  approveForecast: { from: ['planned'], to: null },
  declineForecast: { from: ['planned'], to: null },
  reach: { from: ['planned'], to: 'reached' },
  drop: { from: ['planned'], to: 'dropped' },
} as const;
