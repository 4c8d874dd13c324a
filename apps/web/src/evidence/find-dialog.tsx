import { confidenceWords } from '@tvaers/domain/evidence/labels';
import { type Confidence, confidences, type FindingKind, findingKinds } from '@tvaers/domain/evidence/kinds';
import { atStart } from '@tvaers/domain/language';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { FieldGroup } from '../look/field.tsx';
import { Form } from '../look/form.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { Select } from '../look/select.tsx';
import { TextArea } from '../look/text-area.tsx';
import { TextField } from '../look/text-field.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { useKeptForm } from '../writing/kept-form.ts';
import { RestoredNote } from '../writing/restored-note.tsx';
import { type EvidenceOnPage, sayName, type Where, whereOf } from './evidence.ts';
import { emptySupport, type SupportDraft, SupportFields, supportToSend } from './support-fields.tsx';
import { WhereField } from './where-field.tsx';

type NewFinding = {
  kind: FindingKind;
  claim: string;
  explanation: string;
  fromSectorId: string;
  toSectorId: string;
  confidence: Confidence;
  mandateTaskId: string;
  audience: Where;
  supports: Record<string, SupportDraft>;
};

/** A new finding with its sources. What is filled in is kept until it is sent. */
export function FindDialog({ page, onClose }: { page: EvidenceOnPage; onClose: () => void }) {
  const t = useWords('evidence');
  const common = useWords('everywhere');
  const language = useLanguage();
  const { taskforceId, userId, sectors } = useTaskforce();
  const form = useKeptForm<NewFinding>(
    { userId, thing: taskforceId, field: 'evidence.find' },
    {
      ...{
        kind: 'barrier',
        claim: '',
        explanation: '',
        fromSectorId: '',
        toSectorId: '',
        confidence: 'medium',
        mandateTaskId: '',
      },
      ...{ audience: page.mayAdd.includes('taskforce') ? 'taskforce' : 'sector', supports: {} },
    },
  );
  const { values, set, saved } = form;
  // What all can read rests only on what all can read.
  const usable = page.sources.filter(
    (source) => source.state === 'registered' && (values.audience === 'sector' || whereOf(source) === 'taskforce'),
  );
  const find = useCommand(trpc.evidence.find, {
    done: ({ number }) => (number === null ? t('find.doneInRoom') : t('find.done', { number: saySerial('finding', number) })),
    onDone: () => {
      saved();
      onClose();
    },
  });
  const { fields } = find;
  const reader = t(`reader.${values.audience}`);

  function send() {
    const { kind, claim, explanation, fromSectorId, toSectorId, confidence, mandateTaskId, audience, supports } = values;
    const sources = usable.flatMap(({ id }) => (supports[id] ? supportToSend(id, supports[id]) : []));
    const ends = { fromSectorId: fromSectorId || null, toSectorId: toSectorId || null, mandateTaskId: mandateTaskId || null };
    void find.run({ taskforceId, kind, claim, explanation, ...ends, confidence, audience, sources });
  }

  function choose(sourceId: string, isChosen: boolean) {
    const { [sourceId]: _, ...others } = values.supports;
    set({ supports: isChosen ? { ...others, [sourceId]: emptySupport } : others });
  }

  const ends = sectors.map(({ id, name }) => ({ id, label: name }));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('find.title')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="find" pending={find.pending}>
            {t('find.confirm')}
          </Button>
        </>
      }
    >
      <Form id="find" errors={fields} onSubmit={send}>
        <RestoredNote kept={form} />
        <WhereField mayAdd={page.mayAdd} value={values.audience} onChange={(audience) => set({ audience })} />
        <RadioGroup<FindingKind>
          label={t('find.kind')}
          options={findingKinds.map((kind) => ({ id: kind, label: t(`find.${kind}`) }))}
          value={values.kind}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          label={t('find.claim')}
          value={values.claim}
          onChange={(claim) => set({ claim })}
          error={fields['claim']}
          reader={reader}
          maxLength={300}
        />
        <TextArea
          label={t('find.explanation')}
          optional
          value={values.explanation}
          onChange={(explanation) => set({ explanation })}
          error={fields['explanation']}
          reader={reader}
          maxLength={4000}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={t('find.from')}
            options={ends.filter(({ id }) => id !== values.toSectorId)}
            value={values.fromSectorId}
            onChange={(fromSectorId) => set({ fromSectorId })}
            placeholder={t('find.any')}
            optional
            error={fields['fromSectorId']}
          />
          <Select
            label={t('find.to')}
            options={ends.filter(({ id }) => id !== values.fromSectorId)}
            value={values.toSectorId}
            onChange={(toSectorId) => set({ toSectorId })}
            placeholder={t('find.any')}
            optional
            error={fields['toSectorId']}
          />
        </div>
        <Select<Confidence>
          label={t('find.confidence')}
          options={confidences.map((confidence) => ({ id: confidence, label: atStart(confidenceWords[confidence][language]) }))}
          value={values.confidence}
          onChange={(confidence) => set({ confidence })}
        />
        {page.tasks.length > 0 ? (
          <Select
            label={t('find.task')}
            optional
            options={page.tasks.map(({ id, number, text }) => ({ id, label: `${number}. ${text}` }))}
            value={values.mandateTaskId}
            onChange={(mandateTaskId) => set({ mandateTaskId })}
            placeholder={t('find.noTask')}
          />
        ) : null}
        <FieldGroup label={t('find.sources')} optional description={t('find.sourcesHelp')} error={fields['sources']}>
          {usable.length === 0 ? <p className="text-sm text-soft">{t('find.noSources')}</p> : null}
          <div className="divide-y divide-line">
            {usable.map(({ id, number, title }) => {
              const draft = values.supports[id];
              return (
                <div key={id} className="py-1.5">
                  <Checkbox
                    label={sayName('source', number, title)}
                    checked={draft !== undefined}
                    onChange={(isChosen) => choose(id, isChosen)}
                  />
                  {draft ? (
                    <div className="py-2 pl-8">
                      <SupportFields
                        draft={draft}
                        onChange={(next) => set({ supports: { ...values.supports, [id]: next } })}
                        reader={reader}
                      />
                    </div>
                  ) : null}
                </div>
              );
            })}
          </div>
        </FieldGroup>
        <ErrorSentence>{find.problem}</ErrorSentence>
      </Form>
    </Dialog>
  );
}
