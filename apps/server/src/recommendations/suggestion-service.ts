import type { Prisma } from '@tvaers/db/client';
import { votes } from '@tvaers/domain/actor';
import { type Block, isEmptyText, type RichText, withIds } from '@tvaers/domain/recommendations/rich-text';
import { blockOf, isSameBlock, type SuggestionKind, withProposal } from '@tvaers/domain/recommendations/suggestions';
import { recommendationWorkflow, type Audience } from '@tvaers/domain/recommendations/workflow';
import { Refused } from '@tvaers/domain/refusal';
import type { At, Transaction } from '../doors/acting.ts';
import type { Clock } from '../doors/clock.ts';
import { changedRow } from '../doors/stale.ts';
import { requireReadable } from './references-rows.ts';
import type { RecommendationTarget } from './rows.ts';
import { findCollisions, findSuggestion, proposalOf, type SuggestionTarget } from './suggestion-rows.ts';
import { changeText, newId, settleText } from './text-service.ts';

const blocksJson = (blocks: readonly Block[]) => blocks as unknown as Prisma.InputJsonValue;

type Suggested = {
  audience: Audience;
  kind: SuggestionKind;
  blockId: string;
  before: RichText;
  proposed: RichText | null;
  reason: string;
  inSectorsName: boolean;
};

/** The text as it stands, under the lock that adopting and settling take as well; refused when the recommendation is past being written. */
async function textLocked(at: At, recommendation: { id: string; taskforceId: string }): Promise<RichText> {
  const { id } = recommendation;
  await settleText(at, recommendation);
  const [row] = await at.tx.$queryRaw<{ text: RichText; state: string }[]>`
    select r.text, r.state::text as state from recommendations r where r.id = ${id}::uuid for no key update`;
  if (!row) throw new Refused('not-found');
  if (!(recommendationWorkflow.settle.from as readonly string[]).includes(row.state))
    throw new Refused('out-of-step', { state: row.state });
  return row.text;
}

/** The block as it stands, which must be the one that was on the screen. */
function seenBlock(text: RichText, blockId: string, { content: [seen] }: RichText): Block {
  const now = blockOf(text, { blockId });
  if (!now) throw new Refused('paragraph-gone');
  if (!seen || !isSameBlock(now, seen)) throw new Refused('changed-meanwhile', { block: now });
  return now;
}

/**
 * Proposes other words for a block, that it goes, or what follows it. Refuses `not-allowed` in the name of a sector whose voting seat one
 * does not hold, `empty-text`, `nothing-changed` where the words are those that stand, `paragraph-gone`, and `changed-meanwhile` when the
 * block is another than was read, or the text has left its room since; `not-found` to point at what one may not read.
 */
export async function suggest(at: At, target: RecommendationTarget, given: Suggested) {
  const { tx, actor, clock } = at;
  const { kind, blockId, reason, inSectorsName } = given;
  if (inSectorsName && !(votes(actor) && actor.seat.sectorId)) throw new Refused('not-allowed');
  if (target.audience !== given.audience) throw new Refused('changed-meanwhile', { audience: target.audience });
  const text = await textLocked(at, target);
  const before = seenBlock(text, blockId, given.before);
  const proposed = kind === 'remove' ? null : given.proposed;
  if (kind !== 'remove' && (!proposed || isEmptyText(proposed))) throw new Refused('empty-text');
  if (proposed) await requireReadable(tx, text, proposed);
  const blocks = proposed ? withIds(proposed, newId).content : [];
  const [first, ...rest] = blocks;
  if (kind === 'replace' && first && rest.length === 0 && isSameBlock(first, before)) throw new Refused('nothing-changed');
  return tx.suggestion.create({
    data: {
      taskforceId: target.taskforceId,
      recommendationId: target.id,
      kind,
      blockId,
      before: before as unknown as Prisma.InputJsonValue,
      blocks: blocksJson(blocks),
      reason,
      inSectorsName,
      authorId: actor.seat.id,
      suggestedAt: clock.now(),
    },
    select: { id: true },
  });
}

type Verdict = {
  version: number;
  verdict: 'accepted' | 'declined';
  reason: string;
  seen: RichText | null;
  others: 'decline' | 'leave';
};

/**
 * Accepts or declines, on record with who and why. Accepting puts the words into the text; what collides with it is declined for the
 * same reason, or left open. Refuses `own-suggestion` to choose where one of the colliding is one's own, `reason-needed` to decline or to
 * choose between several without one, `paragraph-gone`, and `changed-meanwhile` when the suggestion or its block is another than was seen.
 */
export async function settle(at: At, target: SuggestionTarget, given: Verdict) {
  const { tx, actor } = at;
  const { suggestion } = target;
  const text = await textLocked(at, target);
  const rivals = (await findCollisions(tx, target.id)).find((group) => group.some(({ id }) => id === suggestion.id)) ?? [];
  if (rivals.some(({ authorSeatId }) => authorSeatId === actor.seat.id)) throw new Refused('own-suggestion');
  if (given.reason === '' && (given.verdict === 'declined' || rivals.length > 0)) throw new Refused('reason-needed');
  const { version } = await close(at, target, given.version, given.verdict, given.reason);
  if (given.verdict === 'declined') return { version, textVersion: target.textVersion, declined: [] };
  if (!given.seen) throw new Refused('paragraph-gone');
  seenBlock(text, suggestion.blockId, given.seen);
  const proposal = proposalOf(suggestion);
  const accept = (now: RichText) => {
    const next = withProposal(now, proposal);
    if (!next) throw new Refused('paragraph-gone');
    return next;
  };
  const { textVersion } = await changeText(at, target, accept, [{ type: 'doc', content: [...proposal.blocks] }]);
  const declined = given.others === 'decline' ? rivals.filter(({ id }) => id !== suggestion.id).map(({ id }) => id) : [];
  if (declined.length > 0)
    await tx.suggestion.updateMany({
      where: { id: { in: declined }, state: 'open' },
      data: { ...settledBy(at, 'declined', given.reason), version: { increment: 1 } },
    });
  return { version, textVersion, declined };
}

const settledBy = ({ actor, clock }: At, state: 'accepted' | 'declined' | 'withdrawn', settleReason: string) => ({
  state,
  settleReason,
  settledById: actor.seat.id,
  settledAt: clock.now(),
});

async function close(
  at: At,
  { suggestion }: SuggestionTarget,
  version: number,
  state: 'accepted' | 'declined' | 'withdrawn',
  reason: string,
) {
  const rows = await at.tx.suggestion.updateManyAndReturn({
    where: { id: suggestion.id, version, state: 'open' },
    data: { ...settledBy(at, state, reason), version: { increment: 1 } },
    select: { version: true },
  });
  return changedRow(rows, (await findSuggestion(at.tx, suggestion.id))?.suggestion);
}

/** The author takes it back while it is open. */
export async function withdrawSuggestion(at: At, target: SuggestionTarget, version: number) {
  await textLocked(at, target);
  return close(at, target, version, 'withdrawn', '');
}

/** Its author has seen what became of it. Refuses `out-of-step` while it is open, `nothing-changed` to see it twice. */
export async function noteOutcome(tx: Transaction, clock: Clock, { suggestion }: SuggestionTarget): Promise<void> {
  if (suggestion.state === 'open') throw new Refused('out-of-step', { state: suggestion.state });
  const { count } = await tx.suggestion.updateMany({
    where: { id: suggestion.id, outcomeSeenAt: null },
    data: { outcomeSeenAt: clock.now() },
  });
  if (count === 0) throw new Refused('nothing-changed');
}

/**
 * Gives a suggestion whose paragraph is gone another paragraph to stand at; the words it is measured against are those that stand there.
 * Refuses `out-of-step` while its own paragraph is there, `paragraph-gone`, and `changed-meanwhile`.
 */
export async function placeSuggestion(
  at: At,
  target: SuggestionTarget,
  given: { version: number; blockId: string; seen: RichText },
) {
  const text = await textLocked(at, target);
  if (blockOf(text, target.suggestion)) throw new Refused('out-of-step', { state: target.suggestion.state });
  const before = seenBlock(text, given.blockId, given.seen);
  const rows = await at.tx.suggestion.updateManyAndReturn({
    where: { id: target.suggestion.id, version: given.version, state: 'open' },
    data: { blockId: given.blockId, before: before as unknown as Prisma.InputJsonValue, version: { increment: 1 } },
    select: { version: true },
  });
  return changedRow(rows, (await findSuggestion(at.tx, target.suggestion.id))?.suggestion);
}
