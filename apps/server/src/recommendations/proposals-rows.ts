import { Prisma } from '@tvaers/db/client';
import type { Actor } from '@tvaers/domain/actor';
import type { Block } from '@tvaers/domain/recommendations/rich-text';
import type { SuggestionKind, SuggestionState } from '@tvaers/domain/recommendations/suggestions';
import { type RecommendationState, recommendationWorkflow } from '@tvaers/domain/recommendations/workflow';
import type { Read } from '../doors/acting.ts';
import { eventReadable } from '../history/rows.ts';
import { draftNumberOf } from '../numbers/draft-number.ts';
import { itemNumber } from '../numbers/item-number.ts';
import { type TraceEnd, tracesOf } from './trace-rows.ts';

/** The last thing that happened to it in the log: by whom, when. */
type LastStep = { verb: string; by: string | null; at: string };
export type ProposedRecommendation = {
  id: string;
  number: number | null;
  draftNumber: number | null;
  leadSectorId: string;
  title: string;
  state: RecommendationState;
  proposedBy: string;
  withdrawReason: string | null;
  went: TraceEnd[];
  last: LastStep | null;
  decision: { year: number; serial: number; text: string; madeOn: string } | null;
};
export type ProposedItem = {
  id: string;
  title: string;
  reason: string;
  state: string;
  answer: string;
  proposedBy: string;
  proposedAt: string;
  meetingNumber: number | null;
  itemPosition: number | null;
};
/** A comment that began a thread; what was said last in it, or that it was resolved, is what became of it. */
export type OwnComment = {
  id: string;
  recommendationId: string;
  number: number | null;
  draftNumber: number | null;
  leadSectorId: string;
  title: string;
  body: string;
  writtenBy: string;
  writtenAt: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
  reply: { by: string; body: string; at: string } | null;
};
/** Other words somebody proposed, with whether they were chosen. */
export type OwnSuggestion = {
  id: string;
  recommendationId: string;
  number: number | null;
  draftNumber: number | null;
  leadSectorId: string;
  title: string;
  kind: SuggestionKind;
  before: Block;
  blocks: Block[];
  reason: string;
  suggestedBy: string;
  inSectorsName: boolean;
  suggestedAt: string;
  state: SuggestionState;
  settledBy: string | null;
  settledAt: string | null;
  settleReason: string;
  /** The recommendation has ended, and nobody settled it before. */
  isLeft: boolean;
  /** It is open and its paragraph is gone: it waits to be placed anew. */
  isAstray: boolean;
  /** The last time it was given another paragraph. */
  placed: { by: string | null; at: string } | null;
};
export type Proposals = {
  recommendations: ProposedRecommendation[];
  items: ProposedItem[];
  suggestions: OwnSuggestion[];
  comments: OwnComment[];
};

const nothing: Proposals = { recommendations: [], items: [], suggestions: [], comments: [] };

/**
 * What a person proposed from any seat of his, or the seats of his sector did, with what became of it. Row security keeps what he may not
 * read; who sits in no sector has none to ask about. Items others proposed for an agenda are theirs and the secretariat's.
 */
export async function listProposals(read: Read, actor: Actor, whose: 'own' | 'sector'): Promise<Proposals> {
  if (whose === 'sector' && actor.seat.sectorId === null) return nothing;
  const seats =
    whose === 'own'
      ? Prisma.sql`(select s.id from seats s where s.user_id = ${actor.userId}::uuid)`
      : Prisma.sql`(select s.id from seats s where s.sector_id = ${actor.seat.sectorId}::uuid)`;
  const nameOf = (seat: Prisma.Sql) =>
    Prisma.sql`(select u.name from seats s join users u on u.id = s.user_id where s.id = ${seat})`;
  const found = await read.one<Proposals>(Prisma.sql`
    with theirs as materialized (select x.id from ${seats} x)
    select coalesce((select json_agg(json_build_object('id', r.id, 'number', r.number, 'draftNumber', ${draftNumberOf('r')}, 'leadSectorId', r.lead_sector_id,
          'title', r.title, 'state', r.state, 'proposedBy', ${nameOf(Prisma.sql`r.proposed_by_id`)}, 'withdrawReason', r.withdraw_reason,
          'went', ${tracesOf('to')},
          'last', (select json_build_object('verb', e.verb, 'by', (select u.name from users u where u.id = e.user_id), 'at', e.at) from events e
            where e.noun = 'recommendations' and e.thing_id = r.id and e.verb in ('propose', 'share', 'deliberate', 'adopt', 'reject', 'withdraw', 'merge', 'split', 'replace')
              and ${eventReadable} order by e.number desc limit 1),
          'decision', (select json_build_object('year', d.year, 'serial', d.serial, 'text', d.text, 'madeOn', d.made_on) from decisions d
            where d.recommendation_id = r.id and d.superseded_by_id is null order by d.year desc, d.serial desc limit 1))
          order by r.number desc nulls first, r.draft_number desc)
        from recommendations r where r.proposed_by_id in (select id from theirs)), '[]') as recommendations,
      coalesce((select json_agg(json_build_object('id', p.id, 'title', p.title, 'reason', p.reason, 'state', p.state, 'answer', p.answer,
          'proposedBy', ${nameOf(Prisma.sql`p.proposed_by_id`)}, 'proposedAt', p.proposed_at,
          'meetingNumber', (select m.number from meetings m where m.id = p.meeting_id),
          'itemPosition', (select ${itemNumber} from agenda_items i where i.id = p.item_id)) order by p.proposed_at desc)
        from item_proposals p where p.proposed_by_id in (select id from theirs)), '[]') as items,
      coalesce((select json_agg(json_build_object('id', c.id, 'recommendationId', r.id, 'number', r.number, 'draftNumber', ${draftNumberOf('r')},
          'leadSectorId', r.lead_sector_id, 'title', r.title, 'body', c.body, 'writtenBy', ${nameOf(Prisma.sql`c.author_id`)}, 'writtenAt', c.written_at,
          'resolvedAt', c.resolved_at, 'resolvedBy', ${nameOf(Prisma.sql`c.resolved_by_id`)},
          'reply', (select json_build_object('by', ${nameOf(Prisma.sql`a.author_id`)}, 'body', a.body, 'at', a.written_at) from comments a
            where a.parent_id = c.id and a.withdrawn_at is null order by a.written_at desc, a.id desc limit 1)) order by c.written_at desc)
        from comments c join recommendations r on r.id = c.recommendation_id
        where c.parent_id is null and c.withdrawn_at is null and c.author_id in (select id from theirs)), '[]') as comments,
      coalesce((select json_agg(json_build_object('id', g.id, 'recommendationId', r.id, 'number', r.number, 'draftNumber', ${draftNumberOf('r')},
          'leadSectorId', r.lead_sector_id, 'title', r.title, 'kind', g.kind, 'before', g.before, 'blocks', g.blocks, 'reason', g.reason,
          'suggestedBy', ${nameOf(Prisma.sql`g.author_id`)}, 'inSectorsName', g.in_sectors_name, 'suggestedAt', g.suggested_at, 'state', g.state,
          'settledBy', ${nameOf(Prisma.sql`g.settled_by_id`)}, 'settledAt', g.settled_at, 'settleReason', g.settle_reason,
          'isLeft', g.state = 'open' and r.state::text <> all (${[...recommendationWorkflow.settle.from]}::text[]),
          'isAstray', g.state = 'open' and not jsonb_path_exists(r.text, '$.content[*].attrs.id ? (@ == $id)', jsonb_build_object('id', g.block_id)),
          'placed', (select json_build_object('by', (select u.name from users u where u.id = e.user_id), 'at', e.at) from events e
            where e.noun = 'recommendations' and e.thing_id = r.id and e.verb = 'placeSuggestion' and e.difference ->> 'suggestionId' = g.id::text
              and ${eventReadable} order by e.number desc limit 1)) order by g.suggested_at desc)
        from suggestions g join recommendations r on r.id = g.recommendation_id
        where g.author_id in (select id from theirs)), '[]') as suggestions`);
  return found ?? nothing;
}
