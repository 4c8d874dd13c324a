export const consultationStates = ['open', 'closed'] as const;
export type ConsultationState = (typeof consultationStates)[number];

/** Why one falls without having come to its end: its recommendation was withdrawn, or went on in others. */
export const consultationFalls = ['withdrawn', 'merged'] as const;
export type ConsultationFall = (typeof consultationFalls)[number];

/** What the taskforce says to one point of an answer: followed, partly followed, not followed, noted. */
export const consultationVerdicts = ['followed', 'partly', 'notFollowed', 'noted'] as const;
export type ConsultationVerdict = (typeof consultationVerdicts)[number];

export const consultationWorkflow = {
  invite: { from: ['open'], to: null },
  remind: { from: ['open'], to: null },
  extend: { from: ['open'], to: null },
  enter: { from: ['open', 'closed'], to: null },
  respond: { from: ['open', 'closed'], to: null },
  drop: { from: ['open'], to: null },
  close: { from: ['open'], to: 'closed' },
} as const;
