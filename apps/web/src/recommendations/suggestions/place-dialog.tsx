import { blockId, paragraphs } from '@tvaers/domain/recommendations/rich-text';
import { useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Select } from '../../look/select.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { ProposedChange } from './block-changes.tsx';
import type { RecommendationPageData, SuggestionShown } from '../page-data.ts';

type PlaceDialogProps = { page: RecommendationPageData; suggestion: SuggestionShown; onClose: () => void };

/** Gives a suggestion whose paragraph is gone another one to stand at. */
export function PlaceDialog({ page, suggestion, onClose }: PlaceDialogProps) {
  const t = useWords('suggestions');
  const { taskforceId } = useTaskforce();
  const [chosen, setChosen] = useState('');
  const place = useCommand(trpc.recommendations.placeSuggestion, { done: t('place.done') });
  const options = paragraphs(page.text).flatMap(({ id, number, text }) =>
    id && text.trim() ? [{ id, label: `${number === null ? '' : `§ ${number} · `}${text.slice(0, 70)}` }] : [],
  );
  const block = page.text.content.find((one) => blockId(one) === chosen);
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('place.title', { name: suggestion.name || t('card.unnamed') })}
      confirm={t('place.act')}
      disabledBecause={block ? null : t('place.choose')}
      onConfirm={async () =>
        block
          ? (await place.run({
              taskforceId,
              suggestionId: suggestion.id,
              version: suggestion.version,
              blockId: chosen,
              seen: { type: 'doc', content: [block] },
            })) !== undefined
          : false
      }
    >
      <ErrorSentence>{place.problem}</ErrorSentence>
      <p>{t('place.body')}</p>
      <Select label={t('place.where')} placeholder={t('place.choose')} value={chosen} options={options} onChange={setChosen} />
      {block ? (
        <div className="document rounded bg-sunk px-3 py-2">
          <ProposedChange block={block} suggestion={suggestion} />
        </div>
      ) : null}
    </ConfirmDialog>
  );
}
