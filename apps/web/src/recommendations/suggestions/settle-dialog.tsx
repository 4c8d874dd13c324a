import type { Block, RichText } from '@tvaers/domain/recommendations/rich-text';
import { blockOf } from '@tvaers/domain/recommendations/suggestions';
import { useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { useKept } from '../../writing/keep.ts';
import { ProposedChange } from './block-changes.tsx';
import type { RecommendationPageData, SuggestionShown } from '../page-data.ts';
import { isOutdated } from './suggestions-of.ts';
import { TextBlock } from '../text/text-blocks.tsx';
import { useFieldReaders } from '../use-naming.ts';

type SettleDialogProps = {
  page: RecommendationPageData;
  suggestion: SuggestionShown;
  rivals: readonly SuggestionShown[];
  verdict: 'accepted' | 'declined';
  onClose: () => void;
};

const documentOf = (block: Block | null): RichText | null => block && { type: 'doc', content: [block] };

/** Chooses or declines a suggestion, on record with a reason; where the paragraph has changed since, all three texts are shown first. */
export function SettleDialog({ page, suggestion, rivals, verdict, onClose }: SettleDialogProps) {
  const t = useWords('suggestions');
  const reader = useFieldReaders()(page);
  const { taskforceId, userId } = useTaskforce();
  const kept = useKept({ userId, thing: `recommendations/${page.id}`, field: `settle/${suggestion.id}` }, '');
  const { value: reason, set: setReason } = kept;
  const [others, setOthers] = useState<'decline' | 'leave'>('decline');
  const isChoosing = verdict === 'accepted';
  const settle = useCommand(trpc.recommendations.settle, {
    done: t(isChoosing ? 'settle.accepted' : 'settle.declined'),
    onDone: () => kept.saved(),
  });
  const now = blockOf(page.text, suggestion);
  const isReasonNeeded = !isChoosing || rivals.length > 0;
  const name = suggestion.name || t('card.unnamed');
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      width={isChoosing && isOutdated(suggestion, page.text) ? 'wide' : 'normal'}
      title={t(isChoosing ? 'settle.accept' : 'settle.declineTitle', { name })}
      confirm={t(isChoosing ? 'settle.doAccept' : 'settle.doDecline')}
      disabledBecause={
        isChoosing && !now ? t('settle.gone') : isReasonNeeded && reason.trim() === '' ? t('settle.reasonNeeded') : null
      }
      onConfirm={async () =>
        (await settle.run({
          taskforceId,
          suggestionId: suggestion.id,
          version: suggestion.version,
          verdict,
          reason,
          seen: isChoosing ? documentOf(now) : null,
          others,
        })) !== undefined
      }
    >
      <ErrorSentence>{settle.problem}</ErrorSentence>
      {isChoosing && now ? <Change now={now} suggestion={suggestion} isOutdated={isOutdated(suggestion, page.text)} /> : null}
      {isChoosing && rivals.length > 0 ? (
        <RadioGroup
          label={t('settle.others', { count: rivals.length })}
          value={others}
          onChange={setOthers}
          options={[
            { id: 'decline', label: t('settle.othersDecline') },
            { id: 'leave', label: t('settle.othersLeave') },
          ]}
        />
      ) : null}
      <TextArea
        label={t('settle.reason')}
        description={t('settle.reasonHow')}
        optional={!isReasonNeeded}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        error={settle.fields['reason']}
        reader={reader}
      />
    </ConfirmDialog>
  );
}

function Change({ now, suggestion, isOutdated: isOther }: { now: Block; suggestion: SuggestionShown; isOutdated: boolean }) {
  const t = useWords('suggestions');
  if (!isOther)
    return (
      <div className="grid gap-1">
        <h3 className="text-sm font-semibold">{t('settle.becomes')}</h3>
        <div className="document rounded bg-sunk px-3 py-2">
          <ProposedChange block={now} suggestion={suggestion} />
        </div>
      </div>
    );
  const texts = [
    { id: 'then', blocks: [suggestion.before] },
    { id: 'now', blocks: [now] },
    { id: 'proposed', blocks: suggestion.blocks },
  ] as const;
  return (
    <>
      <p className="rounded bg-risk-ground px-3.5 py-2.5">{t('settle.changedSince')}</p>
      <div className="grid gap-4 sm:grid-cols-3">
        {texts.map(({ id, blocks }) => (
          <div key={id} className="grid content-start gap-1">
            <h3 className="text-sm font-semibold">{t(`settle.${id}`)}</h3>
            <div className="document rounded bg-sunk px-3 py-2">
              {blocks.length === 0 ? <p>{t('card.remove')}</p> : null}
              {blocks.map((block, place) => (
                <TextBlock key={place} block={block} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </>
  );
}
