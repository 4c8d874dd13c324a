import type { Block } from '@tvaers/domain/recommendations/rich-text';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { written } from '../../words/written.ts';
import { ChangedWords } from '../../writing/compared-texts.tsx';
import type { SuggestionShown } from '../page-data.ts';
import { wordsOf } from './suggestions-of.ts';
import { TextBlock } from '../text/text-blocks.tsx';
import { useNameOf } from '../text/text-references.tsx';

/** A block with the one change that is proposed to it written into it, in the colour of the sector it comes from. */
export function BlockChanged({ block, suggestion }: { block: Block; suggestion: SuggestionShown }) {
  const { sector } = useTaskforce();
  return (
    <div data-sector={sector(suggestion.sectorId)?.colour ?? 0} data-suggestion={suggestion.id}>
      <ProposedChange block={block} suggestion={suggestion} />
    </div>
  );
}

/** What a suggestion does to the block as it stands: word by word where both are plain paragraphs, else one after the other. */
export function ProposedChange({ block, suggestion: { kind, blocks } }: { block: Block; suggestion: SuggestionShown }) {
  const t = useWords('suggestions');
  const nameOf = useNameOf();
  if (kind === 'insertAfter') return <Inserted blocks={blocks} />;
  if (kind === 'remove')
    return (
      <>
        <del className="block text-soft decoration-late">
          <TextBlock block={block} />
        </del>
        <p className="font-sans text-xs text-soft">{t('card.remove')}</p>
      </>
    );
  const [before, after] = [wordsOf([block], nameOf), wordsOf(blocks, nameOf)];
  const arePlain = [block, ...blocks].every(({ type }) => type === block.type && (type === 'paragraph' || type === 'heading'));
  // Where only bold or a link differs there are no words to mark.
  if (!arePlain || before === after)
    return (
      <>
        <del className="block text-soft decoration-late">
          <TextBlock block={block} />
        </del>
        <Inserted blocks={blocks} />
      </>
    );
  return (
    <p {...written} className={`whitespace-pre-line ${block.type === 'heading' ? 'font-semibold' : ''}`}>
      <ChangedWords before={before} after={after} />
    </p>
  );
}

/** Blocks that are not in the text yet. */
export function Inserted({ blocks }: { blocks: readonly Block[] }) {
  return (
    <ins className="mt-3 block rounded-sm border-l-3 border-l-good bg-good-ground pl-2 no-underline">
      {blocks.map((block, place) => (
        <TextBlock key={place} block={block} />
      ))}
    </ins>
  );
}
