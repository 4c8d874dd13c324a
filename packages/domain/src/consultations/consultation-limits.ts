/** How many questions and people there may be in one consultation, and characters in one answer. Apart from the schema, which no page needs. */
export const consultationLimits = { questions: 10, consultees: 50, answer: 10_000 } as const;
