import { useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Form } from '../../look/form.tsx';
import { NamedPeople } from '../../look/named-people.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useWords } from '../../words/use-words.ts';
import type { RecommendationPageData } from '../page-data.ts';
import { useFieldReaders } from '../use-naming.ts';

/** Freezes the text as a version. It says how many positions a change of substance asks about again. */
export function NameVersionDialog({ page, onClose }: { page: RecommendationPageData; onClose: () => void }) {
  const t = useWords('recommendations');
  const common = useWords('everywhere');
  const readers = useFieldReaders();
  const { taskforceId } = useTaskforce();
  const [note, setNote] = useState('');
  const isFirst = page.versions.length === 0;
  const [isSubstantial, setSubstantial] = useState<boolean | null>(isFirst ? false : null);
  const [isAsked, setAsked] = useState(false);
  const label = `0.${(page.versions.at(-1)?.serial ?? 0) + 1}`;
  // Those with a position that counts and no question about it yet: they are who gets the letter.
  const asked = new Set(
    page.standings?.members
      .filter(({ stance, toReconfirm }) => stance !== 'notStated' && stance !== 'recused' && !toReconfirm)
      .map(({ seatId }) => seatId),
  );
  const taken = asked.size;
  const told = page.people.filter(({ id }) => asked.has(id)).map(({ name }) => name);
  const naming = useCommand(trpc.recommendations.nameVersion, {
    done: ({ label: named }) => t('nameVersion.done', { label: named }),
    onDone: onClose,
  });
  const save = () => {
    if (isSubstantial === null) return setAsked(true);
    void naming.run({
      taskforceId,
      recommendationId: page.id,
      version: page.version,
      textVersion: page.textVersion,
      note,
      isSubstantial,
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('nameVersion.title', { label })}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="name-version" pending={naming.pending}>
            {t('nameVersion.act', { label })}
          </Button>
        </>
      }
    >
      <Form
        id="name-version"
        errors={isAsked && isSubstantial === null ? { isSubstantial: 'needed' } : naming.fields}
        onSubmit={save}
      >
        <ErrorSentence>{naming.problem}</ErrorSentence>
        <p className="text-soft">{t('nameVersion.body')}</p>
        <TextField
          label={t('nameVersion.note')}
          optional
          value={note}
          onChange={setNote}
          maxLength={500}
          error={naming.fields['note']}
          reader={readers(page)}
        />
        {isFirst ? null : (
          <RadioGroup
            label={t('nameVersion.substance')}
            value={isSubstantial === null ? null : isSubstantial ? 'yes' : 'no'}
            onChange={(answer) => setSubstantial(answer === 'yes')}
            error={isAsked && isSubstantial === null ? t('nameVersion.substanceNeeded') : null}
            options={[
              { id: 'yes', label: t('nameVersion.yes'), description: t('nameVersion.yesHow', { count: taken }) },
              { id: 'no', label: t('nameVersion.no'), description: t('nameVersion.noHow', { count: taken }) },
            ]}
          />
        )}
        {isSubstantial && told.length > 0 ? (
          <NamedPeople heading={t('nameVersion.gets', { count: told.length })} names={told} />
        ) : null}
      </Form>
    </Dialog>
  );
}
