export const roundStates = ['open', 'closed', 'recalled'] as const;
export type RoundState = (typeof roundStates)[number];

export const stances = ['supports', 'reservation', 'cannotSupport', 'noPosition', 'recused'] as const;
export type Stance = (typeof stances)[number];

/** How a position that the secretariat enters was given to it. */
export const positionSources = ['phone', 'mail', 'meeting'] as const;
export type PositionSource = (typeof positionSources)[number];

export const roundWorkflow = {
  takePosition: { from: ['open'], to: null },
  reconfirm: { from: ['open', 'closed'], to: null },
  dispute: { from: ['open', 'closed'], to: null },
  stateForSector: { from: ['open', 'closed'], to: null },
  settle: { from: ['open', 'closed'], to: null },
  extend: { from: ['open'], to: null },
  remind: { from: ['open'], to: null },
  close: { from: ['open'], to: 'closed' },
  recall: { from: ['open'], to: 'recalled' },
} as const;
