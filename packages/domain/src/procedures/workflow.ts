export const matterStates = ['open', 'pulledOut', 'concluded'] as const;
/** Of one recommendation of a written procedure. */
export type MatterState = (typeof matterStates)[number];

export const procedureWorkflow = {
  pullOut: { from: ['open'], to: 'pulledOut' },
  conclude: { from: ['open'], to: 'concluded' },
} as const;
