/** How many characters there may be. Apart from the schema, which no page needs. A note that is shared becomes a comment, which is no longer than this. */
export const roomLimits = { title: 160, body: 3800, reason: 4000 } as const;
