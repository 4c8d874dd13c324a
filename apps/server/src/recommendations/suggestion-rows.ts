import { Prisma } from '@tvaers/db/client';
import { type Actor, votes } from '@tvaers/domain/actor';
import { can } from '@tvaers/domain/policy';
import type { RecommendationFacts } from '@tvaers/domain/recommendations/policy';
import type { NamedReference } from '@tvaers/domain/recommendations/references';
import type { Block, RichText } from '@tvaers/domain/recommendations/rich-text';
import {
  blockOf,
  listCollisions,
  type Proposal,
  type SuggestionKind,
  type SuggestionState,
} from '@tvaers/domain/recommendations/suggestions';
import { permits } from '@tvaers/domain/workflow';
import type { Read, Transaction } from '../doors/acting.ts';
import { listNamedIn } from './references-rows.ts';
import { findRecommendation } from './rows.ts';

export type SuggestionRow = {
  id: string;
  kind: SuggestionKind;
  blockId: string;
  before: Block;
  blocks: Block[];
  reason: string;
  authorSeatId: string;
  name: string;
  /** The author's; it is the sector's own suggestion where `inSectorsName`. */
  sectorId: string | null;
  inSectorsName: boolean;
  suggestedAt: string;
  state: SuggestionState;
  settledBy: string | null;
  settledAt: string | null;
  settleReason: string;
  /** Did its author settle it himself? */
  isOwnSettling: boolean;
  /** Has the author seen what became of it? */
  isOutcomeSeen: boolean;
  /** The document it was a tracked change in; `name` is then who had made it there, and the author brought it in. */
  source: { file: string; on: string | null; broughtInBy: string } | null;
  version: number;
};

export type SuggestionsPage = {
  suggestions: (SuggestionRow & { offers: string[] })[];
  /** Ids of open suggestions that cannot all be taken, group by group, in the order of the text. */
  collisions: string[][];
  offers: string[];
  /** May the actor suggest in his sector's name? */
  speaksForSector: boolean;
  /** The last named version: the text that suggestions are counted from. */
  original: { label: string; at: string; text: RichText } | null;
  /** What these texts point at, as far as the actor may read it. */
  references: NamedReference[];
};

type Row = RecommendationFacts & {
  text: RichText;
  suggestions: SuggestionRow[];
  original: SuggestionsPage['original'];
};

/** All suggestions to one text, oldest first, with what the actor may do with each. Null where there is no text to read. */
export async function findSuggestions(
  read: Read,
  actor: Actor,
  recommendationId: string,
): Promise<{ facts: RecommendationFacts; answer: SuggestionsPage } | null> {
  const row = await read.one<Row>(Prisma.sql`
    select r.audience, r.lead_sector_id as "leadSectorId", r.state, r.ended_from as "endedFrom", r.text,
      coalesce((select json_agg(q.seat_id) from recusals q where q.recommendation_id = r.id), '[]') as "recusedSeatIds",
      (select json_build_object('label', v.label, 'at', v.named_at, 'text', v.text) from recommendation_versions v where v.recommendation_id = r.id
        order by v.serial desc limit 1) as original,
      coalesce((select json_agg(json_build_object('id', g.id, 'kind', g.kind, 'blockId', g.block_id, 'before', g.before, 'blocks', g.blocks,
          'reason', g.reason, 'authorSeatId', g.author_id,
          'name', case when g.source_file is null then u.name else g.source_name end,
          'sectorId', case when g.source_file is null then s.sector_id end, 'isOwnSettling', g.settled_by_id = g.author_id,
          'isOutcomeSeen', g.outcome_seen_at is not null,
          'source', case when g.source_file is not null then json_build_object('file', g.source_file, 'on', g.source_on, 'broughtInBy', u.name) end,
          'inSectorsName', g.in_sectors_name,
          'suggestedAt', g.suggested_at, 'state', g.state, 'settledAt', g.settled_at, 'settleReason', g.settle_reason, 'version', g.version,
          'settledBy', (select w.name from seats z join users w on w.id = z.user_id where z.id = g.settled_by_id)) order by g.suggested_at, g.id)
        from suggestions g join seats s on s.id = g.author_id join users u on u.id = s.user_id where g.recommendation_id = r.id), '[]') as suggestions
    from recommendations r where r.id = ${recommendationId}::uuid`);
  if (!row) return null;
  const { text, suggestions, original, ...facts } = row;
  const open = suggestions.filter(({ state }) => state === 'open');
  const collisions = listCollisions(text, open);
  const isOpen = permits('recommendations.settle', facts.state);
  const own = (suggestion: SuggestionRow): string[] => {
    const written = { ...facts, authorSeatId: suggestion.authorSeatId };
    const isNews = isToldOf(suggestion) && !suggestion.isOutcomeSeen && can(actor, 'recommendations.noteOutcome', written);
    if (suggestion.state !== 'open') return isNews ? ['noteOutcome'] : [];
    if (!isOpen) return [];
    const rivals = collisions.find((group) => group.includes(suggestion)) ?? [];
    // Who brought in what somebody else had written is no party to it.
    const isParty = rivals.some(({ authorSeatId, source }) => authorSeatId === actor.seat.id && source === null);
    const isAstray = blockOf(text, suggestion) === null;
    return [
      ...(!isParty && can(actor, 'recommendations.settle', facts) ? ['settle'] : []),
      ...(can(actor, 'recommendations.withdrawSuggestion', written) ? ['withdraw'] : []),
      ...(isAstray && can(actor, 'recommendations.placeSuggestion', written) ? ['place'] : []),
    ];
  };
  const answer: SuggestionsPage = {
    suggestions: suggestions.map((suggestion) => ({ ...suggestion, offers: own(suggestion) })),
    collisions: collisions.map((group) => group.map(({ id }) => id)),
    offers: isOpen && can(actor, 'recommendations.suggest', facts) ? ['suggest'] : [],
    speaksForSector: votes(actor) && actor.seat.sectorId !== null,
    original,
    references: await listNamedIn(
      read,
      ...suggestions.map(({ before, blocks }): RichText => ({ type: 'doc', content: [before, ...blocks] })),
      ...(original ? [original.text] : []),
    ),
  };
  return { facts, answer };
}

/** Chosen or declined by somebody else than its author: that is told to him. */
const isToldOf = ({ state, isOwnSettling, source }: SuggestionRow): boolean =>
  (state === 'accepted' || state === 'declined') && !isOwnSettling && source === null;

/** A stored suggestion, as the rules read it. */
export function proposalOf(row: {
  id: string;
  kind: SuggestionKind;
  blockId: string;
  before: unknown;
  blocks: unknown;
}): Proposal {
  const { id, kind, blockId } = row;
  return { id, kind, blockId, before: row.before as Block, blocks: row.blocks as Block[] };
}

/**
 * The open suggestions to a text that cannot all be taken, group by group: they block its adoption until one is chosen. What a round's
 * preview and an adoption ask. Nothing for who may not read them.
 */
export async function findCollisions(tx: Transaction, recommendationId: string) {
  const open = await tx.suggestion.findMany({
    where: { recommendationId, state: 'open' },
    orderBy: [{ suggestedAt: 'asc' }, { id: 'asc' }],
  });
  if (open.length < 2) return [];
  const { text } = await tx.recommendation.findUniqueOrThrow({ where: { id: recommendationId }, select: { text: true } });
  // Who brought in what somebody else had written is no party to it.
  const authors = new Map(open.map(({ id, authorId, sourceFile }) => [id, sourceFile === null ? authorId : '']));
  return listCollisions(text as unknown as RichText, open.map(proposalOf)).map((group) =>
    group.map(({ id, blockId }) => ({ id, blockId, authorSeatId: authors.get(id) ?? '' })),
  );
}

/** A suggestion's recommendation with whose the suggestion is. */
export async function findSuggestion(tx: Transaction, suggestionId: string) {
  const suggestion = await tx.suggestion.findUnique({ where: { id: suggestionId } });
  const recommendation = suggestion && (await findRecommendation(tx, suggestion.recommendationId));
  return recommendation && { ...recommendation, suggestion, authorSeatId: suggestion.authorId };
}
export type SuggestionTarget = NonNullable<Awaited<ReturnType<typeof findSuggestion>>>;
