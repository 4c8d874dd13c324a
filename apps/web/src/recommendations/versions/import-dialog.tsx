import type { ImportedDraft } from '@tvaers/domain/recommendations/imported-draft';
import { isSameText } from '@tvaers/domain/recommendations/compare';
import { carryIds } from '@tvaers/domain/recommendations/carry-ids';
import { useMemo, useRef, useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import { ComparedTexts } from '../../writing/compared-texts.tsx';
import { ImportedSuggestions } from './imported-suggestions.tsx';
import { ImportReport } from './import-report.tsx';
import { isKept, KeepingDraft, useKeeping } from './keeping-draft.tsx';
import type { RecommendationPageData } from '../page-data.ts';
import { type ReadDocument, readDocument } from './read-document.ts';
import { DocumentText } from '../text/text-blocks.tsx';

type Chosen = { name: string; draft: ImportedDraft | null; why: Extract<ReadDocument, { why: unknown }>['why'] | null };

/** A Word document becomes the draft: chosen, seen with what it loses, and only then stored. */
export function ImportDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('writing');
  const common = useWords('everywhere');
  const { taskforceId } = useTaskforce();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [changes, setChanges] = useState<'accepted' | 'original' | 'shown'>('accepted');
  const keeping = useKeeping(page);
  const bring = useCommand(trpc.recommendations.importDraft, {
    done: ({ kept, suggestions: count }) =>
      [
        kept === null ? t('importing.done') : t('importing.doneKept', { kept }),
        ...(count > 0 ? [t('importing.doneShown', { count })] : []),
      ].join(' '),
    onDone: onClose,
  });
  const draft = chosen?.draft ?? null;
  const isReading = chosen !== null && draft === null && chosen.why === null;
  const suggestions = draft?.suggestions ?? [];
  const way = changes === 'shown' && suggestions.length === 0 ? 'accepted' : changes;
  const text = draft && (way === 'accepted' ? draft.accepted : (draft.original ?? draft.accepted));
  // A document that went out from here and came back: nothing is put in the draft's place, there are only suggestions to it.
  const isDraft = useMemo(() => text !== null && isSameText(page.text, carryIds(page.text, text)), [page.text, text]);
  const isOnlyShown = way === 'shown' && isDraft;
  const take = async (file: File) => {
    setChosen({ name: file.name, draft: null, why: null });
    const read = await readDocument({ taskforceId, recommendationId: page.id }, file);
    setChosen({ name: file.name, draft: 'draft' in read ? read.draft : null, why: 'why' in read ? read.why : null });
  };
  const run = () => {
    const isSubstantial = isOnlyShown ? false : keeping.isSubstantial;
    if (!chosen || !draft || !text) return;
    if (isSubstantial === null) return keeping.ask();
    void bring.run({
      taskforceId,
      recommendationId: page.id,
      version: page.version,
      textVersion: page.textVersion,
      audience: page.audience,
      text,
      fileName: chosen.name.slice(-200),
      changes: draft.original ? way : null,
      suggestions:
        way === 'shown'
          ? suggestions.map(({ blocks, ...one }) => ({
              ...one,
              proposed: blocks.length > 0 ? { type: 'doc' as const, content: blocks } : null,
            }))
          : [],
      isSubstantial,
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width={draft ? 'wide' : 'normal'}
      title={t('importing.title')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          {draft ? <Button onPress={() => input.current?.click()}>{t('importing.another')}</Button> : null}
          <Button kind="primary" pending={bring.pending || isReading} onPress={draft ? run : () => input.current?.click()}>
            {t(!draft ? 'importing.choose' : isOnlyShown ? 'importing.actShown' : 'importing.act')}
          </Button>
        </>
      }
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        aria-label={t('importing.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void take(file);
          // The same file may be chosen again when it has been saved anew.
          event.target.value = '';
        }}
      />
      <ErrorSentence>{bring.problem ?? (chosen?.why ? sentenceOf(chosen.why) : null)}</ErrorSentence>
      {draft && chosen && text ? (
        <>
          <p className="font-semibold">{chosen.name}</p>
          <ImportReport draft={draft} />
          {draft.original ? (
            <RadioGroup
              label={t('importing.tracked', { count: draft.changeCount })}
              value={way}
              onChange={setChanges}
              options={[
                { id: 'accepted', label: t('importing.accept'), description: t('importing.acceptHow') },
                ...(suggestions.length > 0
                  ? [
                      {
                        id: 'shown' as const,
                        label: t('importing.show'),
                        description: t('importing.showHow', { count: suggestions.length }),
                      },
                    ]
                  : []),
                { id: 'original', label: t('importing.original'), description: t('importing.originalHow') },
              ]}
            />
          ) : null}
          {draft.original && draft.suggestions === null ? <p className="text-soft">{t('importing.cannotShow')}</p> : null}
          {way === 'shown' ? <ImportedSuggestions text={text} suggestions={suggestions} /> : null}
          {isOnlyShown ? (
            <p>{t('importing.isDraft')}</p>
          ) : (
            <>
              <KeepingDraft page={page} keeping={keeping} />
              <Preview page={page} text={text} />
            </>
          )}
        </>
      ) : (
        <>
          <p>{t('importing.body')}</p>
          {chosen && isReading ? <p role="status">{t('importing.reading', { name: chosen.name })}</p> : null}
        </>
      )}
    </Dialog>
  );

  function sentenceOf(why: NonNullable<Chosen['why']>): string {
    if (why === 'wrong-file') return t('importing.notDocx');
    if (why === 'too-large') return t('importing.tooLarge');
    return t(why === 'busy' || why === 'too-many' ? 'importing.busy' : 'importing.failed');
  }
}

/** The draft as it will be; where there was one, what differs from it. */
function Preview({ page, text }: { page: RecommendationPageData; text: ImportedDraft['accepted'] }) {
  const t = useWords('writing');
  const after = useMemo(() => carryIds(page.text, text), [page.text, text]);
  const hasDraft = isKept(page) || page.versions.length > 0;
  return (
    <section className="grid gap-3" aria-label={t('importing.preview')}>
      <h3 className="font-semibold">{t(hasDraft ? 'importing.differences' : 'importing.preview')}</h3>
      {hasDraft ? (
        <ComparedTexts
          before={{ name: t('versions.current'), text: page.text }}
          after={{ name: t('importing.preview'), text: after }}
          view="one"
        />
      ) : (
        <div className="rounded border border-line p-4">
          <DocumentText text={text} headingLevel={4} />
        </div>
      )}
    </section>
  );
}
