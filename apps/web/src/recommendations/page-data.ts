import type { inferRouterOutputs } from '@trpc/server';
import type { Anchor } from '@tvaers/domain/recommendations/anchor';
import type { AppRouter } from '@tvaers/server/app-router';

type Outputs = inferRouterOutputs<AppRouter>['recommendations'];

/** All that the page of one recommendation shows. */
export type RecommendationPageData = Outputs['page'];
/** What of it is another when words are written in its text. */
export type TextNow = Outputs['text'];
export type Listed = Outputs['list']['recommendations'][number];
export type Ball = NonNullable<RecommendationPageData['ball']>;
export type CommentShown = RecommendationPageData['comments'][number];
/** What a comment asks of the page it stands on: nothing else of the page draws it anew. */
export const partsForComments = ['id', 'audience', 'leadSectorId', 'offers', 'people', 'recusals', 'commentReaders'] as const;
export type PageForComments = Pick<RecommendationPageData, (typeof partsForComments)[number]>;
/** The paragraph a comment is being written on, and the words of it that were marked. */
export type Commenting = { id: string; anchor: Anchor | null };
export type VersionShown = RecommendationPageData['versions'][number];
export type RoundShown = RecommendationPageData['rounds'][number];
export type Standings = NonNullable<RecommendationPageData['standings']>;
export type PersonShown = RecommendationPageData['people'][number];
export type ComparedText = Outputs['compare']['from'];
export type WhoReads = RecommendationPageData['readers'];
export type SuggestionsData = Outputs['suggestions'];
export type SuggestionShown = SuggestionsData['suggestions'][number];
/** The other end of a trace: what it went into, or came from. */
export type TraceEnd = RecommendationPageData['wentInto'][number];
/** One of those that are merged, split or replaced, as the dialog shows it. */
export type PartShown = Outputs['beforeRearranging']['own'];
export type Proposals = Outputs['proposals'];
export type NewReader = Outputs['readersAfterShare']['newReaders'][number];
