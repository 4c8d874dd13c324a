export const roomNoteStates = ['standing', 'withdrawn', 'shared'] as const;
export type RoomNoteState = (typeof roomNoteStates)[number];

export const roomWorkflow = {
  editNote: { from: ['standing'], to: null },
  withdrawNote: { from: ['standing'], to: 'withdrawn' },
  restoreNote: { from: ['withdrawn'], to: 'standing' },
  shareNote: { from: ['standing'], to: 'shared' },
} as const;
