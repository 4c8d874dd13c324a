export const roundStates = ['open', 'closed', 'recalled'] as const;
export type RoundState = (typeof roundStates)[number];

export const stances = ['supports', 'reservation', 'cannotSupport', 'noPosition', 'recused'] as const;
export type Stance = (typeof stances)[number];

export const roundWorkflow = {
  takePosition: { from: ['open'], to: null },
  reconfirm: { from: ['open', 'closed'], to: null },
  close: { from: ['open'], to: 'closed' },
  recall: { from: ['open'], to: 'recalled' },
} as const;
