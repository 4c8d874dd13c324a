import { type Block, emptyText, isEmptyText, type RichText } from '@tvaers/domain/recommendations/rich-text';
import { isSameBlock, type SuggestionKind } from '@tvaers/domain/recommendations/suggestions';
import { useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/checkbox.tsx';
import { ConfirmDialog } from '../../look/confirm-dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { TextArea } from '../../look/text-area.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { ChangedWords } from '../../writing/compared-texts.tsx';
import { useKept } from '../../writing/keep.ts';
import { useKeptForm } from '../../writing/kept-form.ts';
import { RestoredNote } from '../../writing/restored-note.tsx';
import { keptWords } from './begun-suggestions.tsx';
import type { RecommendationPageData } from '../page-data.ts';
import { SuggestionEditor } from './suggestion-editor.tsx';
import { wordsOf } from './suggestions-of.ts';
import { useNameOf } from '../text/text-references.tsx';
import { useFieldReaders } from '../use-naming.ts';

type SuggestDialogProps = {
  page: RecommendationPageData;
  blockId: string;
  number: number | null;
  speaksForSector: boolean;
  onClose: () => void;
};

type Draft = {
  kind: SuggestionKind;
  /** The paragraph as it was read: a suggestion is made on words one has seen. */
  before: Block | null;
  replace: RichText;
  insertAfter: RichText;
  isInSectorsName: boolean;
};

const beginning = (now: Block | null): Draft => ({
  kind: 'replace',
  before: now,
  replace: now ? { type: 'doc', content: [now] } : emptyText(),
  insertAfter: emptyText(),
  isInSectorsName: false,
});

/** Other words for a paragraph, that it goes, or what follows it; for those who could read it when it was begun. */
export function SuggestDialog({ page, blockId, number, speaksForSector, onClose }: SuggestDialogProps) {
  const t = useWords('suggestions');
  const { taskforceId, userId, sector, actor } = useTaskforce();
  const reader = useFieldReaders();
  const nameOf = useNameOf();
  const now = page.text.content.find((block) => block.attrs?.id === blockId) ?? null;
  const thing = `recommendations/${page.id}`;
  const [begun] = useState(() => beginning(now));
  const words = useKeptForm({ userId, thing, field: `${keptWords}${blockId}` }, begun);
  const { before, kind, isInSectorsName } = words.values;
  const [audience, setAudience] = useState(page.audience);
  // An editor begins with words once: it begins anew when they are given up.
  const [round, setRound] = useState(0);
  const reason = useKept({ userId, thing, field: `suggestion/${blockId}` }, '');
  const suggest = useCommand(trpc.recommendations.suggest, {
    done: t('suggest.done'),
    onDone: () => {
      words.saved();
      reason.saved();
    },
  });

  const own = sector(actor.seat.sectorId);
  const proposed = kind === 'remove' ? null : words.values[kind];
  const [only, ...more] = proposed?.content ?? [];
  const isSaying =
    kind === 'remove' ||
    (proposed !== null &&
      !isEmptyText(proposed) &&
      !(kind === 'replace' && before && only && more.length === 0 && isSameBlock(only, before)));
  const isOther = now !== null && before !== null && !isSameBlock(now, before);
  const wasShared = audience !== page.audience;
  const because = !now
    ? t('suggest.gone')
    : isOther || wasShared
      ? t('suggest.seeChanged')
      : !isSaying
        ? t('suggest.wordsNeeded')
        : reason.value.trim() === ''
          ? t('suggest.reasonNeeded')
          : null;
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      width="wide"
      title={number === null ? t('suggest.titleHere') : t('suggest.title', { number: String(number) })}
      confirm={t('suggest.act')}
      disabledBecause={because}
      onConfirm={async () =>
        before !== null &&
        (await suggest.run({
          taskforceId,
          recommendationId: page.id,
          audience,
          kind,
          blockId,
          before: { type: 'doc', content: [before] },
          proposed,
          reason: reason.value,
          inSectorsName: isInSectorsName,
        })) !== undefined
      }
    >
      <ErrorSentence>{suggest.problem}</ErrorSentence>
      <RestoredNote
        kept={{
          wasRestored: words.wasRestored || reason.wasRestored,
          discard: () => {
            words.discard();
            reason.discard();
            setRound(round + 1);
          },
        }}
      />
      {now ? null : <ErrorSentence>{t('suggest.gone')}</ErrorSentence>}
      {wasShared ? (
        <ErrorSentence
          action={
            <Button size="small" onPress={() => setAudience(page.audience)}>
              {t('suggest.understood')}
            </Button>
          }
        >
          {t('suggest.wasShared')}
        </ErrorSentence>
      ) : null}
      {isOther ? (
        <ErrorSentence
          action={
            <Button
              size="small"
              onPress={() => {
                words.set({ before: now });
                suggest.reset();
              }}
            >
              {t('suggest.understood')}
            </Button>
          }
        >
          <p>{t('suggest.changed')}</p>
          <p className="font-serif whitespace-pre-line">
            <ChangedWords before={wordsOf([before], nameOf)} after={wordsOf([now], nameOf)} />
          </p>
        </ErrorSentence>
      ) : null}
      <RadioGroup
        label={t('suggest.kind')}
        value={kind}
        onChange={(next) => words.set({ kind: next })}
        options={[
          { id: 'replace', label: t('suggest.replace') },
          { id: 'remove', label: t('suggest.remove') },
          { id: 'insertAfter', label: t('suggest.insertAfter') },
        ]}
        under={(id) =>
          id === 'remove' ? null : (
            <SuggestionEditor
              key={`${id} ${round}`}
              start={words.values[id]}
              label={t('suggest.words')}
              hint={t('suggest.hint')}
              onChange={(text) => words.set({ [id]: text })}
            />
          )
        }
      />
      <TextArea
        label={t('suggest.reason')}
        value={reason.value}
        onChange={reason.set}
        maxLength={1000}
        error={suggest.fields['reason']}
        reader={reader({ audience, leadSectorId: page.leadSectorId })}
      />
      {speaksForSector && own ? (
        <Checkbox
          label={t('suggest.inName', { sector: own.name })}
          description={t('suggest.inNameHow')}
          checked={isInSectorsName}
          onChange={(next) => words.set({ isInSectorsName: next })}
        />
      ) : null}
    </ConfirmDialog>
  );
}
