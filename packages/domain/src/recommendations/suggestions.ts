import { isSameText } from './compare.ts';
import { type Block, blockId, type RichText } from './rich-text.ts';

export const suggestionKinds = ['replace', 'remove', 'insertAfter'] as const;
/** Other words for a paragraph, the paragraph to go, or new ones after it. */
export type SuggestionKind = (typeof suggestionKinds)[number];

export const suggestionStates = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/**
 * What is proposed for one top block of a text. `before` is the block as it stood when the proposal was made; `blocks` what it would
 * become, or what would follow it, and empty where it is to go.
 */
export type Proposal = { id: string; kind: SuggestionKind; blockId: string; before: Block; blocks: readonly Block[] };

const documentOf = (...content: Block[]): RichText => ({ type: 'doc', content });
const carrying = (block: Block, id: string | null): Block => ({ ...block, attrs: { ...block.attrs, id } }) as Block;

/** The block a proposal is about, as it stands now; null when it is gone. */
export function blockOf(text: RichText, { blockId: id }: Pick<Proposal, 'blockId'>): Block | null {
  return text.content.find((block) => blockId(block) === id) ?? null;
}

/**
 * The block of another text that holds what a proposal's block holds in its own: the one with its id, else one with its words. Null
 * where there is none, and where the block was gone already.
 */
export function placeIn(other: RichText, own: RichText, proposal: Pick<Proposal, 'blockId'>): string | null {
  const block = blockOf(own, proposal);
  if (!block) return null;
  const same = other.content.filter((one) => isSameBlock(one, block)).map(blockId);
  return same.find((id) => id === proposal.blockId) ?? same[0] ?? null;
}

/** Have the words it was made on become others since? False where the block is gone altogether: `blockOf` tells that. */
export function isMadeOnOther(text: RichText, proposal: Pick<Proposal, 'blockId' | 'before'>): boolean {
  const now = blockOf(text, proposal);
  return now !== null && !isSameBlock(now, proposal.before);
}

/** Do two blocks hold the same, whatever ids they bear? */
export function isSameBlock(one: Block, other: Block): boolean {
  return isSameText(documentOf(carrying(one, 'x')), documentOf(carrying(other, 'x')));
}

/**
 * Open proposals that cannot all be taken, in the order of the text: two or more that would each put something else in the place of the
 * same block (domain.md: they block adoption until one is chosen). New paragraphs after a block contradict nothing, and what is about a
 * block that is gone has no place to collide in.
 */
export function listCollisions<P extends Proposal>(text: RichText, open: readonly P[]): P[][] {
  const contested = Map.groupBy(
    open.filter(({ kind }) => kind !== 'insertAfter'),
    (proposal) => proposal.blockId,
  );
  return text.content.map((block) => contested.get(blockId(block) ?? '') ?? []).filter((proposals) => proposals.length > 1);
}

/**
 * The text with a proposal taken in, or null when its block is gone. What replaces a block keeps the block's id, so that comments and
 * comparisons stay where they hang.
 */
export function withProposal(text: RichText, proposal: Proposal): RichText | null {
  const { kind, blockId: anchor, blocks } = proposal;
  const at = text.content.findIndex((block) => blockId(block) === anchor);
  const own = text.content[at];
  if (!own) return null;
  const taken = new Set(text.content.map(blockId));
  const fresh = (block: Block) => (taken.has(blockId(block)) ? carrying(block, null) : block);
  const [first, ...rest] = blocks;
  const placed =
    kind === 'remove' || !first
      ? []
      : kind === 'insertAfter'
        ? [own, ...blocks.map(fresh)]
        : [carrying(first, anchor), ...rest.map(fresh)];
  const content = [...text.content.slice(0, at), ...placed, ...text.content.slice(at + 1)];
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: anchor } }] };
}

/**
 * How a text would read by its proposals alone: those that were accepted, in the order in which they were, and then the open ones that
 * collide with none. `left` are those that could not be taken in: colliding, or without a place.
 */
export function computedFinal<P extends Proposal>(
  base: RichText,
  accepted: readonly P[],
  open: readonly P[],
): { text: RichText; left: P[] } {
  const left: P[] = [];
  let text = base;
  const take = (proposal: P) => {
    const next = withProposal(text, proposal);
    if (next) text = next;
    else left.push(proposal);
  };
  accepted.forEach(take);
  const colliding = new Set(listCollisions(text, open).flat());
  // New paragraphs first: the block they follow may be one that goes. Of several, the last would else stand first.
  const [after, others] = [open.filter(({ kind }) => kind === 'insertAfter'), open.filter(({ kind }) => kind !== 'insertAfter')];
  after.toReversed().forEach(take);
  for (const proposal of others) {
    if (colliding.has(proposal)) left.push(proposal);
    else take(proposal);
  }
  return { text, left };
}
