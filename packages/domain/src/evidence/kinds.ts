// Apart from the inputs, because pages list them too and have no use for the library that reads inputs.
export const sourceKinds = ['survey', 'interview', 'register', 'literature', 'hearing', 'experience'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const findingKinds = ['barrier', 'motive', 'prerequisite'] as const;
export type FindingKind = (typeof findingKinds)[number];

export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];
