import { isVotingRole, type Role, roles } from '@tvaers/domain/actor';
import { atStart } from '@tvaers/domain/language';
import { roleWords } from '@tvaers/domain/seats/labels';
import { Select } from '../look/select.tsx';
import { TextField } from '../look/text-field.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { RosterSeat } from './roster.ts';
import type { SeatPlace } from './seat-form.ts';

type PlaceFieldsProps = {
  place: SeatPlace;
  onChange: (some: Partial<SeatPlace>) => void;
  errors: Readonly<Record<string, string>>;
  /** Members an adviser can serve on the day. */
  servable: readonly RosterSeat[];
};

/** Role, sector or member served, employer and job title. */
export function PlaceFields({ place, onChange, errors, servable }: PlaceFieldsProps) {
  const t = useWords('seats');
  const language = useLanguage();
  const { sectors } = useTaskforce();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select<Role>
          label={t('form.role')}
          options={roles.map((role) => ({ id: role, label: atStart(roleWords[role][language]) }))}
          value={place.role}
          onChange={(role) => onChange({ role })}
          error={errors['role']}
        />
        {isVotingRole(place.role) ? (
          <Select
            label={t('form.sector')}
            options={sectors.map(({ id, name }) => ({ id, label: name }))}
            value={place.sectorId}
            onChange={(sectorId) => onChange({ sectorId })}
            placeholder={t('form.choose')}
            error={errors['sectorId']}
          />
        ) : null}
        {place.role === 'adviser' ? (
          <Select
            label={t('form.serves')}
            options={servable.map(({ id, name }) => ({ id, label: name }))}
            value={place.servesSeatId}
            onChange={(servesSeatId) => onChange({ servesSeatId })}
            placeholder={t('form.choose')}
            error={errors['servesSeatId']}
          />
        ) : null}
      </div>
      <TextField
        label={t('form.jobTitle')}
        value={place.title}
        onChange={(title) => onChange({ title })}
        error={errors['title']}
        reader={t('form.reader')}
        maxLength={200}
      />
      <TextField
        label={t('form.employer')}
        value={place.employer}
        onChange={(employer) => onChange({ employer })}
        error={errors['employer']}
        reader={t('form.reader')}
        maxLength={200}
      />
    </>
  );
}
