import type { ActionOwner } from '@tvaers/domain/meetings/schema';
import { Select } from '../look/select.tsx';
import { useTaskforce } from '../session/taskforce.ts';
import { useWords } from '../words/use-words.ts';
import { ownerKey, ownerOfKey } from './owner-choice.ts';

type OwnerFieldProps = {
  owner: ActionOwner;
  onChange: (owner: ActionOwner) => void;
  people: readonly { seatId: string; name: string }[];
};

/** Who shall do it: the secretariat, a sector, or one person. */
export function OwnerField({ owner, onChange, people }: OwnerFieldProps) {
  const t = useWords('actions');
  const { sectors } = useTaskforce();
  return (
    <Select
      label={t('owner')}
      value={ownerKey(owner)}
      onChange={(key) => onChange(ownerOfKey(key))}
      options={[
        { id: 'secretariat', label: t('secretariat') },
        ...sectors.map(({ id, name }) => ({ id: `sector/${id}`, label: t('ownerSector', { name }) })),
        ...people.map(({ seatId, name }) => ({ id: `seat/${seatId}`, label: name })),
      ]}
    />
  );
}
