import { sourceKindWords } from '@tvaers/domain/evidence/labels';
import { type SourceKind, sourceKinds } from '@tvaers/domain/evidence/kinds';
import { atStart } from '@tvaers/domain/language';
import { saySerial } from '@tvaers/domain/numbers/serial';
import { trpc } from '../doors/trpc.ts';
import { useCommand } from '../doors/use-command.ts';
import { Button } from '../look/button.tsx';
import { CheckboxGroup } from '../look/checkbox-group.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { DateField } from '../look/date-field.tsx';
import { Dialog } from '../look/dialog.tsx';
import { ErrorSentence } from '../look/error-sentence.tsx';
import { Form } from '../look/form.tsx';
import { Select } from '../look/select.tsx';
import { TextArea } from '../look/text-area.tsx';
import { TextField } from '../look/text-field.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { useKeptForm } from '../writing/kept-form.ts';
import { RestoredNote } from '../writing/restored-note.tsx';
import type { EvidenceOnPage, Where } from './evidence.ts';
import { WhereField } from './where-field.tsx';

type NewSource = {
  kind: SourceKind;
  title: string;
  method: string;
  url: string;
  gatheredOn: string | null;
  hasResults: boolean;
  consent: string;
  retainUntilOn: string | null;
  coversSectors: string[];
  audience: Where;
};
const isOfPeople = (kind: SourceKind) => kind === 'interview' || kind === 'survey' || kind === 'hearing';

/** A new source. What is filled in is kept until it is sent. */
export function RegisterDialog({ page, onClose }: { page: EvidenceOnPage; onClose: () => void }) {
  const t = useWords('evidence');
  const common = useWords('everywhere');
  const language = useLanguage();
  const { taskforceId, userId, sectors } = useTaskforce();
  const form = useKeptForm<NewSource>(
    { userId, thing: taskforceId, field: 'evidence.register' },
    {
      ...{
        kind: 'interview',
        title: '',
        method: '',
        url: '',
        gatheredOn: null,
        hasResults: true,
        consent: '',
        retainUntilOn: null,
      },
      ...{ coversSectors: [], audience: page.mayAdd.includes('taskforce') ? 'taskforce' : 'sector' },
    },
  );
  const { values, set, saved } = form;
  const register = useCommand(trpc.evidence.register, {
    done: ({ number }) =>
      number === null ? t('register.doneInRoom') : t('register.done', { number: saySerial('source', number) }),
    onDone: () => {
      saved();
      onClose();
    },
  });
  const { fields } = register;
  const reader = t(`reader.${values.audience}`);
  const send = () => void register.run({ taskforceId, ...values, url: values.url.trim() || null });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('register.title')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="register-source" pending={register.pending}>
            {t('register.confirm')}
          </Button>
        </>
      }
    >
      <Form id="register-source" errors={fields} onSubmit={send}>
        <RestoredNote kept={form} />
        <WhereField mayAdd={page.mayAdd} value={values.audience} onChange={(audience) => set({ audience })} />
        <TextField
          label={t('register.name')}
          value={values.title}
          onChange={(title) => set({ title })}
          error={fields['title']}
          reader={reader}
          maxLength={200}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select<SourceKind>
            label={t('register.kind')}
            options={sourceKinds.map((kind) => ({ id: kind, label: atStart(sourceKindWords[kind][language]) }))}
            value={values.kind}
            onChange={(kind) => set({ kind })}
          />
          <DateField
            label={t('register.gatheredOn')}
            optional
            value={values.gatheredOn}
            onChange={(gatheredOn) => set({ gatheredOn })}
            error={fields['gatheredOn']}
          />
        </div>
        <TextArea
          label={t('register.method')}
          optional
          description={t('register.methodHelp')}
          value={values.method}
          onChange={(method) => set({ method })}
          error={fields['method']}
          reader={reader}
          maxLength={4000}
        />
        <CheckboxGroup
          label={t('register.covers')}
          optional
          options={sectors.map(({ key, name }) => ({ id: key, label: name }))}
          value={values.coversSectors}
          onChange={(coversSectors) => set({ coversSectors })}
        />
        <TextField
          label={t('register.url')}
          optional
          description={t('register.urlHelp')}
          type="url"
          inputMode="url"
          value={values.url}
          onChange={(url) => set({ url })}
          error={fields['url']}
          reader={reader}
        />
        <Checkbox
          label={t('register.hasResults')}
          description={t('register.hasResultsHelp')}
          checked={values.hasResults}
          onChange={(hasResults) => set({ hasResults })}
        />
        {isOfPeople(values.kind) ? (
          <>
            <TextArea
              label={t('register.consent')}
              optional
              description={t('register.consentHelp')}
              value={values.consent}
              onChange={(consent) => set({ consent })}
              error={fields['consent']}
              reader={reader}
              maxLength={1000}
            />
            <DateField
              label={t('register.retainUntilOn')}
              optional
              value={values.retainUntilOn}
              onChange={(retainUntilOn) => set({ retainUntilOn })}
              error={fields['retainUntilOn']}
            />
          </>
        ) : null}
        <ErrorSentence>{register.problem}</ErrorSentence>
      </Form>
    </Dialog>
  );
}
