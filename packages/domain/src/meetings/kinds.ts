// Apart from the inputs, because pages list them too and have no use for the library that reads inputs.
export const itemTypes = ['decision', 'discussion', 'information', 'standing'] as const;
export type ItemType = (typeof itemTypes)[number];

export const replies = ['attending', 'maybe', 'apologies'] as const;
export type Reply = (typeof replies)[number] | 'unanswered';

export const outcomeKinds = ['decision', 'discussed', 'action', 'remark'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export const decisionResults = ['approved', 'rejected', 'deferred', 'noted', 'other'] as const;
export type DecisionResult = (typeof decisionResults)[number];

export const objectionStates = ['open', 'accepted', 'declined'] as const;
export type ObjectionState = (typeof objectionStates)[number];

export const presences = ['present', 'online', 'apologies', 'absent'] as const;

export const matterKinds = ['recommendation', 'milestone', 'finding', 'action', 'minutes'] as const;
export type MatterKind = (typeof matterKinds)[number];

export const proposalAnswers = ['scheduled', 'later', 'declined'] as const;
