import { type Block, blockId, type NameOf, paragraphs, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { computedFinal, isMadeOnOther } from '@tvaers/domain/recommendations/suggestions';
import type { SuggestionShown, SuggestionsData } from '../page-data.ts';

/** What is proposed at one block of the text. */
export type AtBlock = {
  /** What would take the block's place: one stands in the text, several beside each other. */
  instead: SuggestionShown[];
  /** New paragraphs after it. */
  after: SuggestionShown[];
};
export type SuggestionsOf = {
  at: (blockId: string) => AtBlock;
  /** Open ones whose paragraph is gone. */
  astray: SuggestionShown[];
  /** Those that are no longer open, the last settled first. */
  settled: SuggestionShown[];
};

const nothing: AtBlock = { instead: [], after: [] };

/** Suggestions, each at its paragraph. */
export function suggestionsOf(data: SuggestionsData | null, text: RichText): SuggestionsOf {
  const all = data?.suggestions ?? [];
  const open = all.filter(({ state }) => state === 'open');
  const places = new Set(text.content.map(blockId));
  const byBlock = new Map(
    [...Map.groupBy(open, (one) => one.blockId)].map(([id, here]): [string, AtBlock] => [
      id,
      { instead: here.filter(({ kind }) => kind !== 'insertAfter'), after: here.filter(({ kind }) => kind === 'insertAfter') },
    ]),
  );
  return {
    at: (id) => byBlock.get(id) ?? nothing,
    astray: open.filter((one) => !places.has(one.blockId)),
    settled: all.filter(({ state }) => state !== 'open').toSorted((a, b) => ((a.settledAt ?? '') < (b.settledAt ?? '') ? 1 : -1)),
  };
}

/** What blocks say, each on a line of its own, with what they point at by name. */
export function wordsOf(blocks: readonly Block[], nameOf: NameOf): string {
  return paragraphs({ type: 'doc', content: [...blocks] }, nameOf)
    .map(({ text }) => text)
    .join('\n');
}

/** Was it made on other words than stand there now? */
export function isOutdated(suggestion: SuggestionShown, text: RichText): boolean {
  return isMadeOnOther(text, suggestion);
}

/**
 * The text as its suggestions make it: from the last named version by what was accepted since, or from the text itself where no version
 * is named; with the open ones that do not collide.
 */
export function finalOf(data: SuggestionsData, text: RichText): { text: RichText; left: number } {
  const { suggestions, original } = data;
  const open = suggestions.filter(({ state }) => state === 'open');
  const accepted = original
    ? suggestions
        .filter(({ state, settledAt }) => state === 'accepted' && settledAt !== null && settledAt > original.at)
        .toSorted((a, b) => ((a.settledAt ?? '') < (b.settledAt ?? '') ? -1 : 1))
    : [];
  const { text: final, left } = computedFinal(original?.text ?? text, accepted, open);
  return { text: final, left: left.length };
}
