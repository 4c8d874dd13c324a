import type { Language, Words } from '../language.ts';
import { type MeetingState } from '../meetings/workflow.ts';
import { type RecommendationState } from '../recommendations/workflow.ts';

/** What a milestone can be linked to, and the state each must be in, or beyond, for the milestone to be reached. */
export const wantedOf = {
  recommendation: ['shared', 'deliberation', 'adopted', 'published'],
  meeting: ['called', 'held', 'minutesApproved'],
  finding: ['shared', 'supported'],
  document: ['attached', 'released'],
} as const;
export type CriterionKind = keyof typeof wantedOf;
export type Wanted = (typeof wantedOf)[CriterionKind][number];

export const criterionKinds = Object.keys(wantedOf) as CriterionKind[];

/**
 * What the rule reads of the linked thing, as it stands. Of a finding: whether a source that is not withdrawn supports it. Of a document, a
 * paper of a meeting: whether a version of it stands, and whether the meeting's material is out.
 */
export type LinkedThing =
  | { kind: 'recommendation'; state: RecommendationState }
  | { kind: 'meeting'; state: MeetingState }
  | { kind: 'finding'; isShared: boolean; isSupported: boolean }
  | { kind: 'document'; isThere: boolean; isReleased: boolean };

const meetingOrder: readonly MeetingState[] = ['called', 'materialOut', 'inSession', 'held', 'minutesOut', 'minutesApproved'];

/**
 * Whether a linked thing is in the wanted state or beyond it. Computed from the rows, never ticked. What has ended another way (a
 * recommendation rejected, withdrawn or merged, a meeting cancelled, a paper taken away) meets nothing: the milestone then needs another criterion, or
 * a reason to be reached all the same.
 */
export function isMet(wanted: string, thing: LinkedThing): boolean {
  switch (thing.kind) {
    case 'recommendation':
      return reaches(wantedOf.recommendation, wanted, thing.state);
    case 'meeting':
      return reaches(meetingOrder, wanted, thing.state);
    case 'finding':
      return thing.isShared && (wanted === 'shared' || thing.isSupported);
    case 'document':
      return thing.isThere && (wanted === 'attached' || thing.isReleased);
  }
}

function reaches(order: readonly string[], wanted: string, state: string): boolean {
  const [from, at] = [order.indexOf(wanted), order.indexOf(state)];
  return from >= 0 && at >= from;
}

const wantedWords = {
  recommendation: {
    shared: { da: 'er delt med taskforcen', en: 'is shared with the taskforce' },
    deliberation: { da: 'er til vedtagelse', en: 'is up for adoption' },
    adopted: { da: 'er vedtaget', en: 'is adopted' },
    published: { da: 'er offentliggjort', en: 'is published' },
  },
  meeting: {
    called: { da: 'er indkaldt', en: 'is called' },
    held: { da: 'er holdt', en: 'is held' },
    minutesApproved: { da: 'har godkendt referat', en: 'has approved minutes' },
  },
  finding: {
    shared: { da: 'er delt med taskforcen', en: 'is shared with the taskforce' },
    supported: { da: 'støttes af en kilde', en: 'is supported by a source' },
  },
  document: {
    attached: { da: 'ligger ved dagsordenen', en: 'is attached to the agenda' },
    released: { da: 'er sendt ud', en: 'is sent out' },
  },
} as const satisfies { [K in CriterionKind]: Record<(typeof wantedOf)[K][number], Words> };

/** The wanted state in words, as it follows the thing's name: "R-01 … er vedtaget". */
export function sayWanted(kind: CriterionKind, wanted: string, language: Language): string {
  return (wantedWords[kind] as Readonly<Record<string, Words>>)[wanted]?.[language] ?? wanted;
}
