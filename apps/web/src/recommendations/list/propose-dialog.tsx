import { useNavigate } from '@tanstack/react-router';
import { can } from '@tvaers/domain/policy';
import { useState } from 'react';
import { trpc } from '../../doors/trpc.ts';
import { useCommand } from '../../doors/use-command.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { ErrorSentence } from '../../look/error-sentence.tsx';
import { Form } from '../../look/form.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { Select } from '../../look/select.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useTaskforce } from '../../session/taskforce.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { useFieldReaders } from '../use-naming.ts';

type Where = 'sector' | 'taskforce';
type ProposeDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  themes: readonly { id: string; nameDa: string; nameEn: string }[];
  /** Where it begins unless something else is chosen; the own room where one has one. */
  where?: Where;
};

/** A new recommendation: in the own sector's room, or before the whole taskforce at once. It says who will read what is written there. */
export function ProposeDialog({ isOpen, onClose, themes, where: givenWhere }: ProposeDialogProps) {
  const t = useWords('recommendations');
  const common = useWords('everywhere');
  const language = useLanguage();
  const navigate = useNavigate();
  const readers = useFieldReaders();
  const { taskforceId, slug, actor, sectors } = useTaskforce();
  const ownSectorId = actor.seat.sectorId;
  const [title, setTitle] = useState('');
  const [themeId, setThemeId] = useState('');
  const [leadSectorId, setLead] = useState(ownSectorId ?? '');
  const mayIn = (audience: Where) =>
    can(actor, 'recommendations.propose', { audience, leadSectorId: leadSectorId || (ownSectorId ?? '') });
  const [where, setWhere] = useState<Where>(givenWhere ?? (ownSectorId ? 'sector' : 'taskforce'));
  const propose = useCommand(trpc.recommendations.propose, {
    onDone: ({ id }) => {
      setTitle('');
      onClose();
      void navigate({ to: '/$slug/anbefalinger/$number', params: { slug, number: id }, search: { skriv: 'ja' } });
    },
  });
  const lead = where === 'sector' ? (ownSectorId ?? '') : leadSectorId;
  const missingLead = lead === '' ? t('propose.leadNeeded') : null;

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('propose.title')}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" form="propose" pending={propose.pending} disabledBecause={missingLead}>
            {t('propose.act')}
          </Button>
        </>
      }
    >
      <Form
        id="propose"
        errors={propose.fields}
        onSubmit={() => {
          if (!missingLead)
            void propose.run({ taskforceId, audience: where, leadSectorId: lead, title, themeId: themeId || null });
        }}
      >
        <ErrorSentence>{propose.problem}</ErrorSentence>
        <TextField
          label={t('propose.name')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          error={propose.fields['title']}
          reader={readers({ audience: where, leadSectorId: lead })}
        />
        {ownSectorId ? (
          <RadioGroup
            label={t('propose.where')}
            value={where}
            onChange={setWhere}
            options={[
              { id: 'sector', label: t('propose.inRoom'), description: t('propose.inRoomHow'), disabled: !mayIn('sector') },
              {
                id: 'taskforce',
                label: t('propose.beforeAll'),
                description: t('propose.beforeAllHow'),
                disabled: !mayIn('taskforce'),
              },
            ]}
          />
        ) : (
          <Select
            label={t('propose.lead')}
            value={leadSectorId}
            placeholder={t('propose.choose')}
            onChange={setLead}
            options={sectors.map(({ id, name }) => ({ id, label: name }))}
          />
        )}
        <Select
          label={t('propose.theme')}
          value={themeId}
          onChange={setThemeId}
          options={[
            { id: '', label: t('noTheme') },
            ...themes.map(({ id, nameDa, nameEn }) => ({ id, label: language === 'da' ? nameDa : nameEn })),
          ]}
        />
      </Form>
    </Dialog>
  );
}
