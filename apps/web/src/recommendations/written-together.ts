import { compareTexts } from '@tvaers/domain/recommendations/compare';
import { blockId, type Block, type RichText, withIds } from '@tvaers/domain/recommendations/rich-text';

/**
 * Both texts in one, to be put right by hand: where a paragraph differs, theirs stands with mine right after it; what only one of them
 * has is there too. Every word of either is in it. Mine keeps its id only where theirs does not carry it.
 */
export function writtenTogether(theirsAsSaved: RichText, mineAsWritten: RichText): RichText {
  const [theirs, mine] = [withIds(theirsAsSaved, newId), withIds(mineAsWritten, newId)];
  const taken = new Set(theirs.content.map(blockId));
  const byId = (text: RichText) => new Map(text.content.map((block) => [blockId(block), block]));
  const [their, my] = [byId(theirs), byId(mine)];
  const content: Block[] = [];
  for (const { status, before, after } of compareTexts(theirs, mine)) {
    const theirBlock = before && their.get(before.id);
    const myBlock = after && my.get(after.id);
    if (theirBlock) content.push(theirBlock);
    if (myBlock && status !== 'same' && status !== 'moved')
      content.push(taken.has(blockId(myBlock)) ? withoutId(myBlock) : myBlock);
  }
  return { type: 'doc', content: content.length > 0 ? content : theirs.content };
}

const newId = () => crypto.getRandomValues(new Uint32Array(2)).join('-');

function withoutId(block: Block): Block {
  return { ...block, attrs: { ...block.attrs, id: null } } as Block;
}
