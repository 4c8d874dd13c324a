import { type Block, blockId, isEmptyText, paragraphs, type RichText } from './rich-text.ts';
import type { Audience, RecommendationState } from './workflow.ts';

export const traceKinds = ['merge', 'split', 'replace'] as const;
export type TraceKind = (typeof traceKinds)[number];

type Placed = { audience: Audience; leadSectorId: string; state: RecommendationState };

const isDraft = ({ state }: Placed) => state === 'idea' || state === 'drafting';

/**
 * Do these lie in one place, so that the same people read them all: one sector's room, the drafts before the taskforce, or what is
 * shared with it? Only then can one become part of another without being let out by it.
 */
export function standAlongside(all: readonly Placed[]): boolean {
  const [first] = all;
  return (
    first !== undefined &&
    all.every(
      (one) =>
        one.audience === first.audience &&
        isDraft(one) === isDraft(first) &&
        (one.audience !== 'sector' || one.leadSectorId === first.leadSectorId),
    )
  );
}

/** How far what is made of these has come: shared where they are, and then no further, for positions are asked for on its own words. */
export function stateOfNew(of: Placed): 'drafting' | 'shared' {
  return isDraft(of) ? 'drafting' : 'shared';
}

/** The texts after one another, each under its title. What nobody has written in is left out. */
export function textsTogether(texts: readonly { title: string; text: RichText }[]): RichText {
  const content = texts
    .filter(({ text }) => !isEmptyText(text))
    .flatMap(({ title, text }): Block[] => [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: title }] },
      ...text.content,
    ]);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** The chosen blocks of a text, in the text's own order. */
export function partOf(text: RichText, blockIds: readonly string[]): RichText {
  const content = text.content.filter((block) => blockIds.includes(blockId(block) ?? ''));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** Ids of the written blocks that no part takes along. */
export function leftOut(text: RichText, parts: readonly { blockIds: readonly string[] }[]): string[] {
  return paragraphs(text).flatMap(({ id, text: said }) =>
    id !== null && said.trim() !== '' && !parts.some(({ blockIds }) => blockIds.includes(id)) ? [id] : [],
  );
}
