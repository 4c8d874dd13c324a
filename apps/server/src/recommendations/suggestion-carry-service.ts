import type { RichText } from '@tvaers/domain/recommendations/rich-text';
import { blockOf, placeIn } from '@tvaers/domain/recommendations/suggestions';
import type { At } from '../doors/acting.ts';
import { newId } from './text-service.ts';

type Of = { id: string; text: RichText };

/**
 * Open suggestions go where their recommendation went, each to the first text that holds its paragraph. One whose paragraph is in none goes
 * to the first, to be placed anew there. What was settled stays on record where it was settled.
 */
export async function carrySuggestions({ tx }: At, from: Of, to: readonly Of[]): Promise<void> {
  const open = await tx.suggestion.findMany({
    where: { recommendationId: from.id, state: 'open' },
    select: { id: true, blockId: true },
    orderBy: [{ suggestedAt: 'asc' }, { id: 'asc' }],
  });
  for (const { id, blockId } of open) {
    const places = to.map((one) => ({ ...one, at: placeIn(one.text, from.text, { blockId }) }));
    const place = places.find(({ at }) => at !== null) ?? places[0];
    if (!place || place.id === from.id) continue;
    // Where another paragraph happens to bear its id, it would stand at words it is not about.
    const astray = blockOf(place.text, { blockId }) ? newId() : blockId;
    await tx.suggestion.updateMany({
      where: { id, state: 'open' },
      data: { recommendationId: place.id, blockId: place.at ?? astray, version: { increment: 1 } },
    });
  }
}
